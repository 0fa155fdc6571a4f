<?php

declare(strict_types=1);

namespace ModuleTests;

use Simulator;
use WHMCS\Database\Capsule;

/**
 * Failures that come in numbers: answers that are lost again and again, and orders whose answers nobody can read.
 */
final class ManyOrdersTest extends AddonTestCase
{
    private const LOST = 25;
    private const ORDERS = 100;
    private const BROKEN = 10;

    public function testManyLostAnswersAreOneOrder(): void
    {
        $service = $this->service(2);
        $browser = $this->browser(2);
        $this->stepOne($browser, $service, $this->csr());
        self::$certum->post('fault', [
            ['operation' => 'quickOrder', 'kind' => 'cut', 'when' => 'after', 'times' => self::LOST],
            ['operation' => 'getOrderByOrderID', 'kind' => 'cut', 'times' => self::LOST],
        ]);
        foreach (range(1, 3) as $ignored) {
            // Whoever has the form still open sends it again.
            $open = $browser->count('//form[contains(@action, "step=3")]') > 0;
            $open ? $this->stepTwo($browser) : $browser->get(self::$standin->configureUrl($service) . '&step=2');
        }
        for ($runs = 0; self::$certum->count('getOrderByOrderID') < self::LOST; $runs++) {
            self::assertSame(1, (int) $this->order($service)->outcome_unknown);
            self::doneAt('-1 hour');
            $this->cron();
        }
        self::assertGreaterThan(5, $runs);
        $this->cron();
        self::assertCount(1, $this->placed());
        self::assertSame(0, (int) $this->order($service)->outcome_unknown);
        self::assertSame($this->placed()[0]['orderID'], $this->order($service)->certum_id);
        self::assertSame(1, Capsule::table('mod_certum_orders')->count());
    }

    /** Orders that were issued at Certum, and that cron has yet to hear of. */
    private function issuedUnseen(): void
    {
        $product = $this->product();
        Capsule::table('mod_certum_accounts')->insert(['user_name' => Simulator::USER, 'environment' => 'test',
            'password' => encrypt(Simulator::PASSWORD), 'synced_until' => self::stamp('-5 minutes')]);
        $account = (int) Capsule::table('mod_certum_accounts')->value('id');
        for ($number = 1; $number <= self::ORDERS; $number++) {
            $name = "n$number.example.com";
            $order = ['customer' => "c-$number", 'productCode' => '601', 'commonName' => $name];
            $id = self::$certum->post('state', ['add' => $order])['orderID'];
            $this->stored(['number' => $id, 'certum_id' => $id, 'account_id' => $account, 'product_code' => '601',
                'customer' => "c-$number", 'order_status' => 'ACCEPTED', 'stale' => 1], 'Active', ['packageid' => $product,
                'domain' => $name]);
        }
    }

    public function testTheOthersAreReadWhereTenCannotBe(): void
    {
        $this->issuedUnseen();
        $fault = ['operation' => 'getCertificate', 'kind' => 'noSuccessCode', 'times' => self::BROKEN, 'skip' => 20];
        self::$certum->post('fault', $fault);
        $with = (string) self::$standin->instance->settings->get('php_binary');
        // A second try would find the answers whole.
        self::$standin->set('php_binary', "$with -d certum.retries=0");
        $this->cron();
        self::$standin->set('php_binary', $with);
        self::assertSame(self::ORDERS - self::BROKEN, Capsule::table('mod_certum_certificates')->count());
        $left = Capsule::table('mod_certum_orders')->where('stale', true)->pluck('certum_id');
        self::assertCount(self::BROKEN, $left);
        $page = $this->admin('&page=check')->body;
        self::assertStringContainsString(self::BROKEN . ' things failed', $page);
        $log = self::$standin->table('tblactivitylog')->pluck('description')->implode("\n");
        foreach ($left as $number) {
            self::assertStringContainsString($number, $log, 'each is named');
        }
        $this->cron();
        self::assertSame(self::ORDERS, Capsule::table('mod_certum_certificates')->count());
        self::assertSame(0, Capsule::table('mod_certum_orders')->where('stale', true)->count());
    }
}
