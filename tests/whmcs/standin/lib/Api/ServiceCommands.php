<?php

declare(strict_types=1);

namespace Standin\Api;

use Standin\Billing\Billing;
use Standin\Instance;
use Standin\Module\Actions;
use Standin\Module\Params;
use WHMCS\Database\Capsule;

/**
 * API commands about services; a method's name is the command's.
 */
final class ServiceCommands
{
    /** API name => column of tblhosting */
    private const UPDATE = [
        'status' => 'domainstatus', 'domain' => 'domain', 'regdate' => 'regdate', 'nextduedate' => 'nextduedate',
        'terminationdate' => 'termination_date', 'completeddate' => 'completed_date',
        'firstpaymentamount' => 'firstpaymentamount', 'recurringamount' => 'amount', 'billingcycle' => 'billingcycle',
        'paymentmethod' => 'paymentmethod', 'notes' => 'notes', 'suspendreason' => 'suspendreason',
        'overideautosuspend' => 'overideautosuspend', 'overidesuspenduntil' => 'overidesuspenduntil',
        'serviceusername' => 'username', 'pid' => 'packageid', 'serverid' => 'server',
    ];

    /** @param array<string, mixed> $in */
    private static function service(array $in): object
    {
        $id = (int) ($in['serviceid'] ?? $in['accountid'] ?? 0);
        return Capsule::table('tblhosting')->where('id', $id)->first() ?? throw new Refused('Service ID Not Found');
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function updateClientProduct(array $in): array
    {
        $service = self::service($in);
        $row = [];
        foreach (self::UPDATE as $name => $column) {
            $kept = ($in[$name] ?? null) === '' && !Instance::setting('api_empty_clears');
            if (array_key_exists($name, $in) && !$kept) {
                $row[$column] = $in[$name];
            }
        }
        if (isset($row['nextduedate']) && strtotime((string) $row['nextduedate']) === false) {
            throw new Refused('Invalid date format for nextduedate');
        }
        if (isset($row['nextduedate']) && Instance::setting('api_moves_invoice_date')) {
            $row['nextinvoicedate'] = $row['nextduedate'];
        }
        foreach ((array) ($in['unset'] ?? []) as $name) {
            if (isset(self::UPDATE[$name])) {
                $row[self::UPDATE[$name]] = '';
            }
        }
        if ($row !== []) {
            Capsule::table('tblhosting')->where('id', $service->id)->update($row);
        }
        return ['serviceid' => (int) $service->id];
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function getClientsProducts(array $in): array
    {
        $query = Capsule::table('tblhosting as h')->join('tblproducts as p', 'p.id', '=', 'h.packageid');
        $filters = ['clientid' => 'h.userid', 'serviceid' => 'h.id', 'pid' => 'h.packageid', 'domain' => 'h.domain'];
        foreach ($filters as $name => $column) {
            if (isset($in[$name])) {
                $query->where($column, $in[$name]);
            }
        }
        $list = [];
        foreach ($query->select('h.*', 'p.name', 'p.servertype')->orderBy('h.id')->get() as $row) {
            $params = Params::forService((int) $row->id);
            $list[] = ['id' => (int) $row->id, 'clientid' => (int) $row->userid, 'orderid' => (int) $row->orderid,
                'pid' => (int) $row->packageid, 'regdate' => $row->regdate, 'name' => $row->name,
                'domain' => $row->domain, 'nextduedate' => $row->nextduedate, 'status' => $row->domainstatus,
                'billingcycle' => $row->billingcycle, 'recurringamount' => $row->amount,
                'firstpaymentamount' => $row->firstpaymentamount, 'notes' => $row->notes,
                'customfields' => ['customfield' => self::named($params['customfields'])],
                'configoptions' => ['configoption' => self::named($params['configoptions'])]];
        }
        return ['totalresults' => count($list), 'numreturned' => count($list), 'products' => ['product' => $list]];
    }

    /**
     * @param array<string, mixed> $values
     * @return list<array{name: string, value: mixed}>
     */
    private static function named(array $values): array
    {
        $list = [];
        foreach ($values as $name => $value) {
            $list[] = ['name' => (string) $name, 'value' => $value];
        }
        return $list;
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function addCancelRequest(array $in): array
    {
        $service = self::service($in);
        if (Capsule::table('tblcancelrequests')->where('relid', $service->id)->exists()) {
            throw new Refused('Cancellation Request Already Exists');
        }
        Billing::requestCancellation((int) $service->id, (string) ($in['type'] ?? ''), (string) ($in['reason'] ?? ''));
        return ['serviceid' => (int) $service->id, 'userid' => (int) $service->userid];
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function moduleCreate(array $in): array
    {
        return self::run($in, 'create');
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function moduleSuspend(array $in): array
    {
        return self::run($in, 'suspend', ['suspendreason' => (string) ($in['suspendreason'] ?? '')]);
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function moduleUnsuspend(array $in): array
    {
        return self::run($in, 'unsuspend');
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function moduleTerminate(array $in): array
    {
        return self::run($in, 'terminate');
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function moduleChangePackage(array $in): array
    {
        return self::run($in, 'changepackage');
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function moduleChangePw(array $in): array
    {
        return self::run($in, 'changepassword');
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function moduleCustom(array $in): array
    {
        $result = Actions::custom((int) self::service($in)->id, (string) ($in['func_name'] ?? ''));
        return $result === 'success' ? ['data' => []] : throw new Refused(is_string($result) ? $result : 'Invalid');
    }

    /**
     * @param array<string, mixed> $in
     * @param array<string, mixed> $extra
     * @return array<string, mixed>
     */
    private static function run(array $in, string $action, array $extra = []): array
    {
        $result = Actions::run((int) self::service($in)->id, $action, $extra);
        return $result === 'success' ? [] : throw new Refused($result);
    }
}
