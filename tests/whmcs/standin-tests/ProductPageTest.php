<?php

declare(strict_types=1);

namespace StandinTests;

final class ProductPageTest extends StandinTestCase
{
    private function details(int $id, string $more = ''): string
    {
        return "clientarea.php?action=productdetails&id=$id$more";
    }

    public function testFormsOfModuleOutput(): void
    {
        $id = $this->service();
        $browser = $this->browser(1)->get($this->details($id));
        self::assertSame(1, $browser->count('//div[@id="manage"]//div[@id="acme-overview"]'));
        self::assertStringContainsString('&lt;script&gt;alert(1)', $browser->body);
        self::assertSame("hook of service $id", $browser->text('//p[@id="acme-hook"]'));
        self::assertStringContainsString('SSL Certificates by Acme', $browser->body);
        self::assertSame(1, $browser->get($this->details($id, '&form=text'))->count('//p[@id="acme-text"]'));
        $browser->get($this->details($id, '&form=replace'));
        self::assertSame(1, $browser->count('//div[@id="acme-overview"]'));
        self::assertSame(0, $browser->count('//div[@id="manage"]'));
        self::assertSame(1, $browser->get($this->details($id, '&form=module'))->count('//div[@id="acme-overview"]'));
    }

    public function testAnotherClientsServiceIsNotShown(): void
    {
        $id = $this->service(1);
        $browser = $this->browser(2);
        foreach (['', '&modop=custom&a=show', '&modop=custom&a=download'] as $more) {
            $browser->get($this->details($id, $more));
            self::assertStringContainsString('action=products', $browser->url);
        }
    }

    public function testCustomFunctions(): void
    {
        $id = $this->service();
        $browser = $this->browser(1)->get($this->details($id));
        $browser->click('//a[contains(., "Show certificate")]');
        self::assertStringContainsString('Serial 0A:1B', $browser->body);
        self::assertStringContainsString("Certificate of service $id", $browser->body);
        self::assertSame('Certificate', $browser->text('//ol/li[last()]'));
        self::assertSame(1, $browser->count('//form//input[@name="token"]'), 'not doubled');
        $browser->submit('//form', ['note' => 'Zażółć <&>']);
        self::assertSame(1, $browser->count('//input[@name="note"][@value="Zażółć <&>"]'));

        $browser->get($this->details($id, '&modop=custom&a=fail'));
        self::assertStringContainsString('Acme said no', $browser->text('//*[@id="alertModuleCustomButtonFailed"]'));
        $browser->get($this->details($id))->submit('//div[@id="acme-overview"]//form');
        self::assertSame(1, $browser->count('//*[@id="alertModuleCustomButtonSuccess"]'));
    }

    public function testFunctionsThatAreNotListedAreRefused(): void
    {
        $id = $this->service();
        foreach (['secret', 'CreateAccount', 'TerminateAccount', 'resend', 'nonsense'] as $function) {
            $browser = $this->browser(1)->get($this->details($id, "&modop=custom&a=$function"));
            self::assertSame(1, $browser->count('//*[@id="alertModuleCustomButtonFailed"]'), $function);
        }
    }

    public function testExitSendsAFileUntouched(): void
    {
        $browser = $this->browser(1)->get($this->details($this->service(), '&modop=custom&a=download'));
        self::assertSame('ACME CERTIFICATE <form method="post"></form>', $browser->body);
        self::assertSame('application/x-x509-ca-cert', $browser->headers['content-type']);
    }

    public function testSwitchesOfCustomFunctions(): void
    {
        $id = $this->service();
        $browser = $this->browser(1);
        self::$standin->set('custom_methods', 'post');
        $browser->get($this->details($id, '&modop=custom&a=show'));
        self::assertStringNotContainsString('0A:1B', $browser->body);
        self::$standin->set('custom_methods', 'both');
        self::$standin->set('custom_requires_active', true);
        self::$standin->table('tblhosting')->where('id', $id)->update(['domainstatus' => 'Completed']);
        $browser->get($this->details($id, '&modop=custom&a=show'));
        self::assertStringNotContainsString('0A:1B', $browser->body);
        self::assertSame(0, $browser->count('//a[contains(., "Show certificate")]'));
        self::$standin->set('buttons_only_active', false);
        self::assertSame(1, $browser->get($this->details($id))->count('//a[contains(., "Show certificate")]'));
        self::$standin->set('custom_requires_active', false);
        $browser->get($this->details($id, '&modop=custom&a=show'));
        self::assertStringContainsString('0A:1B', $browser->body);
    }

    public function testSidebar(): void
    {
        $id = $this->service();
        $browser = $this->browser(1)->get($this->details($id));
        $panel = '//div[@id="Primary_Sidebar-Service_Details_Actions"]';
        self::assertStringContainsString('Acme link', (string) $browser->text("($panel//a)[1]"), 'order 1');
        self::assertSame(1, $browser->count('//a[@id="Primary_Sidebar-Service_Details_Actions-Cancel"]'));
        self::$standin->set('sidebar_panel', false);
        self::assertSame(0, $browser->get($this->details($id))->count($panel));
    }

    public function testHooksSwitch(): void
    {
        $id = $this->service();
        self::$standin->set('module_hooks', false);
        self::assertSame(0, $this->browser(1)->get($this->details($id))->count('//p[@id="acme-hook"]'));
    }

    public function testANoticeOfTheModuleIsRecorded(): void
    {
        $id = $this->service(1, ['domain' => 'x.notice']);
        $this->browser(1)->get($this->details($id));
        self::assertSame('module', self::$standin->errors(false)[0]['origin']);
        $this->assertErrors('/Undefined array key "missing"/');
    }

    public function testTokenSwitches(): void
    {
        $id = $this->service();
        $browser = $this->browser(1);
        self::$standin->set('token_duplicate', true);
        $browser->get($this->details($id, '&modop=custom&a=show'));
        self::assertSame(2, $browser->count('//main//form//input[@name="token"]'));
        self::$standin->set('token_injection', false);
        self::assertSame(0, $browser->get($this->details($id))->count('//form//input[@name="token"]'));
    }

    public function testCancellation(): void
    {
        $id = $this->service();
        $browser = $this->browser(1)->get($this->details($id))
            ->click('//a[@id="Primary_Sidebar-Service_Details_Actions-Cancel"]');
        $browser->submit('//form', ['cancellationreason' => 'Bye', 'type' => 'Immediate']);
        self::assertSame('Immediate', self::$standin->table('tblcancelrequests')->value('type'));
        self::assertSame(1, $browser->get($this->details($id))->count('//*[@id="alertPendingCancellation"]'));
        self::assertSame(0, $browser->count('//a[contains(@href, "action=cancel")]'));
    }

    public function testFilesOfTheModuleAreServedAndItsPhpIsGuarded(): void
    {
        $browser = $this->browser();
        self::assertSame(200, $browser->get('modules/servers/acmessl/templates/show.tpl')->status);
        self::assertSame(404, $browser->get('modules/servers/acmessl/nothing.js')->status);
        $browser->get('modules/servers/acmessl/acmessl.php');
        self::assertSame('This file cannot be accessed directly', $browser->body);
        self::assertSame(400, $browser->get('modules/%2e%2e/settings.json')->status);
    }

    public function testOrderInTheCart(): void
    {
        self::$standin->createProduct('acmessl', [], ['name' => 'Acme & Co', 'showdomainoptions' => 1]);
        $browser = $this->browser(2)->get('cart.php')->click('//a[contains(@href, "pid=")]');
        $browser->submit('//form[@id="frmConfigureProduct"]');
        self::assertSame(1, $browser->count('//div[@role="alert"]'));
        $browser->submit('//form[@id="frmConfigureProduct"]', ['domain' => 'ben.test']);
        $service = self::$standin->table('tblhosting')->first();
        self::assertSame(['Pending', 'ben.test'], [$service->domainstatus, $service->domain]);
        $browser->submit('//form', ['pay' => '1']);
        self::assertSame('Active', self::$standin->table('tblhosting')->value('domainstatus'));
        self::assertCount(1, self::$standin->table('tblsslorders')->get());
    }
}
