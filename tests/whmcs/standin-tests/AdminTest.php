<?php

declare(strict_types=1);

namespace StandinTests;

use Standin\Browser;

final class AdminTest extends StandinTestCase
{
    private function admin(): Browser
    {
        return $this->browser()->adminLogin();
    }

    public function testLoginIsNeeded(): void
    {
        $browser = $this->browser(1)->get('admin/clients.php');
        self::assertStringContainsString('admin/login.php', $browser->url);
        self::assertStringContainsString('Login Failed', $this->browser()->adminLogin('wrong')->body);
        self::assertStringContainsString('Dashboard', $this->admin()->body);
    }

    public function testProductSettings(): void
    {
        $browser = $this->admin()->get('admin/configproducts.php');
        $browser->submit('//form', ['productname' => 'New', 'module' => 'acmessl']);
        $options = '//table[@id="tblModuleSettings"]';
        self::assertSame(1, $browser->count("$options//input[@name='packageconfigoption[1]'][@value='acme']"));
        self::assertSame(1, $browser->count("$options//select[@name='packageconfigoption[3]']/option[@value='602']"));
        self::assertSame(4, $browser->count("$options//tr[@hidden]"));
        self::assertSame(1, $browser->count("$options//em[text()='Read live']"), 'descriptions are raw');
        $browser->click('//a[@id="mode-switch"]');
        self::assertSame(0, $browser->count("$options//tr[@hidden]"));
        self::assertSame(1, $browser->count("$options//input[@type='text'][@name='packageconfigoption[3]']"));
        self::assertSame(1, $browser->count("$options//input[@type='checkbox'][@checked]"), 'default on');
        $browser->submit('//form[@name="packagefrm"]', ['packageconfigoption[1]' => 'me', 'name' => 'Renamed',
            'packageconfigoption[2]' => 'p&"<', 'packageconfigoption[3]' => '601', 'packageconfigoption[4]' => '',
            'packageconfigoption[7]' => "two\r\nlines", 'prices[annually]' => '12.5', 'paytype' => 'recurring']);
        $row = self::$standin->table('tblproducts')->first();
        self::assertSame(
            ['me', 'p&"<', '601', '', 'test', 'DNS', "two\r\nlines", ''],
            [$row->configoption1, $row->configoption2, $row->configoption3, $row->configoption4,
                $row->configoption5, $row->configoption6, $row->configoption7, $row->configoption8]
        );
        self::assertSame('Renamed', $row->name);
        self::assertEquals(12.5, self::$standin->table('tblpricing')->value('annually'));
        self::assertSame(1, $browser->count("$options//input[@type='password'][@value='p&\"<']"));
    }

    public function testAnErrorOfALoaderIsShown(): void
    {
        $id = self::$standin->createProduct('acmessl', ['user' => 'nobody']);
        $browser = $this->admin()->get("admin/configproducts.php?action=edit&id=$id");
        self::assertStringContainsString('Acme refuses this user name', $browser->body);
        self::assertSame(1, $browser->count('//input[@name="packageconfigoption[3]"]'));
    }

    public function testModuleCommands(): void
    {
        $product = self::$standin->createProduct('acmessl', [], ['autosetup' => '']);
        $id = self::$standin->createService(1, $product);
        $browser = $this->admin()->get("admin/clientsservices.php?userid=1&id=$id");
        self::assertSame('Pending', $this->serviceRow($id)->domainstatus);
        $run = static function (string $label) use ($browser): string {
            $browser->submit("//div[@id='modcmdbtns']//form[button='$label']");
            return (string) $browser->text('//div[@role="alert"]');
        };
        self::assertStringContainsString('Success', $run('Create'));
        self::assertSame('Active', $this->serviceRow($id)->domainstatus);
        $run('Suspend');
        self::assertSame('Suspended', $this->serviceRow($id)->domainstatus);
        $run('Unsuspend');
        $run('Renew');
        self::assertSame('R', $this->serviceRow($id)->notes);
        self::assertStringContainsString('Success', $run('Resend mail'));
        self::assertStringContainsString('Acme said no', $run('Fail'));
        self::$standin->table('tblhosting')->where('id', $id)->update(['domain' => 'keep.acme.test']);
        self::assertStringContainsString('Aborted', $run('Terminate'));
        self::assertSame('Active', $this->serviceRow($id)->domainstatus);
        self::$standin->table('tblhosting')->where('id', $id)->update(['domain' => '']);
        $run('Terminate');
        self::assertSame('Terminated', $this->serviceRow($id)->domainstatus);
        self::assertSame(0, $browser->count("//button[.='Change Password']"), 'not defined');
    }

    public function testFieldsOfTheModule(): void
    {
        $id = $this->service();
        $browser = $this->admin()->get("admin/clientsservices.php?userid=1&productselect=$id");
        self::assertSame(1, $browser->count('//form[@id="frm1"]//td/b[.="raw"]'));
        $browser->submit('//form[@id="frm1"]', ['modulefields[0]' => 'new', 'domain' => 'moved.test', 'save' => '1']);
        self::assertSame('saved new', $this->serviceRow($id)->notes);
        self::assertSame('moved.test', $this->serviceRow($id)->domain);
    }

    public function testUnlistedFunctionsAreNotRun(): void
    {
        $id = $this->service();
        $browser = $this->admin()->get("admin/clientsservices.php?userid=1&id=$id");
        $browser->submit("//form[button='Fail']", ['ac' => 'secret']);
        self::assertStringContainsString('Not Supported', (string) $browser->text('//div[@role="alert"]'));
    }

    public function testModuleLogMasksAndCronButtonRuns(): void
    {
        $this->service();
        $browser = $this->admin()->get('admin/systemmodulelog.php');
        self::assertStringNotContainsString('s3cret', $browser->body);
        self::assertStringContainsString('password was ********', $browser->body);
        $browser->get('admin/automationstatus.php')->submit("//form[button='Run Cron']");
        self::assertStringContainsString('Cron has run', $browser->body);
        $browser->get('admin/systemactivitylog.php');
        self::assertStringContainsString('Acme hook AfterCronJob no session', $browser->body);
    }

    public function testAddonModule(): void
    {
        $browser = $this->admin()->get('admin/configaddonmods.php');
        self::assertSame(0, $browser->count('//a[contains(@href, "module=acme")]'));
        $browser->submit("//form[button='Activate']");
        self::assertTrue(\WHMCS\Database\Capsule::schema()->hasTable('mod_acme'));
        $browser->submit("//form[button='Save Changes']", ['fields[acme][limit]' => '7']);
        $browser->click('//a[contains(@href, "module=acme")]');
        self::assertSame('Hello from Acme, limit 7', $browser->text('//p[@id="acme-out"]'));
        self::assertSame('Acme side', $browser->text('//aside'));
        $browser->submit("//form[button='Try']");
        self::assertStringContainsString('POST try', $browser->body);
    }

    public function testOrdersInvoicesAndMasquerade(): void
    {
        $product = self::$standin->createProduct('acmessl', [], ['autosetup' => 'on']);
        $order = self::$standin->order(2, $product);
        $browser = $this->admin()->get('admin/invoices.php')->submit("//form[button='Mark Paid']");
        self::assertSame('Paid', self::$standin->table('tblinvoices')->value('status'));
        self::assertSame('Pending', $this->serviceRow($order['serviceid'])->domainstatus);
        $browser->get('admin/orders.php')->submit("//form[button='Accept Order']");
        self::assertSame('Active', $this->serviceRow($order['serviceid'])->domainstatus);
        $browser->get('admin/clientssummary.php?userid=2');
        self::assertStringContainsString("Client: Ben O'Hara", html_entity_decode($browser->body, ENT_QUOTES));
        $browser->submit("//form[button='Login as Client']");
        self::assertStringContainsString('clientarea.php', $browser->url);
        self::assertSame(200, $browser->get('admin/index.php')->status);
    }
}
