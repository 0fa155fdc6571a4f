<?php

declare(strict_types=1);

namespace Standin\Billing;

use Standin\Clock;
use Standin\Db\Database;
use Standin\Hooks;
use Standin\Module\Actions;
use WHMCS\Database\Capsule;

/**
 * Another product, or another billing cycle, bought for a service that exists.
 */
final class Upgrades
{
    /**
     * What is left of the period is paid back by the old price and charged by the new one.
     *
     * @return int the invoice; 0 when nothing is to be paid and the upgrade has taken place
     */
    public static function order(int $serviceId, int $productId, string $cycle = ''): int
    {
        $service = Capsule::table('tblhosting')->where('id', $serviceId)->first();
        $product = Capsule::table('tblproducts')->where('id', $productId)->first();
        $cycle = $cycle === '' ? $service->billingcycle : $cycle;
        $price = Billing::prices($product)[$cycle] ?? null;
        if ($price === null || !isset(Billing::CYCLES[$cycle])) {
            throw new \InvalidArgumentException("No upgrade to product $productId: $cycle");
        }
        $amount = self::amount($service, $price, $cycle);
        $client = (int) $service->userid;
        $order = ['userid' => $client, 'amount' => max(0, $amount), 'date' => Clock::stamp(), 'status' => 'Pending',
            'ordernum' => random_int(1000000000, 1999999999), 'paymentmethod' => $service->paymentmethod];
        $orderId = Database::insert('tblorders', $order);
        $upgradeId = Database::insert('tblupgrades', ['userid' => $client, 'orderid' => $orderId, 'type' => 'package',
            'date' => Clock::today(), 'relid' => $serviceId, 'originalvalue' => (string) $service->packageid,
            'newvalue' => $productId . ',' . strtolower($cycle), 'amount' => $amount, 'status' => 'Pending',
            'recurringchange' => $price - (float) $service->amount, 'paid' => 'N']);
        if ($amount <= 0) {
            self::paid($upgradeId);
            if ($amount < 0) {
                Credit::add($client, -$amount, "Upgrade/Downgrade Credit - Service ID: $serviceId");
            }
            return 0;
        }
        $item = ['type' => 'Upgrade', 'relid' => $upgradeId, 'amount' => $amount,
            'description' => 'Upgrade/Downgrade: ' . $product->name . ' ' . $service->domain];
        $invoiceId = Billing::invoice($client, [$item], 'neworder');
        Capsule::table('tblorders')->where('id', $orderId)->update(['invoiceid' => $invoiceId]);
        return $invoiceId;
    }

    private static function amount(object $service, float $price, string $cycle): float
    {
        if (!isset(Billing::CYCLES[$service->billingcycle])) {
            return $price;
        }
        $due = (string) $service->nextduedate;
        $days = max(0, Prorata::days(Clock::today(), $due));
        $back = (float) $service->amount / Prorata::length($service->billingcycle, $due) * $days;
        return round($price / Prorata::length($cycle, $due) * $days - $back, 2);
    }

    /** The service becomes one of the new product; Renew is not called, and next due date stays. */
    public static function paid(int $upgradeId): void
    {
        $upgrade = Capsule::table('tblupgrades')->where('id', $upgradeId)->first();
        if ($upgrade === null || $upgrade->status !== 'Pending') {
            return;
        }
        $serviceId = (int) $upgrade->relid;
        $service = Capsule::table('tblhosting')->where('id', $serviceId)->first();
        [$productId, $cycle] = explode(',', $upgrade->newvalue . ',');
        $row = ['packageid' => (int) $productId];
        foreach (array_keys(Billing::CYCLES) as $name) {
            if (strtolower($name) === $cycle) {
                $row += ['billingcycle' => $name, 'amount' => $service->amount + $upgrade->recurringchange];
                $until = Clock::add(Clock::today(), Billing::CYCLES[$name]);
                // What was free or paid once had no due date.
                $row += isset(Billing::CYCLES[$service->billingcycle]) ? []
                    : ['nextduedate' => $until, 'nextinvoicedate' => $until];
            }
        }
        Capsule::table('tblhosting')->where('id', $serviceId)->update($row);
        Capsule::table('tblupgrades')->where('id', $upgradeId)->update(['status' => 'Completed', 'paid' => 'Y']);
        Actions::run($serviceId, 'changepackage', [], true);
        Hooks::run('AfterProductUpgrade', ['upgradeid' => $upgradeId]);
    }
}
