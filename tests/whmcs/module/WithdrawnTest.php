<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * A product that Certum sells no more: the shop is told, nobody loses an order, and what was sold goes on.
 */
final class WithdrawnTest extends AddonTestCase
{
    public function testTheShopIsToldAndWhatWasSoldGoesOn(): void
    {
        $service = $this->issuedService(2);
        $bought = $this->service(2);
        self::assertStringNotContainsString('cannot order the product', $this->admin('&page=check')->submit('//main//form')->body);
        self::$certum->post('limits', ['discontinued' => ['601', '606']]);
        self::assertStringContainsString(
            'this account cannot order the product 601',
            $this->admin('&page=check')->submit('//main//form')->body
        );

        $browser = $this->browser(2);
        $this->stepOne($browser, $bought, $this->csr('other.example.com'));
        $this->stepTwo($browser);
        self::assertStringContainsString('quote the number 1006', (string) $browser->text('//*[@role="alert"]'));
        self::assertCount(1, $this->placed());
        $toShop = static fn () => array_values(array_filter(self::$standin->mails(), static fn ($mail) => $mail['admin'] ?? false));
        self::assertSame(["Mend in the shop what keeps Certum from an order for other.example.com (service $bought)"], array_column($toShop(), 'subject'));
        self::assertStringContainsString('other.example.com', $toShop()[0]['html']);
        self::assertStringContainsString('no longer sells', $toShop()[0]['html']);
        $this->stepTwo($browser);
        self::assertCount(1, $toShop(), 'once for each reason');
        self::assertStringNotContainsString('no longer sells', html_entity_decode($browser->body));

        $this->act($browser, $service, 'reissue', ['csr' => $this->csr(), 'method' => 'DNS_TXT_PREFIX', 'email' => 'ben@example.com']);
        self::assertStringStartsWith('The reissue is ordered', $this->said($browser), $this->problems($browser));
        $this->publish($service);
        $this->cron();
        self::assertSame(['VALID', 'Active'], [$this->order($service)->certificate_status, $this->serviceRow($service)->domainstatus]);

        // Once Certum sells it again, what was typed is sent.
        self::$certum->post('limits', ['discontinued' => []]);
        $browser->get(self::$standin->configureUrl($bought))->submit('//form[contains(@action, "step=2")]');
        $this->stepTwo($browser);
        self::assertCount(2, $this->placed());
    }
}
