<?php

declare(strict_types=1);

namespace CertumCertificates;

/**
 * The one place that the module takes the time from. Own tables hold UTC.
 */
final class Clock
{
    public static function now(): \DateTimeImmutable
    {
        return new \DateTimeImmutable('now', new \DateTimeZone('UTC'));
    }

    public static function stamp(string $change = '+0 seconds'): string
    {
        return self::now()->modify($change)->format('Y-m-d H:i:s');
    }

    public static function read(?string $stamp): ?\DateTimeImmutable
    {
        return $stamp === null ? null : new \DateTimeImmutable($stamp, new \DateTimeZone('UTC'));
    }

    /** For people: in WHMCS's zone. */
    public static function show(?string $stamp): string
    {
        $zone = new \DateTimeZone(date_default_timezone_get());
        return self::read($stamp)?->setTimezone($zone)->format('Y-m-d H:i') ?? '';
    }
}
