<?php

declare(strict_types=1);

namespace ModuleTests;

use Simulator;
use Standin\Browser;
use WHMCS\Database\Capsule;

/**
 * The check of the connection, and the import of products.
 */
final class AddonCheckTest extends AddonTestCase
{
    private const READ = '//form[.//input[@name="user_name"]]';
    private const IMPORT = '//form[.//input[@name="group"]]';

    private function account(string $password = Simulator::PASSWORD): void
    {
        Capsule::table('mod_certum_accounts')->insert(['user_name' => Simulator::USER, 'environment' => 'test',
            'password' => encrypt($password)]);
    }

    private function check(): Browser
    {
        return $this->admin('&page=check')->submit('//main//form');
    }

    /** @return list<string> the lines of a kind: Good, Look at this, Does not work */
    private function lines(Browser $page, string $level): array
    {
        $found = [];
        foreach ($page->page()->query("//li[span[.='$level']]") as $node) {
            $found[] = trim(preg_replace('/\s+/', ' ', substr(trim($node->textContent), strlen($level))));
        }
        return $found;
    }

    private function assertTold(string $level, string $part): void
    {
        $page = $this->check();
        self::assertStringContainsString($part, implode("\n", $this->lines($page, $level)), $page->body);
        self::assertStringNotContainsString(Simulator::PASSWORD, html_entity_decode($page->body));
    }

    public function testThePageOpensWithoutCallingAndTheButtonAsksOnce(): void
    {
        $this->account();
        $this->product();
        self::$certum->forgetRequests();
        self::$certum->post('fault', ['operation' => '*', 'times' => 0, 'kind' => 'delay', 'ms' => 20000]);
        self::assertStringContainsString('As last known', $this->admin('&page=check')->body);
        self::assertSame([], self::$certum->requests());
        self::$certum->post('reset', []);
        $page = $this->check();
        self::assertCount(1, self::$certum->requests());
        self::assertStringContainsString('Certum answers and accepts', $page->body);
        self::assertStringContainsString('agrees with Certum', $page->body);
        $log = self::$standin->table('tblmodulelog')->get();
        self::assertSame(['getproductlist'], $log->pluck('action')->all());
        self::assertStringNotContainsString('jaźń', json_encode($log, JSON_UNESCAPED_UNICODE));
    }

    public function testCredentialsAddressAndProducts(): void
    {
        $this->account('wrong');
        $this->product();
        $this->assertTold('Does not work', 'Certum refuses the user name and password');
        Capsule::table('mod_certum_accounts')->update(['password' => encrypt(Simulator::PASSWORD)]);
        self::$certum->post('limits', ['whitelisted' => false]);
        $this->assertTold('Does not work', 'IP address');
        self::$certum->post('limits', ['whitelisted' => true]);
        self::$certum->post('fault', ['operation' => '*', 'kind' => 'status', 'code' => 403, 'body' => '']);
        $this->assertTold('Does not work', 'IP address');
        $product = $this->product(['Product' => '999'], ['name' => 'Evil &amp; <b>"x"']);
        $this->assertTold('Does not work', 'Evil & <b>"x" (#' . $product . '): this account cannot order the product 999');
        Capsule::table('mod_certum_accounts')->update(['password' => encrypt("\x01\xff")]);
        $this->assertTold('Does not work', 'password cannot be used');
    }

    public function testOutages(): void
    {
        $this->account();
        $this->product();
        foreach (
            [['kind' => 'cut', 'when' => 'before', 'times' => 9], ['kind' => 'html', 'times' => 9],
                ['kind' => 'http500', 'body' => 'fault', 'times' => 9], ['kind' => 'noSuccessCode', 'times' => 9]] as $fault
        ) {
            self::$certum->post('reset', []);
            self::$certum->post('fault', ['operation' => '*'] + $fault);
            $this->assertTold('Does not work', 'answers with an error');
        }
        self::$certum->post('reset', []);
        $with = self::$standin->instance->settings->get('php_binary');
        self::$standin->stop();
        try {
            $nobody = preg_replace('/certum.endpoint=\S+/', 'certum.endpoint=http://127.0.0.1:1/ -d certum.timeout=3', $with);
            self::$standin->set('php_binary', $nobody);
            self::$standin->serve();
            self::assertSame(200, $this->admin('&page=check')->status);
            $this->assertTold('Does not work', 'There is no connection');
            $this->assertTold('Look at this', 'time limits (certum.connect_timeout 10 s, certum.timeout 3 s)');
        } finally {
            self::$standin->stop();
            self::$standin->set('php_binary', $with);
            self::$standin->serve();
        }
    }

    public function testClockCronSynchronisationAndInvoices(): void
    {
        $this->account();
        $this->product();
        $this->assertTold('Look at this', 'certum.endpoint');
        $this->assertTold('Does not work', 'Cron has not run this module yet');
        $this->cron();
        $this->assertTold('Good', 'Cron ran this module at');
        self::setMeta('cron_at', gmdate('Y-m-d H:i:s', time() - 7200));
        $this->assertTold('Look at this', 'Cron last ran this module at');
        self::assertStringContainsString('no orders to synchronise', $this->admin('&page=check')->body);
        $this->stored(['certum_id' => '1', 'account_id' => Capsule::table('mod_certum_accounts')->value('id')]);
        $this->assertTold('Does not work', 'never been synchronised');
        $this->assertTold('Good', 'invoices 14 days');
        self::$standin->table('tblconfiguration')->where('setting', 'CreateInvoiceDaysBefore')->update(['value' => '3']);
        $this->assertTold('Look at this', 'invoices 3 days');
        self::$certum->post('clock', ['advance' => 600]);
        $this->assertTold('Does not work', ' s off Certum');
    }

    public function testAnAccountThatNothingUsesIsNotAsked(): void
    {
        $this->account();
        Capsule::table('mod_certum_accounts')->insert(['user_name' => 'mistyped', 'environment' => 'test',
            'password' => encrypt('x')]);
        $this->product();
        $page = $this->check();
        self::assertStringNotContainsString('mistyped', $page->body);
        self::assertCount(1, self::$certum->requests());
        $second = Capsule::table('mod_certum_accounts')->where('user_name', 'mistyped')->value('id');
        $this->stored(['certum_id' => '1', 'order_status' => 'AWAITING', 'account_id' => $second]);
        self::assertStringContainsString('mistyped', $this->check()->body, 'an order is under way there');
        Capsule::table('mod_certum_orders')->update(['status' => 'REJECTED']);
        self::assertStringNotContainsString('mistyped', $this->check()->body);
    }

    public function testAnAccountThatCronDoesNotKnowIsNamed(): void
    {
        $product = $this->product();
        $this->assertTold('Does not work', 'cron does not have the password of the account partner (test)');
        $this->admin()->get("admin/configproducts.php?action=edit&id=$product");
        self::assertStringNotContainsString('does not have the password', $this->admin('&page=check')->body);
    }

    public function testAProductIsNamedByItsNumberAndInItsOwnSettingsAlone(): void
    {
        [$first, $second] = [$this->product(), $this->product()];
        $page = $this->check();
        self::assertStringContainsString("(#$first)", $page->body);
        $link = "//a[contains(@href, 'action=edit&id=$second&tab=3')]";
        self::assertGreaterThan(0, $page->count($link), $page->body);
        $admin = $this->admin()->get("admin/configproducts.php?action=edit&id=$first");
        self::assertStringContainsString("(#$first)", $admin->body);
        self::assertStringNotContainsString("(#$second)", $admin->body);
    }

    public function testATermLongerThanItsShortestBillingCycleIsNamed(): void
    {
        $product = $this->product(['Product' => '602']);
        $price = self::$standin->table('tblpricing')->where(['type' => 'product', 'relid' => $product]);
        $price->update(['monthly' => -1, 'quarterly' => -1, 'semiannually' => -1, 'annually' => 10]);
        $told = "(#$product): for one payment, which may be for 12 months only, 24 months are ordered";
        self::assertStringContainsString($told, $this->check()->body);
        $admin = $this->admin()->get("admin/configproducts.php?action=edit&id=$product");
        self::assertStringContainsString($told, $admin->body);
        $price->update(['annually' => -1, 'biennially' => 10]);
        self::assertStringNotContainsString('for one payment, which', $this->check()->body);
    }

    /** Three at the same moment, in processes of the web server: one makes the products, the others nothing. */
    public function testThreeImportsAtOnceMakeNothingTwice(): void
    {
        $this->account();
        // A session each: requests of one wait for one another.
        $admins = array_map(fn () => $this->admin('&page=import'), range(1, 3));
        self::$certum->post('limits', ['answerDelayMs' => 400]);
        $requests = array_map(function (Browser $admin) {
            $token = $this->token($admin);
            $cookie = (fn () => $this->cookies)->call($admin);
            $request = curl_init(self::$standin->url() . 'admin/addonmodules.php?module=certum&page=import');
            curl_setopt_array($request, [CURLOPT_RETURNTRANSFER => true, CURLOPT_POSTFIELDS => http_build_query(
                ['token' => $token, 'account' => '1', 'codes' => ['601', '602', '651'], 'group' => 'SSL']
            ), CURLOPT_COOKIE => http_build_query($cookie, '', '; ')]);
            return $request;
        }, $admins);
        $many = curl_multi_init();
        array_map(static fn ($request) => curl_multi_add_handle($many, $request), $requests);
        do {
            curl_multi_exec($many, $running);
            curl_multi_select($many);
        } while ($running > 0);
        $codes = self::$standin->table('tblproducts')->where('servertype', self::NAME)->pluck('configoption3');
        self::assertSame(['601', '602', '651'], $codes->sort()->values()->all());
        self::assertSame(1, self::$standin->table('tblproductgroups')->where('name', 'SSL')->count());
    }

    public function testTheProductsSettingsHint(): void
    {
        $admin = $this->admin();
        $admin->get('admin/configproducts.php?action=edit&id=' . $this->product(['User name' => '', 'Password' => '']));
        self::assertStringContainsString('certum.endpoint in php.ini', $admin->body);
        self::assertStringContainsString('Cron has not run this module yet', $admin->body);
        self::assertSame([], self::$certum->requests());
        $admin->click('//a[contains(@href, "page=check")]');
        self::assertSame(1, $admin->count('//button[.="Check now"]'));
        // What is live there is the list of products: where it fails, WHMCS shows why.
        $admin->get('admin/configproducts.php?action=edit&id=' . $this->product(['Password' => 'wrong']));
        self::assertStringContainsString('IP address is whitelisted', html_entity_decode($admin->body));
    }

    public function testSeveralProductsAreImportedAtOnceAndOnlyOnce(): void
    {
        $admin = $this->admin('&page=import');
        self::assertSame([], self::$certum->requests(), 'no page calls Certum to be drawn');
        $admin->submit(self::READ, ['user_name' => Simulator::USER, 'password' => Simulator::PASSWORD]);
        self::assertGreaterThan(20, $admin->count('//tbody/tr'), $admin->body);
        self::assertSame(0, $admin->count('//input[@value="606"]'), 'renewal codes cannot be ordered');
        self::assertStringNotContainsString('jaźń', $admin->body);
        $wanted = ['codes[0]' => '601', 'codes[1]' => '741', 'codes[2]' => '651', 'codes[3]' => '771', 'codes[4]' => '731'];
        $stale = clone $admin;
        $admin->submit(self::IMPORT, $wanted + ['group' => 'Certy & <b>']);
        self::assertSame(5, $admin->count('//div[@role="status"]//li'), $admin->body);
        $stale->submit(self::IMPORT, $wanted + ['group' => 'Certy & <b>']);
        $admin->submit(self::IMPORT, $wanted);
        self::assertSame(0, $admin->count('//div[@role="status"]'), $admin->body);
        self::assertSame(5, $admin->count('//tr[.//a[.="Is there already"]]//input[@disabled]'));
        $products = self::$standin->table('tblproducts')->where('servertype', self::NAME)->orderBy('id')->get();
        self::assertSame(['601', '651', '731', '741', '771'], $products->pluck('configoption3')->sort()->values()->all());
        self::assertSame(1, self::$standin->table('tblproductgroups')->where('name', 'Certy &amp; &lt;b&gt;')->count());
        foreach ($products as $product) {
            self::assertSame([1, 'recurring', 'payment'], [(int) $product->hidden, $product->paytype, $product->autosetup]);
            self::assertSame(Simulator::PASSWORD, $product->configoption2);
            $price = self::$standin->table('tblpricing')->where(['type' => 'product', 'relid' => $product->id])->get();
            self::assertCount(1, $price);
            self::assertEquals([-1, -1], [$price[0]->monthly, $price[0]->annually], 'it cannot be had for nothing');
            $html = CERTUM_Certificates_ConfigOptions(['pid' => $product->id])['Product']['Description'];
            self::assertStringNotContainsString('alert', $html);
        }
        $many = $products->firstWhere('configoption3', '771');
        self::assertSame(['on', '10', 'Professional'], [$many->configoption5, $many->configoption6, $many->configoption8]);
        self::assertSame('on', $products->firstWhere('configoption3', '741')->configoption9);
        $calls = array_column(self::$standin->apiCalls('AddProduct'), 'values');
        self::assertCount(5, $calls);
    }

    public function testProductsAreLookedForWithoutScripts(): void
    {
        $this->account();
        $admin = $this->admin('&page=import')->submit('//main//form');
        $all = $admin->count('//tbody/tr');
        $show = ['show' => '1'];
        $admin->submit(self::IMPORT, $show + ['search' => 'multi ssl', 'only' => 'OV', 'codes[0]' => '601', 'group' => 'Own <b>']);
        self::assertSame(0, self::$standin->table('tblproducts')->where('servertype', self::NAME)->count(), 'it only shows');
        self::assertLessThan($all, $admin->count('//tbody/tr'));
        self::assertSame(0, $admin->count('//tbody/tr[td[4][not(.="OV")]][td[2][not(.="601")]]'), $admin->body);
        self::assertSame(1, $admin->count('//input[@value="601"][@checked]'), 'what is ticked is seen');
        self::assertSame(1, $admin->count('//input[@name="group"][@value="Own <b>"]'));
        $admin->submit(self::IMPORT, ['codes[0]' => '601', 'search' => 'multi ssl']);
        self::assertSame(1, $admin->count('//div[@role="status"]//li'), $admin->body);
        self::assertSame(0, $admin->submit(self::IMPORT, $show + ['search' => 'żółw'])->count('//tbody/tr'));
        self::assertSame(1, $admin->count(self::IMPORT));
    }

    public function testWhatThisModuleCannotOrderIsNotTicked(): void
    {
        $this->account();
        $admin = $this->admin('&page=import')->submit('//main//form');
        self::assertSame(1, $admin->count('//tr[contains(., "This module cannot order it")]//input[@value="991"][@disabled]'));
        $admin->submit(self::IMPORT, ['codes[0]' => '991']);
        self::assertSame(0, self::$standin->table('tblproducts')->where('servertype', self::NAME)->count());
    }

    public function testWhatWasBrokenOffIsCompleted(): void
    {
        $this->account();
        $admin = $this->admin('&page=import')->submit('//main//form');
        $admin->submit(self::IMPORT, ['codes[0]' => '601']);
        self::$standin->table('tblproducts')->where('configoption3', '601')->update(['configoption10' => '', 'configoption8' => '']);
        self::$standin->table('tblpricing')->delete();
        $admin->submit(self::IMPORT, ['codes[0]' => '601']);
        $product = self::$standin->table('tblproducts')->where('configoption3', '601')->get();
        self::assertCount(1, $product);
        self::assertSame(['test', 'Basic'], [$product[0]->configoption10, $product[0]->configoption8]);
        self::assertSame(1, self::$standin->table('tblpricing')->count());
    }

    public function testARunningImportIsNotDoubled(): void
    {
        $this->account();
        Capsule::table('mod_certum_meta')->insert(['name' => 'import_until', 'value' => (string) (time() + 60)]);
        $admin = $this->admin('&page=import')->submit('//main//form');
        self::assertStringContainsString('An import is running', $admin->body);
        self::assertSame([], self::$certum->requests());
        self::setMeta('import_until', (string) (time() - 1));
        self::assertSame(1, $this->admin('&page=import')->submit('//main//form')->count(self::IMPORT));
    }

    public function testFailuresOfTheImportAreSentences(): void
    {
        $admin = $this->admin('&page=import');
        $admin->submit(self::READ, ['user_name' => '', 'password' => '']);
        self::assertStringContainsString('Give user name and password', $admin->body);
        $admin = $this->admin('&page=import')->submit(self::READ, ['user_name' => '"><script>x</script>', 'password' => 'x']);
        self::assertStringContainsString('refuses the user name', (string) $admin->text('//div[@role="alert"]'));
        self::assertSame(0, Capsule::table('mod_certum_accounts')->count(), 'kept only when Certum takes it');
        $this->account();
        self::$certum->post('fault', ['operation' => '*', 'times' => 9, 'kind' => 'cut', 'when' => 'before']);
        $admin = $this->admin('&page=import')->submit('//main//form');
        self::assertStringContainsString('answers with an error', (string) $admin->text('//div[@role="alert"]'));
        self::$certum->post('reset', []);
        self::$certum->post('limits', ['extraProducts' => [['code' => '995', 'type' => '<script>x</script> SSL & {$x}',
            'kind' => 'DV', 'names' => 'one', 'days' => 365]]]);
        $admin = $this->admin('&page=import')->submit('//main//form');
        self::assertSame(0, $admin->count('//main//script[not(@src)]'));
        self::assertStringContainsString('<script>x</script> SSL & {$x}', (string) $admin->text('//label[@for="certum-995"]'));
    }

    public function testAChangeNeedsTheToken(): void
    {
        $this->account();
        $admin = $this->admin('&page=import');
        foreach ([true, false] as $checked) {
            self::$standin->set('require_token', $checked);
            foreach (['check', 'import'] as $page) {
                $admin->post("admin/addonmodules.php?module=certum&page=$page", ['account' => '1', 'codes' => ['601']]);
                self::assertSame(403, $admin->status, 'the module asks for it itself');
            }
        }
        $admin->get('admin/addonmodules.php?module=certum&page=import&account=1&codes[]=601');
        self::assertSame([], self::$certum->requests());
        self::assertSame(0, self::$standin->table('tblproducts')->where('servertype', self::NAME)->count());
    }
}
