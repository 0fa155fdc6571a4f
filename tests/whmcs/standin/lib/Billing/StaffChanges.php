<?php

declare(strict_types=1);

namespace Standin\Billing;

use Standin\Hooks;
use Standin\Instance;
use Standin\Logs;
use Standin\Module\Actions;
use WHMCS\Database\Capsule;

/**
 * What staff change about a service without an invoice.
 */
final class StaffChanges
{
    /** Another product is saved, then the button Change Package pressed: 'success' or the error. */
    public static function product(int $serviceId, int $productId): string
    {
        self::save($serviceId, ['packageid' => $productId]);
        return Actions::run($serviceId, 'changepackage');
    }

    /** The price becomes the product's for that cycle, where it is sold so; next due date stays. */
    public static function cycle(int $serviceId, string $cycle): void
    {
        $service = Capsule::table('tblhosting')->where('id', $serviceId)->first();
        $product = Capsule::table('tblproducts')->where('id', $service->packageid)->first();
        $price = Billing::prices($product)[$cycle] ?? null;
        self::save($serviceId, ['billingcycle' => $cycle] + ($price === null ? [] : ['amount' => $price]));
    }

    /** Orders and invoices stay with the client who had the service. */
    public static function move(int $serviceId, int $clientId): void
    {
        $from = (int) Capsule::table('tblhosting')->where('id', $serviceId)->value('userid');
        Capsule::table('tblhosting')->where('id', $serviceId)->update(['userid' => $clientId]);
        Capsule::table('tblhostingaddons')->where('hostingid', $serviceId)->update(['userid' => $clientId]);
        if (Instance::setting('move_ssl_order')) {
            Capsule::table('tblsslorders')->where('serviceid', $serviceId)->update(['userid' => $clientId]);
        }
        Logs::activity("Moved Service from User ID: $from to User ID: $clientId - Service ID: $serviceId", $clientId);
    }

    /** @param array<string, mixed> $row */
    private static function save(int $serviceId, array $row): void
    {
        Hooks::run('PreServiceEdit', ['serviceid' => $serviceId]);
        Capsule::table('tblhosting')->where('id', $serviceId)->update($row);
        $client = (int) Capsule::table('tblhosting')->where('id', $serviceId)->value('userid');
        Hooks::run('ServiceEdit', ['userid' => $client, 'serviceid' => $serviceId]);
    }
}
