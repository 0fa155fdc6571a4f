<?php

declare(strict_types=1);

/**
 * The application object's part that modules use.
 */
class App
{
    public static function getSystemURL($withSlash = true): string
    {
        return $withSlash ? Standin\Config::url() : rtrim(Standin\Config::url(), '/');
    }

    /** @return mixed */
    public static function getFromRequest($name)
    {
        return $_REQUEST[(string) $name] ?? '';
    }

    public static function isInRequest($name): bool
    {
        return isset($_REQUEST[(string) $name]);
    }

    public static function getCurrentFilename(): string
    {
        return basename((string) ($_SERVER['PHP_SELF'] ?? ''), '.php');
    }

    public static function getVersion(): string
    {
        return (string) Standin\Instance::setting('version');
    }

    public static function getClientAreaTemplate(): object
    {
        $theme = (string) Standin\Instance::setting('theme');
        return new class ($theme) {
            public function __construct(private string $name)
            {
            }

            public function getName(): string
            {
                return $this->name;
            }
        };
    }
}
