<?php

declare(strict_types=1);

namespace Standin\Admin;

use Standin\Billing\Billing;
use Standin\Billing\Money;
use Standin\Config;
use Standin\Web\Halt;
use WHMCS\Database\Capsule;

/**
 * Clients, orders and invoices.
 */
final class Lists
{
    public static function home(): string
    {
        $counts = [];
        $tables = ['tblclients' => 'Clients', 'tblhosting' => 'Services', 'tblinvoices' => 'Invoices'];
        foreach ($tables as $table => $name) {
            $counts[] = [$name, (string) Capsule::table($table)->count()];
        }
        return (new Page('index', 'Dashboard'))->render(Page::table(['', 'Number'], $counts));
    }

    public static function clients(): string
    {
        $rows = [];
        foreach (Capsule::table('tblclients')->orderBy('id')->get() as $client) {
            $rows[] = [(string) $client->id, Page::clientName((int) $client->id), Page::e($client->companyname),
                Page::e($client->email), Page::e($client->language), Page::e($client->status)];
        }
        $head = ['ID', 'Client', 'Company', 'Email', 'Language', 'Status'];
        return (new Page('clients', 'Clients'))->render(Page::table($head, $rows));
    }

    public static function orders(): string
    {
        if ($_SERVER['REQUEST_METHOD'] === 'POST') {
            Billing::acceptOrder((int) ($_POST['id'] ?? 0));
            Halt::redirect(Config::url('admin/orders.php'));
        }
        $rows = [];
        foreach (Capsule::table('tblorders')->orderByDesc('id')->get() as $order) {
            $accept = $order->status === 'Pending'
                ? Page::button('Accept Order', 'orders.php', ['id' => (int) $order->id], 'btn-success') : '';
            $rows[] = [(string) $order->id, Page::e($order->ordernum), Page::e($order->date),
                Page::clientName((int) $order->userid), Page::e(Money::format((float) $order->amount)),
                Page::e($order->status), $accept];
        }
        $head = ['ID', 'Order #', 'Date', 'Client', 'Total', 'Status', ''];
        return (new Page('orders', 'Orders'))->render(Page::table($head, $rows));
    }

    public static function invoices(): string
    {
        if ($_SERVER['REQUEST_METHOD'] === 'POST') {
            Billing::pay((int) ($_POST['id'] ?? 0));
            Halt::redirect(Config::url('admin/invoices.php'));
        }
        $rows = [];
        foreach (Capsule::table('tblinvoices')->orderByDesc('id')->get() as $invoice) {
            $items = Capsule::table('tblinvoiceitems')->where('invoiceid', $invoice->id)->pluck('description')->all();
            $pay = $invoice->status === 'Unpaid'
                ? Page::button('Mark Paid', 'invoices.php', ['id' => (int) $invoice->id], 'btn-success') : '';
            $rows[] = [(string) $invoice->id, Page::clientName((int) $invoice->userid), Page::e(implode(', ', $items)),
                Page::e($invoice->date), Page::e($invoice->duedate), Page::e(Money::format((float) $invoice->total)),
                Page::e($invoice->status), $pay];
        }
        $head = ['ID', 'Client', 'Items', 'Date', 'Due', 'Total', 'Status', ''];
        return (new Page('invoices', 'Invoices'))->render(Page::table($head, $rows));
    }
}
