<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;

/**
 * How a product may be sold (A2): WHMCS's four set-up choices, a domain with the order, once and for nothing; each through the
 * pages on which people do it.
 */
final class SetUpTest extends ModuleTestCase
{
    private const CONFIGURE = 'Certum: Configuration Needed';

    /** @return list<array<string, mixed>> */
    private function sent(string $template): array
    {
        return array_values(array_filter(self::$standin->mails(), static fn (array $mail) => $mail['template'] === $template));
    }

    /** A product whose page says how it is sold. @param array<string, string> $fields */
    private function sold(array $fields): int
    {
        $product = $this->product();
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        $admin->get("admin/configproducts.php?action=edit&id=$product")->submit('//form[@name="packagefrm"]', $fields);
        $stored = (array) self::$standin->table('tblproducts')->where('id', $product)->first(array_keys($fields));
        self::assertSame($fields, array_map('strval', $stored));
        return $product;
    }

    /** A customer's order, through the cart: the service. */
    private function buy(Browser $customer, int $product, string $domain = ''): int
    {
        $customer->get("cart.php?pid=$product");
        $form = '//form[.//button or .//input[@type="submit"]][.//input[@name="pid"] or contains(@action, "pid=")]';
        $customer->submit($form, $domain === '' ? [] : ['domain' => $domain]);
        return (int) self::$standin->table('tblhosting')->max('id');
    }

    private function pay(Browser $customer): void
    {
        $invoice = self::$standin->table('tblinvoices')->max('id');
        $customer->get("viewinvoice.php?id=$invoice")->submit('//form[.//*[@name="pay"]]', ['pay' => '1']);
    }

    private function accept(): void
    {
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        $admin->get('admin/orders.php')->submit('//form[contains(., "Accept Order")]');
    }

    private function isOpened(int $service): bool
    {
        $opened = self::$standin->table('mod_certum_services')->where('service_id', $service)->count() === 1;
        self::assertCount($opened ? 1 : 0, $this->sent(self::CONFIGURE), 'told as soon as it can be configured, and once');
        return $opened;
    }

    private function configured(Browser $customer, int $service): void
    {
        $this->stepOne($customer, $service, $this->csr());
        $this->stepTwo($customer);
        self::assertCount(1, $this->placed(), $customer->body);
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
    }

    /** @return array<string, array{string, string}> the choice, and after what the service is set up */
    public static function choices(): array
    {
        return [
            'as soon as it is ordered' => ['order', 'order'], 'as soon as it is paid' => ['payment', 'pay'],
            'when staff accept it' => ['on', 'accept'], 'not by itself' => ['', 'create'],
        ];
    }

    /** @dataProvider choices */
    public function testEachSetUpChoice(string $choice, string $moment): void
    {
        $customer = $this->browser(2);
        $service = $this->buy($customer, $this->sold(['autosetup' => $choice]));
        self::assertSame($moment === 'order', $this->isOpened($service));
        $this->pay($customer);
        self::assertSame(in_array($moment, ['order', 'pay'], true), $this->isOpened($service));
        $this->accept();
        self::assertSame($moment !== 'create', $this->isOpened($service));
        if ($moment === 'create') {
            $admin = (new Browser(self::$standin->url()))->adminLogin();
            $admin->get("admin/clientsservices.php?userid=2&id=$service");
            $admin->submit('//form[.//button[normalize-space()="Create"]]');
            self::assertTrue($this->isOpened($service), $admin->body);
        }
        $this->configured($customer, $service);
    }

    public function testAFreeProductIsSetUpWithItsOrder(): void
    {
        $customer = $this->browser(2);
        $service = $this->buy($customer, $this->sold(['paytype' => 'free']));
        self::assertSame('Free Account', $this->serviceRow($service)->billingcycle);
        self::assertTrue($this->isOpened($service));
        $this->configured($customer, $service);
        $this->publish($service);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
        self::assertSame([0, 0], [self::$standin->table('tblinvoices')->count(), self::$certum->count('renewCertificate')]);
    }

    /** The domain that WHMCS asks for is the certificate's, unless its customer says otherwise. */
    public function testADomainAskedForWithTheOrderBreaksNothing(): void
    {
        $customer = $this->browser(2);
        $service = $this->buy($customer, $this->sold(['showdomainoptions' => '1']), 'other.example.net');
        self::assertSame('other.example.net', $this->serviceRow($service)->domain);
        $this->pay($customer);
        // It is preset, and counts; that the CSR is for another name is said before anything is ordered.
        $this->stepOne($customer, $service, $this->csr());
        $said = (string) $customer->text('//*[@data-certum-left-out]');
        self::assertStringStartsWith('Your CSR is for shop.example.com: that will not be in this certificate', $said, $customer->body);
        $this->stepOne($customer, $service, $this->csr(), ['fields[commonName]' => 'shop.example.com']);
        self::assertSame(0, $customer->count('//*[@data-certum-left-out]'), $customer->body);
        $this->stepTwo($customer);
        self::assertSame('shop.example.com', $this->serviceRow($service)->domain, 'WHMCS shows what was ordered');
        $this->publish($service);
        $this->cron();
        $certificate = (string) self::$standin->table('mod_certum_certificates')->value('pem');
        self::assertSame('shop.example.com', \Certum\Certificate::parse($certificate)->hostNames()[0]);
    }
}
