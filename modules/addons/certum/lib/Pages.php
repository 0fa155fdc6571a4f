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
    private const TEMPLATES = __DIR__ . '/../templates';
    private const PAGES = ['certificates', 'attach', 'check', 'import'];
    /** Those to which the others lead: of one service or account, and the list as a file. */
    private const LED_TO = ['history', 'password', 'file'];

    /** @param array<string, mixed> $vars as WHMCS hands them to an addon's output */
    public static function show(array $vars): string
    {
        $all = [...self::PAGES, ...self::LED_TO];
        $page = $all[(int) array_search($_GET['page'] ?? '', $all, true)];
        if (!Module::ready()) {
            return Views::fetch('missing', ['message' => Text::missing()], self::TEMPLATES);
        }
        $common = ['text' => Module::desk()->texts(), 'link' => $vars['modulelink'],
            'page' => $page, 'pages' => self::PAGES, 'token' => generate_token('plain')];
        try {
            $own = self::page($page, ($_SERVER['REQUEST_METHOD'] ?? '') === 'POST');
        } catch (Refused $refused) {
            [$page, $own] = ['message', ['message' => $refused->getMessage()]];
        } catch (\Throwable $error) {
            Module::logged('Certum Certificates, addon', $error);
            [$page, $own] = ['message', ['message' => $common['text']['failed']]];
        }
        return Views::fetch($page, $own + $common, self::TEMPLATES);
    }

    /** What is stored; Certum itself is asked when somebody presses the button. @return array<string, mixed> */
    private static function check(bool $posted): array
    {
        $compares = $posted && isset($_POST['compare']);
        if ($compares) {
            Module::desk()->compareAll();
        }
        return Module::desk()->connection(ProductSettings::facts(), $posted && !$compares);
    }

    /** @return array<string, mixed> */
    private static function page(string $page, bool $posted): array
    {
        if ($posted) {
            check_token('WHMCS.admin.default');
        }
        $desk = Module::desk();
        return match ($page) {
            'check' => self::check($posted),
            'attach' => $desk->attach($_GET, $posted ? $_POST : null),
            'import' => $desk->import($posted ? $_POST : null),
            'password' => $desk->password($_GET, $posted ? $_POST : null),
            'history' => $desk->history($_GET),
            'file' => \CertumCertificates\Pages::send($desk->certificatesFile($_GET)),
            default => $desk->certificates($_GET),
        };
    }
}
