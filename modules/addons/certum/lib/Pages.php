<?php

declare(strict_types=1);

namespace CertumCertificates\Addon;

use Certum\Shop\Refused;
use CertumCertificates\Module;
use CertumCertificates\ProductSettings;
use CertumCertificates\Text;
use CertumCertificates\Views;

/**
 * The addon's pages: each asks the desk, and fills a template.
 */
final class Pages
{
    private const PAGES = ['certificates', 'check', 'import'];

    /** @param array<string, mixed> $vars as WHMCS hands them to an addon's output */
    public static function show(array $vars): string
    {
        $texts = $vars['_lang'];
        $page = self::PAGES[(int) array_search($_GET['page'] ?? '', self::PAGES, true)];
        $common = ['text' => $texts + Text::in($texts['language'])->texts, 'link' => $vars['modulelink'],
            'page' => $page, 'pages' => self::PAGES, 'token' => generate_token('plain')];
        try {
            $own = self::page($page, ($_SERVER['REQUEST_METHOD'] ?? '') === 'POST');
        } catch (Refused $refused) {
            // A word of the addon's own texts, or what WHMCS says.
            $message = $refused->getMessage();
            [$page, $own] = ['message', ['message' => $texts[$message] ?? $message]];
        } catch (\Throwable $error) {
            Module::logged('Certum Certificates, addon', $error);
            [$page, $own] = ['message', ['message' => $texts['failed']]];
        }
        return Views::fetch($page, $own + $common, dirname(__DIR__) . '/templates');
    }

    /** @return array<string, mixed> */
    private static function page(string $page, bool $posted): array
    {
        if ($posted) {
            check_token('WHMCS.admin.default');
        }
        $desk = Module::desk();
        return match ($page) {
            // What is stored; Certum itself is asked when somebody presses the button.
            'check' => $desk->connection(ProductSettings::facts(), $posted),
            'import' => $desk->import($posted ? $_POST : null),
            default => $desk->certificates($_GET),
        };
    }
}
