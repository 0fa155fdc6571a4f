<?php

declare(strict_types=1);

namespace ModuleTests;

use Certum\Shop\Desk;
use Standin\Browser;

/**
 * WHMCS in a PHP that has lost the extension, as after an upgrade of PHP: whoever asks for something of ours reads why it is not
 * there, WHMCS itself works on, and nothing is lost.
 */
final class WithoutExtensionTest extends AddonTestCase
{
    private const STAFF = 'Certum Certificates: the PHP extension "certum" is not loaded, or too old. Install it and add '
        . 'extension=certum to php.ini of the web server and of the command line.';
    private const CUSTOMER = 'This is not available at the moment. Please try again later or contact us.';
    private const POLISH = 'Ta strona jest chwilowo niedostępna. Proszę spróbować później lub skontaktować się z nami.';
    private const COMMANDS = ['create', 'suspend', 'unsuspend', 'terminate', 'changepackage', 'renew'];

    private static string $with;

    public static function setUpBeforeClass(): void
    {
        parent::setUpBeforeClass();
        self::$with = (string) self::$standin->instance->settings->get('php_binary');
    }

    /** The server, and cron, in another PHP at the same address. */
    private static function php(string $command): void
    {
        $port = (int) parse_url(self::$standin->url(), PHP_URL_PORT);
        self::$standin->stop();
        // Its workers end a moment after it.
        while (($left = @stream_socket_client("tcp://127.0.0.1:$port")) !== false) {
            fclose($left);
            usleep(10000);
        }
        self::$standin->set('php_binary', $command);
        self::$standin->serve($port);
    }

    private static function lose(): void
    {
        self::php('php');
    }

    protected function tearDown(): void
    {
        self::php(self::$with);
        parent::tearDown();
    }

    /** A method of the stand-in, in the PHP that serves it. */
    private function there(string $method, int|string ...$arguments): mixed
    {
        $call = (string) json_encode(['method' => $method, 'args' => $arguments]);
        $browser = (new Browser(self::$standin->url()))->request('POST', 'standin/call', $call, 'application/json');
        self::assertSame(200, $browser->status, $browser->body);
        return json_decode($browser->body)->result;
    }

    private function tab(int $service): Browser
    {
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        return $admin->get("admin/clientsservices.php?userid=2&id=$service");
    }

    private static function alert(Browser $browser): string
    {
        return (string) $browser->text('//div[@class="certum"]//*[@role="alert"]');
    }

    public function testCustomersReadItOnTheProductsPageAndOnEachOfOurs(): void
    {
        $service = $this->issuedService(2);
        $polish = $this->pendingService(1, [], ['other.example.com']);
        self::lose();
        $browser = $this->page($this->browser(2), $service);
        self::assertSame([200, self::CUSTOMER], [$browser->status, self::alert($browser)], $browser->body);
        self::assertStringContainsString('Commercial', $browser->body, 'what is WHMCS\'s own stays');
        foreach (Desk::customersFunctions() as $function) {
            foreach (["&certum=$function", "&modop=custom&a=$function"] as $address) {
                $browser->get("clientarea.php?action=productdetails&id=$service$address");
                self::assertSame([200, self::CUSTOMER], [$browser->status, self::alert($browser)], $address);
            }
        }
        foreach (['clientarea.php', 'clientarea.php?action=products'] as $page) {
            self::assertSame(200, $browser->get($page)->status, $browser->body);
        }
        self::assertSame(self::POLISH, self::alert($this->page($this->browser(1), $polish)));
    }

    public function testWhoConfiguresReadsItBeforeAnythingIsTyped(): void
    {
        $service = $this->service(2);
        $typing = $this->browser(2);
        $this->stepOne($typing, $service, $this->csr());
        self::lose();
        $this->stepTwo($typing);
        self::assertStringContainsString(self::CUSTOMER, $typing->body, 'step three, where it is lost between the steps');
        $browser = $this->browser(2)->get(self::$standin->configureUrl($service));
        self::assertSame(1, $browser->count('//form[contains(@action, "step=2")][contains(., "' . self::CUSTOMER . '")]'), $browser->body);
        $this->stepOne($browser, $service, $this->csr(), ['servertype' => '1000']);
        self::assertStringContainsString(self::CUSTOMER, (string) $browser->text('//*[@role="alert"] | //*[contains(@class, "alert")]'));
        self::assertSame(0, $browser->count('//form[contains(@action, "step=3")]'));
        self::assertSame(0, self::$certum->count('quickOrder'));
        self::assertSame('Awaiting Configuration', self::$standin->table('tblsslorders')->value('status'));
        self::php(self::$with);
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        self::assertCount(1, $this->placed(), $browser->body);
    }

    public function testStaffReadItInTheTabAndFromEachCommand(): void
    {
        $service = $this->issuedService(2);
        self::lose();
        $admin = $this->tab($service);
        self::assertSame(self::STAFF, $admin->text('//td[.="Certum Certificates"]/following-sibling::td'), $admin->body);
        self::assertSame(0, $admin->count('//form//input[@name="ac"]'), 'no commands of ours');
        foreach (self::COMMANDS as $command) {
            $admin = $this->tab($service)->submit("//form[.//input[@name='modop' and @value='$command']]");
            $mayFail = !in_array($command, ['suspend', 'unsuspend'], true);
            $box = $mayFail ? 'errorbox' : 'successbox';
            $said = (string) $admin->text("//*[contains(@class, '$box')]");
            self::assertStringContainsString($mayFail ? self::STAFF : 'completed', $said, "$command: $admin->body");
        }
        self::assertSame('Active', $this->serviceRow($service)->domainstatus, 'what failed is not done');
        // A page that stood open when the extension went.
        $admin->submit('//form[@id="frm1"]', ['certum[do]' => 'revoke/sure', 'notes' => 'seen']);
        self::assertSame([200, 'seen'], [$admin->status, $this->serviceRow($service)->notes]);
        self::assertStringContainsString('is not loaded', $admin->body);
        self::assertSame(0, self::$certum->count('revokeCertificate'));
    }

    /** As WHMCS's API (ModuleCustom) calls them, which only the shop can use. */
    public function testEveryFunctionAnswersTheShopsPrograms(): void
    {
        $service = $this->issuedService(2);
        self::lose();
        foreach ([...Desk::customersFunctions(), 'save', 'details', 'resend'] as $function) {
            self::assertSame(htmlspecialchars(self::STAFF), $this->there('custom', $service, $function), $function);
        }
        foreach (array_diff(self::COMMANDS, ['suspend', 'unsuspend']) as $command) {
            self::assertSame(htmlspecialchars(self::STAFF), $this->there('action', $service, $command), $command);
        }
    }

    public function testWhatIsPaidMeanwhileIsSetUpOnceItIsBack(): void
    {
        $product = $this->product();
        self::lose();
        $service = $this->there('createService', 2, $product);
        $queued = self::$standin->table('tblmodulequeue')->where(['service_id' => $service, 'completed' => 0]);
        self::assertSame(htmlspecialchars(self::STAFF), (clone $queued)->value('last_attempt_error'));
        self::assertSame('Pending', $this->serviceRow($service)->domainstatus);
        self::php(self::$with);
        $this->there('retryQueue');
        self::assertSame(0, (clone $queued)->count());
        $browser = $this->browser(2);
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        self::assertCount(1, $this->placed(), $browser->body);
    }

    public function testTheSettingsSayItAndSavingThemLosesNone(): void
    {
        $product = $this->product(['Product' => '651', 'Additional Domains' => 'on', 'On Termination' => 'revoke',
            'Orders Per Service And Day' => '5', 'Own Validation Page' => 'on', 'Renewal Without New CSR' => 'never']);
        $places = array_map(static fn ($place) => "configoption$place", range(1, 24));
        $stored = static fn () => (array) self::$standin->table('tblproducts')->where('id', $product)->first($places);
        $before = $stored();
        self::lose();
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        $admin->get("admin/configproducts.php?action=edit&id=$product");
        self::assertSame(self::STAFF, $admin->text('//table[@id="tblModuleSettings"]//*[contains(@class, "alert")]'), $admin->body);
        $admin->submit('//form[@name="packagefrm"]', ['name' => 'Renamed']);
        self::assertSame('Renamed', self::$standin->table('tblproducts')->where('id', $product)->value('name'));
        self::assertSame($before, $stored());
    }

    public function testEachPageOfTheAddonSaysIt(): void
    {
        $this->issuedService(2);
        self::lose();
        foreach (['', '&page=certificates', '&page=attach', '&page=check', '&page=import', '&page=history', '&page=password'] as $page) {
            $admin = $this->admin($page);
            $said = $admin->text('//main//*[@role="alert"]');
            self::assertSame([200, self::STAFF], [$admin->status, $said], "$page: $admin->body");
        }
        self::$standin->table('tbladmins')->update(['language' => 'polish']);
        self::assertStringContainsString('nie jest załadowane albo jest za stare', $this->admin()->body);
    }

    public function testCronDoesWhatIsWhmcsOwnAndItsScriptSaysIt(): void
    {
        $service = $this->pendingService(2);
        $this->publish($service);
        self::lose();
        self::$certum->forgetRequests();
        foreach (self::$standin->cron(1, true) as $run) {
            self::assertSame([0, ''], [$run['status'], $run['output']]);
        }
        $log = self::$standin->table('tblactivitylog')->pluck('description')->implode("\n");
        self::assertStringContainsString('Cron Job: Completed', $log);
        self::assertStringNotContainsString('Certum Certificates', $log, 'every five minutes');
        foreach ([[], ['--full'], ['--dry-run'], ['--service', (string) $service], ['--quiet']] as $arguments) {
            self::assertSame([2, '', self::STAFF . "\n"], $this->script(...$arguments));
        }
        self::assertSame([], self::$certum->requests());
        self::php(self::$with);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status, 'and then it goes on');
    }
}
