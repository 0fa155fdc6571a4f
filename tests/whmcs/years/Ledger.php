<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * What was paid for and what was covered, day by day, by the books of WHMCS's billing and of Certum; and WHMCS's due dates.
 */
final class Ledger
{
    /** A certificate for software lasts so many days, where the term is longer. */
    private const CLOUD_DAYS = 460;
    /** The due date follows a certificate that ends within so many days of it. */
    private const FOLLOWS_WITHIN = 30;

    /** Days on which somebody had paid and had no certificate, with the end of the last, by name. @var array<string, array<string, int>> */
    public array $gaps = [];
    /** @var list<string> due dates that are not as they should be */
    public array $wrongDates = [];
    /** How many due dates followed a certificate. */
    public int $moved = 0;
    /** How many services had paid, were covered, and were not since their customers do nothing. @var array<int, array{int, int, int}> */
    public array $covered = [];

    public function __construct(private readonly World $world)
    {
    }

    /**
     * Notes who lacks a certificate now, and what became of the due dates.
     *
     * @param list<Customer> $customers
     * @param list<int> $crons when cron ran
     */
    public function note(int $day, array $customers, array $crons): void
    {
        $ran = $crons !== [] && end($crons) >= $this->world->now() ? end($crons) : 0;
        $dates = $this->world->standin->table('tblhosting')->get(['id', 'nextduedate', 'nextinvoicedate'])->keyBy('id');
        $this->covered[$day] = [0, 0, 0];
        foreach ($customers as $customer) {
            if ($customer->service === 0) {
                continue;
            }
            if ($customer->recurs()) {
                $this->noteDue($day, $customer, $dates[$customer->service], $ran);
            }
            $this->noteCover($day, $customer);
        }
    }

    /** How many days of services, of one of the numbers of covered. */
    public function days(int $which): int
    {
        return array_sum(array_column($this->covered, $which));
    }

    private function noteCover(int $day, Customer $customer): void
    {
        $now = $this->world->now() * 1000;
        $certificates = $this->world->certum->certificates($customer);
        if ($certificates === [] || !$this->isOwed($day, $customer, $certificates[0]['from'])) {
            return;
        }
        $this->covered[$day][0]++;
        foreach ($certificates as $one) {
            if ($one['from'] <= $now && $now < self::endOf($one)) {
                $this->covered[$day][1]++;
                return;
            }
        }
        $this->covered[$day][2] += (int) ($customer->isAbsent() || $customer->neverGives() || $customer->isInTheCloud());
        $until = intdiv(max(array_map(self::endOf(...), $certificates)), 1000);
        $this->gaps[$customer->name][$this->world->today()] = $until;
    }

    private function isOwed(int $day, Customer $customer, int $issued): bool
    {
        $days = intdiv($this->world->now() - intdiv($issued, 1000), 86400);
        if (!$customer->recurs()) {
            return $days < 365 * $customer->years() * max(1, count($this->world->certum->orders($customer)));
        }
        $isCovered = !$customer->isInTheCloud() || $days < self::CLOUD_DAYS;
        return $isCovered && $this->world->today() < $customer->paidUntil($day);
    }

    /** @param array<string, mixed> $certificate */
    public static function endOf(array $certificate): int
    {
        return min($certificate['revoked'] ?? PHP_INT_MAX, $certificate['until']);
    }

    /**
     * WHMCS moves the due date with each payment; besides it only follows a certificate that covers what is paid, where the
     * product says so, before the next invoice is made.
     */
    private function noteDue(int $day, Customer $customer, object $row, int $ran): void
    {
        $due = $customer->dueOn($day);
        $certificates = $this->world->certum->certificates($customer);
        $known = array_filter($certificates, static fn (array $one) => $one['from'] < $ran * 1000);
        $newest = end($known);
        $orders = $this->world->certum->orders($customer);
        $open = $orders !== [] && end(end($orders)['issues'])['cert'] === null
            && end(end($orders)['issues'])['status'] !== 'REJECTED';
        $isInvoiced = $row->nextinvoicedate > max($due, $row->nextduedate);
        if ($customer->follows && $newest !== false && self::endOf($newest) > $ran * 1000 && !$open && !$isInvoiced) {
            $last = gmdate('Y-m-d', intdiv($newest['until'], 1000));
            if ($last > $due && $last <= gmdate('Y-m-d', strtotime("$due UTC") + self::FOLLOWS_WITHIN * 86400)) {
                $this->moved++;
                $customer->due[$day + 1] = $due = $last;
            }
        }
        if ($row->nextduedate !== $due) {
            $this->wrongDates[] = "{$this->world->today()} $customer->name: $row->nextduedate in the place of $due";
            $customer->due[$day + 1] = $row->nextduedate;
        }
    }
}
