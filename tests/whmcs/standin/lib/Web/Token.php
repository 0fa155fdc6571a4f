<?php

declare(strict_types=1);

namespace Standin\Web;

use Standin\Instance;

/**
 * The session's form token.
 */
final class Token
{
    public static function value(): string
    {
        return $_SESSION['tkval'] ??= bin2hex(random_bytes(20));
    }

    public static function input(): string
    {
        return '<input type="hidden" name="token" value="' . self::value() . '" />';
    }

    public static function valid(): bool
    {
        $given = $_POST['token'] ?? $_GET['token'] ?? '';
        return is_string($given) && hash_equals(self::value(), $given);
    }

    public static function check(): void
    {
        if (!self::valid()) {
            Halt::page(403, 'Invalid token', '<p>The form has expired. Go back, reload it and try again.</p>');
        }
    }

    /** Adds the token to every POST form of a finished HTML page. */
    public static function inject(string $html): string
    {
        $settings = Instance::current()->settings;
        if (!$settings->is('token_injection')) {
            return $html;
        }
        $duplicate = $settings->is('token_duplicate');
        return (string) preg_replace_callback(
            '~(<form\b[^>]*\bmethod\s*=\s*["\']?post\b[^>]*>)(.*?)(?=</form|<form\b|\z)~is',
            static function (array $part) use ($duplicate): string {
                $has = preg_match('~<input\b[^>]*\bname\s*=\s*["\']?token\b~i', $part[2]);
                return $has && !$duplicate ? $part[0] : $part[1] . "\n" . self::input() . $part[2];
            },
            $html
        );
    }
}
