<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * What there is of a customer's service at a moment, by Certum's books, WHMCS's bills and what the customer did.
 */
final class State
{
    private const DAY = 86400;

    /** @var list<array<string, mixed>> of the newest chain of orders, those begun, the first first */
    public readonly array $orders;
    /** What was ordered or reissued last, where it is neither issued nor refused. @var array<string, mixed>|null */
    public readonly ?array $open;
    /** The certificate in force that lasts longest. @var array<string, mixed>|null */
    public readonly ?array $best;
    /** The certificate that came last. @var array<string, mixed>|null */
    public readonly ?array $newest;
    /** @var list<array<string, mixed>> those that came, of all chains, the first first */
    public readonly array $certificates;
    /** How many chains of orders were begun. */
    public readonly int $chains;
    /** Whether a CSR was given that is not used yet. */
    public readonly bool $hasCsr;
    /** Whether the CSR in force can be used once more. */
    public readonly bool $keepsCsr;
    /** The end of Certum's term. */
    public readonly ?int $termEnd;
    /** Up to when it is paid. */
    public readonly ?int $paidUntil;
    /** Whether a renewal is under way. */
    public readonly bool $renews;
    /** Whether a further term is paid for. */
    public readonly bool $isOwed;

    /**
     * @param list<array<string, mixed>> $orders
     * @param list<array<string, mixed>> $certificates
     * @param list<int> $gaveCsr moments
     * @param list<array<string, mixed>> $refused changes
     * @param int $known up to when things are known that happened
     * @param int $now at which moment it is looked at what is due
     */
    public function __construct(
        private readonly Customer $customer,
        array $orders,
        array $certificates,
        array $gaveCsr,
        array $refused,
        public readonly int $known,
        public readonly int $now,
        int $day,
    ) {
        $at = $known * 1000;
        $begun = array_values(array_filter($orders, static fn (array $order) => $order['created'] < $at));
        $chain = $begun === [] ? '' : end($begun)['chain'];
        $this->chains = count(array_unique(array_column($begun, 'chain')));
        $this->orders = array_values(array_filter($begun, static fn (array $order) => $order['chain'] === $chain));
        $this->certificates = array_values(array_filter($certificates, static fn (array $one) => $one['from'] < $at));
        $this->newest = $this->certificates[count($this->certificates) - 1] ?? null;
        $alive = array_filter($this->certificates, static fn (array $one) => $at < Ledger::endOf($one));
        usort($alive, static fn (array $one, array $two) => $two['until'] <=> $one['until']);
        $this->best = $alive[0] ?? null;
        $this->open = $this->open($at);
        $end = null;
        $renews = false;
        foreach ($this->orders as $order) {
            if (self::isDelivered($order, $at)) {
                $end = intdiv((int) $order['termEnd'], 1000);
            } elseif ($end !== null && $this->open !== null) {
                $renews = true;
            }
        }
        [$this->termEnd, $this->renews] = [$end, $renews];
        $isPaid = $customer->recurs() && $customer->dueOn($day) !== '';
        $this->paidUntil = $isPaid ? (int) strtotime("{$customer->dueOn($day)} UTC") : null;
        $paid = $customer->paidUntil($day);
        $this->isOwed = $customer->recurs() && $end !== null && !$renews && $paid !== ''
            && (int) strtotime("$paid UTC") > $end + 5 * self::DAY;
        $used = array_column($this->certificates, 'begun');
        if ($this->open !== null) {
            $used[] = $this->open['created'];
        }
        $dropped = array_column($refused, 'at');
        $isLeft = static fn (int $given): bool => $given < $known
            && array_filter($used, static fn (int $used) => $used > $given * 1000 && $used < $at) === [];
        $this->hasCsr = array_filter($gaveCsr, $isLeft) !== [];
        $begin = $this->newest === null ? 0 : intdiv($this->newest['begun'], 1000);
        $this->keepsCsr = $this->newest !== null
            && array_filter($dropped, static fn (int $moment) => $moment > $begin && $moment < $known) === [];
    }

    /** @param array<string, mixed> $order */
    private static function isDelivered(array $order, int $at): bool
    {
        foreach ($order['issues'] as $issue) {
            if ($issue['cert'] !== null && $issue['cert']['from'] < $at) {
                return true;
            }
        }
        return false;
    }

    /** @return array<string, mixed>|null */
    private function open(int $at): ?array
    {
        foreach (array_reverse($this->orders) as $order) {
            foreach (array_reverse($order['issues']) as $issue) {
                if ($issue['created'] < $at) {
                    $isIssued = $issue['cert'] !== null && $issue['cert']['from'] < $at;
                    $isRefused = $issue['status'] === 'REJECTED' && $issue['since'] < $at;
                    return $isIssued || $isRefused ? null : $issue + ['about' => Certum::about($order, $issue)];
                }
            }
        }
        return null;
    }

    /** Up to when a certificate has to be there. */
    public function coveredUntil(): int
    {
        return min($this->termEnd ?? 0, $this->paidUntil ?? PHP_INT_MAX);
    }

    /** Whether the renewal can be made of the CSR in force: never for software. */
    public function reusesCsr(): bool
    {
        return $this->keepsCsr && !$this->customer->signsCode();
    }

    /** When the renewal is made that is paid for; null: none is. */
    public function renewal(): ?int
    {
        if (!$this->isOwed || $this->best === null || !($this->hasCsr || $this->reusesCsr())) {
            return null;
        }
        $from = $this->termEnd - 30 * self::DAY;
        $isChecked = $this->customer->isVetted() || str_starts_with($this->customer->code, '7')
            && $this->customer->names() === [];
        $end = min($this->termEnd, intdiv($this->best['until'], 1000));
        return $this->hasCsr ? $from : max($from, $end - ($isChecked ? 20 : 10) * self::DAY);
    }

    /** When the certificate is reissued at the earliest; null: it is not. */
    public function reissue(): ?int
    {
        if ($this->best === null || $this->open !== null || !($this->hasCsr || $this->keepsCsr)) {
            return null;
        }
        $ends = intdiv($this->best['until'], 1000);
        $isOfChain = $this->orders !== [] && $this->best['chain'] === $this->orders[0]['chain'];
        $isNewest = $this->newest !== null && $this->newest['serial'] === $this->best['serial'];
        if (!$isOfChain || !$isNewest || $this->coveredUntil() - $ends < 12 * 3600) {
            return null;
        }
        $at = $ends - self::lead($this->best);
        $isRenewed = $this->isOwed && ($this->hasCsr || $this->reusesCsr());
        return max($at, $this->now) >= $this->termEnd - 30 * self::DAY && $isRenewed ? null : $at;
    }

    /** How long before its end a certificate is reissued. @param array<string, mixed> $certificate */
    public static function lead(array $certificate): int
    {
        $life = intdiv($certificate['until'] - $certificate['from'], 1000);
        return $life <= 60 * self::DAY ? min(14 * self::DAY, intdiv($life, 3)) : 14 * self::DAY;
    }
}
