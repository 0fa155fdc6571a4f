<?php

declare(strict_types=1);

namespace Standin\Admin;

use Standin\Hooks;
use Standin\Instance;
use Standin\Module\AddonModule;
use WHMCS\Database\Capsule;

/**
 * Frame of the administration's pages.
 */
final class Page
{
    private const MENU = [
        'index.php' => 'Home', 'clients.php' => 'Clients', 'orders.php' => 'Orders', 'invoices.php' => 'Invoices',
        'configproducts.php' => 'Products', 'configemailtemplates.php' => 'Email Templates',
        'configaddonmods.php' => 'Addon Modules',
        'systemmodulelog.php' => 'Module Log', 'systemactivitylog.php' => 'Activity Log',
        'modulequeue.php' => 'Module Queue', 'automationstatus.php' => 'Automation', 'logout.php' => 'Logout',
    ];

    public string $sidebar = '';

    public function __construct(private string $filename, private string $title)
    {
    }

    public static function e(mixed $text): string
    {
        return htmlspecialchars((string) $text, ENT_QUOTES);
    }

    /** $html is raw: WHMCS escapes nothing of what modules return. */
    public static function banner(string $html, bool $success): string
    {
        $class = $success ? 'successbox' : 'errorbox';
        $title = $success ? 'Module Command Success' : 'Error';
        return "<div class=\"$class alert\" role=\"alert\"><strong><span class=\"title\">$title</span></strong><br>"
            . "$html</div>";
    }

    /** Keeps a banner for the page that is shown after a redirect. */
    public static function flash(string $html, bool $success): void
    {
        $_SESSION['adminflash'] = [$html, $success];
    }

    public function render(string $body): string
    {
        $name = basename($this->filename, '.php');
        $vars = ['filename' => $name, 'adminid' => (int) ($_SESSION['adminid'] ?? 0), 'pagetitle' => $this->title,
            'template' => 'blend', 'language' => (string) ($_SESSION['adminlang'] ?? 'english')];
        $vars = Hooks::merge('AdminAreaPage', $vars);
        $flash = '';
        if (isset($_SESSION['adminflash'])) {
            $flash = self::banner(...$_SESSION['adminflash']);
            unset($_SESSION['adminflash']);
        }
        $menu = isset($_SESSION['adminid']) ? $this->menu() : '';
        $side = $this->sidebar === '' ? '' : "<aside id=\"sidebar\">$this->sidebar</aside>";
        $base = Instance::setting('base_path');
        return '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" '
            . 'content="width=device-width, initial-scale=1"><title>' . self::e($this->title) . '</title>'
            . "<link rel=\"stylesheet\" href=\"$base/standin/theme/admin.css\">"
            . Hooks::html('AdminAreaHeadOutput', $vars) . "</head><body data-page=\"$name\">"
            . Hooks::html('AdminAreaHeaderOutput', $vars) . $menu . '<div id="contentarea"><h1>' . self::e($this->title)
            . "</h1>$flash<div class=\"columns\">$side<main id=\"content_padded\">$body</main></div></div>"
            . Hooks::html('AdminAreaFooterOutput', $vars) . '</body></html>';
    }

    private function menu(): string
    {
        $links = '';
        foreach (self::MENU as $file => $label) {
            $links .= "<li><a href=\"$file\">$label</a></li>";
        }
        foreach (AddonModule::active() as $addon) {
            $name = AddonModule::load($addon)?->config()['name'] ?? $addon;
            $links .= "<li><a href=\"addonmodules.php?module=$addon\">" . self::e($name) . '</a></li>';
        }
        return "<nav id=\"menu\" aria-label=\"Administration\"><ul>$links</ul></nav>";
    }

    /**
     * @param list<string> $head
     * @param list<list<string>> $rows cells of HTML
     */
    public static function table(array $head, array $rows): string
    {
        $html = '';
        foreach ($rows as $row) {
            $html .= '<tr><td>' . implode('</td><td>', $row) . '</td></tr>';
        }
        if ($rows === []) {
            $html = '<tr><td colspan="' . count($head) . '">No Records Found</td></tr>';
        }
        return '<div class="tablebg"><table class="datatable"><thead><tr><th>' . implode('</th><th>', $head)
            . "</th></tr></thead><tbody>$html</tbody></table></div>";
    }

    /** A button that posts. @param array<string, string|int> $values */
    public static function button(string $label, string $action, array $values, string $class = 'btn-default'): string
    {
        $inputs = '';
        foreach ($values as $name => $value) {
            $inputs .= '<input type="hidden" name="' . self::e($name) . '" value="' . self::e($value) . '">';
        }
        return '<form method="post" action="' . self::e($action) . "\" class=\"inline\">$inputs"
            . "<button type=\"submit\" class=\"btn $class\">" . self::e($label) . '</button></form>';
    }

    public static function clientName(int $clientId): string
    {
        $client = Capsule::table('tblclients')->where('id', $clientId)->first();
        return $client === null ? '-' : '<a href="clientssummary.php?userid=' . $clientId . '">'
            . self::e("$client->firstname $client->lastname") . '</a>';
    }
}
