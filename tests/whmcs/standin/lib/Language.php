<?php

declare(strict_types=1);

namespace Standin;

use WHMCS\Database\Capsule;

/**
 * Core texts: lang/NAME.php of the stand-in and lang/overrides/NAME.php of the instance.
 */
final class Language
{
    /** @var array<string, array<string, string>> */
    private static array $loaded = [];

    public static function reset(): void
    {
        self::$loaded = [];
    }

    /** Session, then client, then system, then english. */
    public static function current(): string
    {
        $candidates = [$_SESSION['Language'] ?? ''];
        if (isset($_SESSION['uid'])) {
            $candidates[] = Capsule::table('tblclients')->where('id', $_SESSION['uid'])->value('language');
        }
        $candidates[] = $GLOBALS['CONFIG']['Language'] ?? '';
        foreach ($candidates as $candidate) {
            if (is_string($candidate) && preg_match('/^[a-z]+(-[a-z]+)?$/', $candidate) && self::exists($candidate)) {
                return $candidate;
            }
        }
        return 'english';
    }

    /** @return list<string> */
    public static function available(): array
    {
        $files = glob(dirname(__DIR__) . '/lang/*.php') ?: [];
        return array_map(static fn (string $file) => basename($file, '.php'), $files);
    }

    private static function exists(string $name): bool
    {
        return is_file(dirname(__DIR__) . "/lang/$name.php");
    }

    /** @return array<string, string> */
    public static function strings(?string $name = null): array
    {
        $name ??= self::current();
        if (!isset(self::$loaded[$name])) {
            $strings = require dirname(__DIR__) . '/lang/english.php';
            if ($name !== 'english') {
                $strings = array_merge($strings, require dirname(__DIR__) . "/lang/$name.php");
            }
            $override = Instance::current()->root("lang/overrides/$name.php");
            if (is_file($override)) {
                $_LANG = $strings;
                require $override;
                $strings = $_LANG;
            }
            self::$loaded[$name] = $strings;
        }
        return self::$loaded[$name];
    }

    /** @param array<string, mixed> $params replaces :name */
    public static function trans(string $key, array $params = []): string
    {
        $text = self::strings()[$key] ?? $key;
        foreach ($params as $name => $value) {
            $text = str_replace(':' . ltrim((string) $name, ':'), (string) $value, $text);
        }
        return $text;
    }
}
