<?php

declare(strict_types=1);

namespace YearsTests;

use PHPUnit\Framework\TestCase;

/**
 * Nobody's certificate lapses who pays and publishes: years of services of all kinds and cycles, through the limits as they are
 * and will be, cron once a day, Certum's clock beside.
 */
final class YearsTest extends TestCase
{
    /** Kinds of mails to administrators. */
    private const TO_STAFF = ['unproved', 'stopped', 'rejected', 'vetting_shop'];

    /** Both cross the days on which certificates become shorter: 15 March 2027 and 2029. */
    private const BEGIN = '2026-11-30';
    private const BEGIN_OF_SHORT = '2028-12-01';

    public function testEightHundredDays(): void
    {
        $this->walk(self::BEGIN, 800, Cast::ofYears());
    }

    public function testCertificatesOfFortySixDays(): void
    {
        $this->walk(self::BEGIN_OF_SHORT, 200, Cast::ofShortCertificates());
    }

    /** @param list<Customer> $customers */
    private function walk(string $begin, int $days, array $customers): void
    {
        $walk = new Walk($begin, $customers);
        try {
            $walk->run($days);
            $this->nobodyLapsed($walk);
            $this->eachTermWasOrderedOnce($walk);
            $this->noInvoiceIsOurs($walk);
            $this->onlyExpectedMailsCame($walk);
            $this->nothingWentWrong($walk);
        } finally {
            $walk->world->close();
        }
    }

    private function nobodyLapsed(Walk $walk): void
    {
        $gaps = $walk->ledger->gaps;
        $orders = $walk->orders();
        foreach ($walk->customers as $customer) {
            $own = $gaps[$customer->name] ?? [];
            if ($customer->isAbsent()) {
                self::assertNotSame([], $own, 'nobody published');
                continue;
            }
            if ($customer->trouble === 'late') {
                // From the payment on, which comes after the end, to the certificate of a new order.
                self::assertLessThanOrEqual(5, count($own), implode("\n", $own));
                continue;
            }
            self::assertSame([], $own, $customer->name);
            self::assertSame([], Ledger::holes($customer, $orders), $customer->name);
        }
        self::assertGreaterThan(count($walk->customers) * $walk->days / 2, $walk->ledger->looked);
    }

    private function eachTermWasOrderedOnce(Walk $walk): void
    {
        $placed = 0;
        foreach ($walk->customers as $customer) {
            $orders = Ledger::orders($customer, $walk->orders());
            $told = array_map(static fn (array $order) => "$order[orderID] $order[productCode] "
                . gmdate('Y-m-d', intdiv($order['created'], 1000)), $orders);
            self::assertCount($customer->terms, $orders, "$customer->name\n" . implode("\n", $told));
            $placed += count($orders);
            foreach (Ledger::certificates($customer, $orders) as $number => $new) {
                $old = Ledger::certificates($customer, $orders)[$number - 1] ?? null;
                if ($new['reissue'] && $old !== null) {
                    // Certum revokes the old one after 14 days: earlier would cost cover.
                    self::assertLessThan(14.1, ($old['until'] - $new['begun']) / 86400000, "$customer->name, $new[serial]");
                }
            }
        }
        $sent = $walk->world->certum->count('quickOrder') + $walk->world->certum->count('renewCertificate');
        self::assertSame($placed, $sent, 'orders and renewals that were sent');
    }

    private function noInvoiceIsOurs(Walk $walk): void
    {
        $standin = $walk->world->standin;
        self::assertSame([], $standin->apiCalls('CreateInvoice'));
        $last = gmdate('Y-m-d', $walk->world->now());
        $expected = 0;
        foreach ($walk->customers as $customer) {
            $lines = $standin->table('tblinvoiceitems')->where('relid', $customer->service)->orderBy('id')->get();
            self::assertSame($lines->count(), $lines->where('type', 'Hosting')->where('amount', 50.0)
                ->filter(static fn ($line) => str_starts_with($line->description, "Certificate $customer->name"))->count());
            $periods = $lines->pluck('duedate')->all();
            self::assertSame($periods, array_unique($periods), "$customer->name pays nothing twice");
            $expected += count($customer->paid) + (int) ($customer->trouble === 'unpaid');
            $unpaid = $standin->table('tblinvoiceitems as i')->join('tblinvoices as v', 'v.id', '=', 'i.invoiceid')
                ->where(['relid' => $customer->service, 'v.status' => 'Unpaid'])->min('v.date');
            if ($customer->trouble !== 'unpaid' && $unpaid !== null) {
                self::assertGreaterThan(gmdate('Y-m-d', strtotime("$last -15 days")), $unpaid);
                $expected++;
            }
        }
        self::assertSame($expected, $standin->table('tblinvoiceitems')->count());
        self::assertSame($expected, $standin->table('tblinvoices')->count());
    }

    private function onlyExpectedMailsCame(Walk $walk): void
    {
        $post = new Post($walk->world);
        $wrong = [];
        $staff = 0;
        foreach ($walk->customers as $customer) {
            $expected = (new Expected($customer, $walk->orders(), $walk->cronOf(...), $walk->days))->mails();
            if ($expected !== $post->counts($customer)) {
                $wrong[] = $post->table($customer, $expected);
            }
            $staff += array_sum(array_intersect_key($expected, array_flip(self::TO_STAFF)));
        }
        self::assertSame([], $post->strange);
        self::assertSame('', implode("\n", $wrong));
        self::assertSame($staff, $post->toStaff);
        self::assertSame(0, $walk->world->standin->table('mod_certum_mails')->where('state', '<>', 'sent')->count());
    }

    private function nothingWentWrong(Walk $walk): void
    {
        self::assertSame([], array_column($walk->world->standin->errors(), 'text'));
        $log = $walk->world->standin->table('tblactivitylog')->where('description', 'like', 'Certum Certificates%')
            ->pluck('description')->all();
        $told = '/^Certum Certificates: (Certum refused the reissue or renewal of the certificate for away\.'
            . '|For the next certificate for (company|extended)[a-z.-]+ .*Certum has to check the organisation again)/';
        self::assertSame([], preg_grep($told, $log, PREG_GREP_INVERT));
    }
}
