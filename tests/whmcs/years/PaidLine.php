<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * A line of an invoice that was paid, as the robot remembers it.
 */
final class PaidLine
{
    public ?int $refunded = null;

    public function __construct(
        public readonly int $invoice,
        public readonly string $begins,
        public readonly int $paid,
    ) {
    }

    /** As cron finds it on a day: what was paid after cron, it finds on the next one. */
    public function isPaid(int $day): bool
    {
        return $this->paid < $day && ($this->refunded === null || $this->refunded >= $day);
    }
}
