<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * Which mails a customer gets, and the shop for them: by what the module promises (docs/module.md), what Certum issued and what
 * the customer did; without a look at the module. Each run of cron sends what is due by then and was not sent.
 */
final class Expected
{
    private readonly Mails $mails;
    private readonly Due $due;
    /** @var list<array<string, mixed>> */
    private readonly array $orders;
    /** @var list<array<string, mixed>> */
    private readonly array $certificates;
    /** @var list<array<string, mixed>> */
    private readonly array $incidents;
    /** When cron ran last. */
    private int $read = 0;
    /** When the configuration was opened, for each chain of orders. @var list<int> */
    private array $opened = [];

    public function __construct(private readonly Customer $customer, private readonly Walk $walk)
    {
        $this->orders = $walk->world->certum->orders($customer);
        $this->certificates = $walk->world->certum->certificates($customer);
        $this->incidents = $walk->world->certum->incidents[$customer->service] ?? [];
        $this->mails = new Mails();
        $this->due = new Due($customer, $walk, $this->certificates, $this->incidents, $this->mails);
    }

    /** @return array<string, int> by kind, those that there are */
    public function mails(): array
    {
        $created = $this->customer->lines === [] ? $this->customer->buys : $this->customer->lines[0]->paid;
        $this->open($this->walk->noonOf($created));
        $payments = array_map(fn (PaidLine $line) => $this->walk->noonOf($line->paid), array_slice($this->customer->lines, 1));
        foreach ($this->walk->crons as $run) {
            while ($payments !== [] && $payments[0] < $run) {
                $this->paid(array_shift($payments));
            }
            if ($run > $this->opened[0]) {
                $this->run($run);
            }
        }
        array_map($this->paid(...), $payments);
        $this->incidents();
        return $this->mails->counts();
    }

    private function open(int $at): void
    {
        $this->opened[] = $at;
        $this->mails->send('configure', 'opened-' . count($this->opened));
    }

    /** What is paid after the end is ordered anew. */
    private function paid(int $at): void
    {
        $state = $this->state($at, $this->walk->dayOf($at));
        $isOver = $state->certificates !== [] && $state->best === null && $state->open === null;
        if ($isOver && $this->unsent($state) === null) {
            $this->open($at);
        }
    }

    private function run(int $run): void
    {
        $day = $this->walk->dayOf($run);
        $state = $this->state($run, $day);
        $this->news($state);
        $this->due->send($state, $day, $this->unsent($state));
        // A further term that is paid already is ordered anew once nothing is left.
        $isOver = $state->certificates !== [] && $state->best === null && $state->open === null;
        if ($isOver && $state->isOwed && $this->unsent($state) === null) {
            $this->open($run);
        }
        $after = $this->state($run, $day, Walk::RUN);
        $this->due->send($after, $day, $this->unsent($after));
    }

    /** At a moment, with what happened so many seconds later. */
    private function state(int $moment, int $day, int $later = 0): State
    {
        $keys = array_filter($this->incidents, static fn (array $one) => array_intersect($one['codes'], Certum::KEYS_REFUSED) !== []);
        $gave = array_map($this->walk->noonOf(...), $this->customer->gaveCsr);
        $orders = [$this->orders, $this->certificates];
        return new State($this->customer, $orders[0], $orders[1], $gave, array_values($keys), $moment + $later, $moment, $day);
    }

    /** What came since the last run: of certificates that came together the last. */
    private function news(State $state): void
    {
        $new = array_filter($state->certificates, fn (array $one) => $one['from'] >= $this->read * 1000);
        if ($new !== []) {
            $this->mails->send('issued', end($new)['serial']);
        }
        $this->read = $state->now;
        foreach ($this->orders as $order) {
            foreach ($order['issues'] as $issue) {
                if ($issue['status'] === 'REJECTED' && intdiv($issue['since'], 1000) < $state->now) {
                    $this->mails->send('rejected', Certum::about($order, $issue));
                }
                if ($this->customer->names() !== []) {
                    $this->mails->send('publish', Certum::about($order, $issue));
                }
            }
        }
    }

    /** When the configuration was opened, where nobody has sent it. */
    private function unsent(State $state): ?int
    {
        return $state->chains < count($this->opened) ? $this->opened[count($this->opened) - 1] : null;
    }

    /** What became of calls that Certum refused, or of which the answer was lost. */
    private function incidents(): void
    {
        foreach ($this->incidents as $one) {
            if ($one['operation'] === 'addSanVerification' && $one['codes'] === []) {
                // The code was in the answer: another one is asked for, and mailed.
                $this->mails->send('publish', "lost-$one[at]");
            }
            if (!in_array($one['operation'], ['renewCertificate', 'reissueCertificate'], true)) {
                continue;
            }
            if ($one['codes'] !== []) {
                $this->mails->send('stopped', "$one[operation]-$one[serial]-" . implode(' ', $one['codes']));
                if (array_intersect($one['codes'], Certum::KEYS_REFUSED) !== []) {
                    $this->mails->send('csr', "refused-$one[at]");
                }
            } elseif (!$one['carriedOut'] && $this->customer->trouble === 'renews') {
                // Who asked for it is told; what cron began it does again.
                $this->mails->send('undone', (string) $one['at']);
                $this->mails->send('not_done', (string) $one['at']);
            }
        }
    }
}
