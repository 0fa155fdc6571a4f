<?php

declare(strict_types=1);

namespace Standin\Module;

use Standin\Countries;
use Standin\Crypt;
use Standin\Instance;
use WHMCS\Database\Capsule;
use WHMCS\Service\Service;

/**
 * The one builder of $params.
 */
final class Params
{
    /**
     * @param array<string, mixed> $extra
     * @return array<string, mixed>
     */
    public static function forService(int $serviceId, string $action = '', array $extra = []): array
    {
        $service = Capsule::table('tblhosting')->where('id', $serviceId)->first();
        if ($service === null) {
            throw new \InvalidArgumentException("No service $serviceId");
        }
        $product = Capsule::table('tblproducts')->where('id', $service->packageid)->first();
        $settings = Instance::current()->settings;
        $params = [
            'serviceid' => (int) $service->id, 'userid' => (int) $service->userid,
            'pid' => (int) $service->packageid, 'packageid' => (int) $service->packageid,
            'serverid' => (int) $service->server, 'addonId' => 0, 'domain' => $service->domain,
            'username' => $service->username, 'password' => $service->password === '' ? ''
                : Crypt::decrypt($service->password),
            'producttype' => (string) ($product->type ?? ''), 'moduletype' => (string) ($product->servertype ?? ''),
            'status' => $service->domainstatus, 'billingcycle' => $service->billingcycle,
        ];
        $params += self::moduleOptions($product);
        $params['configoptions'] = self::configurableOptions((int) $service->id, (int) $service->packageid);
        $params['customfields'] = self::customFields((int) $service->id, (int) $service->packageid);
        $params['clientsdetails'] = self::client((int) $service->userid);
        $params += self::server((int) $service->server);
        if ($settings->is('encode_params')) {
            foreach (['domain', 'configoptions', 'customfields', 'clientsdetails'] as $key) {
                $params[$key] = self::encode($params[$key]);
            }
        }
        $params['model'] = $settings->get('model') === 'object' ? Service::find($service->id) : null;
        if ($action !== '' && $settings->is('action_key')) {
            $params['action'] = $action;
        }
        return array_merge($params, $extra);
    }

    /** @return array<string, string> configoption1..24, encrypted passwords decrypted */
    public static function moduleOptions(?object $product): array
    {
        $options = [];
        $secret = $product !== null && Instance::current()->settings->is('password_options_encrypted')
            ? ConfigOptions::positionsOfType((string) $product->servertype, (int) $product->id, 'password') : [];
        foreach (range(1, 24) as $number) {
            $value = (string) ($product->{"configoption$number"} ?? '');
            $options["configoption$number"] = in_array($number, $secret, true) ? Crypt::decrypt($value) : $value;
        }
        return $options;
    }

    /** @return array<string, mixed> */
    private static function configurableOptions(int $serviceId, int $productId): array
    {
        $options = [];
        $rows = Capsule::table('tblproductconfigoptions as o')
            ->join('tblproductconfiglinks as l', 'l.gid', '=', 'o.gid')
            ->where('l.pid', $productId)->select('o.*')->orderBy('o.order')->orderBy('o.id')->get();
        foreach ($rows as $row) {
            $chosen = Capsule::table('tblhostingconfigoptions')
                ->where(['relid' => $serviceId, 'configid' => $row->id])->first();
            if (in_array((string) $row->optiontype, ['3', '4'], true)) {
                $options[self::key($row->optionname)] = (int) ($chosen->qty ?? 0);
                continue;
            }
            $sub = Capsule::table('tblproductconfigoptionssub')
                ->where($chosen === null ? ['configid' => $row->id] : ['id' => $chosen->optionid])->first();
            $options[self::key($row->optionname)] = self::key((string) ($sub->optionname ?? ''));
        }
        return $options;
    }

    /** @return array<string, string> */
    private static function customFields(int $serviceId, int $productId): array
    {
        $fields = [];
        $rows = Capsule::table('tblcustomfields')->where(['type' => 'product', 'relid' => $productId])
            ->orderBy('sortorder')->get();
        foreach ($rows as $row) {
            $where = ['fieldid' => $row->id, 'relid' => $serviceId];
            $fields[self::key($row->fieldname)]
                = (string) Capsule::table('tblcustomfieldsvalues')->where($where)->value('value');
        }
        return $fields;
    }

    /** The part before the pipe of `key|Label`. */
    private static function key(string $name): string
    {
        return explode('|', $name, 2)[0];
    }

    /** @return array<string, mixed> */
    public static function client(int $clientId): array
    {
        $client = (array) Capsule::table('tblclients')->where('id', $clientId)->first();
        if ($client === []) {
            return [];
        }
        $client['client_id'] = $client['userid'] = $client['id'];
        $client['fullname'] = trim($client['firstname'] . ' ' . $client['lastname']);
        $client['countrycode'] = $client['country'];
        $client['countryname'] = Countries::all()[$client['country']] ?? $client['country'];
        $client['statecode'] = $client['fullstate'] = $client['state'];
        $digits = preg_replace('/\D/', '', (string) $client['phonenumber']);
        $code = preg_match('/^\+(\d+)\./', (string) $client['phonenumber'], $part) ? $part[1] : '';
        $client['phonecc'] = $code;
        $client['phonenumberformatted'] = $client['phonenumber'];
        $client['phonenumber'] = $code === '' ? $client['phonenumber'] : substr($digits, strlen($code));
        $client['currency_code'] = Capsule::table('tblcurrencies')->where('id', $client['currency'])->value('code');
        return $client;
    }

    /** @return array<string, mixed> */
    private static function server(int $serverId): array
    {
        $server = $serverId > 0 ? Capsule::table('tblservers')->where('id', $serverId)->first() : null;
        return [
            'server' => $server !== null, 'serverip' => $server->ipaddress ?? '',
            'serverhostname' => $server->hostname ?? '', 'serverusername' => $server->username ?? '',
            'serverpassword' => $server === null ? '' : Crypt::decrypt($server->password),
            'serveraccesshash' => $server->accesshash ?? '', 'serverport' => $server->port ?? '',
            'serversecure' => ($server->secure ?? '') === 'on',
            'serverhttpprefix' => ($server->secure ?? '') === 'on' ? 'https' : 'http',
        ];
    }

    /**
     * @param mixed $value
     * @return mixed
     */
    public static function encode($value)
    {
        if (is_array($value)) {
            return array_map([self::class, 'encode'], $value);
        }
        return is_string($value) ? htmlspecialchars($value, ENT_QUOTES) : $value;
    }
}
