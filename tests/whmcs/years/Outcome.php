<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * What a walk came to, in numbers: for its report and its picture.
 */
final class Outcome
{
    public function __construct(private readonly Walk $walk)
    {
    }

    /** @return array<string, mixed> */
    public function all(): array
    {
        $weeks = ['reissues' => [], 'renewals' => [], 'mails' => [], 'shop' => []];
        $count = static function (string $what, int $moment) use (&$weeks): void {
            $week = gmdate('Y-m-d', $moment - (int) (gmdate('N', $moment) - 1) * 86400);
            $weeks[$what][$week] = ($weeks[$what][$week] ?? 0) + 1;
        };
        $certificates = 0;
        foreach ($this->walk->customers as $customer) {
            foreach ($this->walk->world->certum->orders($customer) as $order) {
                foreach ($order['issues'] as $issue) {
                    $certificates += (int) ($issue['cert'] !== null);
                    if ($issue['reissue'] || $order['renews'] !== null) {
                        $count($issue['reissue'] ? 'reissues' : 'renewals', intdiv($issue['created'], 1000));
                    }
                }
            }
        }
        $post = new Post($this->walk->world);
        foreach ($post->sent as $kinds) {
            foreach ($kinds as $kind => $days) {
                foreach ($days as $day) {
                    $count(in_array($kind, Post::TO_STAFF, true) ? 'shop' : 'mails', (int) strtotime("$day UTC"));
                }
            }
        }
        $certum = $this->walk->world->certum;
        return [
            'begin' => gmdate('Y-m-d', $this->walk->world->begin), 'days' => $this->walk->days,
            'services' => count($this->walk->customers), 'covered' => $this->walk->ledger->covered, 'weeks' => $weeks,
            'counts' => [
                'orders' => $certum->count(), 'certificates' => $certificates, 'calls' => array_sum($certum->calls),
                'faults' => array_sum($certum->faults), 'runs of cron' => count($this->walk->crons),
                'days without cron' => $this->walk->days - count(array_unique(array_map($this->walk->dayOf(...), $this->walk->crons))),
                'invoices' => array_sum(array_map(static fn (Customer $one) => $one->invoices, $this->walk->customers)),
                'due dates moved' => $this->walk->ledger->moved,
                'away' => count(array_filter($this->walk->customers, static fn (Customer $one) => $one->isAbsent())),
                'with refused keys' => count(array_filter(
                    $this->walk->customers,
                    static fn (Customer $one) => $one->refusesKeys > 0,
                )),
            ],
            'kinds' => $post->kinds(),
        ];
    }
}
