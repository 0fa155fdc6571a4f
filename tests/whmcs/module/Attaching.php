<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;
use WHMCS\Database\Capsule;

/**
 * Orders that were placed elsewhere, and what staff do on the page on which they become services'.
 */
trait Attaching
{
    /** What is sold to services that this module knows nothing of. */
    protected int $sold = 0;

    abstract protected function admin(string $query = ''): Browser;

    /** An order that was placed elsewhere, with its certificate: its number. @param array<string, mixed> $more */
    protected function elsewhere(string $name, string $ordered = '-40 days', array $more = []): string
    {
        $order = $more + ['customer' => 'Old Shop', 'productCode' => '601', 'commonName' => $name,
            'orderDate' => gmdate('Y-m-d\TH:i:s\Z', (int) strtotime($ordered))];
        return self::$certum->post('state', ['add' => $order])['orderID'];
    }

    /** A service of WHMCS's that this module knows nothing of. @param array<string, mixed> $columns */
    protected function unknown(string $domain, string $ordered = '-40 days', array $columns = []): int
    {
        return Capsule::table('tblhosting')->insertGetId($columns + ['userid' => 1, 'packageid' => $this->sold,
            'domain' => $domain, 'domainstatus' => 'Active', 'regdate' => gmdate('Y-m-d', (int) strtotime($ordered)),
            'nextduedate' => gmdate('Y-m-d', (int) strtotime("$ordered +1 year")), 'billingcycle' => 'Annually'] + self::TEXTS);
    }

    protected function attachPage(int $service = 0): Browser
    {
        return $this->admin('&page=attach' . ($service === 0 ? '' : "&service=$service"));
    }

    /** What would be attached, by the order's number. */
    protected function byNumber(int $service, string $number): Browser
    {
        $page = $this->attachPage($service);
        $form = ['do' => 'find', 'service' => (string) $service, 'number' => $number];
        // The page has no such form where the service has an order.
        return $page->count('//form[@data-certum-find]') > 0 ? $page->submit('//form[@data-certum-find]', $form)
            : $page->post('admin/addonmodules.php?module=certum&page=attach', ['token' => $this->token($page)] + $form);
    }

    /** Attaches what is shown; with what is in doubt ticked. */
    protected function confirm(Browser $preview, bool $tick = false): Browser
    {
        $ticks = [];
        foreach ($preview->page()->query('//form[@data-certum-preview]//input[@type="checkbox"]') as $box) {
            $ticks[$box->getAttribute('name')] = $tick ? $box->getAttribute('value') : null;
        }
        return $preview->submit('//form[@data-certum-preview]', $ticks);
    }

    protected function asked(string $do, int $service): Browser
    {
        $page = $this->attachPage($service)->submit("//form[@data-certum-$do]");
        return $page->submit('//form[@data-certum-asks]');
    }
}
