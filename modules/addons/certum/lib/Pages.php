<?php

declare(strict_types=1);

namespace CertumCertificates\Addon;

use Certum\Shop\Overview;
use CertumCertificates\Clock;
use CertumCertificates\Connection;
use CertumCertificates\Refused;
use CertumCertificates\Schema;
use CertumCertificates\Text;
use CertumCertificates\Views;
use WHMCS\Database\Capsule;

/**
 * The addon's pages: each fetches, asks the extension, and fills a template.
 */
final class Pages
{
    private const PAGES = ['certificates', 'check', 'import'];
    private const SORTS = ['name', 'client', 'product', 'expiry', 'created'];

    /** @param array<string, mixed> $vars as WHMCS hands them to an addon's output */
    public static function show(array $vars): string
    {
        $asked = array_search($_GET['page'] ?? '', self::PAGES, true);
        $page = self::PAGES[(int) $asked];
        $shared = Text::in($vars['_lang']['language']);
        $common = ['text' => $vars['_lang'] + $shared->texts, 'link' => $vars['modulelink'], 'page' => $page,
            'pages' => self::PAGES, 'token' => generate_token('plain')];
        try {
            Schema::ready();
            $posted = ($_SERVER['REQUEST_METHOD'] ?? '') === 'POST';
            if ($posted) {
                check_token('WHMCS.admin.default');
            }
            $own = match ($page) {
                'check' => self::check($posted, $shared),
                'import' => Importer::page($posted, $vars['_lang'], $shared),
                default => self::certificates(),
            };
        } catch (\Throwable $error) {
            $page = 'message';
            $own = ['message' => self::sentence($error, $vars['_lang'])];
        }
        return Views::fetch($page, $own + $common, dirname(__DIR__) . '/templates');
    }

    /** @param array<string, string> $text */
    private static function sentence(\Throwable $error, array $text): string
    {
        if (!$error instanceof Refused) {
            $place = basename($error->getFile()) . ':' . $error->getLine();
            logActivity("Certum Certificates, addon: {$error->getMessage()} ($place)");
        }
        return $error instanceof Refused ? $error->getMessage() : $text['failed'];
    }

    /** What was sent, decoded: WHMCS hands it over with HTML's entities. @return array<string, string> */
    public static function sent(array $values): array
    {
        $decode = static fn (mixed $value) => is_scalar($value)
            ? htmlspecialchars_decode((string) $value, ENT_QUOTES) : '';
        return array_map($decode, $values);
    }

    /** What is stored; Certum itself is asked when somebody presses the button. @return array<string, mixed> */
    private static function check(bool $ask, Text $text): array
    {
        // Before the limits are lowered for a person who waits.
        $installation = Connection::installation($text);
        $accounts = [];
        foreach (Capsule::table('mod_certum_accounts')->orderBy('id')->get() as $account) {
            $accounts[] = ['name' => $account->user_name, 'mode' => $account->environment,
                'findings' => Connection::account($account, $ask, $text)];
        }
        return ['installation' => $installation, 'accounts' => $accounts, 'asked' => $ask];
    }

    /** @return array<string, mixed> */
    private static function certificates(): array
    {
        $list = Overview::read(self::sent($_GET), Clock::now());
        $select = static fn (string $sql, array $values) => array_map(
            static fn ($row) => (array) $row,
            Capsule::connection()->select($sql, $values)
        );
        $totals = Overview::totals($select($list->totalsSql, $list->totalsValues)[0] ?? []);
        $rows = [];
        foreach ($list->lines($select($list->rowsSql, $list->rowsValues)) as $row) {
            $rows[] = ['not_after' => Clock::show($row['not_after'] ?: null)] + $row;
        }
        $asked = $list->asked;
        $sorts = [];
        foreach (self::SORTS as $sort) {
            $current = $asked['sort'] === $sort ? $asked['dir'] : '';
            $next = ['sort' => $sort, 'dir' => $current === 'asc' ? 'desc' : 'asc'];
            $sorts[$sort] = ['current' => $current, 'query' => http_build_query($next + $asked)];
        }
        return ['rows' => $rows, 'totals' => $totals, 'sorts' => $sorts, 'number' => $list->page,
            'asked' => $asked + ['phase' => '', 'problem' => '', 'days' => '', 'text' => ''],
            'query' => http_build_query($asked)];
    }
}
