<?php

declare(strict_types=1);

namespace YearsTests;

use Simulator;

/**
 * Certum's books: all orders, read again as far as they changed; and its record of the calls.
 */
final class Certum
{
    /** Codes that say of a key that it is not taken again. */
    public const KEYS_REFUSED = [1032, 1063];
    /** Operations that change something at Certum, of which an answer may be lost. */
    private const CHANGES = ['quickOrder', 'reissueCertificate', 'renewCertificate', 'addSanVerification',
        'addEmailVerification'];

    /** @var array<int, array<string, array<string, mixed>>> by service and number */
    private array $orders = [];
    /** The certificates of services, as they were last asked for. @var array<int, list<array<string, mixed>>> */
    private array $certificates = [];
    /** @var array<string, int> the service of a certificate, by its serial number */
    private array $serials = [];
    private int $since = 0;
    /** How many calls there were, by operation. @var array<string, int> */
    public array $calls = [];
    /** How many of them were met by which fault. @var array<string, int> */
    public array $faults = [];
    /** Changes that were carried out, by operation. @var array<string, int> */
    public array $carriedOut = [];
    /** Changes that a fault met, or that Certum refused, by service. @var array<int, list<array<string, mixed>>> */
    public array $incidents = [];

    public function __construct(private readonly Simulator $simulator)
    {
    }

    /** Reads what changed. @return list<array<string, mixed>> the orders that did */
    public function read(): array
    {
        $changed = array_values($this->simulator->get("orders?since=$this->since"));
        foreach ($changed as $order) {
            $service = (int) substr((string) strrchr($order['customer'], '-'), 1);
            $this->orders[$service][$order['orderID']] = $order;
            unset($this->certificates[$service]);
            foreach ($order['issues'] as $issue) {
                if ($issue['cert'] !== null) {
                    $this->serials[ltrim(strtoupper($issue['cert']['serial']), '0')] = $service;
                }
            }
            $this->since = max($this->since, ...$order['changes']);
        }
        return $changed;
    }

    /** Takes the record of calls since the last time: whether a fault met one of them. */
    public function takeRecord(): bool
    {
        $met = false;
        foreach ($this->simulator->requests() as $call) {
            $operation = (string) ($call['operation'] ?? '?');
            $this->calls[$operation] = ($this->calls[$operation] ?? 0) + 1;
            foreach ($call['faults'] as $fault) {
                $met = true;
                $this->faults[$fault] = ($this->faults[$fault] ?? 0) + 1;
            }
            if (in_array($operation, self::CHANGES, true)) {
                $this->noteChange($operation, $call);
            }
        }
        $this->simulator->forgetRequests();
        return $met;
    }

    /** @param array<string, mixed> $call */
    private function noteChange(string $operation, array $call): void
    {
        if ($call['carriedOut']) {
            $this->carriedOut[$operation] = ($this->carriedOut[$operation] ?? 0) + 1;
        }
        if ($call['faults'] === [] && $call['codes'] === []) {
            return;
        }
        $said = static fn (string $name): string
            => preg_match("~<(?:\w+:)?$name>([^<]*)</~", $call['body'], $found) ? $found[1] : '';
        $customer = (string) strrchr($said('customer'), '-');
        $service = match (true) {
            $customer !== '' => (int) substr($customer, 1),
            $said('orderID') !== '' => $this->serviceOf($said('orderID')),
            default => $this->serials[ltrim(strtoupper($said('serialNumber')), '0')] ?? 0,
        };
        $this->incidents[$service][] = ['operation' => $operation, 'at' => (int) strtotime($call['time']),
            'serial' => $said('serialNumber')] + $call;
    }

    /** @return list<array<string, mixed>> the first first */
    public function orders(Customer $customer): array
    {
        $own = array_values($this->orders[$customer->service] ?? []);
        usort($own, static fn (array $one, array $two) => $one['created'] <=> $two['created']);
        return $own;
    }

    public function serviceOf(string $order): int
    {
        foreach ($this->orders as $service => $orders) {
            if (isset($orders[$order])) {
                return $service;
            }
        }
        return 0;
    }

    /** @return array<string, mixed> */
    public function order(string $number): array
    {
        return $this->orders[$this->serviceOf($number)][$number];
    }

    /** What names an order's first issue, or one of its reissues. @param array<string, mixed> $order @param array<string, mixed> $issue */
    public static function about(array $order, array $issue): string
    {
        return "$order[orderID]-$issue[created]";
    }

    /** How many orders there are. */
    public function count(): int
    {
        return array_sum(array_map(count(...), $this->orders));
    }

    /**
     * Of one customer, the first first, each with `order`, `chain` and when it was `begun`.
     *
     * @return list<array<string, mixed>>
     */
    public function certificates(Customer $customer): array
    {
        return $this->certificates[$customer->service] ??= $this->sorted($customer);
    }

    /** @return list<array<string, mixed>> */
    private function sorted(Customer $customer): array
    {
        $all = [];
        foreach ($this->orders($customer) as $order) {
            foreach ($order['issues'] as $issue) {
                if ($issue['cert'] !== null) {
                    $all[] = ['pem' => ''] + $issue['cert'] + ['order' => $order['orderID'], 'chain' => $order['chain'],
                        'begun' => $issue['created'], 'reissue' => $issue['reissue']];
                }
            }
        }
        usort($all, static fn (array $one, array $two) => $one['from'] <=> $two['from']);
        return $all;
    }

    /**
     * From when to when a customer had no certificate, though the next one is of the same chain of orders.
     *
     * @return list<array{int, int}>
     */
    public function holes(Customer $customer): array
    {
        $holes = [];
        $until = [];
        foreach ($this->certificates($customer) as $one) {
            $before = $until[$one['chain']] ?? $one['from'];
            if ($one['from'] > $before) {
                $holes[] = [intdiv($before, 1000), intdiv($one['from'], 1000)];
            }
            $until[$one['chain']] = max($before, Ledger::endOf($one));
        }
        return $holes;
    }
}
