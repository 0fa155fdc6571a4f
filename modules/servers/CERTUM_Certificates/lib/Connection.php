<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Client;
use Certum\Exception\InvalidInputException;
use Certum\Shop\Check;
use WHMCS\Database\Capsule;

/**
 * Facts for the check of the connection to Certum, and its findings as sentences.
 */
final class Connection
{
    /** A person waits for the check. */
    private const LIMITS = ['certum.connect_timeout' => 5, 'certum.timeout' => 15];

    /** @return list<array{level: string, text: string}> */
    public static function installation(Text $text): array
    {
        $ini = ini_get_all('certum', false) ?: [];
        $invoice = Capsule::table('tblconfiguration')->where('setting', 'like', 'CreateInvoiceDaysBefore%');
        $recurring = Capsule::table('tblproducts')->where(['servertype' => Module::NAME, 'paytype' => 'recurring']);
        return self::told(Check::installation([
            'version' => Client::VERSION, 'ini' => $ini, 'cron_at' => Schema::meta('cron_at'),
            'ca_file_readable' => is_readable((string) ini_get('certum.ca_file')),
            'invoice' => $invoice->pluck('value', 'setting')->all(), 'recurring' => $recurring->exists(),
        ], Clock::now()), $text);
    }

    /** @param object $account of mod_certum_accounts @return list<array{level: string, text: string}> */
    public static function account(object $account, bool $ask, Text $text): array
    {
        $orders = Capsule::table(Orders::TABLE)->where('certum_id', '<>', '')->count();
        $facts = ['synced_until' => $account->synced_until, 'orders' => $orders];
        $found = Check::account($facts, Clock::now());
        return self::told([...($ask ? self::ask($account, $text) : []), ...$found], $text);
    }

    /** @return list<array<string, mixed>> */
    private static function ask(object $account, Text $text): array
    {
        $sold = [];
        foreach (Capsule::table('tblproducts')->where('servertype', Module::NAME)->get() as $product) {
            $settings = Orders::read((array) $product);
            if ([$settings->userName, $settings->environment] === [$account->user_name, $account->environment]) {
                $name = htmlspecialchars_decode($product->name, ENT_QUOTES);
                $sold[$settings->productCode] = ltrim(($sold[$settings->productCode] ?? '') . ", $name", ', ');
            }
        }
        foreach (self::LIMITS as $name => $seconds) {
            ini_set($name, (string) min($seconds, (float) ini_get($name)));
        }
        try {
            $gateway = Gateway::ofAccount($account, $text->code());
            return $gateway->call(static fn (Client $client) => Check::ask($client, ['sold' => $sold]));
        } catch (InvalidInputException) {
            return [['level' => 'failure', 'code' => 'password_unreadable', 'values' => []]];
        }
    }

    /** @param list<array<string, mixed>> $findings @return list<array{level: string, text: string}> */
    public static function told(array $findings, Text $text): array
    {
        return array_map(static function (array $finding) use ($text): array {
            $values = $finding['values'];
            $values = (isset($values['at']) ? ['at' => Clock::show($values['at'])] : []) + $values;
            return ['level' => $finding['level'], 'text' => $text->get("check_$finding[code]", $values)];
        }, $findings);
    }
}
