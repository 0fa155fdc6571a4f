<?php

declare(strict_types=1);

namespace Standin\Billing;

use Standin\Instance;
use Standin\Logs;
use WHMCS\Database\Capsule;

/**
 * Unpaid invoices of a client become one: the newest.
 */
final class Merging
{
    /** @param list<int> $ids @return int the invoice that is left */
    public static function merge(array $ids): int
    {
        $ids = array_unique(array_map('intval', $ids));
        $invoices = array_map(static fn (int $id) => Billing::expect($id, 'Unpaid'), $ids);
        if (count($ids) < 2 || count(array_unique(array_column($invoices, 'userid'))) !== 1) {
            throw new \InvalidArgumentException('Two or more unpaid invoices of one client are merged');
        }
        $target = max($ids);
        $others = array_values(array_diff($ids, [$target]));
        // Orders follow, so that what they set up is still found once the newest invoice is paid.
        foreach (['tblinvoiceitems', 'tblorders', 'tblaccounts'] as $table) {
            Capsule::table($table)->whereIn('invoiceid', $others)->update(['invoiceid' => $target]);
        }
        $sum = array_sum(array_map('floatval', array_column($invoices, 'subtotal')));
        $credit = array_sum(array_map('floatval', array_column($invoices, 'credit')));
        $amounts = ['subtotal' => round($sum, 2), 'credit' => $credit, 'total' => round($sum - $credit, 2)];
        Capsule::table('tblinvoices')->where('id', $target)->update($amounts);
        if (Instance::setting('merged_invoices') === 'deleted') {
            Capsule::table('tblinvoices')->whereIn('id', $others)->delete();
        } else {
            $none = ['subtotal' => 0, 'credit' => 0, 'total' => 0];
            Capsule::table('tblinvoices')->whereIn('id', $others)->update($none);
            array_map([Refunds::class, 'cancel'], $others);
        }
        $list = implode(', ', $others);
        Logs::activity("Merged Invoice IDs $list to Invoice ID: $target", (int) $invoices[0]->userid);
        return $target;
    }
}
