<?php

declare(strict_types=1);

namespace StandinTests;

final class ConfigureSslTest extends StandinTestCase
{
    public function testGuestIsSentToLoginAndBack(): void
    {
        $id = $this->service();
        $browser = $this->browser()->get(self::$standin->configureUrl($id));
        self::assertStringContainsString('login.php', $browser->url);
        $browser->submit('//form', ['username' => 'anna@example.test', 'password' => 'Stand-in 2026']);
        self::assertSame(self::$standin->configureUrl($id), $browser->url);
        self::assertSame(1, $browser->count('//textarea[@id="inputCsr"]'));
    }

    public function testAnotherClientsOrderIsAnInvalidLink(): void
    {
        $browser = $this->browser(2)->get(self::$standin->configureUrl($this->service(1)));
        self::assertStringContainsString('not valid', $browser->body);
        self::assertSame(0, $browser->count('//textarea'));
    }

    public function testAnotherClientCannotPostSteps(): void
    {
        $id = $this->service(1);
        $browser = $this->browser(2);
        $browser->get('clientarea.php');
        preg_match("/csrfToken = '(\w+)'/", $browser->body, $token);
        foreach ([2, 3] as $step) {
            $browser->post(self::$standin->configureUrl($id) . "&step=$step", ['token' => $token[1],
                'servertype' => '1000', 'csr' => 'ACME', 'approveremail' => 'x@acme.test']);
            self::assertStringContainsString('not valid', $browser->body);
        }
        self::assertSame('', $this->order($id)->remoteid);
    }

    public function testStepOneShowsFieldsRawAndPrefilled(): void
    {
        $browser = $this->browser(1)->get(self::$standin->configureUrl($this->service()));
        self::assertSame(1, $browser->count('//input[@name="fields[org]"][@value=\'Acme & "Co"\']'));
        self::assertSame(1, $browser->count('//b[text()="I agree"]'));
        self::assertSame(1, $browser->count('//input[@name="orgname"][@value="Nowak & Syn Sp. z o.o."]'));
        self::assertSame('Poland', $browser->text('//select[@name="fields[seat]"]/option[@selected]'));
        self::assertSame(1, $browser->count('//form//input[@name="token"]'));
        self::assertStringContainsString('BEGIN CERTIFICATE REQUEST', $browser->text('//textarea[@name="csr"]'));
    }

    public function testCoreChecksComeBeforeTheModule(): void
    {
        $id = $this->service();
        $browser = $this->browser(1)->get(self::$standin->configureUrl($id));
        $browser->submit('//form', ['servertype' => '', 'csr' => '', 'city' => 'Łódź <1>']);
        self::assertSame(2, $browser->count('//div[@role="alert"]//li'));
        self::assertSame('', $this->serviceRow($id)->domain);
        self::assertSame(1, $browser->count('//input[@name="city"][@value="Łódź <1>"]'));
    }

    public function testThePlaceholderPassesTheCoreCheckAndErrorsAreRaw(): void
    {
        $browser = $this->browser(1)->get(self::$standin->configureUrl($this->service()));
        $browser->submit('//form', ['servertype' => '1000']);
        self::assertSame(2, $browser->count('//div[@role="alert"]//li'));
        self::assertSame('Make a new one', $browser->text('(//div[@role="alert"]//li)[2]'));
    }

    public function testTheWholeWalk(): void
    {
        $id = $this->service();
        $browser = $this->stepTwo($this->browser(1), $id);
        self::assertSame(3, $browser->count('//input[@name="approval_method"]'));
        self::assertSame(1, $browser->count('//input[@name="approveremail"][@value="admin@acme.test"][@checked]'));
        self::assertSame(1, $browser->count('//template[@id="acme-step2"]'));
        self::assertSame('R-2', $this->order($id)->remoteid);
        $stored = json_decode($this->order($id)->configdata, true);
        self::assertSame('a.test', $stored['fields']['names']);
        self::assertSame('Anna', $stored['firstname']);

        $browser->submit('//form', ['approval_method' => 'dns-txt-token']);
        self::assertStringContainsString('_acme', $browser->body);
        $order = $this->order($id);
        self::assertSame('Completed', $order->status);
        self::assertSame('R-3', $order->remoteid);
        self::assertNotSame('0000-00-00 00:00:00', $order->completiondate);
        $stored = json_decode($order->configdata, true);
        self::assertArrayNotHasKey('lost', $stored);
        self::assertSame('admin@acme.test', $stored['approveremail']);
        self::assertSame('Completed', $this->serviceRow($id)->domainstatus);

        $browser->get(self::$standin->configureUrl($id));
        self::assertSame(0, $browser->count('//textarea'));
        self::assertSame(1, $browser->count('//form[contains(@action, "productdetails")]'));
    }

    public function testAnErrorOfStepThreeLeavesOnlyTheAlert(): void
    {
        $id = $this->service();
        $browser = $this->stepTwo($this->browser(1), $id)->submit('//form', ['acme[fail]' => '1']);
        self::assertSame('Acme refused the order', $browser->text('//li[b]'));
        self::assertSame(0, $browser->count('//main//form'));
        self::assertSame('Awaiting Configuration', $this->order($id)->status);

        self::$standin->set('s3_error_status', 'changed');
        $this->stepTwo($browser, $id)->submit('//form', ['acme[fail]' => '1']);
        self::assertSame('Completed', $this->order($id)->status);
    }

    public function testMissingApprover(): void
    {
        $id = $this->service();
        $browser = $this->stepTwo($this->browser(1), $id)->submit('//form', ['approveremail' => null]);
        self::assertSame(2, $browser->count('//input[@name="approveremail"]'));
        self::assertSame(1, $browser->count('//div[@role="alert"]//li'));
        self::assertSame('Awaiting Configuration', $this->order($id)->status);

        self::$standin->set('s3_missing_approver', 'call');
        $browser->submit('//form', ['approveremail' => null, 'approval_method' => 'file']);
        self::assertStringContainsString('acme.txt', $browser->body);
        self::assertNull(json_decode($this->order($id)->configdata, true)['approveremail']);
    }

    public function testTheRuleOfApproveremails(): void
    {
        $id = $this->service();
        $browser = $this->stepTwo($this->browser(1), $id, 'ACME FORGET');
        self::assertSame(500, $browser->status);
        $this->assertErrors('/approveremails must be an array/');

        self::$standin->set('require_approveremails', false);
        self::assertSame(200, $this->stepTwo($browser, $id, 'ACME FORGET')->status);
        self::assertSame(0, $browser->count('//input[@name="approveremail"]'));
    }

    public function testSwitchesOfWhatIsWrittenAfterwards(): void
    {
        self::$standin->set('s3_overwrite_configdata', false);
        self::$standin->set('s3_service_status', 'untouched');
        self::$standin->set('s3_order_status', 'untouched');
        self::$standin->set('s2_remoteid', 'ignored');
        self::$standin->set('s2_store_configdata', false);
        $id = $this->service();
        $browser = $this->stepTwo($this->browser(1), $id);
        self::assertSame(['', ''], [$this->order($id)->remoteid, $this->order($id)->configdata]);
        $browser->submit('//form');
        self::assertSame('{"lost":true}', $this->order($id)->configdata);
        self::assertSame('Awaiting Configuration', $this->order($id)->status);
        self::assertSame('Active', $this->serviceRow($id)->domainstatus);
    }

    public function testWritesAfterTheAnswer(): void
    {
        self::$standin->set('s3_finish', 'after');
        $id = $this->service();
        $this->stepTwo($this->browser(1), $id)->submit('//form');
        for ($wait = 0; $wait < 200 && $this->order($id)->status !== 'Completed'; $wait++) {
            usleep(20000);
        }
        self::assertSame('Completed', $this->order($id)->status);
    }

    public function testStepTwoByGet(): void
    {
        $id = $this->service();
        $url = self::$standin->configureUrl($id) . '&step=2';
        $browser = $this->browser(1)->get($url);
        self::assertSame(1, $browser->count('//textarea[@name="csr"]'));
        $this->stepTwo($browser, $id);
        self::assertSame(2, $browser->get($url)->count('//input[@name="approveremail"]'));
        self::assertSame(2, $this->browser(1)->get($url)->count('//input[@name="approveremail"]'), 'from configdata');
        self::$standin->set('s2_get', 'stepone');
        self::assertSame(1, $browser->get($url)->count('//textarea[@name="csr"]'));
    }

    public function testStepThreeByGet(): void
    {
        $id = $this->service();
        $browser = $this->stepTwo($this->browser(1), $id);
        $token = $browser->page()->query('//input[@name="token"]/@value')->item(0)->nodeValue;
        $url = self::$standin->configureUrl($id) . "&step=3&approveremail=a@acme.test&token=$token";
        $browser->get($url);
        self::assertSame('Awaiting Configuration', $this->order($id)->status);
        self::$standin->set('s3_get', true);
        $browser->get($url . 'wrong');
        self::assertSame('Awaiting Configuration', $this->order($id)->status);
        $browser->get($url);
        self::assertSame('Completed', $this->order($id)->status);
    }

    public function testAPostWithoutTokenIsRefused(): void
    {
        $id = $this->service();
        $browser = $this->browser(1)->get(self::$standin->configureUrl($id));
        $browser->submit('//form', ['servertype' => '1000', 'csr' => 'ACME', 'token' => null]);
        self::assertSame(403, $browser->status);
        self::assertSame('', $this->serviceRow($id)->domain);
        self::$standin->set('require_token', false);
        $browser->get(self::$standin->configureUrl($id));
        $browser->submit('//form', ['servertype' => '1000', 'csr' => 'ACME', 'token' => null]);
        self::assertSame('www.acme.test', $this->serviceRow($id)->domain);
    }
}
