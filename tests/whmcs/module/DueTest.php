<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;

/**
 * What happens by itself while time passes: renewals of paid terms, reissues within one, and what people are told.
 */
final class DueTest extends ModuleTestCase
{
    private const PUBLISH = 'Certum: What To Publish';
    private int $days = 0;

    protected static function settings(): array
    {
        return ['faketime' => true];
    }

    protected function setUp(): void
    {
        self::$standin->clock('+0d');
        parent::setUp();
        $this->days = 0;
    }

    /** Days pass; cron runs at the end of each step. */
    private function later(int $days, int $step = 5): void
    {
        for ($left = $days; $left > 0; $left -= $step) {
            $by = min($step, $left);
            $this->days += $by;
            self::$certum->advanceDays($by);
            self::$standin->clock("+{$this->days}d");
            $this->cron();
        }
    }

    /** A method of the stand-in, at the time that its clock says. */
    private function there(string $method, int|string ...$arguments): mixed
    {
        $call = (string) json_encode(['method' => $method, 'args' => $arguments]);
        $browser = (new Browser(self::$standin->url()))->request('POST', 'standin/call', $call, 'application/json');
        return json_decode($browser->body)->result;
    }

    /** @return list<array<string, mixed>> mails by template */
    private function sent(string $template): array
    {
        return array_values(array_filter(self::$standin->mails(), static fn ($mail) => $mail['template'] === $template));
    }

    /** @return list<array<string, mixed>> mails to the shop */
    private function told(): array
    {
        return array_values(array_filter(self::$standin->mails(), static fn ($mail) => $mail['admin'] ?? false));
    }

    /** The invoice that is to be paid; 0 for none. */
    private function unpaid(): int
    {
        $invoice = (int) self::$standin->table('tblinvoices')->where('status', 'Unpaid')->max('id');
        self::assertGreaterThan(0, $invoice);
        return $invoice;
    }

    /** Certificates that are in force at Certum at this moment. */
    private function inForce(): int
    {
        $now = (int) self::$certum->now()->format('Uv');
        $count = 0;
        foreach ($this->placed() as $order) {
            foreach ($order['issues'] as $issue) {
                $cert = $issue['cert'];
                $count += (int) ($cert !== null && $cert['revoked'] === null && $cert['from'] <= $now && $now < $cert['until']);
            }
        }
        return $count;
    }

    /** To so many days after the order, while the customer publishes what each reissue asks for. */
    private function covered(int $service, int $days = 340): void
    {
        while ($this->days < $days) {
            $this->later(min(5, $days - $this->days));
            if ($this->order($service)->verification !== null) {
                $this->publish($service);
                $this->cron();
            }
        }
        self::assertSame('VALID', $this->order($service)->certificate_status);
        self::assertSame('issued', $this->phase($service));
    }

    /** As the client's page says it. */
    private function phase(int $service): string
    {
        return (string) $this->page($this->browser(2), $service)->text('//div[@data-certum-page]/@data-certum-phase');
    }

    private function press(int $service, string $what, array $fields = []): Browser
    {
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        $admin->get("admin/clientsservices.php?userid=2&id=$service");
        $named = ['certum[do]' => $what];
        foreach ($fields as $name => $value) {
            $named["certum[$what][$name]"] = $value;
        }
        return $admin->submit('//form[@id="frm1"]', $named);
    }

    public function testACertificateIsReissuedWithinItsPaidTermWithTheKeyInForce(): void
    {
        $service = $this->issuedService(2);
        self::$standin->clearMails();
        $this->later(184);
        self::assertSame(0, self::$certum->count('reissueCertificate'));
        $this->later(4, 1);
        self::assertSame(1, self::$certum->count('reissueCertificate'));
        self::assertCount(1, $this->sent(self::PUBLISH));
        $browser = $this->page($this->browser(2), $service);
        self::assertSame('reissue', $browser->text('//@data-certum-changing'));
        $this->publish($service);
        $this->later(1);
        self::assertSame(2, $this->inForce(), 'the replaced one works for 14 days more');
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
        self::assertGreaterThan(0, count($this->sent('Certum: New CSR Needed')));
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

    /** @return array<string, array{bool}> */
    public static function endings(): array
    {
        return ['taken back by the customer' => [true], 'ended by Certum' => [false]];
    }

    /** @dataProvider endings */
    public function testAReissueWithAMistypedNameHasAnEnd(bool $taken): void
    {
        $many = ['Product' => '651', 'Additional Domains' => 'on', 'Allow To Add More Domains' => 'on'];
        $service = $this->issuedService(2, $many, ['shop.example.com', 'b.example.com']);
        $browser = $this->act($this->browser(2), $service, 'reissue', ['csr' => $this->csr(),
            '[rows][2][name]' => 'mistypde.example.com', 'method' => 'DNS_TXT_PREFIX', 'email' => 'ben@example.com']);
        self::assertSame('changing', $this->phase($service), $this->problems($browser));
        if ($taken) {
            $this->act($browser, $service, 'cancel', ['sure' => '1']);
        } else {
            $this->later(32);
        }
        $this->page($browser, $service);
        self::assertSame('issued', $this->phase($service));
        self::assertSame(1, $browser->count('//*[@data-certum-action="reissue"]'));
        self::assertSame(1, $this->inForce());
    }

    public function testAReissueThatHangsKeepsNoPaidRenewal(): void
    {
        $many = ['Product' => '651', 'Additional Domains' => 'on', 'Allow To Add More Domains' => 'on'];
        $service = $this->issuedService(2, $many, ['shop.example.com', 'b.example.com']);
        $this->covered($service, 345);
        $this->act($this->browser(2), $service, 'reissue', ['csr' => $this->csr(),
            '[rows][2][name]' => 'mistypde.example.com', 'method' => 'DNS_TXT_PREFIX', 'email' => 'ben@example.com']);
        $this->later(8, 1);
        $this->there('pay', $this->unpaid());
        $this->later(6, 1);
        self::assertSame(1, self::$certum->count('renewCertificate'));
        $this->publish($service);
        $this->later(1);
        self::assertGreaterThanOrEqual(1, $this->inForce());
    }

    /** @return array<string, array{int}> */
    public static function unknown(): array
    {
        return ['orderID: unknown' => [1033], 'order not found' => [2131]];
    }

    /** @dataProvider unknown */
    public function testWhatCertumKnowsNoMoreIsGivenUp(int $code): void
    {
        $service = $this->pendingService(2);
        foreach (['getOrderByOrderID', 'getOrderState', 'cancelOrder', 'addSanVerification'] as $operation) {
            self::$certum->post('fault', ['operation' => $operation, 'times' => 0, 'refuse' => ['code' => $code, 'value' => '']]);
        }
        self::assertNotSame('success', $this->there('action', $service, 'terminate'));
        $this->press($service, 'giveup/sure');
        self::assertSame('REJECTED', $this->order($service)->order_status);
        self::assertSame('success', $this->there('action', $service, 'terminate'));
        self::assertSame('success', $this->there('action', $service, 'create'));
        self::assertSame('Awaiting Configuration', self::$standin->table('tblsslorders')->value('status'));
    }

    public function testWhatAnAccountThatIsRefusedForGoodHoldsIsGivenUp(): void
    {
        $service = $this->pendingService(2);
        self::$certum->post('limits', ['whitelisted' => false]);
        self::assertNotSame('success', $this->there('action', $service, 'terminate'));
        $this->press($service, 'giveup/sure');
        self::assertSame('success', $this->there('action', $service, 'terminate'));
    }

    /** What comes after a lost answer is told, and made all the same. */
    public function testARenewalWhoseRequestWasLostIsToldAndMade(): void
    {
        $service = $this->issuedService(2);
        $this->covered($service);
        $this->act($this->browser(2), $service, 'csr', ['csr' => $this->csr()]);
        $this->later(12, 1);
        self::$certum->post('fault', ['operation' => 'renewCertificate', 'kind' => 'cut', 'when' => 'before']);
        self::$standin->clearMails();
        $this->there('pay', $this->unpaid());
        $this->later(1);
        self::assertCount(1, $this->told(), 'it did not arrive');
        self::assertCount(1, $this->sent('Certum: Change Not Made'));
        $this->later(2, 1);
        self::assertCount(2, $this->placed(), 'it is owed until it is delivered');
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
        // WHMCS's months move the last day of one to and fro.
        self::assertSame('2027-12-02', $this->serviceRow($service)->nextduedate);
        $this->act($browser, $service, 'csr', ['csr' => $this->csr()]);
        $this->later(10, 1);
        self::assertSame(0, self::$certum->count('renewCertificate'));
        $queue = self::$standin->table('tblmodulequeue')->where('service_id', $service)->where('completed', 0)->count();
        self::assertSame(0, $queue, 'no payment fails');
        $this->there('pay', $this->unpaid());
        $this->later(1);
        self::assertSame(1, self::$certum->count('renewCertificate'), 'the thirteenth');
    }

    public function testCreateOfWhatIsOrderedSaysThatItDidNothing(): void
    {
        $service = $this->issuedService(2);
        self::assertStringContainsString('ordered already', $this->there('action', $service, 'create'));
        $pending = $this->pendingService(2);
        self::assertStringContainsString('ordered already', $this->there('action', $pending, 'create'));
    }

    public function testAServiceIsWhatItsBestCertificateIs(): void
    {
        $service = $this->issuedService(2);
        $this->later(188);
        $this->publish($service);
        $this->later(1);
        self::$certum->post('state', ['revoke' => $this->order($service)->serial]);
        $this->later(1);
        self::assertSame(1, $this->inForce());
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        $admin->get("admin/clientsservices.php?userid=2&id=$service");
        self::assertStringContainsString('Create (Module Commands)', (string) $admin->text('//*[@data-certum-anew]'));
        self::assertSame('success', $this->there('action', $service, 'create'), 'it can be ordered anew while the old one works');
        self::assertSame(1, $this->page($this->browser(2), $service)->count('//a[contains(@href, "configuressl")]'));
        $this->later(15);
        self::assertSame(0, $this->inForce());
    }

    public function testAnotherProductOfTheSameKindIsWhatTheNextPaymentRenews(): void
    {
        $service = $this->issuedService(2);
        $two = $this->product(['Product' => '602'], ['prices' => ['annually' => 80]]);
        $this->covered($service);
        self::assertSame('success', $this->there('changeProduct', $service, $two));
        $log = self::$standin->table('tblactivitylog')->pluck('description')->implode("\n");
        self::assertStringContainsString('the next paid renewal is ordered as this product', $log);
        $this->act($this->browser(2), $service, 'csr', ['csr' => $this->csr()]);
        $this->later(12, 1);
        $this->there('pay', $this->unpaid());
        $this->later(2);
        self::assertEqualsCanonicalizing(['601', '607'], array_column($this->placed(), 'productCode'), 'the renewal of two years');
    }

    public function testAProductOfAnotherKindIsOrderedAnewAtTheTermsEnd(): void
    {
        $service = $this->issuedService(2);
        $many = $this->product(['Product' => '651', 'Additional Domains' => 'on'], ['prices' => ['annually' => 80]]);
        $this->covered($service);
        self::assertSame('success', $this->there('changeProduct', $service, $many));
        $this->later(12, 1);
        self::$standin->clearMails();
        $this->there('pay', $this->unpaid());
        $this->later(1);
        self::assertSame(0, self::$certum->count('renewCertificate'), 'Certum would refuse it');
        self::assertCount(1, $this->sent('Certum: Configuration Needed'));
        self::assertSame(1, $this->inForce(), 'the old one goes on');
        $browser = $this->browser(2);
        self::assertSame(1, $this->page($browser, $service)->count('//*[@data-certum-action="show"]'), 'it can be had');
        $this->stepOne($browser, $service, $this->csr('shop.example.com', ['shop.example.com', 'b.example.com']));
        $this->stepTwo($browser);
        $this->publish($service);
        $this->later(1);
        self::assertSame(['601', '651'], array_column($this->placed(), 'productCode'));
        $this->later(20, 1);
        self::assertCount(2, $this->placed(), 'the term is delivered');
    }

    public function testAWrongNameIsCorrectedAsOnePurchase(): void
    {
        $service = $this->service(2);
        $browser = $this->browser(2);
        $this->stepOne($browser, $service, $this->csr('shopp.example.com'));
        $this->stepTwo($browser);
        $this->act($browser, $service, 'correct', ['sure' => '1']);
        self::assertSame('configuring', $this->phase($service), $this->problems($browser));
        $browser->get(self::$standin->configureUrl($service));
        self::assertStringContainsString('CERTIFICATE REQUEST', $browser->body, 'what was typed is kept');
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        $open = array_filter($this->placed(), static fn ($order) => end($order['issues'])['status'] !== 'REJECTED');
        self::assertCount(1, $open);
        $this->publish($service);
        $this->later(1);
        self::assertSame('VALID', $this->order($service)->certificate_status);
    }

    public function testNobodyOrdersMoreADayThanTheProductAllows(): void
    {
        $service = $this->issuedService(2, ['Orders Per Service And Day' => '2']);
        $browser = $this->browser(2);
        $form = ['csr' => $this->csr(), 'method' => 'DNS_TXT_PREFIX', 'email' => 'ben@example.com'];
        $this->act($browser, $service, 'reissue', $form);
        $this->publish($service);
        $this->cron();
        $this->act($browser, $service, 'reissue', $form);
        self::assertStringContainsString('as many as its product allows', $this->problems($browser), $browser->body);
        self::assertSame(1, self::$certum->count('reissueCertificate'));
        self::assertCount(1, $this->told());
        $this->later(2);
        $this->act($browser, $service, 'reissue', $form);
        self::assertSame(2, self::$certum->count('reissueCertificate'));
    }

    public function testWhatIsPaidAndNotProvedIsToldToTheShopBeforeItLapses(): void
    {
        $this->issuedService(2);
        $this->later(186);
        self::$standin->clearMails();
        $this->later(12, 1);
        self::assertSame(1, $this->inForce());
        self::assertCount(2, $this->told(), 'seven and three days before');
        self::assertGreaterThanOrEqual(3, count($this->sent(self::PUBLISH)));
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
