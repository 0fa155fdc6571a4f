<?php

declare(strict_types=1);

namespace StandinTests;

use Standin\Hooks;
use Standin\Language;
use Standin\Module\ConfigOptions;
use Standin\Module\Params;
use Standin\Settings;
use WHMCS\Config\Setting;
use WHMCS\Service\Service;
use WHMCS\View\Menu\Item;

/**
 * What modules call, without HTTP.
 */
final class CoreTest extends StandinTestCase
{
    public function testParams(): void
    {
        $id = $this->service(1, ['domain' => 'a.test']);
        $params = Params::forService($id, 'create');
        self::assertSame($id, $params['serviceid']);
        self::assertSame([1, 'acmessl', 'a.test', 'Active', 'Annually', 0], [$params['userid'], $params['moduletype'],
            $params['domain'], $params['status'], $params['billingcycle'], $params['addonId']]);
        self::assertSame(['acme', 's3cret-&', ''], [$params['configoption1'], $params['configoption2'],
            $params['configoption24']]);
        self::assertSame('Nowak & Syn Sp. z o.o.', $params['clientsdetails']['companyname']);
        self::assertSame(['PL', 'Poland', 'polish', 'Anna Nowak'], [$params['clientsdetails']['country'],
            $params['clientsdetails']['countryname'], $params['clientsdetails']['language'],
            $params['clientsdetails']['fullname']]);
        self::assertInstanceOf(Service::class, $params['model']);
        self::assertSame(false, $params['server']);
        self::$standin->set('encode_params', true);
        self::$standin->set('model', 'null');
        self::$standin->set('action_key', false);
        $params = Params::forService($id, 'create');
        self::assertSame('Nowak &amp; Syn Sp. z o.o.', $params['clientsdetails']['companyname']);
        self::assertNull($params['model']);
        self::assertArrayNotHasKey('action', $params);
    }

    public function testOptionsAndFieldsOfTheProduct(): void
    {
        $id = $this->service();
        $insert = [\Standin\Db\Database::class, 'insert'];
        $group = $insert('tblproductconfiggroups', ['name' => 'SAN']);
        $insert('tblproductconfiglinks', ['gid' => $group, 'pid' => 1]);
        $names = $insert('tblproductconfigoptions', ['gid' => $group, 'optionname' => 'sans|More names',
            'optiontype' => '4']);
        $kind = $insert('tblproductconfigoptions', ['gid' => $group, 'optionname' => 'kind|Kind', 'optiontype' => '1']);
        $sub = $insert('tblproductconfigoptionssub', ['configid' => $kind, 'optionname' => 'ov|Organisation']);
        $insert('tblhostingconfigoptions', ['relid' => $id, 'configid' => $names, 'qty' => 3]);
        $insert('tblhostingconfigoptions', ['relid' => $id, 'configid' => $kind, 'optionid' => $sub]);
        $field = $insert('tblcustomfields', ['type' => 'product', 'relid' => 1, 'fieldname' => 'csr|Your CSR']);
        $insert('tblcustomfieldsvalues', ['fieldid' => $field, 'relid' => $id, 'value' => 'X']);
        $params = Params::forService($id);
        self::assertSame(['sans' => 3, 'kind' => 'ov'], $params['configoptions']);
        self::assertSame(['csr' => 'X'], $params['customfields']);
        $params['model']->serviceProperties->save(['Order' => 'N1', 'domain' => 'p.test']);
        self::assertSame('N1', Service::find($id)->serviceProperties->get('Order'));
        self::assertSame('p.test', $this->serviceRow($id)->domain);
    }

    public function testConfigOptionsLimitAndEncryption(): void
    {
        self::$standin->set('password_options_encrypted', true);
        $product = self::$standin->createProduct('acmessl', ['pass' => 'plain']);
        $stored = self::$standin->table('tblproducts')->where('id', $product)->value('configoption2');
        self::assertStringNotContainsString('plain', $stored);
        $row = self::$standin->table('tblproducts')->first();
        self::assertSame('plain', Params::moduleOptions($row)['configoption2']);
        self::assertCount(7, ConfigOptions::fields('acmessl', $product));
    }

    public function testSuccessRuleAndQueue(): void
    {
        $product = self::$standin->createProduct('acmessl');
        $failures = ['create.fails' => 'Acme cannot create this', 'create.throws' => 'Acme is broken'];
        foreach ($failures as $domain => $text) {
            $id = self::$standin->createService(1, $product, 'Annually', ['domain' => $domain]);
            self::assertSame('Pending', $this->serviceRow($id)->domainstatus);
            self::assertSame($text, self::$standin->table('tblmodulequeue')->where('service_id', $id)
                ->value('last_attempt_error'));
        }
        $this->assertErrors('/Acme is broken/');
        self::$standin->createService(1, $product, 'Annually', ['domain' => 'create.null']);
        $this->assertErrors('/returned NULL/');
        self::$standin->table('tblhosting')->update(['domain' => 'good.test']);
        self::$standin->cron();
        self::assertSame(0, self::$standin->table('tblmodulequeue')->where('completed', 0)->count());
        self::assertSame(3, self::$standin->table('tblhosting')->where('domainstatus', 'Active')->count());
    }

    public function testMailOfTheModule(): void
    {
        $polish = $this->service(1);
        $mails = array_column(self::$standin->mails(), null, 'template');
        $mail = $mails['Acme Configuration'];
        self::assertSame(['polish', 'Skonfiguruj Acme One', 'anna@example.test', $polish], [$mail['language'],
            $mail['subject'], $mail['to'], $mail['relid']]);
        self::assertStringContainsString(self::$standin->configureUrl($polish), $mail['html']);
        self::assertStringContainsString('extra &amp; more', $mail['html']);
        self::assertSame([['filename' => 'acme.pem', 'data' => "PEM\0"]], $mail['attachments']);
        self::assertSame(1, self::$standin->table('tblemails')->where('subject', 'Skonfiguruj Acme One')->count());

        self::$standin->clearMails();
        self::$standin->set('missing_templates', 'Acme Configuration');
        $calls = count(self::$standin->apiCalls('SendEmail'));
        self::$standin->createService(2, 1);
        self::assertSame('error', self::$standin->apiCalls('SendEmail')[$calls]['result']['result']);
        self::$standin->set('missing_templates', '');
        self::$standin->set('mail_fails', true);
        self::assertSame('Mail server refused', localAPI('SendEmail', ['messagename' => 'Acme Configuration',
            'id' => $polish])['message']);
        self::assertNotContains('Acme Configuration', array_column(self::$standin->mails(), 'template'));
    }

    public function testRenewalByInvoice(): void
    {
        self::$standin->set('invoice_days', 400);
        $id = $this->service();
        $due = $this->serviceRow($id)->nextduedate;
        self::$standin->cron();
        $invoice = self::$standin->table('tblinvoices')->where('status', 'Unpaid')->first();
        self::assertSame($due, $invoice->duedate);
        self::$standin->cron(1, true);
        self::assertSame(1, self::$standin->table('tblinvoices')->where('status', 'Unpaid')->count());
        self::assertSame('', $this->serviceRow($id)->notes);
        self::$standin->pay((int) $invoice->id);
        self::assertSame('R', $this->serviceRow($id)->notes);
        self::assertSame((int) substr($due, 0, 4) + 1, (int) substr($this->serviceRow($id)->nextduedate, 0, 4));

        self::$standin->set('renew_twice', true);
        self::$standin->set('invoice_days', 800);
        self::$standin->cron(1, true);
        self::$standin->pay((int) self::$standin->table('tblinvoices')->where('status', 'Unpaid')->value('id'));
        self::assertSame('RRR', $this->serviceRow($id)->notes);
    }

    public function testCompletedServicesAreNotInvoiced(): void
    {
        self::$standin->set('invoice_days', 400);
        $id = $this->service();
        self::$standin->table('tblhosting')->where('id', $id)->update(['domainstatus' => 'Completed']);
        self::$standin->cron(1, true);
        self::assertSame(0, self::$standin->table('tblinvoices')->where('status', 'Unpaid')->count());
    }

    public function testCron(): void
    {
        $id = $this->service();
        self::$standin->table('tblsslorders')->where('serviceid', $id)->update(['status' => 'Completed']);
        self::$standin->table('tblhosting')->where('id', $id)->update(['domainstatus' => 'Completed']);
        $runs = self::$standin->cron(2);
        self::assertSame([0, 0], array_column($runs, 'status'), implode('', array_column($runs, 'output')));
        self::assertSame('Active', $this->serviceRow($id)->domainstatus);
        $count = static fn (string $hook): int => self::$standin->table('tblactivitylog')
            ->where('description', "Acme hook $hook no session")->count();
        self::assertSame([2, 1, 2], [$count('PreCronJob'), $count('DailyCronJob'), $count('AfterCronJob')]);
        self::$standin->cron(1, true);
        self::assertSame(2, $count('DailyCronJob'));
    }

    public function testOverdueAndCancelledServices(): void
    {
        $id = $this->service();
        localAPI('AddCancelRequest', ['serviceid' => $id, 'type' => 'Immediate', 'reason' => 'x']);
        self::assertSame('error', localAPI('AddCancelRequest', ['serviceid' => $id])['result']);
        self::$standin->cron(1, true);
        self::assertSame('Terminated', $this->serviceRow($id)->domainstatus);
        self::assertSame('Cancelled', $this->order($id)->status);
    }

    public function testApi(): void
    {
        $id = $this->service();
        self::assertSame('success', localAPI('UpdateClientProduct', ['serviceid' => $id, 'status' => 'Suspended',
            'nextduedate' => '2031-01-02'])['result']);
        $row = $this->serviceRow($id);
        self::assertSame(['Suspended', '2031-01-02', '2031-01-02'], [$row->domainstatus, $row->nextduedate,
            $row->nextinvoicedate]);
        $list = localAPI('GetClientsProducts', ['serviceid' => $id]);
        self::assertSame('Suspended', $list['products']['product'][0]['status']);
        self::assertSame('success', localAPI('ModuleCustom', ['serviceid' => $id, 'func_name' => 'resend'])['result']);
        $failed = localAPI('ModuleCustom', ['serviceid' => $id, 'func_name' => 'fail']);
        self::assertSame('Acme said no', $failed['message']);
        self::assertSame('Stand-in Hosting', localAPI('GetConfigurationValue', ['setting' => 'CompanyName'])['value']);
        self::assertSame('success', localAPI('SendAdminEmail', ['customsubject' => 'S', 'custommessage' => 'M {$x}',
            'mergefields' => ['x' => 'y']])['result']);
        $mails = self::$standin->mails();
        self::assertSame('M y', end($mails)['html']);
        self::assertSame('success', localAPI('TriggerNotificationEvent', ['notification_identifier' => 'a',
            'title' => 'b', 'message' => 'c'])['result']);
        self::assertSame('error', localAPI('Nonsense')['result']);
        self::assertSame('error', localAPI('CreateInvoice', ['userid' => 1])['result']);
        $this->assertErrors('/Nonsense/', '/CreateInvoice/');
        self::$standin->set('create_invoice_api', true);
        self::assertSame('success', localAPI('CreateInvoice', ['userid' => 1, 'itemdescription1' => 'x',
            'itemamount1' => '2'])['result']);
        self::assertCount(1, self::$standin->apiCalls('UpdateClientProduct'));
    }

    public function testModuleLog(): void
    {
        $request = ['password' => 'pw', 'deep' => ['x' => 'pw2']];
        logModuleCall('acme', 'A', $request, 'pw and p%26w', 'ok', ['pw', 'p%26w']);
        $row = self::$standin->moduleLog()[0];
        self::assertStringNotContainsString('pw', $row->request);
        self::assertSame('** and *****', $row->response);
        self::$standin->set('module_log', false);
        logModuleCall('acme', 'B', '', '');
        self::assertCount(1, self::$standin->moduleLog());
    }

    public function testEncryption(): void
    {
        $secret = encrypt('Zażółć');
        self::assertSame('Zażółć', decrypt($secret));
        self::assertSame('', decrypt('rubbish'));
        self::$standin->set('wrong_key', true);
        self::assertSame('', decrypt($secret));
    }

    public function testHooks(): void
    {
        $order = [];
        foreach ([[5, 'b'], [1, 'a'], [5, 'c'], [9999999999, 'z']] as [$priority, $name]) {
            add_hook('StandinTest', $priority, static function () use (&$order, $name): string {
                $order[] = $name;
                return $name;
            });
        }
        self::assertSame(['a', 'b', 'c', 'z'], run_hook('StandinTest'));
        self::assertSame($order, ['a', 'b', 'c', 'z']);
        self::assertCount(4, get_registered_hooks('StandinTest'));
        add_hook('StandinVars', 1, static fn (array $vars) => ['n' => $vars['n'] + 1]);
        add_hook('StandinVars', 2, static fn (array $vars) => ['n' => $vars['n'] * 10]);
        self::assertSame(20, Hooks::merge('StandinVars', ['n' => 1])['n']);
        add_hook('StandinHtml', 1, static fn () => ['not', 'html']);
        self::assertSame('', Hooks::html('StandinHtml', []));
        $this->assertErrors('/instead of HTML/');
    }

    public function testHooksLoadOnlyOnceTheModuleIsSaved(): void
    {
        self::assertSame('', Setting::getValue('ModuleHooks'));
        self::$standin->createProduct('acmessl');
        self::assertSame('acmessl', Setting::getValue('ModuleHooks'));
    }

    public function testMenuItems(): void
    {
        $root = new Item('Primary Sidebar');
        $panel = $root->addChild('Service Details Actions');
        foreach (['One', 'Two', 'Three'] as $name) {
            $panel->addChild($name, ['uri' => '#']);
        }
        $panel->getChild('Three')->moveToFront();
        $panel->getChild('One')->moveDown();
        self::assertSame(['Three', 'Two', 'One'], array_keys($panel->getChildren()));
        $panel->getChild('Two')->moveUp()->setBadge('2')->disable();
        self::assertSame(['Two', 'Three', 'One'], array_keys($panel->getChildren()));
        $panel->removeChild('Three');
        self::assertNull($panel->getChild('Three'));
        self::assertSame('Primary_Sidebar-Service_Details_Actions-Two', $panel->getChild('Two')->getId());
    }

    public function testLanguagesHaveTheSameKeys(): void
    {
        $polish = require __DIR__ . '/../standin/lang/polish.php';
        self::assertSame(array_keys(Language::strings('english')), array_keys($polish));
        self::assertSame('Client Area', \Lang::trans('clientareatitle'));
    }

    public function testTheReadmeNamesEverySwitch(): void
    {
        $readme = (string) file_get_contents(__DIR__ . '/../standin/README.md');
        foreach (Settings::SWITCHES as $name => [$default, , $meaning]) {
            self::assertStringContainsString("| `$name` | `" . json_encode($default, 64) . '` |', $readme);
            self::assertStringContainsString($meaning, $readme);
        }
    }

    public function testUnknownSwitchesAndValuesAreRefused(): void
    {
        $refused = [];
        foreach (['nonsense' => 1, 's2_get' => 'maybe', 'smarty' => 5] as $name => $value) {
            try {
                (new Settings())->set($name, $value);
            } catch (\InvalidArgumentException $error) {
                $refused[] = $name;
            }
        }
        self::assertSame(['nonsense', 's2_get', 'smarty'], $refused);
        self::$standin->set('theme', 'nonsense');
        $this->expectExceptionMessage('No theme nonsense');
        \Standin\View\Views::themeFolders();
    }

    public function testCredentialsOfAService(): void
    {
        $params = Params::forService($this->service());
        self::assertSame('acct1', $params['username']);
        self::assertMatchesRegularExpression('/^[0-9a-f]{16}$/', $params['password']);
    }

    public function testTheEnvironmentSetsSwitchesForOneRun(): void
    {
        $file = self::$standin->instance->path('tmp/settings.json');
        (new Settings(['theme' => 'six']))->save($file);
        putenv('STANDIN_THEME=hostile');
        putenv('STANDIN_RENEW_TWICE=on');
        $settings = Settings::load($file);
        putenv('STANDIN_THEME');
        putenv('STANDIN_RENEW_TWICE');
        self::assertSame(['hostile', true], [$settings->get('theme'), $settings->get('renew_twice')]);
        $settings->set('smarty', 4);
        $settings->save($file);
        self::assertEquals(['theme' => 'six', 'smarty' => 4], json_decode((string) file_get_contents($file), true));
    }
}
