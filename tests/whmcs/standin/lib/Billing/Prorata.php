<?php

declare(strict_types=1);

namespace Standin\Billing;

use Standin\Clock;
use Standin\Instance;

/**
 * The first period of a product with prorata billing ends on a day of the month.
 */
final class Prorata
{
    /** The first period's end; '' when it is a whole one. */
    public static function end(object $product, string $cycle, string $begin): string
    {
        if (!(int) $product->proratabilling || !isset(Billing::CYCLES[$cycle])) {
            return '';
        }
        $limit = Clock::add($begin, Billing::CYCLES[$cycle]);
        $day = (int) $product->proratadate;
        $found = '';
        for ($month = substr($begin, 0, 7) . '-01'; $month <= $limit; $month = Clock::add($month, '+1 month')) {
            // A month without that day has its last day.
            $end = substr($month, 0, 8) . sprintf('%02d', min($day, (int) date('t', (int) strtotime($month))));
            if ($end > $begin && $end <= $limit) {
                $found = $end;
                if (Instance::setting('prorata') === 'month') {
                    break;
                }
            }
        }
        return $found === $limit ? '' : $found;
    }

    /** The price of the days up to $end. */
    public static function part(float $price, string $cycle, string $begin, string $end): float
    {
        return round($price * self::days($begin, $end) / self::length($cycle, $end), 2);
    }

    /** Days of the period that ends at $end. */
    public static function length(string $cycle, string $end): int
    {
        return self::days(Clock::add($end, str_replace('+', '-', Billing::CYCLES[$cycle])), $end);
    }

    public static function days(string $from, string $to): int
    {
        return (int) (new \DateTimeImmutable($from))->diff(new \DateTimeImmutable($to))->format('%r%a');
    }
}
