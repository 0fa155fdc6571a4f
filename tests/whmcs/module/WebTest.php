<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;
use WHMCS\Database\Capsule;

/**
 * What can be had of the modules past WHMCS, by whoever knows the names of their files.
 */
final class WebTest extends AddonTestCase
{
    /** Files of both modules. @return list<string> */
    private static function files(): array
    {
        $root = dirname(__DIR__, 3);
        $files = new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator("$root/modules", \FilesystemIterator::SKIP_DOTS));
        $names = array_map(static fn ($file) => substr((string) $file, strlen($root) + 1), iterator_to_array($files, false));
        sort($names);
        return $names;
    }

    public function testNoFileOfTheModulesDoesAnythingByItself(): void
    {
        $service = $this->pendingService(2);
        $this->publish($service);
        $rows = static fn () => array_map(static fn ($table) => Capsule::table("mod_certum_$table")->get()->toJson(), self::TABLES);
        [$before, $mails] = [$rows(), count(self::$standin->mails())];
        self::$certum->forgetRequests();
        $browser = new Browser(self::$standin->url());
        $asked = 0;
        foreach (preg_grep('~\.php$~', self::files()) as $file) {
            foreach (['', '?full=1&service=' . $service] as $query) {
                $browser->get($file . $query);
                self::assertContains(trim($browser->body), ['', 'This file cannot be accessed directly'], $file);
                self::assertContains($browser->status, [200, 403, 404], $file);
                $asked++;
            }
        }
        self::assertGreaterThan(20, $asked);
        self::assertSame($before, $rows());
        self::assertCount($mails, self::$standin->mails());
        self::assertSame([], self::$certum->requests());
    }

    /** Whatever else is there is for browsers, or text without a secret. */
    public function testOnlyFilesForBrowsersAreThereBesidePhp(): void
    {
        $others = preg_grep('~\.php$~', self::files(), PREG_GREP_INVERT);
        self::assertSame([], preg_grep('~\.(css|js|png|svg|tpl|txt|json)$~', $others, PREG_GREP_INVERT));
    }
}
