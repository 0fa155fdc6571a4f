<?php

declare(strict_types=1);

/**
 * The container's part that modules use: the asset helper and anything a test puts in.
 */
class DI
{
    /** @var array<string, mixed> */
    private static array $items = [];

    /** @return mixed */
    public static function make($name)
    {
        $name = (string) $name;
        if ($name === 'asset') {
            return new class () {
                public function getWebRoot(): string
                {
                    return (string) Standin\Instance::setting('base_path');
                }
            };
        }
        return self::$items[$name] ?? throw new RuntimeException("Nothing is bound to $name");
    }

    /** @param mixed $value */
    public static function instance($name, $value): void
    {
        self::$items[(string) $name] = $value;
    }
}
