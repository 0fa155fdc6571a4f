<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;

/**
 * Managing in a WHMCS that lies in a folder of its address, on an old database.
 */
final class ManageFolderTest extends ManageWalk
{
    protected static function settings(): array
    {
        return ['base_path' => '/billing', 'database' => 'mariadb', 'db_engine' => 'MyISAM', 'db_charset' => 'utf8mb3'];
    }

    public function testACertificateIsOrderedAndManaged(): void
    {
        $service = $this->issuedService(2);
        $this->manage($service);
    }

    public function testStylesAndScriptsAreFound(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->browser(2);
        foreach (['', 'reissue'] as $page) {
            $this->assertAssets($this->page($browser, $service, $page));
        }
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        $this->assertAssets($admin->get("admin/clientsservices.php?userid=2&id=$service"));
    }
}
