<?php

declare(strict_types=1);

namespace StandinTests;

use Standin\Billing\Prorata;
use Standin\Clock;
use Standin\Hooks;
use Standin\Module\Params;

/**
 * What befalls invoices and services after they were ordered.
 */
final class BillingTest extends StandinTestCase
{
    public function testARefundLeavesTheServiceAlone(): void
    {
        $id = $this->service();
        $before = $this->serviceRow($id);
        self::$standin->refund(1);
        self::assertSame('Refunded', $this->invoice(1)->status);
        self::assertSame(Clock::today(), substr((string) $this->invoice(1)->date_refunded, 0, 10));
        [$in, $out] = self::$standin->table('tblaccounts')->where('invoiceid', 1)->orderBy('id')->get()->all();
        self::assertEquals([50, 0, 0], [$in->amountin, $in->amountout, $in->refundid]);
        self::assertEquals([0, 50, $in->id], [$out->amountin, $out->amountout, $out->refundid]);
        self::assertEquals($before, $this->serviceRow($id));
        self::assertSame([['invoiceid' => 1]], $this->hooks('InvoiceRefunded'));
        $this->assertRefused(static fn () => self::$standin->refund(1));
    }

    public function testACancelledInvoiceIsNotPaidLater(): void
    {
        $id = $this->service();
        $due = $this->serviceRow($id)->nextduedate;
        $invoice = $this->renewal();
        self::$standin->cancelInvoice($invoice);
        self::assertSame('Cancelled', $this->invoice($invoice)->status);
        self::assertSame([['invoiceid' => $invoice]], $this->hooks('InvoiceCancelled'));
        self::$standin->pay($invoice);
        self::assertSame(['', $due], [$this->serviceRow($id)->notes, $this->serviceRow($id)->nextduedate]);
        $this->assertRefused(static fn () => self::$standin->cancelInvoice(1), 'a paid one');
    }

    public function testMergedInvoicesArePaidAsOne(): void
    {
        $old = $this->service();
        $renewal = $this->renewal();
        ['serviceid' => $new, 'invoiceid' => $order] = self::$standin->order(1, 1);
        $foreign = self::$standin->order(2, 1)['invoiceid'];
        $this->assertRefused(static fn () => self::$standin->mergeInvoices([$renewal, $foreign]), 'another client');
        self::assertSame($order, self::$standin->mergeInvoices([$order, $renewal]));
        self::assertSame(['Cancelled', 'Unpaid'], [$this->invoice($renewal)->status, $this->invoice($order)->status]);
        self::assertEquals([0, 100], [$this->invoice($renewal)->total, $this->invoice($order)->total]);
        $due = array_map(fn (int $id): string => $this->serviceRow($id)->nextduedate, [$old, $new]);
        self::assertSame([$new => $due[1], $old => $due[0]], $this->lines($order), 'each line keeps its period');
        self::$standin->pay($order);
        self::assertSame(['R', ''], [$this->serviceRow($old)->notes, $this->serviceRow($new)->notes]);
        self::assertSame('Active', $this->serviceRow($new)->domainstatus);
        self::assertSame(Clock::add($due[0], '+1 year'), $this->serviceRow($old)->nextduedate);
    }

    public function testAnOrderMergedIntoALaterInvoiceIsStillAnOrder(): void
    {
        self::$standin->set('merged_invoices', 'deleted');
        $old = $this->service();
        ['serviceid' => $new, 'invoiceid' => $order] = self::$standin->order(1, 1);
        $renewal = $this->renewal();
        self::$standin->mergeInvoices([$order, $renewal]);
        self::assertFalse(self::$standin->table('tblinvoices')->where('id', $order)->exists());
        self::$standin->pay($renewal);
        self::assertSame(['R', ''], [$this->serviceRow($old)->notes, $this->serviceRow($new)->notes]);
        self::assertSame('Active', $this->serviceRow($new)->domainstatus);
    }

    public function testCreditPaysAsMoneyDoes(): void
    {
        $id = $this->service();
        $due = $this->serviceRow($id)->nextduedate;
        $invoice = $this->renewal();
        $this->assertRefused(static fn () => self::$standin->payFromCredit($invoice), 'no credit');
        self::$standin->addCredit(1, 20);
        self::$standin->payFromCredit($invoice);
        self::assertSame(['Unpaid', ''], [$this->invoice($invoice)->status, $this->serviceRow($id)->notes]);
        self::assertEquals([20, 30], [$this->invoice($invoice)->credit, $this->invoice($invoice)->total]);
        self::$standin->addCredit(1, 45.5);
        self::$standin->payFromCredit($invoice);
        $row = $this->invoice($invoice);
        self::assertEquals(['Paid', 50, 0, 50], [$row->status, $row->credit, $row->total, $row->subtotal]);
        self::assertSame(Clock::today(), substr((string) $row->datepaid, 0, 10));
        self::assertEquals(15.5, self::$standin->table('tblclients')->where('id', 1)->value('credit'));
        self::assertEquals([20, -20, 45.5, -30], self::$standin->table('tblcredit')->where('clientid', 1)
            ->orderBy('id')->pluck('amount')->all());
        self::assertSame(0, self::$standin->table('tblaccounts')->where('invoiceid', $invoice)->count());
        self::assertSame('R', $this->serviceRow($id)->notes);
        self::assertSame(Clock::add($due, '+1 year'), $this->serviceRow($id)->nextduedate);
        self::assertSame($invoice, $this->hooks('InvoicePaid')[1]['invoiceid']);
        $this->assertRefused(static fn () => self::$standin->refund($invoice), 'nothing was paid in money');
    }

    public function testAPaidUpgradeChangesThePackage(): void
    {
        $id = $this->service();
        $due = $this->serviceRow($id)->nextduedate;
        $better = $this->product('better', 80);
        $invoice = self::$standin->upgrade($id, $better);
        $upgrade = self::$standin->table('tblupgrades')->first();
        self::assertSame(['package', '1', "$better,annually", 'Pending', 'N'], [$upgrade->type,
            $upgrade->originalvalue, $upgrade->newvalue, $upgrade->status, $upgrade->paid]);
        $item = self::$standin->table('tblinvoiceitems')->where('invoiceid', $invoice)->first();
        self::assertEquals(['Upgrade', $upgrade->id, 30], [$item->type, $item->relid, $item->amount]);
        self::assertEquals([1, ''], [$this->serviceRow($id)->packageid, $this->serviceRow($id)->notes]);
        self::$standin->pay($invoice);
        $row = $this->serviceRow($id);
        self::assertEquals([$better, 80, 'Annually', $due], [$row->packageid, $row->amount, $row->billingcycle,
            $row->nextduedate]);
        self::assertSame('Cbetter', $row->notes, 'ChangePackage with the new product, and no Renew');
        $upgrade = self::$standin->table('tblupgrades')->first();
        self::assertSame(['Completed', 'Y'], [$upgrade->status, $upgrade->paid]);
        self::assertSame([['upgradeid' => (int) $upgrade->id]], $this->hooks('AfterProductUpgrade'));
    }

    public function testUpgradesOfTheCycleAndDowngrades(): void
    {
        $id = $this->service();
        $due = $this->serviceRow($id)->nextduedate;
        $monthly = $this->product('monthly', 80, ['monthly' => 10]);
        self::$standin->pay(self::$standin->upgrade($id, $monthly, 'Monthly'));
        $row = $this->serviceRow($id);
        self::assertEquals([$monthly, 10, 'Monthly', $due], [$row->packageid, $row->amount, $row->billingcycle,
            $row->nextduedate]);
        $id = self::$standin->createService(1, $this->product('dear', 80));
        self::assertSame(0, self::$standin->upgrade($id, 1), 'nothing is to be paid');
        self::assertEquals([1, 50, 'Cacme'], [$this->serviceRow($id)->packageid, $this->serviceRow($id)->amount,
            $this->serviceRow($id)->notes]);
        self::assertEquals(30, self::$standin->table('tblclients')->where('id', 1)->value('credit'));
        $this->assertRefused(static fn () => self::$standin->upgrade($id, 1, 'Monthly'), 'not sold so');
    }

    public function testProrataBillingEndsTheFirstPeriodOnItsDay(): void
    {
        $day = Clock::add(Clock::today(), '+10 days');
        $product = $this->product('p', 365, ['monthly' => 30], ['proratabilling' => 1,
            'proratadate' => (int) substr($day, 8)]);
        foreach (['Annually' => 365, 'Monthly' => 30] as $cycle => $full) {
            ['serviceid' => $id, 'invoiceid' => $invoice] = self::$standin->order(1, $product, $cycle);
            $part = round($full * 10 / Prorata::length($cycle, $day), 2);
            self::assertGreaterThan(0, $part);
            self::assertEquals([$part, $full], [$this->invoice($invoice)->total, $this->serviceRow($id)->amount]);
            self::assertSame([$id => Clock::today()], $this->lines($invoice));
            self::$standin->pay($invoice);
            self::assertSame([$day, $day], [$this->serviceRow($id)->nextduedate,
                $this->serviceRow($id)->nextinvoicedate]);
        }
        self::$standin->set('invoice_days', 10);
        self::$standin->cron(1, true);
        $invoices = self::$standin->table('tblinvoices')->where('status', 'Unpaid')->get()->all();
        self::assertEquals([365, 30], array_column($invoices, 'total'), 'the next periods are whole');
        self::$standin->pay((int) $invoices[0]->id);
        self::assertSame(Clock::add($day, '+1 year'), $this->serviceRow($id - 1)->nextduedate);
    }

    public function testWhereAProrataPeriodEnds(): void
    {
        $product = static fn (int $day) => (object) ['proratabilling' => 1, 'proratadate' => $day];
        $cases = [[1, 'Annually', '2026-03-15', '2026-04-01', '2027-03-01'],
            [20, 'Annually', '2026-03-15', '2026-03-20', '2027-02-20'],
            [31, 'Quarterly', '2026-02-10', '2026-02-28', '2026-04-30'],
            [1, 'Monthly', '2026-12-15', '2027-01-01', '2027-01-01'],
            [15, 'Monthly', '2026-03-15', '', '']];
        foreach ($cases as [$day, $cycle, $begin, $month, $last]) {
            foreach (['month' => $month, 'cycle' => $last] as $switch => $end) {
                self::$standin->set('prorata', $switch);
                self::assertSame($end, Prorata::end($product($day), $cycle, $begin), "$day $cycle $switch");
            }
        }
        $plain = (object) ['proratabilling' => 0, 'proratadate' => 1];
        self::assertSame('', Prorata::end($plain, 'Monthly', '2026-03-15'));
    }

    public function testTheQueueRenewsUntilItSucceeds(): void
    {
        $id = $this->service(1, ['domain' => 'renew.fails']);
        self::$standin->pay($this->renewal());
        $queue = static fn (): object => self::$standin->table('tblmodulequeue')->first();
        self::assertSame(['Renew', 'Acme cannot renew this'], [$queue()->module_action, $queue()->last_attempt_error]);
        foreach ([1, 2, 3, 4, 5] as $retries) {
            self::$standin->cron();
            self::assertEquals([$retries, 0], [$queue()->num_retries, $queue()->completed]);
        }
        self::$standin->table('tblhosting')->update(['domain' => 'good.test']);
        self::$standin->set('queue_by_cron', false);
        self::$standin->cron();
        self::assertSame('', $this->serviceRow($id)->notes);
        self::$standin->retryQueue();
        self::assertSame('R', $this->serviceRow($id)->notes);
        self::$standin->set('queue_by_cron', true);
        self::$standin->cron();
        self::assertSame('R', $this->serviceRow($id)->notes, 'once only');
        self::assertSame(1, self::$standin->table('tblmodulequeue')->count());
    }

    public function testALineIsDueWhenItsPeriodBegins(): void
    {
        $id = $this->service();
        self::assertSame([$id => Clock::today()], $this->lines(1));
        $due = $this->serviceRow($id)->nextduedate;
        $invoice = $this->renewal();
        self::assertSame([$id => $due], $this->lines($invoice));
        $this->renewal(800);
        self::assertSame(1, self::$standin->table('tblinvoices')->where('status', 'Unpaid')->count());
        self::$standin->pay($invoice);
        self::assertSame([$id => Clock::add($due, '+1 year')], $this->lines($this->renewal(800)));
    }

    public function testStaffChangeProductAndCycle(): void
    {
        $id = $this->service();
        $due = $this->serviceRow($id)->nextduedate;
        $other = $this->product('other', 70, ['monthly' => 7]);
        self::assertSame('success', self::$standin->changeProduct($id, $other));
        $row = $this->serviceRow($id);
        self::assertEquals([$other, 50, 'Cother'], [$row->packageid, $row->amount, $row->notes]);
        self::$standin->changeCycle($id, 'Monthly');
        $row = $this->serviceRow($id);
        self::assertEquals(['Monthly', 7, $due], [$row->billingcycle, $row->amount, $row->nextduedate]);
        self::$standin->changeCycle($id, 'Triennially');
        self::assertEquals(['Triennially', 7], [$this->serviceRow($id)->billingcycle, $this->serviceRow($id)->amount]);
        self::assertSame(array_fill(0, 3, ['userid' => 1, 'serviceid' => $id]), $this->hooks('ServiceEdit'));
        self::assertSame(1, self::$standin->table('tblinvoices')->count());
    }

    public function testAServiceMovesToAnotherClient(): void
    {
        $id = $this->service();
        self::$standin->moveService($id, 2);
        self::assertSame(2, Params::forService($id)['userid']);
        self::assertEquals([1, 1], [$this->order($id)->userid, $this->invoice(1)->userid]);
        self::assertEquals(2, $this->invoice($this->renewal())->userid);
        self::$standin->set('move_ssl_order', true);
        self::$standin->moveService($id, 1);
        self::assertEquals([1, 1], [$this->serviceRow($id)->userid, $this->order($id)->userid]);
        self::$standin->moveService($id, 2);
        self::assertEquals(2, $this->order($id)->userid);
    }

    public function testTheControlPageOffersTheEvents(): void
    {
        $methods = (new \ReflectionClassConstant(\Standin\Web\Control::class, 'METHODS'))->getValue();
        foreach ((new \ReflectionClass(\Standin\BillingEvents::class))->getMethods() as $method) {
            self::assertContains($method->getName(), $methods);
        }
    }

    /** The invoice that cron makes for what is due within so many days; 0 when it makes none. */
    private function renewal(int $days = 400): int
    {
        $last = (int) self::$standin->table('tblinvoices')->max('id');
        self::$standin->set('invoice_days', $days);
        self::$standin->cron(1, true);
        return (int) self::$standin->table('tblinvoices')->where('id', '>', $last)->min('id');
    }

    /**
     * @param array<string, float> $prices
     * @param array<string, mixed> $columns
     */
    private function product(string $user, float $annually, array $prices = [], array $columns = []): int
    {
        $columns += ['name' => $user, 'prices' => ['annually' => $annually] + $prices];
        return self::$standin->createProduct('acmessl', ['user' => $user], $columns);
    }

    private function invoice(int $id): object
    {
        return self::$standin->table('tblinvoices')->where('id', $id)->first();
    }

    /** @return array<int, string> service => the day its line is due */
    private function lines(int $invoice): array
    {
        $rows = self::$standin->table('tblinvoiceitems')->where(['invoiceid' => $invoice, 'type' => 'Hosting']);
        $lines = [];
        foreach ($rows->orderByDesc('id')->get() as $row) {
            $lines[(int) $row->relid] = $row->duedate;
        }
        return $lines;
    }

    /** @return list<mixed> what the hook was given, each time it ran in this process */
    private function hooks(string $name): array
    {
        return array_column(array_filter(Hooks::$ran, static fn (array $row) => $row[0] === $name), 1);
    }

    private function assertRefused(callable $call, string $why = ''): void
    {
        try {
            $call();
        } catch (\LogicException $refused) {
            self::assertNotSame('', $refused->getMessage());
            return;
        }
        self::fail("Not refused: $why");
    }
}
