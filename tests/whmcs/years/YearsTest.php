<?php

declare(strict_types=1);

namespace YearsTests;

use PHPUnit\Framework\TestCase;

/**
 * Nobody's certificate lapses who pays and publishes: years of services of all kinds and cycles, through the limits as they are
 * and will be, Certum's clock beside; one call in a hundred fails, and on some days cron does not run.
 */
final class YearsTest extends TestCase
{
    /** All cross days on which certificates become shorter: 15 March 2027 and 2029. */
    private const BEGIN = '2026-11-30';
    private const BEGIN_OF_SHORT = '2028-12-01';
    /** How many calls fail; with few customers more, so that each kind of call is met. */
    private const FAULTS = 0.01;
    private const MORE_FAULTS = 0.04;

    public function testEightHundredDays(): void
    {
        $this->walk(self::BEGIN, 800, Cast::ofYears(), 1, self::MORE_FAULTS);
    }

    public function testCertificatesOfFortySixDays(): void
    {
        $this->walk(self::BEGIN_OF_SHORT, 200, Cast::ofShortCertificates(), 2, self::MORE_FAULTS);
    }

    /**
     * Hundreds of customers for three years: YEARS_CAST and YEARS_DAYS say how many and how long, YEARS_PART which share of
     * them this is, as `1/2`; what came of it goes to the file YEARS_OUT.
     *
     * @group long
     */
    public function testThreeYearsOfHundreds(): void
    {
        [$part, $parts] = array_map(intval(...), explode('/', getenv('YEARS_PART') ?: '1/1'));
        $all = Cast::drawn((int) (getenv('YEARS_CAST') ?: 500));
        $own = array_filter($all, static fn (int $number) => $number % $parts === $part - 1, ARRAY_FILTER_USE_KEY);
        $this->walk(self::BEGIN, (int) (getenv('YEARS_DAYS') ?: 1096), array_values($own), 10 + $part, self::FAULTS);
    }

    /** @param list<Customer> $customers */
    private function walk(string $begin, int $days, array $customers, int $seed, float $faults): void
    {
        $walk = new Walk($begin, $customers, (int) (getenv('YEARS_SEED') ?: $seed), $faults);
        try {
            $walk->run($days);
            $this->tell($walk);
            $wrong = array_filter([
                'cover' => $this->lapses($walk), 'orders' => $this->wrongOrders($walk),
                'invoices' => $this->wrongInvoices($walk), 'due dates' => $walk->ledger->wrongDates,
                'mails' => $this->wrongMails($walk), 'errors' => $this->errors($walk),
            ]);
            $told = array_map(static fn (string $of, array $all) => "\n== $of\n" . implode("\n", $all), array_keys($wrong), $wrong);
            self::assertSame('', implode("\n", $told));
            [$paid, $covered, $excused] = array_map($walk->ledger->days(...), [0, 1, 2]);
            self::assertGreaterThan(count($customers) * $days / 2, $covered, 'days of services');
            self::assertGreaterThan(0.99 * $paid, $covered + $excused);
            $this->itWasHard($walk);
        } finally {
            $walk->world->close();
        }
    }

    /** What is drawn by chance came, and what was to be tried was. */
    private function itWasHard(Walk $walk): void
    {
        $certum = $walk->world->certum;
        self::assertGreaterThan(0, array_sum($certum->faults), 'calls that failed');
        self::assertLessThan($walk->days, count(array_unique(array_map($walk->dayOf(...), $walk->crons))), 'days with cron');
        $has = static fn (\Closure $such): bool => array_filter($walk->customers, $such) !== [];
        $codes = array_merge([], ...array_column(array_merge([], ...$certum->incidents), 'codes'));
        $refused = array_intersect($codes, Certum::KEYS_REFUSED) !== [];
        self::assertSame($has(static fn (Customer $one) => $one->refusesKeys > 0), $refused, 'keys that were refused');
        self::assertSame($has(static fn (Customer $one) => $one->follows), $walk->ledger->moved > 0, 'due dates that moved');
    }

    private function tell(Walk $walk): void
    {
        $file = getenv('YEARS_OUT');
        if ($file !== false && $file !== '') {
            file_put_contents($file, json_encode((new Outcome($walk))->all(), JSON_THROW_ON_ERROR));
        }
    }

    /** @return list<string> who had no certificate, though paid and proved */
    private function lapses(Walk $walk): array
    {
        $wrong = [];
        foreach ($walk->customers as $customer) {
            if ($customer->isAbsent() || $customer->neverGives()) {
                continue;
            }
            foreach ($walk->world->certum->holes($customer) as [$from, $until]) {
                if (!$this->isExcused($customer, $walk, $from)) {
                    $wrong[] = "$customer->name: " . gmdate('Y-m-d H:i \t\o ', $from) . gmdate('Y-m-d H:i', $until);
                }
            }
            // Paid after the end: from the payment on, to the certificate of a new order.
            $gaps = array_filter(
                $walk->ledger->gaps[$customer->name] ?? [],
                fn (int $until) => !$this->isExcused($customer, $walk, $until),
            );
            if (count($gaps) > (in_array($customer->trouble, ['late', 'refunded'], true) ? 10 : 0)) {
                $wrong[] = "$customer->name: not covered on " . implode(', ', array_keys($gaps));
            }
        }
        return $wrong;
    }

    /** Whether a certificate ended without another one since something came later than a week before: an order or payment, a CSR. */
    private function isExcused(Customer $customer, Walk $walk, int $end): bool
    {
        $week = $end - 7 * 86400;
        $paid = array_filter($customer->lines, static fn (PaidLine $line) => $walk->noonOf($line->paid) > $week
            && $walk->noonOf($line->paid) < $end);
        $gave = array_filter($customer->gaveCsr, static fn (int $day) => $customer->refusesKeys > 0
            && $walk->noonOf($day) > $week && $walk->noonOf($day) < $end);
        return $customer->trouble === 'renews' || $paid !== [] || $gave !== [];
    }

    /** @return list<string> */
    private function wrongOrders(Walk $walk): array
    {
        $wrong = [];
        foreach ($walk->customers as $customer) {
            $orders = $walk->world->certum->orders($customer);
            if ($orders === []) {
                $wrong[] = "$customer->name has no order";
            }
            foreach ($orders as $number => $order) {
                $before = $orders[$number - 1] ?? null;
                if ($before === null || $order['renews'] === null || $customer->trouble === 'renews') {
                    continue;
                }
                // A further term is ordered once it is paid for, and never twice.
                $paid = $customer->paidUntil($walk->dayOf(intdiv($order['created'], 1000)) + 1);
                $end = gmdate('Y-m-d', intdiv($before['termEnd'] ?? $before['created'], 1000));
                if ($paid <= $end) {
                    $wrong[] = "$customer->name: $order[orderID] beyond $end, paid until $paid";
                }
            }
            $certificates = $walk->world->certum->certificates($customer);
            foreach ($certificates as $number => $new) {
                $old = $certificates[$number - 1] ?? null;
                // Certum revokes the old one after 14 days: earlier would cost cover.
                if ($new['reissue'] && $old !== null && $old['until'] - $new['begun'] > 14.1 * 86400000) {
                    $wrong[] = "$customer->name: $new[serial] came too early";
                }
            }
        }
        $certum = $walk->world->certum;
        $sent = ($certum->carriedOut['quickOrder'] ?? 0) + ($certum->carriedOut['renewCertificate'] ?? 0);
        return $sent === $certum->count() ? $wrong : [...$wrong, "$sent orders and renewals sent, {$certum->count()} made"];
    }

    /** @return list<string> */
    private function wrongInvoices(Walk $walk): array
    {
        $standin = $walk->world->standin;
        $wrong = array_map(json_encode(...), $standin->apiCalls('CreateInvoice'));
        $lines = $standin->table('tblinvoiceitems')->orderBy('id')->get()->groupBy('relid');
        $expected = 0;
        foreach ($walk->customers as $customer) {
            $own = $lines[$customer->service] ?? collect();
            foreach ($own as $line) {
                $isTheirs = str_starts_with($line->description, "Certificate $customer->name");
                if ($line->type !== 'Hosting' || (float) $line->amount !== 50.0 || !$isTheirs) {
                    $wrong[] = "$customer->name: $line->type $line->amount $line->description";
                }
            }
            $periods = $own->pluck('duedate')->all();
            if ($periods !== array_unique($periods)) {
                $wrong[] = "$customer->name pays twice: " . implode(' ', $periods);
            }
            $expected += $customer->invoices;
        }
        foreach (['tblinvoiceitems', 'tblinvoices'] as $table) {
            $made = $standin->table($table)->count();
            if ($made !== $expected) {
                $wrong[] = "$made rows in $table, $expected of billing";
            }
        }
        return $wrong;
    }

    /** @return list<string> */
    private function wrongMails(Walk $walk): array
    {
        $post = new Post($walk->world);
        $wrong = $post->strange;
        $staff = 0;
        foreach ($walk->customers as $customer) {
            $expected = (new Expected($customer, $walk))->mails();
            if ($expected !== $post->counts($customer)) {
                $wrong[] = $post->table($customer, $expected);
            }
            $staff += array_sum(array_intersect_key($expected, array_flip(Post::TO_STAFF)));
        }
        if ($staff !== $post->toStaff) {
            $wrong[] = "$post->toStaff mails to the shop, $staff expected";
        }
        $left = $walk->world->standin->table('mod_certum_mails')->where('state', '<>', 'sent')->get();
        foreach ($left as $mail) {
            $wrong[] = "left $mail->state: $mail->service_id $mail->kind $mail->about";
        }
        return $wrong;
    }

    /** @return list<string> */
    private function errors(Walk $walk): array
    {
        $errors = array_column($walk->world->standin->errors(), 'text');
        $log = $walk->world->standin->table('tblactivitylog')->where('description', 'like', 'Certum Certificates%')
            ->pluck('description')->all();
        $told = '/^Certum Certificates(: Certum refused the reissue or renewal of the certificate for |: For the next certificate '
            . 'for .*Certum has to check the organisation again|: What was sent .* did not take place'
            . '|, cron: .* Certum may have carried the request out)/';
        return array_values(array_unique([...$errors, ...preg_grep($told, $log, PREG_GREP_INVERT) ?: []]));
    }
}
