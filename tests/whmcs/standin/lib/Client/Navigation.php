<?php

declare(strict_types=1);

namespace Standin\Client;

use Standin\Config;
use Standin\Hooks;
use Standin\Language;
use WHMCS\View\Menu\Item;

/**
 * What stands around every page: navigation bars, sidebars, languages.
 */
final class Navigation
{
    /** How languages call themselves, with their countries. */
    private const LOCALES = ['english' => ['English', 'GB'], 'polish' => ['Polski', 'PL']];

    /**
     * @param array<string, mixed> $client
     * @return array<string, mixed>
     */
    public static function frame(array $client): array
    {
        $name = trim(($client['firstname'] ?? '') . ' ' . ($client['lastname'] ?? ''));
        $locales = array_map(self::locale(...), Language::available());
        return [
            'client' => ['fullName' => $name] + $client, 'clientAlerts' => [], 'cartitemcount' => 0, 'condlinks' => [],
            'languagechangeenabled' => true, 'locales' => $locales, 'activeLocale' => self::locale(Language::current()),
            'currencies' => [], 'activeCurrency' => ['id' => 1, 'prefix' => '€', 'code' => 'EUR'],
            'currentpagelinkback' => self::here(), 'openNetworkIssueCounts' => ['open' => 0, 'scheduled' => 0],
            'captcha' => new Captcha(), 'captchaForm' => '', 'linkableProviders' => [], 'versionHash' => 'standin',
        ];
    }

    /** The four menus, once hooks had their say. @return array<string, Item> */
    public static function menus(bool $loggedIn): array
    {
        self::fillNavbars(\Menu::primaryNavbar(), \Menu::secondaryNavbar(), $loggedIn);
        $menus = ['PrimaryNavbar' => \Menu::primaryNavbar(), 'SecondaryNavbar' => \Menu::secondaryNavbar(),
            'PrimarySidebar' => \Menu::primarySidebar(), 'SecondarySidebar' => \Menu::secondarySidebar()];
        $vars = [];
        foreach ($menus as $name => $menu) {
            Hooks::run("ClientArea$name", $menu);
            $vars[lcfirst($name)] = $menu;
        }
        return $vars;
    }

    private static function fillNavbars(Item $primary, Item $secondary, bool $loggedIn): void
    {
        $entry = static fn (string $key, string $page): array => [
            'label' => Language::trans($key), 'uri' => Config::url($page),
        ];
        if (!$loggedIn) {
            $primary->addChild('Home', $entry('clientareatitle', 'index.php'));
            $primary->addChild('Store', $entry('ordernewservices', 'cart.php'));
            $secondary->addChild('Account', ['label' => Language::trans('account')])
                ->addChild('Login', $entry('loginbutton', 'login.php'));
            return;
        }
        $primary->addChild('Home', $entry('clientareatitle', 'clientarea.php'));
        $services = $primary->addChild('Services', ['label' => Language::trans('navservices')]);
        $services->addChild('My Services', $entry('clientareaproducts', 'clientarea.php?action=products'));
        $services->addChild('Manage SSL Certificates', $entry(
            'managessl',
            'index.php?rp=/clientarea/ssl-certificates/manage'
        ));
        $services->addChild('Order New Services', $entry('ordernewservices', 'cart.php'));
        $billing = $primary->addChild('Billing', ['label' => Language::trans('navbilling')]);
        $billing->addChild('My Invoices', $entry('invoices', 'clientarea.php?action=invoices'));
        $primary->addChild('Support', $entry('navsupport', 'supporttickets.php'));
        $primary->addChild('Open Ticket', $entry('navopenticket', 'submitticket.php'));
        $secondary->addChild('Account', ['label' => Language::trans('account')])
            ->addChild('Logout', $entry('logouttitle', 'logout.php'));
    }

    /** @return array{language: string, localisedName: string, countryCode: string} */
    private static function locale(string $language): array
    {
        [$name, $country] = self::LOCALES[$language] ?? [ucfirst($language), ''];
        return ['language' => $language, 'localisedName' => $name, 'countryCode' => $country];
    }

    /** The page's own address, ready for one parameter more. */
    private static function here(): string
    {
        $query = $_GET;
        unset($query['language']);
        $here = (string) ($_SERVER['PHP_SELF'] ?? '') . '?' . http_build_query($query);
        return htmlspecialchars($query === [] ? $here : "$here&");
    }
}
