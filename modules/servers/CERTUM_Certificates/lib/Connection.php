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
    /** How long a person waits for Certum's answer, in seconds. */
    private const PATIENCE = 15.0;

    /** @return list<array{level: string, text: string}> */
    public static function installation(Text $text): array
    {
        Schema::ready();
        $invoice = Capsule::table('tblconfiguration')->where('setting', 'like', 'CreateInvoiceDaysBefore%');
        $accounts = Capsule::table('mod_certum_accounts')->select('user_name', 'environment')->get()->all();
        return self::told(Check::installation([
            'version' => Client::VERSION, 'ini' => ini_get_all('certum', false), 'cron_at' => Schema::meta('cron_at'),
            'ca_file_readable' => is_readable((string) ini_get('certum.ca_file')),
            'invoice' => $invoice->pluck('value', 'setting')->all(), 'products' => self::products(),
            'accounts' => array_map(static fn ($row) => (array) $row, $accounts),
        ], Clock::now()), $text);
    }

    /** @return list<array{level: string, text: string}> of a row of mod_certum_accounts */
    public static function account(object $account, bool $ask, Text $text): array
    {
        $orders = Capsule::table(Orders::TABLE)->where('certum_id', '<>', '')->count();
        $found = Check::account(['synced_until' => $account->synced_until, 'orders' => $orders], Clock::now());
        return self::told([...($ask ? self::ask($account, $text) : []), ...$found], $text);
    }

    /** @return list<array{level: string, code: string, values: array<string, string>}> */
    private static function ask(object $account, Text $text): array
    {
        [$name, $mode, $products] = [$account->user_name, $account->environment, self::products()];
        self::hurry();
        try {
            $gateway = Gateway::ofAccount($account, $text->code());
            return $gateway->call(static fn (Client $client) => Check::ask($client, $products, $name, $mode));
        } catch (InvalidInputException) {
            return [['level' => 'failure', 'code' => 'password_unreadable', 'values' => []]];
        }
    }

    /** From here on calls of this request take no longer than a person at a page waits. */
    public static function hurry(): void
    {
        ini_set('certum.timeout', (string) min(self::PATIENCE, (float) ini_get('certum.timeout')));
    }

    /** @return list<array<string, scalar|null>> WHMCS's products of the module, without the password */
    public static function products(): array
    {
        $rows = Capsule::table('tblproducts')->where('servertype', Module::NAME)->orderBy('id')->get()->all();
        return array_map(static fn ($row) => array_diff_key((array) $row, ['configoption2' => '']), $rows);
    }

    /** What does not work or needs a look, below a product's settings. */
    public static function hint(Text $text): string
    {
        $wrong = array_filter(self::installation($text), static fn ($finding) => $finding['level'] !== 'good');
        $lines = array_map(static fn ($finding) => '<br>⚠ ' . htmlspecialchars($finding['text']), $wrong);
        return implode('', $lines) . '<br><a href="addonmodules.php?module=certum&amp;page=check">'
            . htmlspecialchars($text->get('check_link')) . '</a>';
    }

    /**
     * @param list<array{level: string, code: string, values: array<string, string>}> $findings
     * @return list<array{level: string, text: string}>
     */
    public static function told(array $findings, Text $text): array
    {
        return array_map(static function (array $finding) use ($text): array {
            $at = isset($finding['values']['at']) ? ['at' => Clock::show($finding['values']['at'])] : [];
            $sentence = $text->get("check_$finding[code]", $at + $finding['values']);
            return ['level' => $finding['level'], 'text' => $sentence];
        }, $findings);
    }
}
