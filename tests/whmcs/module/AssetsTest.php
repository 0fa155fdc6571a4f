<?php

declare(strict_types=1);

namespace ModuleTests;

use PHPUnit\Framework\TestCase;

/**
 * What the module gives to browsers: its styles stay with its own elements, foreign code is named with its licence.
 */
final class AssetsTest extends TestCase
{
    private const MODULE = __DIR__ . '/../../../modules/servers/CERTUM_Certificates';
    private const BUNDLE = __DIR__ . '/../../../tools/csr-bundle';

    public function testStylesReachOnlyOwnElements(): void
    {
        $css = preg_replace('~/\*.*?\*/~s', '', (string) file_get_contents(self::MODULE . '/assets/certum.css'));
        preg_match_all('~([^{}]+)\{[^{}]*\}~', (string) $css, $rules);
        self::assertGreaterThan(10, count($rules[1]));
        foreach ($rules[1] as $selectors) {
            foreach (explode(',', $selectors) as $selector) {
                self::assertMatchesRegularExpression('~^\.certum(-[a-z]+)?\b~', trim($selector));
            }
        }
    }

    public function testTheBundleNamesItsPackagesAsTheyAreLocked(): void
    {
        $bundle = (string) file_get_contents(self::MODULE . '/assets/csr.min.js');
        self::assertSame(1, preg_match('~^/\* .*?LICENSES\.txt: (.*) \*/\n~', $bundle, $banner));
        $lock = json_decode((string) file_get_contents(self::BUNDLE . '/package-lock.json'), true);
        $licences = (string) file_get_contents(self::MODULE . '/assets/csr.LICENSES.txt');
        $packages = explode(', ', $banner[1]);
        self::assertGreaterThan(4, count($packages));
        foreach ($packages as $package) {
            [$name, $version] = explode(' ', $package);
            self::assertSame($version, $lock['packages']["node_modules/$name"]['version'] ?? null, $name);
            self::assertStringContainsString("$package (", $licences);
        }
    }

    public function testScriptsAskNoOtherHost(): void
    {
        foreach ((array) glob(self::MODULE . '/assets/*.js') as $file) {
            preg_match_all('~https?://[\w.-]+~', (string) file_get_contents((string) $file), $found);
            self::assertSame([], $found[0], (string) $file);
        }
    }

    /** What WHMCS's Apps & Integrations read: developers.whmcs.com, "whmcs.json". */
    public function testTheModuleIsDescribedWithItsLogo(): void
    {
        $text = (string) file_get_contents(self::MODULE . '/whmcs.json');
        $told = json_decode($text, true, 8, JSON_THROW_ON_ERROR);
        self::assertSame(['1.0', 'whmcs-servers', basename(self::MODULE)], [$told['schema'], $told['type'], $told['name']]);
        self::assertSame(
            ['name', 'tagline', 'long', 'features'],
            array_keys(array_filter($told['description'])),
            'nothing of the description is missing'
        );
        foreach (array_filter($told['support']) as $address) {
            self::assertStringStartsWith('https://', $address);
        }
        self::assertNotSame('', $told['authors'][0]['name']);
        [$width, $height, $type] = (array) getimagesize(self::MODULE . '/' . $told['logo']['filename']);
        self::assertSame([500, IMAGETYPE_PNG], [$width, $type]);
        self::assertLessThanOrEqual(500, $height);
    }

    /** @return iterable<string, array{string}> */
    public static function templates(): iterable
    {
        foreach ((array) glob(self::MODULE . '/templates/*.tpl') as $file) {
            yield basename((string) $file) => [(string) $file];
        }
    }

    /** @dataProvider templates */
    public function testTextsOfTemplatesAreThere(string $file): void
    {
        preg_match_all('~\$text\.(\w+)~', (string) file_get_contents($file), $keys);
        $texts = \Certum\Shop\Desk::textsIn('en');
        self::assertSame([], array_values(array_diff($keys[1], array_keys($texts))));
    }

    /**
     * A shop's strict Content-Security-Policy holds.
     *
     * @dataProvider templates
     */
    public function testTemplatesHaveNoScriptsOrStylesOfTheirOwn(string $file): void
    {
        $inline = '~<script(?![^>]*\ssrc=)|<style\b|\sstyle=|\son[a-z]+=|javascript:~i';
        self::assertSame(0, preg_match($inline, (string) file_get_contents($file)), basename($file));
    }

    /** @dataProvider templates */
    public function testTemplatesEscapeEveryVariable(string $file): void
    {
        preg_match_all('~\{\$[^}]*\}~', (string) file_get_contents($file), $printed);
        // As WHMCS hands them to themes, which print them so: as HTML.
        $theirs = basename($file) !== 'billing.tpl' ? [] : ['{$product}', '{$status}', '{$regdate}', '{$firstpaymentamount}',
            '{$recurringamount}', '{$billingcycle}', '{$nextduedate}', '{$paymentmethod}', '{$suspendreason}', '{$output}',
            '{$option.optionname}', '{$option.selectedqty}', '{$option.selectedoption}', '{$field.name}', '{$field.value}'];
        $bare = preg_grep('~\|escape|^\{\$number\+1\}$|^\{\$fields nofilter\}$~', $printed[0], PREG_GREP_INVERT);
        self::assertSame([], array_values(array_diff((array) $bare, $theirs)));
    }
}
