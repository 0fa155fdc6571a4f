<?php

declare(strict_types=1);

namespace Standin\Web;

/**
 * Work that is done after the answer went out.
 */
final class Deferred
{
    /** @var list<callable> */
    private static array $work = [];

    public static function add(callable $work): void
    {
        self::$work[] = $work;
    }

    public static function pending(): bool
    {
        return self::$work !== [];
    }

    public static function run(): void
    {
        while (($work = array_shift(self::$work)) !== null) {
            $work();
        }
    }
}
