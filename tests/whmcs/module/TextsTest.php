<?php

declare(strict_types=1);

namespace ModuleTests;

use PHPUnit\Framework\TestCase;

/**
 * The language files say the same things.
 */
final class TextsTest extends TestCase
{
    /** @return array<string, string> */
    private static function texts(string $language): array
    {
        return require dirname(__DIR__, 3) . "/modules/servers/CERTUM_Certificates/lang/$language.php";
    }

    public function testBothLanguagesHaveTheSameKeys(): void
    {
        self::assertSame(array_keys(self::texts('english')), array_keys(self::texts('polish')));
    }

    public function testNothingIsLeftOutInATranslation(): void
    {
        $polish = self::texts('polish');
        foreach (self::texts('english') as $key => $text) {
            self::assertSame($text === '', $polish[$key] === '', $key);
            // Values and merge fields.
            foreach (['/(?<!\w):[a-z]+/', '/\{\$\w+/'] as $pattern) {
                preg_match_all($pattern, $text, $there);
                preg_match_all($pattern, $polish[$key], $here);
                self::assertEqualsCanonicalizing(array_unique($there[0]), array_unique($here[0]), $key);
            }
        }
    }

    /** Keys that are there twice in a file would hide one another. */
    public function testNoKeyIsThereTwice(): void
    {
        foreach (['english', 'polish'] as $language) {
            $file = dirname(__DIR__, 3) . "/modules/servers/CERTUM_Certificates/lang/$language.php";
            preg_match_all("/^    '([^']+)' =>/m", (string) file_get_contents($file), $keys);
            self::assertSame(array_keys(self::texts($language)), $keys[1]);
        }
    }
}
