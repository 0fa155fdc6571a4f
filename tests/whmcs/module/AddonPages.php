<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;

/**
 * The addon module in the stand-in, and its pages.
 */
trait AddonPages
{
    protected static function installAddon(): void
    {
        self::$standin->install(dirname(__DIR__, 3) . '/modules/addons/certum');
    }

    protected function activateAddon(): void
    {
        self::assertSame('', self::$standin->activateAddon('certum'));
        \CertumCertificates\Schema::ready();
    }

    protected function admin(string $query = ''): Browser
    {
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        return $admin->get("admin/addonmodules.php?module=certum$query");
    }
}
