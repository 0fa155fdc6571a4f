<?php

declare(strict_types=1);

namespace ReleaseTests;

use Demo\Shop;
use Demo\Walk;
use PHPUnit\Framework\TestCase;

/**
 * The archive of `make dist`.
 */
final class ArchiveTest extends TestCase
{
    private const MODULE = 'modules/servers/CERTUM_Certificates';

    private static string $archive;
    private static string $folder;

    public static function setUpBeforeClass(): void
    {
        $archives = glob(dirname(__DIR__, 3) . '/dist/certum-certificates-*.zip') ?: [];
        usort($archives, static fn (string $one, string $two) => filemtime($two) <=> filemtime($one));
        self::$archive = $archives[0] ?? self::fail('make dist makes the archive');
        self::$folder = sys_get_temp_dir() . '/certum-archive-' . bin2hex(random_bytes(6));
        self::shell('unzip -q ' . escapeshellarg(self::$archive) . ' -d ' . escapeshellarg(self::$folder));
    }

    public static function tearDownAfterClass(): void
    {
        self::shell('rm -rf ' . escapeshellarg(self::$folder));
    }

    private static function shell(string $command): string
    {
        exec("$command 2>&1", $output, $status);
        self::assertSame(0, $status, implode("\n", $output));
        return implode("\n", $output);
    }

    /** @return list<string> paths below WHMCS's folder */
    private static function files(): array
    {
        return explode("\n", self::shell('cd ' . escapeshellarg(self::$folder) . ' && find . -type f -printf "%P\n" | sort'));
    }

    public function testAnOrderIsWalkedFromTheUnpackedArchive(): void
    {
        $shop = new Shop('', self::$archive);
        try {
            $this->expectOutputRegex('/One purchase, one order\./');
            (new Walk($shop))->run();
        } finally {
            $shop->close();
        }
    }

    /** All is ours: unpacking overwrites no file of WHMCS or its themes. */
    public function testEverythingIsInItsPlace(): void
    {
        $files = self::files();
        $place = '~^(' . self::MODULE . '/|modules/addons/certum/)~';
        self::assertSame([], preg_grep($place, $files, PREG_GREP_INVERT));
        foreach (['CERTUM_Certificates.php', 'hooks.php', 'whmcs.json', 'INSTALL.md', 'LICENSE', 'CHANGELOG.md'] as $file) {
            self::assertContains(self::MODULE . "/$file", $files);
        }
        foreach (['twenty-one', 'six', 'nexus'] as $theme) {
            self::assertContains(self::MODULE . "/themes/$theme/configuressl-steptwo.tpl", $files);
        }
        self::assertCount(1, preg_grep('~/extension/php\d\.\d[a-z-]*/certum\.so$~', $files) ?: []);
        $of = static fn (string $root): string => self::shell(
            'cd ' . escapeshellarg($root) . ' && find modules/addons modules/servers/*/lib -name "*.php" 2>/dev/null | sort'
        );
        $here = dirname(__DIR__, 3);
        self::assertSame($of($here), $of(self::$folder), 'no file of the module is left behind');
    }

    public function testItsVersionIsTheSameEverywhere(): void
    {
        self::assertSame(1, preg_match('~/certum-certificates-(\d+\.\d+\.\d+\S*)-php~', self::$archive, $part));
        $addon = (string) file_get_contents(self::$folder . '/modules/addons/certum/certum.php');
        self::assertStringContainsString("'version' => '$part[1]'", $addon);
        self::assertSame($part[1], phpversion('certum'));
    }

    public function testItsChecksumsCoverEveryFile(): void
    {
        $sums = self::MODULE . '/SHA256SUMS';
        $folder = escapeshellarg(self::$folder);
        self::shell("cd $folder && sha256sum --quiet --strict -c $sums");
        $listed = explode("\n", self::shell("cd $folder && cut -c67- $sums"));
        self::assertSame(array_values(array_diff(self::files(), [$sums])), $listed);
        $dist = escapeshellarg(dirname(self::$archive));
        self::shell("cd $dist && sha256sum --quiet --strict -c " . escapeshellarg(basename(self::$archive) . '.sha256'));
    }

    public function testItNamesWhatOfOthersIsInIt(): void
    {
        $text = (string) file_get_contents(self::$folder . '/' . self::MODULE . '/THIRD-PARTY.txt');
        foreach (['ring v', 'openssl v', 'ext-php-rs v', 'x509-parser v'] as $crate) {
            self::assertStringContainsString("\n  $crate", $text);
        }
        self::assertStringContainsString('Community Data License Agreement', $text, 'of webpki-roots');
        self::assertStringContainsString('Mozilla Public License', $text, 'of the Public Suffix List');
        self::assertStringNotContainsString('axum', $text, 'only the simulator has it');
        self::assertStringNotContainsString(dirname(__DIR__, 3), $text);
    }

    public function testTheSameSourcesGiveTheSameArchive(): void
    {
        $first = hash_file('sha256', self::$archive);
        $so = self::shell('find ' . escapeshellarg(self::$folder) . ' -name certum.so');
        $here = escapeshellarg(dirname(__DIR__, 3));
        self::shell("cd $here && umask 077 && TZ=Asia/Tokyo LC_ALL=C.UTF-8 tools/dist.sh " . escapeshellarg($so));
        self::assertSame($first, hash_file('sha256', self::$archive));
    }
}
