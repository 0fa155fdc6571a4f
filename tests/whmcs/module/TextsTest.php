<?php

declare(strict_types=1);

namespace ModuleTests;

use Certum\Shop\Desk;
use CertumCertificates\Text;
use PHPUnit\Framework\TestCase;

/**
 * What the module says without the extension, and what it shares with it.
 */
final class TextsTest extends TestCase
{
    public function testWhatIsSaidWithoutTheExtensionIsInLanguagesThatItHas(): void
    {
        $said = static fn ($name) => array_keys((new \ReflectionClassConstant(Text::class, $name))->getValue());
        self::assertContains('english', $said('MISSING'));
        self::assertSame($said('MISSING'), $said('UNAVAILABLE'));
        self::assertSame([], array_diff($said('MISSING'), Desk::languages()));
    }

    /** Else a setting would be lost that is saved while the extension is missing. */
    public function testTheSettingsWithoutTheExtensionAreThoseThatItHas(): void
    {
        $class = new \ReflectionClass(\CertumCertificates\ProductSettings::class);
        $without = $class->getConstant('WITHOUT_EXTENSION');
        $fields = \CertumCertificates\Module::desk()->settings(0);
        self::assertSame(array_keys($fields), array_keys($without));
        foreach ($fields as $name => $field) {
            $type = $field['Type'] === 'dropdown' ? 'text' : $field['Type'];
            self::assertSame($type, $without[$name], $name);
        }
    }

    public function testEveryPageHasItsFunction(): void
    {
        foreach (Desk::customersFunctions() as $function) {
            self::assertTrue(function_exists("CERTUM_Certificates_$function"), $function);
        }
    }
}
