<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;
use WHMCS\Database\Capsule;

/**
 * The administrator's pages about all services.
 */
abstract class AddonTestCase extends ModuleTestCase
{
    /** Columns of tblhosting without a default. */
    protected const TEXTS = ['password' => '', 'notes' => '', 'suspendreason' => '', 'assignedips' => ''];

    public static function setUpBeforeClass(): void
    {
        parent::setUpBeforeClass();
        self::$standin->install(dirname(__DIR__, 3) . '/modules/addons/certum');
    }

    protected function setUp(): void
    {
        parent::setUp();
        self::assertSame('', self::$standin->activateAddon('certum'));
        \CertumCertificates\Schema::ready();
    }

    protected function admin(string $query = ''): Browser
    {
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        return $admin->get("admin/addonmodules.php?module=certum$query");
    }

    /** A service with an order, straight into the tables. @param array<string, mixed> $order @return int its id */
    protected function stored(array $order, string $service = 'Active', array $columns = []): int
    {
        $now = gmdate('Y-m-d H:i:s');
        $id = Capsule::table('tblhosting')->insertGetId($columns + ['userid' => 1, 'packageid' => 0,
            'domain' => 'shop.example.com', 'domainstatus' => $service,
            'billingcycle' => 'Annually'] + self::TEXTS);
        Capsule::table('mod_certum_orders')->insert($order + ['service_id' => $id, 'client_id' => 1, 'sslorder_id' => 0,
            'created_at' => $now, 'updated_at' => $now]);
        return $id;
    }
}
