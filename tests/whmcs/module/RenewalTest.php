<?php

declare(strict_types=1);

namespace ModuleTests;

use Certum\Certificate;

/**
 * A term that is paid for is ordered once, whoever calls how often and at what hour, and nothing is taken away meanwhile.
 */
final class RenewalTest extends TimeTestCase
{
    private const AT_ONCE = 20;
    /** So many days after the order the next invoice is there, and Certum takes the renewal. */
    private const INVOICED = 353;

    protected static function settings(): array
    {
        return ['workers' => self::AT_ONCE] + parent::settings();
    }

    /** A service whose paid term ends soon: its invoice is there. @param array<string, string> $options @param list<string> $names */
    private function nearItsEnd(array $options = [], array $names = ['shop.example.com']): int
    {
        $service = $this->issuedService(2, $options, $names);
        $this->leap($service, self::INVOICED);
        self::assertSame('issued', $this->phase($service));
        return $service;
    }

    private function paidFor(int $service, bool $csrFirst = true): void
    {
        $give = fn () => $this->act($this->browser(2), $service, 'csr', ['csr' => $this->csr()]);
        $csrFirst && $give();
        $this->there('pay', $this->unpaid());
        $csrFirst || $give();
    }

    /** To a moment of the next day. */
    private function nextDayAt(string $hour): void
    {
        $tomorrow = gmdate('Y-m-d', time() + ++$this->days * 86400);
        $this->moveTo("$tomorrow $hour");
    }

    /** What calls of Renew at the same moment answer, each in a process of its own. @return list<string> */
    private function renewedAtOnce(int $service): array
    {
        $call = json_encode(['method' => 'action', 'args' => [$service, 'renew']]);
        $many = curl_multi_init();
        $requests = [];
        for ($number = 0; $number < self::AT_ONCE; $number++) {
            $requests[] = $request = curl_init(self::$standin->url() . 'standin/call');
            curl_setopt_array($request, [CURLOPT_RETURNTRANSFER => true, CURLOPT_POSTFIELDS => $call]);
            curl_multi_add_handle($many, $request);
        }
        do {
            curl_multi_exec($many, $running);
            curl_multi_select($many);
        } while ($running > 0);
        return array_map(static fn ($request) => json_decode(curl_multi_getcontent($request))->result, $requests);
    }

    public function testTwentyCallsAtOnceForOnePaymentOrderOnce(): void
    {
        $service = $this->nearItsEnd();
        $this->paidFor($service, false);
        self::assertSame(0, self::$certum->count('renewCertificate'), 'the CSR came after the payment');
        self::$certum->post('limits', ['answerDelayMs' => 300]);
        $answers = array_count_values($this->renewedAtOnce($service));
        self::$certum->post('limits', ['answerDelayMs' => null]);
        self::assertSame(1, self::$certum->count('renewCertificate'));
        self::assertGreaterThan(0, $answers['success'] ?? 0);
        // WHMCS calls again for those that were told that somebody else has the service.
        unset($answers['success']);
        self::assertLessThan(2, count($answers), 'all for the same reason: ' . json_encode($answers));
        self::assertSame('success', $this->there('action', $service, 'renew'));
        self::assertSame(1, self::$certum->count('renewCertificate'));
        self::assertCount(2, $this->placed());
    }

    public function testOnePaymentIsOneRenewalAtAnyHourAndKeepsWhatIsInForce(): void
    {
        $names = ['shop.example.com', 'a.example.com', 'b.example.com', 'shop.example.org'];
        $service = $this->nearItsEnd(['Product' => '651', 'Additional Domains' => 'on'], $names);
        $before = $this->order($service)->serial;
        $this->nextDayAt('10:59:00');
        $this->paidFor($service);
        self::assertSame(1, self::$certum->count('renewCertificate'));
        $this->moveTo(gmdate('Y-m-d', time() + $this->days * 86400) . ' 11:01:00');
        self::assertSame('success', $this->there('action', $service, 'renew'));
        $this->nextDayAt('11:02:00');
        self::assertSame('success', $this->there('action', $service, 'renew'));

        self::assertSame('changing', $this->phase($service));
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
        self::assertSame('Completed', self::$standin->table('tblsslorders')->value('status'));
        $browser = $this->browser(2);
        self::assertSame($before, $this->saved($browser, $service)[0]);
        $this->publish($service);
        $this->later(2, 1);
        [$new, $old] = $this->saved($browser, $service);
        self::assertSame([$this->order($service)->serial, $before], [$new, $old]);
        self::assertNotSame($before, $new);

        self::assertNotSame('success', $this->there('action', $service, 'renew'), 'the next term is far away');
        self::assertSame(1, self::$certum->count('renewCertificate'));
        foreach (self::$standin->table('mod_certum_certificates')->pluck('pem') as $pem) {
            self::assertEqualsCanonicalizing($names, Certificate::parse($pem)->hostNames());
        }
    }

    /** Serial numbers of the certificates that the client saves, the newest first. @return list<string> */
    private function saved(\Standin\Browser $browser, int $service): array
    {
        $this->page($browser, $service, 'show');
        $serials = [];
        foreach ($browser->page()->query('//section[@data-certum-serial]//a[@data-certum-save="pem"]/@href') as $address) {
            $browser->get($address->nodeValue);
            $serials[] = Certificate::parse($browser->body)->serialNumber;
        }
        return $serials;
    }

    public function testARenewalWhoseAnswerWasLostIsFoundAndTheServiceGoesOn(): void
    {
        $service = $this->nearItsEnd();
        self::$certum->post('fault', [
            ['operation' => 'renewCertificate', 'kind' => 'cut', 'when' => 'after', 'times' => 0],
            ['operation' => 'getOrdersByDateRange', 'kind' => 'cut', 'times' => 0],
        ]);
        $this->paidFor($service);
        self::assertSame(1, (int) $this->order($service)->outcome_unknown);
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
        $this->answers();
        $this->later(1);
        self::assertSame(0, (int) $this->order($service)->outcome_unknown);
        self::assertSame(1, self::$certum->count('renewCertificate'));
        $found = self::$standin->table('mod_certum_orders')->where('id', $this->order($service)->order_id)->value('kind');
        self::assertSame('renewal', $found);
        $this->publish($service);
        $this->later(1);
        self::assertSame(['VALID', 'Active'], [$this->order($service)->certificate_status, $this->serviceRow($service)->domainstatus]);
    }

    /** @return array<string, array{bool}> */
    public static function turns(): array
    {
        return ['once' => [false], 'twice' => [true]];
    }

    /** @dataProvider turns */
    public function testAPaidInvoiceRenewsOnceHoweverOftenWhmcsCalls(bool $twice): void
    {
        $service = $this->nearItsEnd();
        self::$standin->set('renew_twice', $twice);
        $this->paidFor($service);
        self::assertSame(1, self::$certum->count('renewCertificate'));
        $renewals = array_values((array) preg_grep('/^renew/', $this->journal($service)));
        self::assertSame(['renewCertificate intended', 'renewCertificate done'], $renewals);
    }

    public function testACustomersRenewalIsANewOrderAndThePresentCertificateStays(): void
    {
        $service = $this->nearItsEnd();
        $old = $this->order($service);
        $browser = $this->page($this->browser(2), $service);
        self::assertSame(0, $browser->count('//*[@data-certum-action="renewal"]'), 'an invoice renews what recurs');
        self::$standin->changeCycle($service, 'One Time');
        foreach (['on' => 0, '' => 1] as $disabled => $count) {
            $this->editProducts([14 => $disabled]);
            $this->page($browser, $service);
            self::assertSame($count, $browser->count('//*[@data-certum-action="renewal"]'), 'unless the shop has switched it off');
            $this->page($browser, $service, 'renewal');
            self::assertSame($count, $browser->count('//form[@id="certum"]'));
        }
        self::assertSame($old->serial, $browser->text('//textarea[@name="certum[serial]"]'));
        $this->send($browser, ['csr' => $this->csr(), 'method' => 'DNS_TXT_PREFIX', 'email' => 'ben@example.com']);
        self::assertStringStartsWith('The renewal is ordered.', $this->said($browser), $this->problems($browser));
        self::assertStringContainsString('stays valid until its end', (string) $browser->text('//*[@data-certum-changing]'));
        self::assertNotSame($old->certum_id, $this->order($service)->certum_id);
        self::assertSame($old->customer, $this->order($service)->customer);
        $this->publish($service);
        $this->later(1);
        self::assertNotSame($old->serial, $this->order($service)->serial);
        $kept = self::$standin->table('mod_certum_certificates')->where('serial', $old->serial)->value('status');
        self::assertSame('VALID', $kept);
    }

    public function testAnInvoicePaidAfterTheEndLetsItBeOrderedAnew(): void
    {
        $service = $this->nearItsEnd();
        $kept = self::$standin->table('mod_certum_certificates')->count();
        $this->later(15);
        self::assertSame('Suspended', $this->serviceRow($service)->domainstatus, 'cron has seen its end');
        self::$standin->clearMails();
        $this->there('pay', $this->unpaid());
        self::assertSame('success', $this->there('action', $service, 'renew'), 'again');
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
        self::assertCount(1, $this->sent('Certum: Configuration Needed'));
        self::assertSame(0, self::$certum->count('renewCertificate'), 'Certum renews nothing that has ended');
        $browser = $this->page($this->browser(2), $service);
        self::assertSame(1, $browser->count('//div[@data-certum-page]//a[contains(@href, "configuressl")]'));
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        $this->publish($service);
        $this->later(1);
        self::assertSame('VALID', $this->order($service)->certificate_status);
        self::assertCount(2, $this->placed());
        self::assertSame($kept + 1, self::$standin->table('mod_certum_certificates')->count(), 'those before are kept');
    }
}
