<?php

declare(strict_types=1);

namespace Standin\Billing;

use Standin\Clock;
use Standin\Db\Database;
use Standin\Logs;
use WHMCS\Database\Capsule;

/**
 * The client's credit balance. What it pays leaves no transaction in tblaccounts.
 */
final class Credit
{
    public static function add(int $clientId, float $amount, string $description, int $relid = 0): void
    {
        $credit = round((float) Capsule::table('tblclients')->where('id', $clientId)->value('credit') + $amount, 2);
        Capsule::table('tblclients')->where('id', $clientId)->update(['credit' => $credit]);
        Database::insert('tblcredit', ['clientid' => $clientId, 'date' => Clock::today(), 'amount' => $amount,
            'description' => $description, 'relid' => $relid]);
    }

    /** Applies as much as there is; an invoice of which nothing is left is paid. */
    public static function pay(int $invoiceId): void
    {
        $invoice = Billing::expect($invoiceId, 'Unpaid');
        $clientId = (int) $invoice->userid;
        $credit = (float) Capsule::table('tblclients')->where('id', $clientId)->value('credit');
        $amount = min($credit, (float) $invoice->total);
        if ($amount <= 0) {
            throw new \LogicException("Client $clientId has no credit");
        }
        self::add($clientId, -$amount, "Credit Applied to Invoice #$invoiceId", $invoiceId);
        $left = round((float) $invoice->total - $amount, 2);
        Capsule::table('tblinvoices')->where('id', $invoiceId)
            ->update(['credit' => round((float) $invoice->credit + $amount, 2), 'total' => $left]);
        Logs::activity("Credit Applied at Invoice Payment - Invoice ID: $invoiceId - Amount: $amount", $clientId);
        if ($left <= 0) {
            Billing::paid($invoiceId);
        }
    }
}
