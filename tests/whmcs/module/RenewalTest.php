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
}
