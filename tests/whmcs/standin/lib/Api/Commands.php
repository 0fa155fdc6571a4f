<?php

declare(strict_types=1);

namespace Standin\Api;

use Standin\Billing\Billing;
use Standin\Config;
use Standin\Crypt;
use Standin\Db\Database;
use Standin\ErrorRecorder;
use Standin\Instance;
use Standin\Logs;
use Standin\Mail\Mailer;
use Standin\Module\Params;
use WHMCS\Database\Capsule;

/**
 * API commands about mails, clients, settings and billing; a method's name is the command's.
 */
final class Commands
{
    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function sendEmail(array $in): array
    {
        $vars = self::packed($in['customvars'] ?? '');
        if (isset($in['customtype'])) {
            $error = Mailer::custom(
                (string) $in['customtype'],
                (int) ($in['id'] ?? 0),
                (string) ($in['customsubject'] ?? ''),
                (string) ($in['custommessage'] ?? ''),
                $vars
            );
        } else {
            $error = Mailer::send((string) ($in['messagename'] ?? ''), (int) ($in['id'] ?? 0), $vars);
        }
        return self::outcome($error);
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function sendAdminEmail(array $in): array
    {
        $vars = is_array($in['mergefields'] ?? null) ? $in['mergefields'] : self::packed($in['mergefields'] ?? '');
        if (isset($in['messagename'])) {
            $row = Capsule::table('tblemailtemplates')->where(['name' => $in['messagename'], 'type' => 'admin'])
                ->first() ?? throw new Refused('Email Template not found');
            return self::outcome(Mailer::admin($row->subject, $row->message, $vars, $row->name));
        }
        return self::outcome(Mailer::admin((string) $in['customsubject'], (string) $in['custommessage'], $vars));
    }

    /** @return array<string, mixed> */
    private static function outcome(string $error): array
    {
        return $error === '' ? [] : throw new Refused($error);
    }

    /**
     * base64 of a serialized array.
     *
     * @param mixed $value
     * @return array<string, mixed>
     */
    private static function packed($value): array
    {
        if (is_array($value)) {
            ErrorRecorder::contract('localAPI: an array is handed over base64 encoded and serialized');
            return $value;
        }
        if ($value === '') {
            return [];
        }
        $list = @unserialize((string) base64_decode((string) $value, true), ['allowed_classes' => false]);
        return is_array($list) ? $list : [];
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function getClientsDetails(array $in): array
    {
        $id = (int) ($in['clientid'] ?? 0);
        if ($id === 0 && isset($in['email'])) {
            $id = (int) Capsule::table('tblclients')->where('email', $in['email'])->value('id');
        }
        $client = Params::client($id);
        return $client === [] ? throw new Refused('Client Not Found') : $client + ['client' => $client];
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function getClientsDomains(array $in): array
    {
        $rows = Capsule::table('tbldomains')->where('userid', (int) ($in['clientid'] ?? 0))->get();
        $list = array_map(static fn (object $row) => ['id' => $row->id, 'domainname' => $row->domain,
            'status' => $row->status, 'userid' => $row->userid], $rows->all());
        return ['totalresults' => count($list), 'domains' => ['domain' => $list]];
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function getEmails(array $in): array
    {
        $query = Capsule::table('tblemails')->where('userid', (int) ($in['clientid'] ?? 0));
        foreach (['subject', 'date'] as $name) {
            if (isset($in[$name])) {
                $query->where($name, 'like', '%' . $in[$name] . '%');
            }
        }
        $list = array_map(static fn (object $row) => (array) $row, $query->orderByDesc('id')->get()->all());
        return ['totalresults' => count($list), 'emails' => ['email' => $list]];
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function getEmailTemplates(array $in): array
    {
        $query = Capsule::table('tblemailtemplates');
        foreach (['type', 'language'] as $name) {
            if (isset($in[$name])) {
                $query->where($name, $in[$name]);
            }
        }
        $list = array_map(static fn (object $row) => (array) $row, $query->get()->all());
        return ['emailtemplates' => ['emailtemplate' => $list]];
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function getConfigurationValue(array $in): array
    {
        $name = (string) ($in['setting'] ?? '');
        if (!Capsule::table('tblconfiguration')->where('setting', $name)->exists()) {
            throw new Refused("Invalid name for parameter setting $name");
        }
        return ['setting' => $name, 'value' => Config::get($name)];
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function setConfigurationValue(array $in): array
    {
        Config::set((string) $in['setting'], (string) $in['value']);
        return [];
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function logActivity(array $in): array
    {
        Logs::activity((string) ($in['description'] ?? ''), (int) ($in['clientid'] ?? 0));
        return [];
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function encryptPassword(array $in): array
    {
        return ['password' => Crypt::encrypt((string) ($in['password2'] ?? ''))];
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function decryptPassword(array $in): array
    {
        return ['password' => Crypt::decrypt((string) ($in['password2'] ?? ''))];
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function triggerNotificationEvent(array $in): array
    {
        foreach (['notification_identifier', 'title', 'message'] as $name) {
            if (($in[$name] ?? '') === '') {
                throw new Refused("$name is required");
            }
        }
        return [];
    }

    /** @return array<string, mixed> */
    public static function whmcsDetails(): array
    {
        [$version, $release] = explode('-', Instance::setting('version') . '-', 2);
        return ['whmcs' => ['version' => $version, 'canonicalversion' => rtrim($version . '-' . $release, '-')]];
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function createInvoice(array $in): array
    {
        if (!Instance::setting('create_invoice_api')) {
            ErrorRecorder::contract('localAPI CreateInvoice: a module of certificates never writes an invoice');
            throw new Refused('CreateInvoice is switched off in the stand-in');
        }
        $items = [];
        for ($n = 1; isset($in["itemdescription$n"]); $n++) {
            $items[] = ['description' => $in["itemdescription$n"], 'amount' => (float) ($in["itemamount$n"] ?? 0)];
        }
        return ['invoiceid' => Billing::invoice((int) $in['userid'], $items, 'api', (string) ($in['duedate'] ?? ''))];
    }

    /** @return array<string, mixed> */
    public static function genInvoices(): array
    {
        $made = Billing::generate();
        return ['numcreated' => count($made), 'latestinvoiceid' => (int) end($made)];
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function getInvoice(array $in): array
    {
        $row = (array) Capsule::table('tblinvoices')->where('id', (int) ($in['invoiceid'] ?? 0))->first();
        if ($row === []) {
            throw new Refused('Invoice ID Not Found');
        }
        $items = Capsule::table('tblinvoiceitems')->where('invoiceid', $row['id'])->get();
        return $row + ['invoiceid' => $row['id'], 'items' => ['item' => array_map(
            static fn (object $item) => (array) $item,
            $items->all()
        )]];
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function addOrder(array $in): array
    {
        $productId = (int) (is_array($in['pid'] ?? null) ? reset($in['pid']) : ($in['pid'] ?? 0));
        $cycle = is_array($in['billingcycle'] ?? null) ? reset($in['billingcycle']) : ($in['billingcycle'] ?? '');
        $domain = is_array($in['domain'] ?? null) ? reset($in['domain']) : ($in['domain'] ?? '');
        $order = Billing::order((int) $in['clientid'], $productId, ucfirst((string) $cycle), ['domain' => $domain]);
        return $order + ['serviceids' => (string) $order['serviceid']];
    }

    /** @param array<string, mixed> $in @return array<string, mixed> */
    public static function addProduct(array $in): array
    {
        $pricing = $in['pricing'] ?? [];
        unset($in['pricing']);
        $columns = array_intersect_key($in, \Standin\Db\Tables::all()['tblproducts']);
        $columns['servertype'] = (string) ($in['module'] ?? '');
        $id = Database::insert('tblproducts', $columns);
        foreach ($pricing as $currency => $prices) {
            Database::insert('tblpricing', ['type' => 'product', 'currency' => $currency, 'relid' => $id] + $prices);
        }
        return ['pid' => $id];
    }
}
