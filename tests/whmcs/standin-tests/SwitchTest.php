<?php

declare(strict_types=1);

namespace StandinTests;

use Standin\Module\ConfigOptions;

/**
 * Switches that no other test turns.
 */
final class SwitchTest extends StandinTestCase
{
    /** @return array<string, mixed> params that Acme saw in its last run of a step, through a file hook */
    private function seen(string $function): array
    {
        $file = self::$standin->instance->path("tmp/$function.json");
        $seen = (array) json_decode((string) @file_get_contents($file), true);
        @unlink($file);
        return $seen;
    }

    protected function setUp(): void
    {
        parent::setUp();
        $tmp = var_export(self::$standin->instance->path('tmp'), true);
        file_put_contents(
            self::$standin->instance->root('includes/hooks/seen.php'),
            "<?php\nadd_hook('ClientAreaFooterOutput', 9, static function (\$vars) {\n"
            . "    foreach (['acmessl_step_two', 'acmessl_step_three'] as \$name) {\n"
            . "        if (isset(\$GLOBALS[\$name])) {\n"
            . "            file_put_contents($tmp . '/' . \$name . '.json', json_encode(\$GLOBALS[\$name]));\n"
            . "        }\n    }\n    return '';\n});\n"
        );
    }

    public function testParametersOfTheSteps(): void
    {
        $id = $this->service();
        $browser = $this->stepTwo($this->browser(1), $id);
        $two = $this->seen('acmessl_step_two');
        self::assertSame(['1000', 'a.test', 'Anna', 'Anna', 'Awaiting Configuration', ''], [$two['servertype'],
            $two['fields']['names'], $two['firstname'], $two['configdata']['firstname'], $two['status'],
            $two['certtype']]);
        $browser->submit('//form', ['approval_method' => 'dns-txt-token']);
        $three = $this->seen('acmessl_step_three');
        self::assertSame(['dns-txt-token', 'admin@acme.test', 'admin@acme.test', 'R-2', 'Anna', 'www.acme.test'], [
            $three['approvalmethod'], $three['approveremail'], $three['configdata']['approveremail'],
            $three['remoteid'], $three['firstname'], $three['domain']]);

        foreach (['s2_configdata', 's3_configdata', 's3_flat_contacts', 'step_row_keys'] as $switch) {
            self::$standin->set($switch, false);
        }
        $id = self::$standin->createService(1, 1);
        $this->stepTwo($browser, $id)->submit('//form', ['approval_method' => 'dns-txt-token']);
        $two = $this->seen('acmessl_step_two');
        $three = $this->seen('acmessl_step_three');
        self::assertArrayNotHasKey('configdata', $two);
        self::assertArrayNotHasKey('remoteid', $two);
        self::assertSame('Active', $two['status'], 'that of the service');
        self::assertSame([], $three['configdata']);
        self::assertArrayNotHasKey('firstname', $three);
    }

    public function testEncodedValuesReachTheSteps(): void
    {
        self::$standin->set('encode_params', true);
        $id = $this->service();
        $this->stepTwo($this->browser(1), $id);
        self::assertSame('Nowak &amp; Syn Sp. z o.o.', $this->seen('acmessl_step_two')['orgname']);
        self::$standin->set('encode_params', false);
        self::$standin->set('encode_request', true);
        $this->stepTwo($this->browser(1), $id);
        self::assertSame('Nowak &amp; Syn Sp. z o.o.', $this->seen('acmessl_step_two')['orgname']);
    }

    public function testAdditionalFields(): void
    {
        $url = self::$standin->configureUrl($this->service());
        $browser = $this->browser(1)->get($url);
        $browser->submit('//form', ['servertype' => '1000', 'fields[org]' => 'Typed']);
        self::assertSame(0, $browser->count('//input[@name="fields[org]"][@value="Typed"]'));
        self::$standin->set('refill_fields', true);
        $browser->submit('//form', ['servertype' => '1000', 'fields[org]' => 'Typed']);
        self::assertSame(1, $browser->count('//input[@name="fields[org]"][@value="Typed"]'));
        self::$standin->set('enforce_required', true);
        $browser->submit('//form', ['servertype' => '1000', 'csr' => 'ACME', 'fields[names]' => '']);
        self::assertSame('More names jest wymagane', $browser->text('//div[@role="alert"]//li'));
        $rows = \Standin\Ssl\AdditionalFields::rows(['additionalfields' => ['H' => [
            'x' => ['Type' => 'dropdown', 'Options' => ['a' => 'A']]]]], []);
        self::assertStringContainsString('value="a"', $rows['H'][0]['input']);
        self::$standin->set('assoc_dropdown', false);
        $rows = \Standin\Ssl\AdditionalFields::rows(['additionalfields' => ['H' => [
            'x' => ['Type' => 'dropdown', 'Options' => ['a' => 'A']]]]], []);
        self::assertStringNotContainsString('value="a"', $rows['H'][0]['input']);
        $this->assertErrors('/not a comma list/');
    }

    public function testArgumentSwitches(): void
    {
        $id = $this->service();
        self::$standin->set('configoptions_argument', false);
        self::assertCount(7, ConfigOptions::fields('acmessl', 1));
        self::$standin->set('allowed_functions_argument', false);
        $browser = $this->browser(1)->get("clientarea.php?action=productdetails&id=$id");
        self::assertSame(500, $browser->status, 'Acme insists on the argument');
        $this->assertErrors('/ArgumentCountError/');
    }

    public function testBillingSwitches(): void
    {
        self::$standin->set('renew_on_first', true);
        $product = self::$standin->createProduct('acmessl', [], ['autosetup' => 'order']);
        $order = self::$standin->order(1, $product);
        self::assertSame('Active', $this->serviceRow($order['serviceid'])->domainstatus);
        self::$standin->pay($order['invoiceid']);
        self::assertSame('R', $this->serviceRow($order['serviceid'])->notes);

        self::$standin->set('invoice_days', 400);
        self::$standin->set('suspend_days', 3);
        self::$standin->set('terminate_days', 5);
        self::$standin->cron(1, true);
        $late = static fn (int $days) => self::$standin->table('tblinvoices')->where('status', 'Unpaid')
            ->update(['duedate' => date('Y-m-d', strtotime("-$days days"))]);
        $late(2);
        self::$standin->cron(1, true);
        self::assertSame('Active', $this->serviceRow($order['serviceid'])->domainstatus);
        $late(3);
        self::$standin->cron(1, true);
        self::assertSame('Suspended', $this->serviceRow($order['serviceid'])->domainstatus);
        $late(5);
        self::$standin->cron(1, true);
        self::assertSame('Terminated', $this->serviceRow($order['serviceid'])->domainstatus);
    }

    public function testSetUpChoicesAndPayTypes(): void
    {
        $expect = ['' => 'Pending', 'on' => 'Pending', 'order' => 'Active', 'payment' => 'Active'];
        foreach ($expect as $autosetup => $status) {
            foreach (['free' => 'Free Account', 'onetime' => 'One Time', 'recurring' => 'Monthly'] as $type => $cycle) {
                $product = self::$standin->createProduct('acmessl', [], ['autosetup' => $autosetup,
                    'paytype' => $type, 'prices' => ['monthly' => 5]]);
                $id = self::$standin->createService(1, $product, $cycle);
                self::assertSame($status, $this->serviceRow($id)->domainstatus, "$autosetup $type");
                self::assertSame($type === 'recurring', $this->serviceRow($id)->nextduedate > '0001');
            }
        }
    }

    public function testApiAndOrderSwitches(): void
    {
        self::$standin->set('api_moves_invoice_date', false);
        self::$standin->set('s2_domain', 'stored');
        $id = $this->service();
        localAPI('UpdateClientProduct', ['serviceid' => $id, 'nextduedate' => '2031-01-02']);
        self::assertNotSame('2031-01-02', $this->serviceRow($id)->nextinvoicedate);
        self::assertSame('2031-01-02', $this->serviceRow($id)->nextduedate);
        foreach ([[false, 'kept'], [true, '']] as [$clears, $left]) {
            self::$standin->set('api_empty_clears', $clears);
            localAPI('UpdateClientProduct', ['serviceid' => $id, 'suspendreason' => 'kept']);
            localAPI('UpdateClientProduct', ['serviceid' => $id, 'suspendreason' => '']);
            self::assertSame($left, $this->serviceRow($id)->suspendreason);
            localAPI('UpdateClientProduct', ['serviceid' => $id, 'unset' => ['suspendreason']]);
            self::assertSame('', $this->serviceRow($id)->suspendreason);
        }
        self::$standin->set('api_refuses', 'UpdateClientProduct');
        self::assertSame('error', localAPI('UpdateClientProduct', ['serviceid' => $id, 'notes' => 'x'])['result']);
        $this->stepTwo($this->browser(1), $id, 'ACME DOMAIN');
        self::assertSame('returned.acme.test', $this->serviceRow($id)->domain);
        self::$standin->set('s2_domain', 'ignored');
        $this->stepTwo($this->browser(1), $id, 'ACME DOMAIN');
        self::assertSame('www.acme.test', $this->serviceRow($id)->domain);
    }

    public function testSeedsAndSlowMail(): void
    {
        self::$standin->set('ssl_mail_template', true);
        self::$standin->set('clients', 3);
        self::$standin->set('language', 'polish');
        self::$standin->set('version', '9.0.1-release.1');
        self::$standin->reset();
        self::assertSame(3, self::$standin->table('tblclients')->count());
        self::assertSame('9.0.1', localAPI('WhmcsDetails')['whmcs']['version']);
        self::assertStringContainsString('Zaloguj', $this->browser()->get('login.php')->body);
        $this->service();
        self::$standin->clearMails();
        self::assertTrue(sendMessage('SSL Certificate Configuration Required', 1, ['ssl_configuration_link' => 'L']));
        self::assertStringContainsString('L</p>', self::$standin->mails()[0]['html']);
        self::$standin->set('mail_slow', 1);
        $start = hrtime(true);
        sendMessage('SSL Certificate Configuration Required', 1);
        self::assertGreaterThan(0.9e9, hrtime(true) - $start);
    }

    public function testATheme(): void
    {
        $folder = self::$standin->instance->path('tmp/theme');
        @mkdir($folder);
        file_put_contents("$folder/footer.tpl", '<p id="mine"></p>{$footeroutput}</body></html>');
        self::$standin->set('theme_path', $folder);
        self::assertSame(1, $this->browser()->get('login.php')->count('//p[@id="mine"]'));
    }

    public function testMailTemplatesCanBeEdited(): void
    {
        $this->service();
        $browser = $this->browser()->adminLogin()->get('admin/configemailtemplates.php');
        $browser->click('//tr[td="default"]//a[.="Acme Configuration"]');
        $browser->submit('//form', ['subject' => 'Changed {$client_name}', 'message' => '<p>{$service_id}</p>']);
        self::$standin->clearMails();
        localAPI('SendEmail', ['messagename' => 'Acme Configuration', 'id' => self::$standin->createService(2, 1)]);
        $mails = self::$standin->mails();
        self::assertSame(["Changed Ben O'Hara", '<p>2</p>'], [end($mails)['subject'], end($mails)['html']]);
    }

    public function testAReleaseIsUnpackedIntoTheRoot(): void
    {
        $archive = self::$standin->instance->path('tmp/release.tar.gz');
        $source = escapeshellarg((string) realpath(self::SAMPLE . '..'));
        exec("tar -czf " . escapeshellarg($archive) . " -C $source modules", $output, $status);
        self::assertSame(0, $status);
        $other = sys_get_temp_dir() . '/standin-release-' . bin2hex(random_bytes(4));
        $bin = escapeshellarg(__DIR__ . '/../standin/bin/standin');
        $unpack = "$bin call $other unpack $archive";
        exec("$bin create $other && $unpack && $bin call $other createProduct acmessl", $lines);
        self::assertSame('1', end($lines));
        self::assertFileExists("$other/root/modules/addons/acme/acme.php");
        exec("rm -rf $other");
    }
}
