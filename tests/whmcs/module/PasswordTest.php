<?php

declare(strict_types=1);

namespace ModuleTests;

use Simulator;
use Standin\Browser;
use WHMCS\Database\Capsule;

/**
 * The passwords that products order with: each is checked, and a new one is put on all of an account's at once.
 */
final class PasswordTest extends AddonTestCase
{
    private const CHECK = '//main//form';
    private const NEW = '//form[.//input[@name="password"]]';

    /** Products with these passwords, and cron's. @return list<int> */
    private function shop(string $cron, string ...$products): array
    {
        Capsule::table('mod_certum_accounts')->insert(['user_name' => Simulator::USER, 'environment' => 'test',
            'password' => encrypt($cron)]);
        $made = [];
        foreach ($products as $number => $password) {
            $made[] = $this->product(['Password' => $password], ['name' => 'Shop &amp; <b>' . $number]);
        }
        return $made;
    }

    /** As WHMCS hands them over. @return list<string> */
    private function passwords(): array
    {
        $products = Capsule::table('tblproducts')->where('servertype', self::NAME)->orderBy('id')->get();
        return $products->map(static fn ($row) => \Standin\Module\Params::moduleOptions($row)['configoption2'])->all();
    }

    private function kept(): string
    {
        return decrypt((string) Capsule::table('mod_certum_accounts')->value('password'));
    }

    private function newPassword(): Browser
    {
        return $this->admin('&page=check')->click('//a[contains(@href, "page=password")]');
    }

    private function heading(Browser $page, string $part): string
    {
        $found = "//section[.//h2[contains(., '$part')]]//ul[1]";
        return (string) preg_replace('/\s+/', ' ', (string) $page->text($found));
    }

    private function assertNowhere(Browser $page, string ...$secrets): void
    {
        $logs = json_encode(
            [self::$standin->table('tblactivitylog')->get(), self::$standin->table('tblmodulelog')->get()],
            JSON_UNESCAPED_UNICODE
        );
        foreach ($secrets as $secret) {
            self::assertStringNotContainsString($secret, html_entity_decode($page->body) . $logs);
        }
    }

    /** @return array<string, array{bool}> */
    public static function atRest(): array
    {
        return ['plain' => [false], 'encrypted' => [true]];
    }

    /** @dataProvider atRest */
    public function testEachPasswordInUseIsChecked(bool $encrypted): void
    {
        self::$standin->set('password_options_encrypted', $encrypted);
        $this->shop(Simulator::PASSWORD, Simulator::PASSWORD, 'old secret', 'old secret', '');
        $page = $this->admin('&page=check');
        $old = 'password of Shop & <b>1, Shop & <b>2';
        self::assertStringContainsString('another password than', $this->heading($page, $old), $page->body);
        self::assertSame([], self::$certum->requests());
        $page->submit(self::CHECK);
        self::assertStringContainsString('refuses the user name and password', $this->heading($page, $old), $page->body);
        self::assertStringContainsString('have no password', $this->heading($page, 'password of Shop & <b>3'));
        self::assertStringContainsString('Certum answers and accepts', $this->heading($page, 'Account partner (test)'));
        self::assertCount(2, self::$certum->requests());
        self::assertSame(Simulator::PASSWORD, $this->kept(), 'what Certum refuses is not kept');
        $this->assertNowhere($page, 'old secret', Simulator::PASSWORD);
    }

    public function testWhatProductsAreAcceptedWithIsKeptForCron(): void
    {
        $this->shop('old secret', Simulator::PASSWORD);
        $page = $this->admin('&page=check')->submit(self::CHECK);
        self::assertStringContainsString('Certum answers and accepts', $this->heading($page, 'password of'), $page->body);
        self::assertSame(Simulator::PASSWORD, $this->kept());
    }

    /** @dataProvider atRest */
    public function testANewPasswordIsPutOnAllProductsOfTheAccount(bool $encrypted): void
    {
        self::$standin->set('password_options_encrypted', $encrypted);
        $this->shop('old secret', 'old secret', Simulator::PASSWORD, 'old secret');
        $this->product(['User name' => 'another', 'Password' => 'its own']);
        $page = $this->newPassword();
        self::assertSame(3, $page->count('//main//li[a[contains(@href, "configproducts")]]'), $page->body);
        self::assertSame(1, $page->count('//li/span[contains(., "another password than cron")]'));
        self::assertSame([], self::$certum->requests());
        $page->submit(self::NEW, ['password' => 'wrong secret']);
        self::assertStringContainsString('refuses the user name and password', $page->body);
        self::assertSame(['old secret', Simulator::PASSWORD, 'old secret', 'its own'], $this->passwords());
        $page->submit(self::NEW, ['password' => Simulator::PASSWORD]);
        self::assertStringContainsString('3 products of the account partner (test)', (string) $page->text('//div[@role="status"]'));
        self::assertSame([Simulator::PASSWORD, Simulator::PASSWORD, Simulator::PASSWORD, 'its own'], $this->passwords());
        self::assertSame(Simulator::PASSWORD, $this->kept());
        self::assertSame(0, $page->count('//li/span[contains(., "another password than cron")]'));
        $this->assertNowhere($page, 'old secret', 'wrong secret', 'its own', Simulator::PASSWORD);
        $stored = Capsule::table('tblproducts')->where('servertype', self::NAME)->value('configoption2');
        self::assertSame(!$encrypted, $stored === Simulator::PASSWORD, 'as WHMCS stores it');
    }

    public function testNothingIsWrittenToWhatWasNotShown(): void
    {
        $this->shop('old secret', 'old secret');
        $page = $this->newPassword();
        $this->product(['Password' => 'old secret']);
        $page->submit(self::NEW, ['password' => Simulator::PASSWORD]);
        self::assertStringContainsString('have changed since', $page->body);
        $page->submit(self::NEW, ['password' => '']);
        self::assertStringContainsString('Give the new password', $page->body);
        self::assertSame([], self::$certum->requests());
        self::assertSame(['old secret', 'old secret'], $this->passwords());
        $page->post('admin/addonmodules.php?module=certum&page=password&account=1', ['password' => 'x']);
        self::assertSame(403, $page->status, 'the token is asked for');
        self::assertStringContainsString('Give user name', $this->admin('&page=password&account=99')->body);
    }

    public function testADatabaseThatRefusesDoesNotTellThePassword(): void
    {
        $this->shop('old secret', 'old secret');
        $page = $this->newPassword();
        Capsule::connection()->statement('create trigger refuse before update on tblproducts begin '
            . "select raise(abort, 'not today'); end");
        $page->submit(self::NEW, ['password' => Simulator::PASSWORD]);
        Capsule::connection()->statement('drop trigger refuse');
        self::assertStringContainsString('database did not take it', $page->body);
        $this->assertNowhere($page, 'old secret', Simulator::PASSWORD);
        self::assertSame(['old secret'], $this->passwords());
    }

    public function testWhatIsSoldAtALossIsNamed(): void
    {
        $this->shop(Simulator::PASSWORD);
        $this->product([], ['name' => 'In test']);
        $this->product([], ['name' => 'Not shown', 'hidden' => 1]);
        $this->product([], ['name' => 'Retired', 'retired' => 1]);
        $this->product(['Mode' => 'production'], ['name' => 'Once', 'paytype' => 'onetime']);
        $this->product(
            ['Mode' => 'production', 'Disable renew in Client Area' => 'on'],
            ['name' => 'Once only', 'paytype' => 'onetime']
        );
        $page = $this->admin('&page=check');
        $told = preg_replace('/\s+/', ' ', (string) $page->text('//section[.//h2[.="This installation"]]//ul[1]'));
        self::assertMatchesRegularExpression('/Look at this In test \(#\d+\): customers can order this, and the mode is the test/', $told);
        self::assertMatchesRegularExpression('/Look at this Once \(#\d+\): paid for once, and its customers may renew/', $told);
        self::assertStringNotContainsString('Retired', $told);
    }
}
