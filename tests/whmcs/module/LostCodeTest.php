<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * A code that was in an answer that was lost: the page says so, and what helps.
 */
final class LostCodeTest extends ModuleTestCase
{
    public function testWhereCertumMakesNoOtherCodeAnotherMethodIsAskedForAndHelps(): void
    {
        $service = $this->service(1);
        $browser = $this->browser(1);
        $this->stepOne($browser, $service, $this->csr());
        self::$certum->post('limits', ['addSanVerification' => '1173']);
        self::$certum->post('fault', [
            ['operation' => 'quickOrder', 'kind' => 'cut', 'when' => 'after', 'times' => 0],
            ['operation' => 'getOrderByOrderID', 'kind' => 'cut', 'times' => 0],
        ]);
        $this->stepTwo($browser);
        self::$certum->post('fault', ['clear' => true]);
        $this->cron();
        self::assertCount(1, $this->placed());
        $this->page($browser, $service);
        self::assertStringContainsString('data-certum-lost="unchanged"', $browser->body);
        self::assertStringNotContainsString('_certum.shop.example.com', $browser->body, 'there is nothing to publish');

        $this->act($browser, $service, 'change');
        self::assertStringContainsString('data-certum-lost="unchanged"', $browser->body);
        $this->send($browser, ['method' => 'DNS_TXT_PREFIX']);
        self::assertStringContainsString('wybrać inną', $this->problems($browser), 'the same method again');
        $this->send($browser, ['method' => 'DNS_CNAME_PREFIX']);
        self::assertSame('', $this->problems($browser));
        $this->page($browser, $service);
        self::assertStringNotContainsString('data-certum-lost', $browser->body);
        $this->publish($service);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
    }
}
