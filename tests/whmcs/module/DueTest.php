<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * What happens by itself while time passes: renewals of paid terms, reissues within one, and what people are told.
 */
final class DueTest extends TimeTestCase
{
    public function testACertificateIsReissuedWithinItsPaidTermWithTheKeyInForce(): void
    {
        $service = $this->issuedService(2);
        self::$standin->clearMails();
        $this->later(184);
        self::assertSame(0, self::$certum->count('reissueCertificate'));
        $this->later(4, 1);
        self::assertSame(1, self::$certum->count('reissueCertificate'));
        [$mail] = $asked = $this->sent(self::PUBLISH);
        self::assertCount(1, $asked);
        self::assertMatchesRegularExpression('~^Publish a DNS record for shop\.example\.com before \d\d/\d\d/\d{4}~', $mail['subject']);
        self::assertStringContainsString('already paid for', $mail['html']);
        $browser = $this->page($this->browser(2), $service);
        self::assertSame('reissue', $browser->text('//@data-certum-changing'));
        $this->publish($service);
        $this->later(1);
        self::assertSame(2, $this->inForce(), 'the replaced one works for 14 days more');
        [$mail] = $this->sent('Certum: Certificate Issued');
        self::assertStringContainsString('The certificate that it replaces works until', $mail['html']);
        self::assertStringContainsString('We do not have it.', html_entity_decode($mail['html']));
        $this->page($browser, $service);
        self::assertStringContainsString('Install the new one', (string) $browser->text('//*[@data-certum-next]'));
        $this->later(14, 1);
        $asked = count($this->sent('Certum: Install The New Certificate'));
        self::assertSame(4, $asked, 'seven, four, two days and a day before the old one ends');
        $this->later(10);
        self::assertSame(1, $this->inForce());
        self::assertCount($asked, $this->sent('Certum: Install The New Certificate'));
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
    }

    /** On WHMCS's own page (C13): covered until the date, asked for nothing more, and then terminated. */
    public function testWhoRequestsCancellationIsCoveredUntilItsDateAndAskedForNothing(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->page($this->browser(2), $service);
        $browser->click('//a[contains(@href, "action=cancel")]');
        $browser->submit('//form[.//*[@name="cancellationreason"]]', ['cancellationreason' => 'moved', 'type' => 'End of Billing Period']);
        $next = (string) $this->page($browser, $service)->text('//*[@data-certum-next]');
        self::assertStringNotContainsString('renewed', $next, 'nothing further is promised');
        $this->leap($service, 330);
        self::assertGreaterThan(0, self::$certum->count('reissueCertificate'), 'within the term it goes on');
        self::$standin->clearMails();
        $this->later(34, 4);
        self::assertSame(1, $this->inForce());
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
        $this->later(2, 1);
        self::assertSame('Terminated', $this->serviceRow($service)->domainstatus);
        self::assertSame([], $this->sent('Certum: New CSR Needed'));
        self::assertSame([], $this->told());
        self::assertSame(0, self::$certum->count('renewCertificate'));
        self::assertSame(0, self::$standin->table('tblinvoices')->where('status', 'Unpaid')->count());
    }

    public function testWhoSaysThatItIsInstalledIsNotAskedAgain(): void
    {
        $service = $this->issuedService(2);
        $this->later(188);
        $this->publish($service);
        $this->later(4, 1);
        self::$standin->clearMails();
        $this->act($this->browser(2), $service, 'installed');
        $this->later(12, 1);
        self::assertSame([], $this->sent('Certum: Install The New Certificate'));
    }

    public function testARenewalPaidEarlyIsMadeOnceCertumTakesIt(): void
    {
        $service = $this->issuedService(2);
        $this->covered($service, 325);
        self::$standin->set('invoice_days', 60);
        $this->later(1);
        $this->there('pay', $this->unpaid());
        $owed = self::$standin->table('mod_certum_terms')->where('invoice_id', '>', 0)->first();
        self::assertSame(0, (int) $owed->order_id);
        self::assertSame(0, self::$certum->count('renewCertificate'), 'it is too early');
        $this->act($this->browser(2), $service, 'csr', ['csr' => $this->csr()]);
        $this->later(12, 1);
        self::assertSame(1, self::$certum->count('renewCertificate'));
        $this->publish($service);
        $this->later(1);
        self::assertSame(2, count($this->placed()));
        for ($again = 0; $again < 3; ++$again) {
            $this->there('action', $service, 'renew');
            $this->later(2);
        }
        self::assertSame(1, self::$certum->count('renewCertificate'), 'one term, one order');
    }

    public function testARenewalPaidBeforeACsrIsGivenIsMadeWithTheKeyInForce(): void
    {
        $service = $this->issuedService(2);
        $this->covered($service);
        self::$standin->clearMails();
        $this->later(12, 1);
        $this->there('pay', $this->unpaid());
        $this->later(1);
        [$mail] = $this->sent('Certum: New CSR Needed');
        $pay = 'Pay the next invoice to renew your certificate for shop.example.com before ';
        self::assertMatchesRegularExpression("~^$pay\d\d/\d\d/\d{4}$~", $mail['subject']);
        self::assertStringContainsString('without one the present key is used again', $mail['html']);
        self::assertSame(0, self::$certum->count('renewCertificate'));
        $this->later(5, 1);
        self::assertSame(1, self::$certum->count('renewCertificate'), 'ten days before the end, whether a CSR came or not');
    }

    public function testARenewalThatWasRefundedIsNotMade(): void
    {
        $service = $this->issuedService(2);
        $this->covered($service);
        $this->later(12, 1);
        $invoice = $this->unpaid();
        $this->there('pay', $invoice);
        self::assertSame(1, self::$standin->table('mod_certum_terms')->where('invoice_id', $invoice)->count());
        $this->there('refund', $invoice);
        $this->later(20, 1);
        self::assertSame(0, self::$certum->count('renewCertificate'));
        self::assertSame(0, self::$standin->table('mod_certum_terms')->where('invoice_id', $invoice)->count());
    }

    public function testARenewalWhoseKeyCertumRefusesAsksForAnotherOne(): void
    {
        $service = $this->issuedService(2);
        $this->covered($service);
        $this->act($this->browser(2), $service, 'csr', ['csr' => $this->csr()]);
        self::$certum->post('fault', ['operation' => 'renewCertificate', 'refuse' => ['code' => 1032, 'value' => '']]);
        $this->later(12, 1);
        self::$standin->clearMails();
        $this->there('pay', $this->unpaid());
        $this->later(1);
        self::assertNull($this->order($service)->next_csr, 'it is not tried again');
        self::assertCount(1, $this->sent('Certum: New CSR Needed'));
        self::assertStringContainsString('1032', $this->told()[0]['html'] ?? '', 'and the shop knows');
        $this->act($this->browser(2), $service, 'csr', ['csr' => $this->csr()]);
        $this->later(2, 1);
        self::assertSame(1, count(array_filter(self::$certum->requests('renewCertificate'), static fn ($sent) => $sent['codes'] === [])));
    }

    public function testWhatCertumRefusesIsToldOnceAndTriedAgainEachDay(): void
    {
        $service = $this->issuedService(2);
        $this->covered($service);
        $this->act($this->browser(2), $service, 'csr', ['csr' => $this->csr()]);
        $this->later(12, 1);
        self::$certum->post('fault', ['operation' => 'renewCertificate', 'times' => 3,
            'refuse' => ['code' => 1075, 'value' => '']]);
        self::$standin->clearMails();
        $this->there('pay', $this->unpaid());
        $this->later(2, 1);
        self::assertCount(1, $this->told(), 'once, however often it is tried');
        $this->later(3, 1);
        $sent = self::$certum->requests('renewCertificate');
        self::assertCount(4, $sent, 'once a day until Certum takes it');
        self::assertCount(2, $this->placed());
    }

    /** What nobody but cron asked for is nobody's to ask for again. */
    public function testARenewalWhoseRequestWasLostIsMadeAndToldToNobody(): void
    {
        $service = $this->issuedService(2);
        $this->covered($service);
        $this->act($this->browser(2), $service, 'csr', ['csr' => $this->csr()]);
        $this->later(12, 1);
        self::$certum->post('fault', ['operation' => 'renewCertificate', 'kind' => 'cut', 'when' => 'before']);
        self::$standin->clearMails();
        $this->there('pay', $this->unpaid());
        $this->later(1);
        $this->later(1);
        $renewals = self::$standin->table('mod_certum_changes')->where('operation', 'renewCertificate');
        self::assertSame('not_done', $renewals->first()->outcome);
        $this->later(1);
        self::assertCount(2, $this->placed(), 'it is owed until it is delivered');
        self::assertSame([[], []], [$this->told(), $this->sent('Certum: Change Not Made')]);
    }

    /** Certum has a product that the catalogue does not know, so that nobody knows how long its term is. */
    public function testAProductOfUnknownTermIsRenewedWithItsPayment(): void
    {
        self::$certum->post('limits', ['extraProducts' => [
            ['code' => '991', 'type' => 'Something new', 'kind' => 'DV', 'names' => 'one', 'days' => 90],
            ['code' => '996', 'type' => 'Something new', 'kind' => 'DV', 'names' => 'one', 'days' => 90, 'renews' => '991'],
        ]]);
        $service = $this->issuedService(2, ['Product' => '991 Something new']);
        $this->later(80);
        $this->act($this->browser(2), $service, 'csr', ['csr' => $this->csr()]);
        self::$standin->set('invoice_days', 300);
        $this->later(1);
        $this->there('pay', $this->unpaid());
        self::assertSame(1, self::$certum->count('renewCertificate'));
    }

    public function testWhatShouldHaveBeenByNowIsSaidToBeNow(): void
    {
        $service = $this->issuedService(2);
        $this->covered($service, 350);
        $next = (string) $this->page($this->browser(2), $service)->text('//*[@data-certum-next]/li[contains(., "invoice")]');
        self::assertStringStartsWith('now The certificate can be renewed', trim($next));
    }

    /** Twelve months are paid, and the thirteenth is not: Certum's next year is nobody's yet. */
    public function testAMonthsPaymentRenewsNoYear(): void
    {
        self::$standin->set('renew_twice', true);
        $product = $this->product([], ['prices' => ['monthly' => 5]]);
        $service = self::$standin->createService(2, $product, 'Monthly');
        $browser = $this->browser(2);
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        $this->publish($service);
        $this->cron();
        while ($this->days < 345) {
            $this->covered($service, $this->days + 15);
            foreach (self::$standin->table('tblinvoices')->where('status', 'Unpaid')->pluck('id') as $invoice) {
                $this->there('pay', (int) $invoice);
            }
        }
        // WHMCS's months move the last days of one to and fro.
        $row = $this->serviceRow($service);
        $year = (int) (new \DateTime($row->regdate))->modify('+1 year')->diff(new \DateTime($row->nextduedate))->format('%r%a');
        self::assertContains($year, [0, 1, 2, 3], "paid until $row->nextduedate");
        $this->act($browser, $service, 'csr', ['csr' => $this->csr()]);
        $this->later(10, 1);
        self::assertSame(0, self::$certum->count('renewCertificate'));
        $queue = self::$standin->table('tblmodulequeue')->where('service_id', $service)->where('completed', 0)->count();
        self::assertSame(0, $queue, 'no payment fails');
        $this->there('pay', $this->unpaid());
        $this->later(1);
        self::assertSame(1, self::$certum->count('renewCertificate'), 'the thirteenth');
    }

    public function testWhatIsPaidAndNotProvedIsToldToTheShopBeforeItLapses(): void
    {
        $this->issuedService(2);
        $this->later(186);
        self::$standin->clearMails();
        $this->later(12, 1);
        self::assertSame(1, $this->inForce());
        self::assertCount(2, $this->told(), 'seven and three days before');
        [$first, $again] = $asked = $this->sent(self::PUBLISH);
        self::assertGreaterThanOrEqual(3, count($asked));
        self::assertSame("Reminder: $first[subject]", $again['subject']);
        self::assertStringContainsString('This is a reminder', $again['html']);
    }

    public function testACertificateThatNothingFollowsIsAnnouncedAndItsEndTold(): void
    {
        $product = $this->product([], ['paytype' => 'onetime', 'prices' => ['monthly' => 50]]);
        $service = self::$standin->createService(2, $product, 'One Time');
        $browser = $this->browser(2);
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        $this->publish($service);
        $this->cron();
        $this->covered($service, 330);
        self::$standin->clearMails();
        $this->later(34, 1);
        self::assertCount(3, $this->sent('Certum: Certificate Ends'));
        $this->later(3, 1);
        self::assertCount(1, $this->sent('Certum: Certificate Ended'));
        self::assertSame('Completed', $this->serviceRow($service)->domainstatus);
        self::assertSame(0, self::$certum->count('renewCertificate'), 'nobody paid for another');
    }

    public function testWhoHasManyCertificatesThatEndGetsOneMail(): void
    {
        $product = $this->product([], ['paytype' => 'onetime', 'prices' => ['monthly' => 50]]);
        foreach (range(1, 5) as $number) {
            $service = self::$standin->createService(2, $product, 'One Time');
            $browser = $this->browser(2);
            $this->stepOne($browser, $service, $this->csr("shop$number.example.com"));
            $this->stepTwo($browser);
            $this->publish($service);
        }
        $this->cron();
        // Up to the last certificates within the term: nothing follows those.
        while ($this->days < 345) {
            $this->later(15);
            foreach (range(1, 5) as $service) {
                if ($this->order($service)->verification !== null) {
                    $this->publish($service);
                }
            }
            $this->cron();
        }
        self::$standin->clearMails();
        $this->later(8, 1);
        $mails = $this->sent('Certum: Certificates End');
        self::assertCount(1, $mails);
        self::assertSame([], $this->sent('Certum: Certificate Ends'));
        foreach (range(1, 5) as $number) {
            self::assertStringContainsString("shop$number.example.com", $mails[0]['html']);
        }
    }
}
