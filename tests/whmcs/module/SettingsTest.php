<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;

/**
 * The product's settings.
 */
final class SettingsTest extends ModuleTestCase
{
    public function testTheSettingsStandInTheirOrder(): void
    {
        self::$standin->createService(1, $this->product());
        self::assertSame([
            'User name', 'Password', 'Product', 'Approve Method', 'Additional Domains', 'Domains Limit',
            'Allow To Add More Domains', 'Validation Type', 'WildCard', 'Mode', 'Default Language',
            'Display Product Name Instead Of Certificate Name', 'Set Product Due Date As Certificate Date',
            'Disable renew in Client Area', 'Reissue Days Before Expiry', 'On Termination',
            'Orders Per Service And Day', 'Own Validation Page', 'Renewal Without New CSR', 'SimplySign',
        ], array_keys(CERTUM_Certificates_ConfigOptions()));
    }

    public function testContradictionsAreNamedAtTheProduct(): void
    {
        $product = $this->product(['Product' => '651', 'WildCard' => 'on', 'Domains Limit' => 'ten']);
        $html = CERTUM_Certificates_ConfigOptions(['pid' => $product])['Product']['Description'];
        foreach (['tick Additional Domains', 'no wildcard', 'not a number'] as $part) {
            self::assertStringContainsString($part, $html);
        }
        $good = CERTUM_Certificates_ConfigOptions(['pid' => $this->product()])['Product']['Description'];
        self::assertStringNotContainsString('alert', $good);
    }

    public function testThePageShowsWhmcsNameOfTheProductWhereTheSettingsSaySo(): void
    {
        $named = static fn (Browser $page) => trim((string) $page->text('//dt[.="Certificate"]/following-sibling::dd[1]'));
        $service = self::$standin->createService(2, $this->product());
        self::assertSame('Commercial SSL (1 year)', $named($this->page($this->browser(2), $service)));
        $service = self::$standin->createService(2, $this->product(
            ['Display Product Name Instead Of Certificate Name' => 'on'],
            ['name' => 'Our &amp; "best" <b>one</b>']
        ));
        self::assertSame('Our & "best" <b>one</b>', $named($this->page($this->browser(2), $service)));
    }

    public function testWhatIsSetStaysAtItsPlace(): void
    {
        $product = $this->product();
        $row = self::$standin->table('tblproducts')->where('id', $product);
        $stored = static fn () => array_map(
            static fn ($place) => (string) (clone $row)->value("configoption$place"),
            range(15, 19)
        );
        self::assertSame(['', 'cancel', '', '', 'allowed'], $stored(), 'a new product');
        // A product of an earlier version has nothing stored there.
        (clone $row)->update(['configoption16' => '', 'configoption19' => '']);
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        $form = "admin/configproducts.php?action=edit&id=$product";
        $admin->get($form)->submit('//form[@name="packagefrm"]');
        self::assertSame(['', 'cancel', '', '', 'allowed'], $stored(), 'saved as it was shown');
        $wanted = ['31', 'revoke', '5', 'on', 'never'];
        $names = array_map(static fn ($place) => "packageconfigoption[$place]", range(15, 19));
        $admin->get($form)->submit('//form[@name="packagefrm"]', array_combine($names, $wanted));
        self::assertSame($wanted, $stored());
        $admin->get($form);
        self::assertStringContainsString('is not a number from 1 to 30', $admin->body);
        self::assertStringNotContainsString('is not a number from 1 to 99', $admin->body);
    }

    public function testProductsAreReadLive(): void
    {
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        $admin->get('admin/configproducts.php?action=edit&id=' . $this->product());
        self::assertSame(1, self::$certum->count('getProductList'), $admin->body);
        self::assertSame(1, $admin->count('//option[@value="601"][contains(., "Commercial SSL (1 year)")]'));
        self::assertSame(0, $admin->count('//option[@value="606"]'), 'renewal codes cannot be ordered');
    }

    public function testWhileCertumIsAwayTheChosenProductStays(): void
    {
        $product = $this->product(['Product' => '651']);
        self::$certum->post('fault', [['operation' => 'getProductList', 'kind' => 'cut', 'times' => 0]]);
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        $admin->get("admin/configproducts.php?action=edit&id=$product");
        self::assertSame(1, $admin->count('//option[@value="651"][@selected]'), $admin->body);
        self::assertSame(1, $admin->count('//option[@value="601"][contains(., "Commercial SSL (1 year)")]'));
        self::assertGreaterThan(0, self::$certum->count('getProductList'));
    }

    public function testAPasswordThatCannotBeSentIsTold(): void
    {
        $this->service();
        $titles = CERTUM_Certificates_Products(['configoption1' => \Simulator::USER, 'configoption2' => "\x01",
            'configoption3' => 'own code']);
        self::assertSame('601 Commercial SSL (1 year)', $titles['601']);
        self::assertSame('own code', $titles['own code'], 'what is chosen stays, whatever is listed');
        self::assertStringContainsString('password', $titles[''], 'it says what is wrong');
    }

    public function testTheListOfProductsIsWaitedForNoLongerThanAPersonWaits(): void
    {
        $product = $this->product();
        self::$certum->post('fault', ['operation' => 'getProductList', 'kind' => 'delay', 'ms' => 40000, 'times' => 0]);
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        $began = microtime(true);
        $admin->get("admin/configproducts.php?action=edit&id=$product");
        self::assertLessThan(30, microtime(true) - $began, 'the settings of php.ini allow a minute');
        self::assertSame(1, $admin->count('//option[@value="601"][@selected]'), $admin->body);
    }

    public function testBeforeThereIsAnAccountAllKnownProductsCanBeChosen(): void
    {
        self::$standin->createService(1, $this->product());
        $titles = CERTUM_Certificates_Products(['configoption1' => '', 'configoption2' => '']);
        self::assertSame('601 Commercial SSL (1 year)', $titles['601']);
        self::assertArrayNotHasKey('606', $titles, 'renewal codes cannot be ordered');
        self::assertSame([], self::$certum->requests());
    }

    public function testCreatingTwiceChangesNothing(): void
    {
        $service = $this->service(1);
        self::assertSame('success', self::$standin->action($service, 'create'));
        self::assertSame(1, self::$standin->table('tblsslorders')->count());
        $mails = fn () => count(preg_grep('/^Certum: /', array_column(self::$standin->mails(), 'template')));
        self::assertSame(1, $mails());
        self::assertSame('success', self::$standin->custom($service, 'resend'));
        self::assertSame(2, $mails());
    }
}
