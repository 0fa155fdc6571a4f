<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * One certificate from the purchase to the file, without JavaScript.
 */
abstract class OrderWalk extends ModuleTestCase
{
    public function testTheWholeWalkInPolish(): void
    {
        $service = $this->service(1);
        self::assertContains('Certum: Configuration Needed', array_column(self::$standin->mails(), 'template'));
        $browser = $this->browser(1);
        $this->page($browser, $service);
        self::assertSame('Kliknij, aby skonfigurować certyfikat', $browser->text('//a[contains(@href, "configuressl")]'));

        $this->stepOne($browser, $service, $this->csr('shop.example.com', ['shop.example.com', 'www.shop.example.com']));
        self::assertSame(5, $browser->count('//input[@name="approveremail"]'), $browser->body);
        self::assertSame(1, $browser->count('//template[@id="certum-step2"]'));
        self::assertSame('shop.example.com', $this->serviceRow($service)->domain);

        $this->stepTwo($browser);
        self::assertSame('_certum.shop.example.com', $browser->text('//section[@class="certum-publications"]//*[@data-certum-record="host"]'));
        self::assertSame('_certum.shop', $browser->text('//section[@class="certum-publications"]//*[@data-certum-record="short"]'));
        self::assertStringContainsString('w całości:', $browser->body);
        $placed = $this->placed();
        self::assertCount(1, $placed);
        $order = $this->order($service);
        self::assertSame($placed[0]['orderID'] ?? $placed[0]['id'], $order->certum_id);
        self::assertSame("whmcs-1-$service", $order->customer);
        $mails = array_column(self::$standin->mails(), 'html', 'template');
        $mail = html_entity_decode($mails['Certum: What To Publish']);
        $values = preg_match_all('~>(_certum\.shop(?:\.example\.com)?)<~', $mail, $hosts);
        self::assertSame([2, ['_certum.shop.example.com', '_certum.shop']], [$values, $hosts[1]], $mail);
        self::assertSame(1, substr_count($mail, 'Większość paneli DNS sama dopisuje domenę'), 'who wants which');

        for ($wait = 0; $wait < 100 && $this->serviceRow($service)->domainstatus !== 'Active'; $wait++) {
            usleep(20000);
        }
        self::assertSame('Active', $this->serviceRow($service)->domainstatus, 'before anybody looks at the page');
        $this->page($browser, $service);
        self::assertSame('Do zrobienia teraz: te rekordy DNS', $browser->text('//*[@data-certum-now]//h3'));
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);

        $this->publish($service);
        $this->cron();
        $order = $this->order($service);
        self::assertSame(['ENROLLED', 'VALID'], [$order->order_status, $order->certificate_status]);
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
        $mails = array_values(array_filter(
            self::$standin->mails(),
            static fn ($mail) => $mail['template'] === 'Certum: Certificate Issued'
        ));
        self::assertCount(1, $mails);
        self::assertSame('polish', $mails[0]['language']);
        self::assertStringContainsString('BEGIN CERTIFICATE', $mails[0]['attachments'][0]['data']);
        $this->cron();
        $ours = preg_grep('/^Certum: /', array_column(self::$standin->mails(), 'template'));
        self::assertCount(3, $ours, 'each mail once');

        $this->page($browser, $service, 'show');
        self::assertStringContainsString($order->serial, $browser->body);
        $browser->click('//a[contains(@href, "a=save")]');
        self::assertSame("attachment; filename=\"shop.example.com.cer\"", $browser->headers['content-disposition']);
        $saved = \Certum\Certificate::parse($browser->body);
        self::assertSame(['shop.example.com', 'www.shop.example.com'], $saved->hostNames());
    }

    public function testManyNamesOverTheFragmentInEnglish(): void
    {
        $service = $this->service(2, ['Product' => '651', 'Additional Domains' => 'on']);
        $browser = $this->browser(2);
        $this->stepOne($browser, $service, $this->csr(), ['fields[names]' => "żółw.example.com\nb.example.com"]);
        self::assertStringContainsString('żółw.example.com', $browser->body);
        $this->stepTwo($browser, [
            'certum[v]' => '1', 'certum[rows][0][name]' => 'evil.example.org', 'certum[rows][0][www]' => '1',
            'certum[rows][1][name]' => 'żółw.example.com', 'certum[method]' => 'FILE',
            'certum[email]' => 'ben@example.com', 'certum[send]' => '1',
        ]);
        $request = self::$certum->requests('quickOrder')[0]['body'];
        foreach (['shop.example.com', 'www.shop.example.com', 'xn--w-uga1v8h.example.com'] as $name) {
            self::assertStringContainsString("<DNSName>$name</DNSName>", $request);
        }
        self::assertStringNotContainsString('evil.example.org', $request);
        self::assertStringNotContainsString('b.example.com', $request);
        $this->page($browser, $service);
        self::assertStringContainsString('żółw.example.com (xn--w-uga1v8h.example.com)', $browser->body);
        self::assertSame('Do this now: put a file on your web server', $browser->text('//*[@data-certum-now]//h3'));
        self::assertStringContainsString('.well-known/pki-validation', $browser->body);
    }

    /** WHMCS shows step one under step two's address: it has no field for a further name. */
    public function testAStepTwoThatIsRefusedForANameLeadsBackToIt(): void
    {
        self::$standin->set('s2_get', 'stepone');
        $service = $this->service(2, ['Product' => '651', 'Additional Domains' => 'on']);
        $browser = $this->browser(2);
        $this->stepOne($browser, $service, $this->csr());
        $names = static fn (string $name) => ['certum[v]' => '1', 'certum[rows][1][name]' => $name,
            'certum[method]' => 'FILE', 'certum[email]' => 'ben@example.com'];
        $this->stepTwo($browser, $names('a_b.example.com'));
        $told = html_entity_decode((string) $browser->text('//div[@role="alert"]'));
        self::assertStringContainsString('a_b.example.com', $told);
        self::assertStringContainsString('a matter of step two', $told);
        self::assertSame(1, $browser->count('//form[contains(@action, "step=2")]'), $browser->body);
        // One press: nothing has to be typed again.
        $browser->submit('//form[contains(@action, "step=2")]');
        self::assertStringContainsString('value="a_b.example.com"', $browser->body);
        $this->stepTwo($browser, $names('b.example.com'));
        self::assertCount(1, $this->placed(), $browser->body);
    }

    public function testWhatIsWrongIsNamedAndNothingTypedIsLost(): void
    {
        $service = $this->service(1, ['Product' => '771', 'Additional Domains' => 'on']);
        $browser = $this->browser(1);
        $this->stepOne($browser, $service, $this->csr(), [
            'fields[organization]' => 'Żółw & "Syn" <b>', 'fields[country]' => 'Polska', 'fields[names]' => 'a_b.example.com',
            'city' => 'Łódź',
        ]);
        $alert = (string) $browser->text('//div[@role="alert"]');
        self::assertStringContainsString('Kraj', $alert);
        self::assertStringContainsString('a_b.example.com', $alert);
        self::assertSame(1, $browser->count('//*[@class="text-danger"][contains(., "Polska")]'), 'at its field too');
        self::assertSame('Żółw & "Syn" <b>', $browser->page()
            ->query('//input[@name="fields[organization]"]/@value')->item(0)->nodeValue);
        $browser->get(self::$standin->configureUrl($service));
        self::assertSame('Łódź', $browser->page()->query('//input[@name="city"]/@value')->item(0)->nodeValue);
        self::assertStringContainsString('CERTIFICATE REQUEST', (string) $browser->text('//textarea[@name="csr"]'));
        self::assertSame(0, self::$certum->count('quickOrder'));
    }

    public function testCertumsRefusalIsToldInTheClientsLanguage(): void
    {
        $service = $this->service(1);
        self::$certum->post('fault', ['operation' => 'validateOrderParameters',
            'refuse' => ['code' => 1063, 'value' => '']]);
        $browser = $this->browser(1);
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        $expected = \Certum\RefusalReason::ofCode(1063, null, 'pl')->sentence;
        self::assertStringContainsString($expected, html_entity_decode((string) $browser->text('//div[@role="alert"]')));
        self::assertSame(0, self::$certum->count('quickOrder'));
        self::assertSame('Awaiting Configuration', self::$standin->table('tblsslorders')->value('status'));
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        self::assertCount(1, $this->placed());
    }

    public function testTheStateIsAskedWhenTheClientAsks(): void
    {
        $service = $this->service(1);
        $browser = $this->browser(1);
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        $this->publish($service);
        self::$certum->forgetRequests();
        $this->page($browser, $service);
        $this->page($browser, $service, 'state');
        self::assertSame([], self::$certum->requests(), 'no page calls Certum to be drawn');
        self::$standin->table('mod_certum_orders')->update(['checked_at' => null]);
        $browser->submit('//form[.//input[@value="check"]]');
        self::assertSame('ENROLLED', $this->order($service)->order_status);
        $this->page($browser, $service, 'show');
        self::assertStringContainsString('BEGIN CERTIFICATE', $browser->body);
    }
}
