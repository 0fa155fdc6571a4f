<?php

declare(strict_types=1);

namespace Standin\Client;

use Standin\Config;
use Standin\Hooks;
use Standin\Instance;
use Standin\Language;
use Standin\Module\Params;
use Standin\View\Views;
use Standin\Web\Token;

/**
 * One page of the client area: common variables, hooks, sidebars, theme.
 */
final class Page
{
    /** @var array<string, string> url => label */
    public array $breadcrumb = [];

    /** Renders a module's page from the final variables, instead of the theme's template. */
    public ?\Closure $body = null;

    /** @param array<string, mixed> $vars */
    public function __construct(
        private string $filename,
        private string $template,
        private string $title,
        private array $vars = [],
        private string $hook = ''
    ) {
        $this->breadcrumb = ['clientarea.php' => Language::trans('clientareatitle')];
    }

    /** @return array<string, mixed> */
    public static function common(string $filename, string $title, string $templateFile = ''): array
    {
        $base = (string) Instance::setting('base_path');
        $clientId = Session::clientId();
        $client = $clientId > 0 ? Params::client($clientId) : [];
        return Navigation::frame($client) + [
            'companyname' => Config::get('CompanyName'), 'logo' => '', 'systemurl' => Config::url(),
            'systemsslurl' => Config::url(), 'charset' => 'utf-8', 'pagetitle' => $title, 'displayTitle' => $title,
            'tagline' => '', 'filename' => $filename,
            'template' => (string) Instance::setting('theme'), 'templatefile' => $templateFile,
            'language' => Language::current(), 'LANG' => Language::strings(), '_LANG' => Language::strings(),
            'todaysdate' => date('l, jS F Y'), 'date_day' => date('d'), 'date_month' => date('m'),
            'date_year' => date('Y'), 'WEB_ROOT' => $base, 'BASE_PATH_CSS' => "$base/assets/css",
            'BASE_PATH_JS' => "$base/assets/js", 'BASE_PATH_FONTS' => "$base/assets/fonts",
            'BASE_PATH_IMG' => "$base/assets/img", 'token' => Token::value(), 'servedOverSsl' => false,
            'loggedin' => $clientId > 0, 'clientsdetails' => $client,
            'loggedinuser' => ['userid' => $clientId, 'firstname' => $client['firstname'] ?? ''],
        ];
    }

    public function render(): string
    {
        $vars = array_merge(self::common($this->filename, $this->title, $this->template), $this->vars);
        $vars['breadcrumb'] = $this->crumbs();
        $vars = Hooks::merge('ClientAreaPage', $vars);
        if ($this->hook !== '') {
            $vars = Hooks::merge($this->hook, $vars);
        }
        $vars = array_merge($vars, Navigation::menus(Session::clientId() > 0));
        $vars['headoutput'] = Hooks::html('ClientAreaHeadOutput', $vars);
        $vars['headeroutput'] = Hooks::html('ClientAreaHeaderOutput', $vars);
        $vars['footeroutput'] = Hooks::html('ClientAreaFooterOutput', $vars);
        $body = $this->body === null ? Views::theme($this->template, $vars) : ($this->body)($vars);
        return Views::theme('header', $vars) . $body . Views::theme('footer', $vars);
    }

    /** @return list<array{link: string, label: string}> */
    private function crumbs(): array
    {
        $list = [];
        foreach ($this->breadcrumb as $link => $label) {
            $list[] = ['link' => (string) $link, 'label' => (string) $label];
        }
        return $list;
    }
}
