<?php

declare(strict_types=1);

namespace Standin;

/**
 * The stand-in's only source of time: the process's clock, so that libfaketime moves everything together.
 */
final class Clock
{
    public static function now(): int
    {
        return time();
    }

    public static function stamp(): string
    {
        return date('Y-m-d H:i:s', self::now());
    }

    public static function today(): string
    {
        return date('Y-m-d', self::now());
    }

    public static function add(string $date, string $modify): string
    {
        return (new \DateTimeImmutable($date))->modify($modify)->format('Y-m-d');
    }
}
