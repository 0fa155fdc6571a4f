<?php

declare(strict_types=1);

namespace Standin\Billing;

use Standin\Clock;
use Standin\Db\Database;
use Standin\Hooks;
use Standin\Instance;
use Standin\Logs;
use Standin\Mail\Mailer;
use Standin\Module\Actions;
use WHMCS\Database\Capsule;

/**
 * Orders, invoices, payments and what they set off.
 */
final class Billing
{
    public const CYCLES = [
        'Monthly' => '+1 month', 'Quarterly' => '+3 months', 'Semi-Annually' => '+6 months', 'Annually' => '+1 year',
        'Biennially' => '+2 years', 'Triennially' => '+3 years',
    ];

    private const COLUMNS = [
        'Monthly' => 'monthly', 'Quarterly' => 'quarterly', 'Semi-Annually' => 'semiannually',
        'Annually' => 'annually', 'Biennially' => 'biennially', 'Triennially' => 'triennially',
        'One Time' => 'monthly', 'Free Account' => 'monthly',
    ];

    /** Billing cycles that a product is sold in, with prices. @return array<string, float> */
    public static function prices(object $product): array
    {
        if ($product->paytype === 'free') {
            return ['Free Account' => 0.0];
        }
        $row = (array) Capsule::table('tblpricing')->where(['type' => 'product', 'relid' => $product->id])->first();
        if ($product->paytype === 'onetime') {
            return ['One Time' => (float) ($row['monthly'] ?? 0)];
        }
        $prices = [];
        foreach (array_keys(self::CYCLES) as $cycle) {
            $price = (float) ($row[self::COLUMNS[$cycle]] ?? -1);
            if ($price >= 0) {
                $prices[$cycle] = $price;
            }
        }
        return $prices;
    }

    /**
     * Places an order; sets up at once where the product says so.
     *
     * @param array<string, mixed> $service further columns of tblhosting
     * @return array{orderid: int, serviceid: int, invoiceid: int} invoiceid 0 when nothing is to be paid
     */
    public static function order(int $clientId, int $productId, string $cycle, array $service = []): array
    {
        $product = Capsule::table('tblproducts')->where('id', $productId)->first();
        $full = self::prices($product)[$cycle] ?? throw new \InvalidArgumentException("Not sold: $cycle");
        $end = Prorata::end($product, $cycle, Clock::today());
        $price = $end === '' ? $full : Prorata::part($full, $cycle, Clock::today(), $end);
        $orderId = Database::insert('tblorders', ['ordernum' => random_int(1000000000, 1999999999),
            'userid' => $clientId, 'status' => 'Pending', 'date' => Clock::stamp(), 'amount' => $price,
            'paymentmethod' => 'banktransfer']);
        $recurring = isset(self::CYCLES[$cycle]);
        $due = $recurring ? ['nextduedate' => Clock::today(), 'nextinvoicedate' => Clock::today()] : [];
        $serviceId = Database::insert('tblhosting', $service + $due + [
            'userid' => $clientId, 'orderid' => $orderId, 'packageid' => $productId, 'regdate' => Clock::today(),
            'paymentmethod' => 'banktransfer', 'firstpaymentamount' => $price, 'amount' => $recurring ? $full : 0,
            'billingcycle' => $cycle, 'domainstatus' => 'Pending',
        ]);
        $invoiceId = 0;
        if ($price > 0) {
            $invoiceId = self::invoice($clientId, [self::item($serviceId, $product->name, $price)], 'neworder');
            Capsule::table('tblorders')->where('id', $orderId)->update(['invoiceid' => $invoiceId]);
        }
        Hooks::run('AfterShoppingCartCheckout', ['OrderID' => $orderId, 'OrderNumber' => $orderId,
            'ServiceIDs' => [$serviceId], 'AddonIDs' => [], 'DomainIDs' => [], 'RenewalIDs' => [],
            'PaymentMethod' => 'banktransfer', 'InvoiceID' => $invoiceId, 'TotalDue' => $price]);
        if ($product->autosetup === 'order' || ($product->autosetup === 'payment' && $price <= 0)) {
            Actions::run($serviceId, 'create', [], true);
        }
        return ['orderid' => $orderId, 'serviceid' => $serviceId, 'invoiceid' => $invoiceId];
    }

    /** The administrator accepts a pending order. */
    public static function acceptOrder(int $orderId): void
    {
        Capsule::table('tblorders')->where('id', $orderId)->update(['status' => 'Active']);
        $pending = Capsule::table('tblhosting')->where(['orderid' => $orderId, 'domainstatus' => 'Pending'])->get();
        foreach ($pending as $row) {
            $setup = Capsule::table('tblproducts')->where('id', $row->packageid)->value('autosetup');
            if ($setup === 'on') {
                Actions::run((int) $row->id, 'create', [], true);
            }
        }
    }

    /** @return array<string, mixed> */
    private static function item(int $serviceId, string $name, float $amount): array
    {
        return ['type' => 'Hosting', 'relid' => $serviceId, 'description' => $name, 'amount' => $amount];
    }

    /** @param list<array<string, mixed>> $items */
    public static function invoice(int $clientId, array $items, string $source, string $due = ''): int
    {
        $total = array_sum(array_column($items, 'amount'));
        $due = $due === '' ? Clock::today() : $due;
        $id = Database::insert('tblinvoices', ['userid' => $clientId, 'date' => Clock::today(), 'duedate' => $due,
            'subtotal' => $total, 'total' => $total, 'status' => 'Unpaid', 'paymentmethod' => 'banktransfer']);
        foreach ($items as $item) {
            Database::insert('tblinvoiceitems', $item + ['invoiceid' => $id, 'userid' => $clientId, 'duedate' => $due,
                'paymentmethod' => 'banktransfer']);
        }
        $vars = ['source' => $source, 'user' => $source === 'autogen' ? 'system' : $clientId, 'invoiceid' => $id,
            'status' => 'Unpaid'];
        Hooks::run('InvoiceCreation', $vars);
        Hooks::run('InvoiceCreationPreEmail', $vars);
        Mailer::send('Invoice Created', $id);
        Hooks::run('InvoiceCreated', $vars);
        return $id;
    }

    /** Makes the invoices of services whose next invoice date is near. @return list<int> */
    public static function generate(): array
    {
        Hooks::run('PreInvoicingGenerateInvoiceItems', []);
        $limit = Clock::add(Clock::today(), '+' . (int) Instance::setting('invoice_days') . ' days');
        $made = [];
        $services = Capsule::table('tblhosting')->whereIn('domainstatus', ['Active', 'Suspended'])
            ->whereIn('billingcycle', array_keys(self::CYCLES))->where('nextinvoicedate', '<=', $limit)
            ->where('nextinvoicedate', '>', '0000-00-00')->get();
        foreach ($services as $service) {
            // One invoice at a time, as without Continuous Invoice Generation: the next waits until it is paid.
            if (
                Capsule::table('tblcancelrequests')->where('relid', $service->id)->exists()
                || self::hasUnpaid((int) $service->id)
            ) {
                continue;
            }
            $name = (string) Capsule::table('tblproducts')->where('id', $service->packageid)->value('name');
            $item = self::item((int) $service->id, $name . ' ' . $service->domain, (float) $service->amount);
            $made[] = self::invoice((int) $service->userid, [$item], 'autogen', $service->nextduedate);
            Capsule::table('tblhosting')->where('id', $service->id)->update(['nextinvoicedate'
                => Clock::add($service->nextinvoicedate, self::CYCLES[$service->billingcycle])]);
        }
        Hooks::run('AfterInvoicingGenerateInvoiceItems', []);
        return $made;
    }

    private static function hasUnpaid(int $serviceId): bool
    {
        return Capsule::table('tblinvoiceitems')->join('tblinvoices', 'tblinvoices.id', '=', 'invoiceid')
            ->where(['type' => 'Hosting', 'relid' => $serviceId, 'status' => 'Unpaid'])->exists();
    }

    public static function expect(int $invoiceId, string $status): object
    {
        $invoice = Capsule::table('tblinvoices')->where(['id' => $invoiceId, 'status' => $status])->first();
        return $invoice ?? throw new \InvalidArgumentException("Invoice $invoiceId is not $status");
    }

    public static function pay(int $invoiceId): void
    {
        $invoice = Capsule::table('tblinvoices')->where('id', $invoiceId)->first();
        if ($invoice === null || $invoice->status !== 'Unpaid') {
            return;
        }
        Database::insert('tblaccounts', ['userid' => $invoice->userid, 'gateway' => 'banktransfer', 'rate' => 1,
            'date' => Clock::stamp(), 'description' => 'Invoice Payment', 'amountin' => $invoice->total,
            'invoiceid' => $invoiceId]);
        self::paid($invoiceId);
    }

    /** What follows once nothing of an invoice is left to be paid. */
    public static function paid(int $invoiceId): void
    {
        Capsule::table('tblinvoices')->where('id', $invoiceId)
            ->update(['status' => 'Paid', 'datepaid' => Clock::stamp()]);
        $orders = Capsule::table('tblorders')->where('invoiceid', $invoiceId)->pluck('id')->all();
        foreach (Capsule::table('tblinvoiceitems')->where('invoiceid', $invoiceId)->orderBy('id')->get() as $item) {
            if ($item->type === 'Upgrade') {
                Upgrades::paid((int) $item->relid);
            } elseif ($item->type === 'Hosting') {
                // A merged invoice can hold one service's order and another's renewal.
                $order = Capsule::table('tblhosting')->where('id', $item->relid)->value('orderid');
                self::paidService((int) $item->relid, in_array($order, $orders));
            }
        }
        Hooks::run('InvoicePaidPreEmail', ['invoiceid' => $invoiceId]);
        Mailer::send('Invoice Payment Confirmation', $invoiceId);
        Hooks::run('InvoicePaid', ['invoiceid' => $invoiceId, 'invoice' => \WHMCS\Billing\Invoice::find($invoiceId)]);
        $client = (int) Capsule::table('tblinvoices')->where('id', $invoiceId)->value('userid');
        Logs::activity("Invoice Marked Paid - Invoice ID: $invoiceId", $client);
    }

    private static function paidService(int $serviceId, bool $first): void
    {
        $service = Capsule::table('tblhosting')->where('id', $serviceId)->first();
        if ($service === null) {
            return;
        }
        $product = Capsule::table('tblproducts')->where('id', $service->packageid)->first();
        if (isset(self::CYCLES[$service->billingcycle])) {
            $end = $first ? Prorata::end($product, $service->billingcycle, $service->regdate) : '';
            $next = $end ?: Clock::add($service->nextduedate, self::CYCLES[$service->billingcycle]);
            $invoice = max($next, (string) $service->nextinvoicedate);
            Capsule::table('tblhosting')->where('id', $serviceId)
                ->update(['nextduedate' => $next, 'nextinvoicedate' => $invoice]);
        }
        if ($first) {
            if ($service->domainstatus === 'Pending' && $product->autosetup === 'payment') {
                Actions::run($serviceId, 'create', [], true);
            }
            if (!Instance::setting('renew_on_first')) {
                return;
            }
        }
        if ($service->domainstatus === 'Suspended') {
            Actions::run($serviceId, 'unsuspend', [], true);
        }
        if (in_array($service->domainstatus, ['Active', 'Suspended'], true)) {
            Actions::run($serviceId, 'renew', [], true);
            if (Instance::setting('renew_twice')) {
                Actions::run($serviceId, 'renew', [], true);
            }
        }
    }

    public static function requestCancellation(int $serviceId, string $type, string $reason): void
    {
        $type = $type === 'Immediate' ? 'Immediate' : 'End of Billing Period';
        Database::insert('tblcancelrequests', ['date' => Clock::stamp(), 'relid' => $serviceId, 'reason' => $reason,
            'type' => $type]);
        $client = (int) Capsule::table('tblhosting')->where('id', $serviceId)->value('userid');
        Hooks::run('CancellationRequest', ['userid' => $client, 'relid' => $serviceId, 'reason' => $reason,
            'type' => $type]);
    }
}
