<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * The list on SQLite, and what it needs to be shown.
 */
final class AddonListTest extends AddonListWalk
{
    public function testWithoutExtensionOrServerModuleOneSentenceIsShown(): void
    {
        $with = self::$standin->instance->settings->get('php_binary');
        $server = self::$standin->instance->root('modules/servers/CERTUM_Certificates');
        $addon = self::$standin->instance->root('modules/addons/certum');
        $source = dirname(__DIR__, 3) . '/modules/addons/certum';
        self::$standin->stop();
        self::$standin->set('php_binary', 'php');
        try {
            self::$standin->serve();
            self::assertStringContainsString('is not loaded, or too old', (string) $this->admin()->text('//main'));
            unlink($addon);
            self::$standin->install($source, true);
            rename($server, "$server.away");
            self::$standin->stop();
            self::$standin->serve();
            self::assertStringContainsString('is missing', (string) $this->admin()->text('//main'));
            self::assertSame(200, $this->admin('&page=check')->get('admin/configaddonmods.php')->status);
        } finally {
            rename("$server.away", $server);
            exec('rm -r ' . escapeshellarg($addon));
            self::$standin->install($source);
            self::$standin->stop();
            self::$standin->set('php_binary', $with);
            self::$standin->serve();
        }
    }
}
