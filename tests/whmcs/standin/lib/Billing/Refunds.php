<?php

declare(strict_types=1);

namespace Standin\Billing;

use Standin\Clock;
use Standin\Db\Database;
use Standin\Hooks;
use Standin\Logs;
use WHMCS\Database\Capsule;

/**
 * Refunded and cancelled invoices: neither touches the services, their dates or their modules.
 */
final class Refunds
{
    public static function refund(int $invoiceId): void
    {
        $invoice = Billing::expect($invoiceId, 'Paid');
        $payments = Capsule::table('tblaccounts')->where('invoiceid', $invoiceId)->where('amountin', '>', 0)->get();
        if ($payments->isEmpty()) {
            throw new \LogicException("Invoice $invoiceId has no transaction that could be refunded");
        }
        foreach ($payments as $payment) {
            Database::insert('tblaccounts', ['userid' => $payment->userid, 'currency' => $payment->currency,
                'gateway' => $payment->gateway, 'date' => Clock::stamp(), 'rate' => $payment->rate,
                'description' => "Refund of Transaction ID $payment->transid", 'amountout' => $payment->amountin,
                'invoiceid' => $invoiceId, 'refundid' => $payment->id]);
        }
        Capsule::table('tblinvoices')->where('id', $invoiceId)
            ->update(['status' => 'Refunded', 'date_refunded' => Clock::stamp()]);
        Hooks::run('InvoiceRefunded', ['invoiceid' => $invoiceId]);
        Logs::activity("Refunded Invoice - Invoice ID: $invoiceId", (int) $invoice->userid);
    }

    public static function cancel(int $invoiceId): void
    {
        $invoice = Billing::expect($invoiceId, 'Unpaid');
        Capsule::table('tblinvoices')->where('id', $invoiceId)
            ->update(['status' => 'Cancelled', 'date_cancelled' => Clock::stamp()]);
        Hooks::run('InvoiceCancelled', ['invoiceid' => $invoiceId]);
        Logs::activity("Cancelled Invoice - Invoice ID: $invoiceId", (int) $invoice->userid);
    }
}
