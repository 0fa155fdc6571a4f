<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * What people are told of a service at a moment, as the module promises it: those who have something to do.
 */
final class Due
{
    private const DAY = 86400;
    /** Before a certificate or a term ends, and after something was begun, in days. */
    private const PROVE = [10, 7, 3, 1];
    private const TELL_SHOP = [7, 3];
    private const REMIND = [-3, -10, -25];
    private const ASK_FOR_CSR = [30, 20, 10];
    private const INSTALL = [11, 7, 4, 2, 1];
    /** An end is announced by a share of the certificate's life in thousandths, at most so many days before. */
    private const ANNOUNCE = [[150, 30], [70, 14], [20, 3]];
    private const REPLACED_FOR = 14;
    private const ORGANISATION_COUNTS = 398;
    private const VETTING_TOLD = 60;

    /**
     * @param list<array<string, mixed>> $certificates
     * @param list<array<string, mixed>> $incidents
     */
    public function __construct(
        private readonly Customer $customer,
        private readonly Walk $walk,
        private readonly array $certificates,
        private readonly array $incidents,
        private readonly Mails $mails,
    ) {
    }

    /** @param int|null $opened when a configuration was opened that is not sent */
    public function send(State $state, int $day, ?int $opened): void
    {
        if ($opened !== null) {
            $this->mails->sendBefore('configure', (string) $opened, $state->now, $opened, self::REMIND);
        }
        $this->toProve($state, $day);
        $this->atRisk($state);
        $this->askForCsr($state);
        $this->toInstall($state);
        $this->toBeVetted($state);
        if ($state->open === null && $opened === null) {
            $this->ending($state);
        }
    }

    /** What is to be published, again, until it is. */
    private function toProve(State $state, int $day): void
    {
        if ($state->open === null || $this->customer->names() === []) {
            return;
        }
        $begun = intdiv($state->open['created'], 1000);
        $about = $state->open['about'];
        $published = $this->customer->published[$about] ?? [];
        if (array_filter($published, static fn (int $published) => $published < $day) !== []) {
            return;
        }
        $changes = $state->best !== null;
        $end = $changes ? intdiv($state->best['until'], 1000) : $begun;
        $days = $changes ? self::PROVE : self::REMIND;
        $this->mails->sendBefore('publish', $about, $state->now, $end, $days, $begun + self::DAY);
    }

    /** The shop is told that a certificate ends and the next one is not there. */
    private function atRisk(State $state): void
    {
        $best = $state->best;
        if ($best === null || $state->newest === null || $state->newest['serial'] !== $best['serial']) {
            return;
        }
        $from = intdiv($best['from'], 1000);
        $tried = array_filter($this->incidents, static fn (array $one) => $from < $one['at'] && $one['at'] < $state->known
            && in_array($one['operation'], ['renewCertificate', 'reissueCertificate'], true) && !$one['carriedOut']);
        $planned = $state->renewal() !== null || $state->reissue() !== null;
        if ($state->open !== null || $tried !== [] && $planned) {
            $this->mails->sendBefore('unproved', $best['serial'], $state->now, intdiv($best['until'], 1000), self::TELL_SHOP);
        }
    }

    private function askForCsr(State $state): void
    {
        if ($state->best === null || $state->termEnd === null || $state->hasCsr) {
            return;
        }
        $ends = intdiv($state->best['until'], 1000);
        $asked = array_column(array_filter($this->incidents, static fn (array $one) => $one['at'] < $state->known
            && array_intersect($one['codes'], Certum::KEYS_REFUSED) !== []), 'at');
        $asked = $asked === [] ? 0 : max($asked);
        $end = gmdate('Y-m-d', $state->termEnd);
        if ($this->customer->recurs() && !$state->renews) {
            $days = array_filter(self::ASK_FOR_CSR, static fn (int $days) => $state->renewal() === null
                || $state->termEnd - $days * self::DAY < $state->renewal());
            $past = array_filter(self::ASK_FOR_CSR, static fn (int $days) => $state->termEnd - $days * self::DAY <= $state->now);
            if ($past === [] || in_array(min($past), $days, true)) {
                $this->mails->sendBefore('csr', $end, $state->now, $state->termEnd, self::ASK_FOR_CSR, $asked);
            }
        }
        $isNeeded = !$state->keepsCsr && $state->open === null && $state->coveredUntil() > $ends
            && $state->best['serial'] === $state->newest['serial'];
        if ($isNeeded) {
            $this->mails->sendBefore('csr', $state->best['serial'], $state->now, $ends, self::ASK_FOR_CSR, $asked);
        }
    }

    /** The new certificate is to be installed before the replaced one ends. */
    private function toInstall(State $state): void
    {
        $new = $state->newest;
        if ($new === null || $state->best === null) {
            return;
        }
        $older = array_filter($state->certificates, static fn (array $one) => $one['serial'] !== $new['serial']
            && Ledger::endOf($one) > $state->now * 1000);
        $read = $this->readAt($state->best);
        $since = $this->walk->dayOf($read);
        $installed = array_filter($this->customer->installed, fn (int $day) => $day >= $since
            && $this->walk->noonOf($day) < $state->now);
        if ($older === [] || $installed !== []) {
            return;
        }
        usort($older, static fn (array $one, array $two) => $two['until'] <=> $one['until']);
        $ends = intdiv($older[0]['until'], 1000);
        if ($older[0]['order'] === $new['order']) {
            $ends = min($ends, intdiv($new['from'], 1000) + self::REPLACED_FOR * self::DAY);
        }
        if ($ends > $state->now) {
            $this->mails->sendBefore('replaced', $state->best['serial'], $state->now, $ends, self::INSTALL, $read + self::DAY);
        }
    }

    /** When cron read a certificate. @param array<string, mixed> $certificate */
    private function readAt(array $certificate): int
    {
        foreach ($this->walk->crons as $run) {
            if ($run * 1000 > $certificate['from']) {
                return $run;
            }
        }
        return PHP_INT_MAX;
    }

    /** Certum checks the organisation anew for the next certificate. */
    private function toBeVetted(State $state): void
    {
        $next = array_filter([$state->renewal(), $state->reissue()]);
        if ($next === [] || $state->best === null || !$this->customer->isVetted()) {
            return;
        }
        $until = null;
        foreach ($state->certificates as $one) {
            if ($one['chain'] === $state->orders[0]['chain'] && ($until === null || $one['from'] >= $until)) {
                $until = $one['from'] + self::ORGANISATION_COUNTS * self::DAY * 1000;
            }
        }
        $at = min($next);
        if ($at === $state->reissue()) {
            $at += (int) ($this->share() * intdiv(intdiv($state->best['until'], 1000) - $at, 5));
        }
        if ($until < $at * 1000 && $at - self::VETTING_TOLD * self::DAY <= $state->now) {
            $this->mails->send('vetting', $state->best['serial']);
            $this->mails->send('vetting_shop', $state->best['serial']);
        }
    }

    /**
     * A reissue comes later by the service's own share of a fifth of the time that there is: which share, its reissues tell,
     * each of which was begun by the first run of cron after that.
     */
    private function share(): float
    {
        $runs = $this->walk->crons;
        $least = [0.0];
        $most = 1.0;
        foreach ($this->certificates as $number => $one) {
            $old = $this->certificates[$number - 1] ?? null;
            if (!$one['reissue'] || $old === null) {
                continue;
            }
            $ends = intdiv($old['until'], 1000);
            $lead = State::lead($old);
            $begun = intdiv($one['begun'], 1000);
            $before = max([0, ...array_filter($runs, static fn (int $run) => $run < $begun - Walk::RUN)]);
            $most = min($most, ($begun - $ends + $lead) / ($lead / 5));
            $least[] = ($before - $ends + $lead) / ($lead / 5);
        }
        // What something else kept says too much.
        $least = max(array_filter($least, static fn (float $share) => $share <= $most) ?: [$most]);
        return max(0.0, ($least + $most) / 2);
    }

    /** The end of a certificate that nothing follows by itself. */
    private function ending(State $state): void
    {
        $last = $state->certificates;
        usort($last, static fn (array $one, array $two) => $two['until'] <=> $one['until']);
        $best = $state->best ?? $last[0] ?? null;
        if ($best === null) {
            return;
        }
        if ($state->best === null) {
            $this->mails->send('ended', $best['serial']);
            return;
        }
        if ($state->renewal() !== null || $state->reissue() !== null || $state->renews) {
            return;
        }
        $ends = intdiv($best['until'], 1000);
        $life = $ends - intdiv($best['from'], 1000);
        $announced = $this->customer->recurs() && $state->reusesCsr() ? array_slice(self::ANNOUNCE, 1) : self::ANNOUNCE;
        $last = null;
        foreach ($announced as [$share, $days]) {
            $ahead = min(intdiv($life * $share, 1000), $days * self::DAY);
            $last = $ends - $ahead <= $state->now ? $ahead : $last;
        }
        if ($last !== null) {
            $this->mails->send('ending', "$best[serial]-$last");
        }
    }
}
