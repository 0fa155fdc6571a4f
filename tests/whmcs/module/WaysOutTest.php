<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;

/**
 * Each state that people can get into has a way out of it.
 */
final class WaysOutTest extends TimeTestCase
{
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

    public function testACancelledOrderSaysThatItCanBeCorrected(): void
    {
        $service = $this->pendingService(2);
        $this->press($service, 'cancel');
        self::assertSame('REJECTED', $this->order($service)->order_status);
        $browser = $this->page($this->browser(2), $service);
        self::assertStringContainsString('correct the order: it costs nothing', (string) $browser->text('//*[@data-certum-todo]'));
        $this->act($browser, $service, 'correct', ['sure' => '1']);
        self::assertSame('Awaiting Configuration', self::$standin->table('tblsslorders')->value('status'));
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
        $this->press($service, 'giveup');
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
        $this->press($service, 'giveup');
        self::assertSame('success', $this->there('action', $service, 'terminate'));
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
}
