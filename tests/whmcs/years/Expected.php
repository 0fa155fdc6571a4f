<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * Which mails a customer gets: by what the module promises (docs/module.md, Mails), what Certum issued and what the robot did.
 *
 * A moment counts for the first cron that is not before it; what the robot did on a day is known by the next one.
 */
final class Expected
{
    private const DAY = 86400;
    private const PROVE = [10, 7, 3, 1];
    private const TELL_SHOP = [7, 3];
    private const REMIND = [3, 10, 25];
    private const ASK_FOR_CSR = [30, 20, 10];
    private const INSTALL = [11, 7, 4, 2, 1];

    /** @var list<array<string, mixed>> */
    private readonly array $certificates;
    /** @var list<array<string, mixed>> */
    private readonly array $orders;

    /**
     * @param list<array<string, mixed>> $orders at Certum
     * @param \Closure(int): int $cron when cron ran on a day
     */
    public function __construct(
        private readonly Customer $customer,
        array $orders,
        private readonly \Closure $cron,
        private readonly int $days,
    ) {
        $this->orders = Ledger::orders($customer, $orders);
        $this->certificates = Ledger::certificates($customer, $orders);
    }

    /** @return array<string, int> by kind, those that there are */
    public function mails(): array
    {
        [$publish, $unproved] = $this->proving();
        $mails = $this->customer->mails + [
            'configure' => $this->configuring(), 'csr' => $this->csrs(), 'publish' => $publish, 'unproved' => $unproved,
            'issued' => count(array_filter($this->certificates, fn (array $one) => $this->day($one['from']) < $this->days - 1)),
            'replaced' => $this->installing(),
        ];
        ksort($mails);
        return array_filter($mails);
    }

    /** Once for each order; again where nobody comes. */
    private function configuring(): int
    {
        $opened = count(array_filter($this->orders, static fn (array $order) => $order['renews'] === null));
        return $this->customer->isAbsent() ? $opened + 1 + count(self::REMIND) : $opened;
    }

    /** What to publish, once it is begun and while it is not proved; what the shop is told of it. @return array{int, int} */
    private function proving(): array
    {
        $mails = [0, 0];
        foreach ($this->orders as $order) {
            foreach ($order['issues'] as $issue) {
                $begun = intdiv($issue['created'], 1000);
                $ends = $this->inForce($begun);
                $issued = $issue['cert'] ? $this->day($issue['cert']['from']) : $this->days - 1;
                $begins = $this->day($issue['created']);
                $published = array_filter($this->customer->published, static fn (int $day) => $day >= $begins);
                $asked = $ends === null ? self::moments($begun, self::REMIND) : self::moments($ends, self::PROVE, -1);
                // Once the certificate has ended, they are reminded as anybody who ordered.
                if ($ends !== null && $ends < max(self::moments($begun, self::REMIND))) {
                    $asked[] = max(self::moments($begun, self::REMIND));
                }
                $asked = array_filter($asked, static fn (int $at) => $at > $begun + self::DAY);
                if ($this->customer->names() !== []) {
                    $mails[0] += 1 + $this->crons($asked, min([$issued, ...$published]));
                }
                if ($ends !== null) {
                    $told = array_map(static fn (int $at) => max($at, $begun), self::moments($ends, self::TELL_SHOP, -1));
                    $mails[1] += $this->crons($told, $issued);
                }
            }
        }
        return $mails;
    }

    /** @param list<int> $days @return list<int> moments so many days after another, or before it */
    private static function moments(int $moment, array $days, int $side = 1): array
    {
        return array_map(static fn (int $days) => $moment + $side * $days * self::DAY, $days);
    }

    /** How many mails moments make, up to a day: of those that one cron finds, the last. @param array<int> $moments */
    private function crons(array $moments, int $last): int
    {
        $days = array_unique(array_map($this->firstCron(...), $moments));
        return count(array_filter($days, fn (int $day) => $day <= min($last, $this->days - 1)));
    }

    /** When the certificate ends that was in force at a moment, and lasts longest. */
    private function inForce(int $moment): ?int
    {
        $at = $moment * 1000;
        $alive = array_filter($this->certificates, static fn (array $one) => $one['from'] < $at && $at < $one['until']);
        return $alive === [] ? null : intdiv(max(array_column($alive, 'until')), 1000);
    }

    /** A CSR for each renewal, until there is one, or the one in force serves. */
    private function csrs(): int
    {
        $asked = 0;
        foreach ($this->customer->recurs() ? $this->orders : [] as $number => $order) {
            if ($order['termEnd'] === null) {
                continue;
            }
            $end = intdiv($order['termEnd'], 1000);
            $window = $this->firstCron($end - max(self::ASK_FOR_CSR) * self::DAY);
            // Renewed by the cron of that day, or with its payment after it.
            $next = $this->orders[$number + 1] ?? null;
            $renewed = ($next['renews'] ?? null) === null ? PHP_INT_MAX : $this->day($next['created']);
            $asks = fn (int $day): bool => $window <= $day && $day < min($renewed, $this->days)
                && $this->inForce(($this->cron)($day)) !== null && !$this->hasCsr($day);
            $days = array_map($this->firstCron(...), self::moments($end, self::ASK_FOR_CSR, -1));
            $asked += count(array_filter(array_unique($days), $asks));
        }
        return $asked;
    }

    /** Whether cron finds a CSR on a day: given before, and not used since. */
    private function hasCsr(int $day): bool
    {
        $used = array_map($this->day(...), array_column($this->certificates, 'begun'));
        $isLeft = static fn (int $given): bool => $given < $day
            && array_filter($used, static fn (int $used) => $given < $used && $used < $day) === [];
        return array_filter($this->customer->gaveCsr, $isLeft) !== [];
    }

    /** That the new certificate is to be installed, before the replaced one ends. */
    private function installing(): int
    {
        $mails = 0;
        foreach ($this->certificates as $number => $new) {
            $from = intdiv($new['from'], 1000);
            $older = array_slice($this->certificates, 0, $number);
            $older = array_filter($older, static fn (array $one) => $one['until'] > $new['from']);
            if ($older === []) {
                continue;
            }
            usort($older, static fn (array $one, array $two) => $two['until'] <=> $one['until']);
            $ends = intdiv($older[0]['until'], 1000);
            if ($older[0]['order'] === $new['order']) {
                $ends = min($ends, $from + 14 * self::DAY);
            }
            $read = $this->day($new['from']) + 1;
            $installed = $this->customer->installs ? $read + $this->customer->acts : PHP_INT_MAX;
            $since = ($this->cron)($read) + self::DAY;
            $asked = array_filter(self::moments($ends, self::INSTALL, -1), static fn (int $at) => $at > $since);
            $mails += $this->crons($asked, $installed);
        }
        return $mails;
    }

    /** The day whose cron was the last before a moment of Certum's. */
    private function day(int $milliseconds): int
    {
        return $this->firstCron(intdiv($milliseconds, 1000) + 1) - 1;
    }

    private function firstCron(int $moment): int
    {
        $day = max(0, intdiv($moment - ($this->cron)(0), ($this->cron)(1) - ($this->cron)(0)) - 1);
        while (($this->cron)($day) < $moment) {
            $day++;
        }
        return $day;
    }
}
