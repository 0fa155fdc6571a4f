<?php

declare(strict_types=1);

namespace Bench;

/** @param non-empty-list<int|float> $values */
function median(array $values): float
{
    sort($values);
    $middle = intdiv(count($values), 2);

    return count($values) % 2 === 1 ? $values[$middle] : ($values[$middle - 1] + $values[$middle]) / 2;
}

/**
 * The median of what each round's figure is above the same round's base, so that what slows the machine down for a
 * while falls out.
 *
 * @param non-empty-list<int|float> $values
 * @param non-empty-list<int|float> $base
 */
function median_above(array $values, array $base): float
{
    return median(array_map(fn (int|float $value, int|float $least) => $value - $least, $values, $base));
}

/** @param list<string> $read what all sides read, which must be the same, and something */
function same(array $read): void
{
    if (in_array('', $read, true) || count(array_unique($read)) !== 1) {
        throw new \RuntimeException('Not the same was read: ' . implode(' | ', $read));
    }
}
