<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * Day after day: cron, what people do, and a look at who is covered.
 */
final class Walk
{
    /** When cron runs: a little later each day, so that nothing is due in its very second. */
    private const HOUR = 2 * 3600;
    private const LATER = 55;
    /** WHMCS's cron runs each five minutes, and most times finds nothing to do: it is run again where a call failed. */
    private const AGAIN = 31 * 60;
    private const TRIES = 6;
    /** What cron does takes no longer than this, in seconds. */
    public const RUN = 600;
    /** People are at work later than that. */
    private const MORNING = 5 * 3600;

    public readonly World $world;
    public readonly Ledger $ledger;
    /** How many days were walked. */
    public int $days = 0;
    /** When cron ran. @var list<int> */
    public array $crons = [];
    private readonly Robot $robot;

    /**
     * @param list<Customer> $customers
     * @param int $seed of the faults and of the days without cron
     * @param float $faults so many calls of one meet one
     */
    public function __construct(
        string $begin,
        public readonly array $customers,
        private readonly int $seed,
        float $faults,
    ) {
        $this->world = new World((int) strtotime("$begin 00:00:00 UTC") + self::HOUR, $seed, $faults);
        $this->robot = new Robot($this->world);
        $this->ledger = new Ledger($this->world);
    }

    public function run(int $days): void
    {
        $withoutCron = Calendar::withoutCron($this->seed, $this->days + $days);
        for ($end = $this->days + $days; $this->days < $end; $this->days++) {
            $this->world->moveTo($this->hourOf($this->days));
            if (!isset($withoutCron[$this->days])) {
                $this->cron();
            }
            $changed = $this->world->certum->read();
            $this->ledger->note($this->days, $this->customers, $this->crons);
            $this->world->moveTo($this->hourOf($this->days) + self::MORNING);
            $sold = array_filter($this->customers, fn (Customer $customer) => $customer->buys === $this->days);
            array_map($this->robot->buy(...), $sold);
            $this->robot->act($this->days, $changed);
            $this->world->certum->takeRecord();
        }
        $this->world->certum->read();
    }

    private function cron(): void
    {
        $this->world->certum->takeRecord();
        for ($try = 0; $try < self::TRIES; $try++) {
            if ($try > 0) {
                $this->world->moveTo($this->hourOf($this->days) + $try * self::AGAIN);
            }
            $this->crons[] = $this->world->now();
            $this->world->cron();
            if (!$this->world->certum->takeRecord()) {
                return;
            }
        }
    }

    /** When cron runs on a day, where it does. */
    private function hourOf(int $day): int
    {
        return $this->world->begin + $day * (86400 + self::LATER);
    }

    /** When people act on a day. */
    public function noonOf(int $day): int
    {
        return $this->hourOf($day) + self::MORNING;
    }

    /** The day of a moment. */
    public function dayOf(int $moment): int
    {
        return intdiv($moment - $this->world->begin, 86400 + self::LATER);
    }
}
