<?php

declare(strict_types=1);

namespace Standin;

use Standin\Billing\Credit;
use Standin\Billing\Merging;
use Standin\Billing\Refunds;
use Standin\Billing\StaffChanges;
use Standin\Billing\Upgrades;
use Standin\Module\Actions;

/**
 * What can befall invoices and services after they were ordered; a part of Standin.
 */
trait BillingEvents
{
    /** Gives a paid invoice's money back, as its transactions brought it. */
    public function refund(int $invoiceId): void
    {
        Refunds::refund($invoiceId);
    }

    public function cancelInvoice(int $invoiceId): void
    {
        Refunds::cancel($invoiceId);
    }

    /** Merges unpaid invoices of a client: the newest, which has all lines. @param list<int> $ids */
    public function mergeInvoices(array $ids): int
    {
        return Merging::merge($ids);
    }

    public function addCredit(int $clientId, float $amount): void
    {
        Credit::add($clientId, $amount, 'Added by staff');
    }

    /** Applies the client's credit to an unpaid invoice; what is left over stays to be paid. */
    public function payFromCredit(int $invoiceId): void
    {
        Credit::pay($invoiceId);
    }

    /** Orders another product, or cycle, for a service: the invoice, 0 when nothing is to be paid. */
    public function upgrade(int $serviceId, int $productId, string $cycle = ''): int
    {
        return Upgrades::order($serviceId, $productId, $cycle);
    }

    /** Staff choose another product and press Change Package: 'success' or the error. */
    public function changeProduct(int $serviceId, int $productId): string
    {
        return StaffChanges::product($serviceId, $productId);
    }

    public function changeCycle(int $serviceId, string $cycle): void
    {
        StaffChanges::cycle($serviceId, $cycle);
    }

    public function moveService(int $serviceId, int $clientId): void
    {
        StaffChanges::move($serviceId, $clientId);
    }

    /** Staff press Retry on everything in the module queue. */
    public function retryQueue(): void
    {
        Actions::retryQueue();
    }
}
