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
        } catch (Refused $refused) {
            [$page, $own] = ['message', ['message' => $refused->getMessage()]];
        } catch (\Throwable $error) {
            $place = basename($error->getFile()) . ':' . $error->getLine();
            logActivity("Certum Certificates, addon: {$error->getMessage()} ($place)");
            [$page, $own] = ['message', ['message' => $vars['_lang']['failed']]];
        }
        return Views::fetch($page, $own + $common, dirname(__DIR__) . '/templates');
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
        $list = Overview::read($_GET, Clock::now());
        $select = static fn (string $sql, array $values) => array_map(
            static fn ($row) => (array) $row,
            Capsule::connection()->select($sql, $values)
        );
        $totals = Overview::totals($select($list->totalsSql, $list->totalsValues)[0] ?? []);
        $rows = [];
        foreach ($list->lines($select($list->rowsSql, $list->rowsValues)) as $row) {
            $rows[] = ['not_after' => Clock::show($row['not_after'] ?: null)] + $row;
        }
        $query = static fn ($sort) => ['query' => http_build_query($sort['asked'])] + $sort;
        return ['rows' => $rows, 'totals' => $totals, 'number' => $list->page,
            'sorts' => array_map($query, $list->sorts()), 'query' => http_build_query($list->asked),
            'asked' => $list->asked + ['phase' => '', 'problem' => '', 'days' => '', 'text' => '']];
    }
}
