<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * What was paid for and what was covered, day by day, by the books of WHMCS's billing and of Certum.
 */
final class Ledger
{
    /** Certum's certificates for software in days, where the term is longer. */
    private const CLOUD_DAYS = 460;

    /** @var array<string, list<string>> days on which somebody had paid and had no certificate, by name */
    public array $gaps = [];
    /** How many days were looked at, of all customers. */
    public int $looked = 0;

    /**
     * Notes who lacks a certificate now.
     *
     * @param list<Customer> $customers
     * @param list<array<string, mixed>> $orders
     */
    public function note(World $world, array $customers, array $orders): void
    {
        $now = $world->now() * 1000;
        $lines = $world->standin->table('tblinvoiceitems as i')->join('tblinvoices as v', 'v.id', '=', 'i.invoiceid')
            ->where(['v.status' => 'Paid', 'i.type' => 'Hosting'])->get(['i.relid', 'i.duedate'])->groupBy('relid');
        foreach ($customers as $customer) {
            $certificates = self::certificates($customer, $orders);
            $begins = ($lines[$customer->service] ?? collect())->pluck('duedate')->all();
            if ($certificates === [] || !self::isOwed($customer, $certificates[0]['from'], $begins, $world)) {
                continue;
            }
            $this->looked++;
            $good = array_filter($certificates, static fn (array $one) => self::isGood($one, $now));
            if ($good === []) {
                $last = end($certificates);
                $until = gmdate('Y-m-d H:i', intdiv($last['revoked'] ?? $last['until'], 1000));
                $this->gaps[$customer->name][] = "{$world->today()}: covered until $until";
            }
        }
    }

    /** @param list<string> $begins of periods that are paid */
    private static function isOwed(Customer $customer, int $issued, array $begins, World $world): bool
    {
        $days = intdiv($world->now() - intdiv($issued, 1000), 86400);
        if (!$customer->recurs()) {
            return $days < 365 * $customer->years() * $customer->terms;
        }
        $today = $world->today();
        $months = $customer->months();
        $isPaid = static fn (string $begin): bool => $begin <= $today
            && $today < date('Y-m-d', (int) strtotime("$begin +$months months"));
        return array_filter($begins, $isPaid) !== [] && !($customer->trouble === 'cloud' && $days >= self::CLOUD_DAYS);
    }

    /** @param array<string, mixed> $certificate */
    private static function isGood(array $certificate, int $now): bool
    {
        return $certificate['from'] <= $now && $now < min($certificate['revoked'] ?? PHP_INT_MAX, $certificate['until']);
    }

    /**
     * Moments between two certificates without any, though the later one is of the same chain of orders.
     *
     * @param list<array<string, mixed>> $orders
     * @return list<string>
     */
    public static function holes(Customer $customer, array $orders): array
    {
        $holes = [];
        $until = [];
        foreach (self::certificates($customer, $orders) as $one) {
            $before = $until[$one['chain']] ?? $one['from'];
            if ($one['from'] > $before) {
                $holes[] = gmdate('Y-m-d H:i', intdiv($before, 1000)) . gmdate(' to Y-m-d H:i', intdiv($one['from'], 1000));
            }
            $until[$one['chain']] = max($before, min($one['revoked'] ?? PHP_INT_MAX, $one['until']));
        }
        return $holes;
    }

    /**
     * Of one customer, the first first, each with `order`, `chain` and when it was `begun`.
     *
     * @param list<array<string, mixed>> $orders
     * @return list<array<string, mixed>>
     */
    public static function certificates(Customer $customer, array $orders): array
    {
        $all = [];
        foreach (self::orders($customer, $orders) as $order) {
            foreach ($order['issues'] as $issue) {
                if ($issue['cert'] !== null) {
                    $all[] = $issue['cert'] + ['order' => $order['orderID'], 'chain' => $order['chain'],
                        'begun' => $issue['created'], 'reissue' => $issue['reissue']];
                }
            }
        }
        usort($all, static fn (array $one, array $two) => $one['from'] <=> $two['from']);
        return $all;
    }

    /** @param list<array<string, mixed>> $orders @return list<array<string, mixed>> the first first */
    public static function orders(Customer $customer, array $orders): array
    {
        $of = static fn (array $order): bool => str_ends_with($order['customer'], "-$customer->service");
        $own = array_values(array_filter($orders, $of));
        usort($own, static fn (array $one, array $two) => $one['created'] <=> $two['created']);
        return $own;
    }
}
