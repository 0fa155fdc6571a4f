<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;
use WHMCS\Database\Capsule;

/**
 * What becomes of an attached order while time passes: it is reissued and renewed like any other.
 */
final class AttachedLaterTest extends TimeTestCase
{
    public static function setUpBeforeClass(): void
    {
        parent::setUpBeforeClass();
        self::$standin->install(dirname(__DIR__, 3) . '/modules/addons/certum');
    }

    protected function setUp(): void
    {
        parent::setUp();
        self::assertSame('', self::$standin->activateAddon('certum'));
        // Whose settings are saved, its account is known.
        $this->product();
        $this->editProducts([]);
    }

    /** A paid service whose order was placed elsewhere ten days ago. */
    private function attached(): int
    {
        $service = $this->service(2);
        $number = self::$certum->post('state', ['add' => ['customer' => 'Old Shop', 'productCode' => '601',
            'commonName' => 'shop.example.com', 'orderDate' => gmdate('Y-m-d\TH:i:s\Z', time() - 10 * 86400)]])['orderID'];
        $this->editService($service, ['domain' => 'shop.example.com']);
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        $admin->get("admin/addonmodules.php?module=certum&page=attach&service=$service");
        $admin->submit('//form[@data-certum-find]', ['number' => $number])->submit('//form[@data-certum-preview]');
        self::assertSame($number, $this->order($service)->certum_id, $admin->body);
        self::$standin->clearMails();
        return $service;
    }

    public function testItIsReissuedAndRenewedOnceTheClientGaveACsr(): void
    {
        $service = $this->attached();
        $this->later(150);
        self::assertSame([], self::$standin->mails(), 'nothing is asked for before it is needed');
        $this->later(15);
        self::assertCount(1, $this->sent('Certum: New CSR Needed'), 'one request, 30 days before the certificate ends');
        self::assertSame(0, self::$certum->count('reissueCertificate'), 'no CSR is known');
        $this->act($this->browser(2), $service, 'csr', ['csr' => $this->csr()]);
        $this->later(15);
        $sent = self::$certum->requests('reissueCertificate');
        self::assertCount(1, $sent);
        self::assertStringContainsString('DNS_TXT_PREFIX', $sent[0]['body']);
        self::assertStringContainsString('ben@example.test', $sent[0]['body'], 'nobody else is known');
        self::assertCount(1, $this->sent(self::PUBLISH));
        $this->publish($service);
        $this->later(5);
        self::assertSame('issued', $this->phase($service));
        self::assertCount(1, $this->sent('Certum: Certificate Issued'));
        // The term's end, ten days before WHMCS's year: it is renewed with the customer that Certum knows.
        $this->covered($service, 340);
        self::assertSame(0, self::$certum->count('renewCertificate'));
        $this->later(6, 2);
        $sent = self::$certum->requests('renewCertificate');
        self::assertCount(1, $sent);
        self::assertStringContainsString('Old Shop', $sent[0]['body']);
        $this->publish($service);
        $this->later(1);
        $order = $this->order($service);
        self::assertSame(['606', 'VALID'], [$order->product_code, $order->certificate_status]);
        self::assertSame(1, self::$certum->count('renewCertificate'));
    }

    public function testARenewalMadeElsewhereBringsItsOrderAlong(): void
    {
        $service = $this->service(2);
        $add = static fn (string $code, int $days) => self::$certum->post('state', ['add' => ['customer' => 'Old Shop',
            'productCode' => $code, 'commonName' => 'shop.example.com',
            'orderDate' => gmdate('Y-m-d\TH:i:s\Z', time() - $days * 86400)]])['orderID'];
        // Issued before 15 March 2026.
        self::$certum->post('limits', ['validityDays' => 365]);
        $first = $add('601', 360);
        self::$certum->post('limits', ['validityDays' => null]);
        $second = $add('606', 10);
        $this->editService($service, ['domain' => 'shop.example.com']);
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        foreach ([$first, $second] as $number) {
            $admin->get("admin/addonmodules.php?module=certum&page=attach&service=$service");
            $admin->submit('//form[@data-certum-find]', ['number' => $number]);
            self::assertStringContainsString($first, (string) $admin->text('//form[@data-certum-preview]'));
            self::assertSame("$first $second", $admin->page()->query('//input[@name="chosen[' . $service . ']"]/@value')->item(0)?->nodeValue);
        }
        $admin->submit('//form[@data-certum-preview]');
        self::assertSame($second, $this->order($service)->certum_id, $admin->body);
        self::assertSame(['new', 'renewal'], Capsule::table('mod_certum_orders')->orderBy('id')->pluck('kind')->all());
        self::assertSame(2, Capsule::table('mod_certum_certificates')->count());
        $terms = Capsule::table('mod_certum_terms')->orderBy('begins_at')->get();
        self::assertCount(2, $terms);
        self::assertSame($terms[0]->ends_at, $terms[1]->begins_at);
    }

    public function testARenewalThatIsUnderWayElsewhereIsNotOrderedAgain(): void
    {
        $service = $this->service(2);
        $add = static fn (string $code, int $days, bool $issued) => self::$certum->post('state', ['add' => ['customer' => 'Old Shop',
            'productCode' => $code, 'commonName' => 'shop.example.com', 'issued' => $issued, 'viaApi' => true,
            'orderDate' => gmdate('Y-m-d\TH:i:s\Z', time() - $days * 86400)]])['orderID'];
        // Issued before 15 March 2026.
        self::$certum->post('limits', ['validityDays' => 365]);
        $first = $add('601', 350, true);
        self::$certum->post('limits', ['validityDays' => null]);
        $second = $add('606', 1, false);
        $this->editService($service, ['domain' => 'shop.example.com']);
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        $admin->get("admin/addonmodules.php?module=certum&page=attach&service=$service");
        $admin->submit('//form[@data-certum-find]', ['number' => $second])->submit('//form[@data-certum-preview]');
        $order = Capsule::table('mod_certum_orders')->where('certum_id', $second)->first();
        self::assertNotNull($order, $admin->body);
        $terms = Capsule::table('mod_certum_terms')->orderBy('begins_at')->get();
        // What is paid reaches beyond the first one's term: the renewal that is under way delivers that.
        self::assertCount(2, $terms);
        self::assertSame([(int) $order->id, 1], [(int) $terms[1]->order_id, (int) $terms[1]->invoice_id]);
        self::assertSame('changing', $this->phase($service));
        $page = $this->act($this->browser(2), $service, 'change', ['method' => 'DNS_TXT_PREFIX']);
        self::assertSame('', $this->problems($page), $page->body);
        self::$standin->clearMails();
        $this->later(6, 2);
        self::assertSame(0, self::$certum->count('renewCertificate') + self::$certum->count('reissueCertificate'));
        self::assertSame([], $this->told());
        $this->publish($service);
        $this->later(2);
        self::assertSame([$second, 'VALID'], [$this->order($service)->certum_id, $this->order($service)->certificate_status]);
        self::assertCount(1, $this->sent('Certum: Certificate Issued'), 'that is news');
        $this->later(20);
        self::assertSame(0, self::$certum->count('renewCertificate'));
        self::assertSame(2, Capsule::table('mod_certum_terms')->count());
    }
}
