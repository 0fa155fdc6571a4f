<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * Day after day: cron, what people do, and a look at who is covered.
 */
final class Walk
{
    /** When cron runs: a minute later each day, so that nothing is due in its very second. */
    private const HOUR = 6 * 3600;
    private const LATER = 60;

    public readonly World $world;
    public readonly Ledger $ledger;
    /** How many days were walked. */
    public int $days = 0;
    private readonly Robot $robot;

    /** @param list<Customer> $customers */
    public function __construct(string $begin, public readonly array $customers)
    {
        $this->world = new World((int) strtotime("$begin 00:00:00 UTC") + self::HOUR);
        $this->robot = new Robot($this->world);
        $this->ledger = new Ledger();
        foreach ($customers as $number => $customer) {
            $this->robot->buy($customer, 1 + $number % 2);
        }
    }

    public function run(int $days): void
    {
        for ($end = $this->days + $days; $this->days < $end; $this->days++) {
            $this->world->moveTo($this->cronOf($this->days));
            $this->world->cron();
            $orders = $this->orders();
            $this->ledger->note($this->world, $this->customers, $orders);
            $this->robot->act($this->days, $orders);
        }
    }

    /** When cron runs on a day. */
    public function cronOf(int $day): int
    {
        return $this->world->begin + $day * (86400 + self::LATER);
    }

    /** Orders as Certum has them. @return list<array<string, mixed>> */
    public function orders(): array
    {
        return array_values($this->world->certum->get('orders'));
    }
}
