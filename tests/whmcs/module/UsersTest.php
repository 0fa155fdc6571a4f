<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;
use Standin\Seeder;
use WHMCS\Database\Capsule;

/**
 * Who acts for a client: users with rights of their own, staff who are logged in as the client, and WHMCS's API.
 */
final class UsersTest extends ModuleTestCase
{
    private function user(string $permissions): Browser
    {
        self::$standin->createUser(2, 'ewa@example.test', $permissions);
        return (new Browser(self::$standin->url()))->login('ewa@example.test', Seeder::PASSWORD);
    }

    private function asClient(int $client): Browser
    {
        $browser = (new Browser(self::$standin->url()))->adminLogin();
        $browser->get("admin/clientssummary.php?userid=$client");
        return $browser->submit('//form[.//input[@name="masquerade"]]');
    }

    /** Who asked for what is noted of an operation. @return list<string> */
    private static function askedBy(string $operation): array
    {
        $changes = Capsule::table('mod_certum_changes')->where('operation', $operation)->orderBy('id');
        return $changes->pluck('asked_by')->all();
    }

    /** What WHMCS's API answers, in a process of its own, in which nobody is logged in. @return array<string, mixed> */
    private function api(int $service, string $function): array
    {
        $values = ['serviceid' => $service, 'func_name' => $function];
        $call = json_encode(['method' => 'api', 'args' => ['ModuleCustom', $values]]);
        $browser = new Browser(self::$standin->url());
        $answer = $browser->request('POST', 'standin/call', $call, 'application/json')->body;
        return json_decode($answer, true, 16, JSON_THROW_ON_ERROR)['result'];
    }

    public function testAUserWithTheRightManagesTheClientsCertificates(): void
    {
        $service = $this->service(2);
        $foreign = $this->issuedService(1);
        $browser = $this->user('products,manageproducts');
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        self::assertNotSame('', $this->order($service)->certum_id, $browser->body);
        self::assertSame('whmcs-2-' . $service, $this->order($service)->customer, 'the client\'s, not the user\'s');
        $this->act($browser, $service, 'check');
        self::assertSame(['customer'], self::askedBy('performSanVerification'));
        foreach (\Certum\Shop\Desk::customersFunctions() as $function) {
            $this->page($browser, $foreign, $function);
            self::assertStringNotContainsString($this->order($foreign)->serial, $browser->body, $function);
        }
        $browser->get(self::$standin->configureUrl($foreign));
        self::assertSame(0, $browser->count('//template'), 'nothing of another client\'s order');
        $issued = array_column(self::$standin->mails(), 'to');
        self::assertStringNotContainsString('ewa@example.test', json_encode($issued), 'mails are the client\'s');
    }

    public function testAUserWithoutTheRightReachesNothingOfTheModule(): void
    {
        $service = $this->pendingService(2);
        $waiting = $this->service(2);
        $journal = $this->journal($service);
        $token = $this->token($this->page($this->browser(2), $service, 'check'));
        self::$certum->forgetRequests();
        $browser = $this->user('products,invoices');
        $this->page($browser, $service);
        self::assertSame(1, $browser->count('//div[@data-certum-page="overview"]'), 'the product page may be seen');
        $own = $this->token($browser) ?: $token;
        foreach (\Certum\Shop\Desk::customersFunctions() as $function) {
            $this->page($browser, $service, $function);
            self::assertSame(0, $browser->count('//form[@id="certum"]'), $function);
            $browser->post('clientarea.php?action=productdetails', ['id' => $service, 'modop' => 'custom',
                'a' => $function, 'token' => $own, 'certum' => ['seen' => $this->order($service)->seen, 'sure' => '1',
                'method' => 'FILE', 'email' => 'ewa@example.test']]);
        }
        $browser->get(self::$standin->configureUrl($waiting));
        self::assertSame(0, $browser->count('//form[contains(@action, "step=2")]'));
        self::assertSame([], self::$certum->requests());
        self::assertSame($journal, $this->journal($service));
    }

    public function testStaffLoggedInAsTheClientSeeWhatTheClientSeesAndAreNamed(): void
    {
        $service = $this->pendingService(2);
        $client = $this->browser(2);
        $staff = $this->asClient(2);
        foreach (['', 'change', 'verification'] as $page) {
            $seen = static fn (Browser $browser) => preg_replace('/"[0-9a-f]{32,}"/', '', (string) $browser
                ->text('//div[@data-certum-page]'));
            self::assertSame($seen($this->page($client, $service, $page)), $seen($this->page($staff, $service, $page)));
        }
        $this->page($staff, $service, 'cancel');
        self::assertStringNotContainsString('data-certum-asks', $staff->body, 'what only the administration offers');
        $this->act($staff, $service, 'check');
        $this->act($client, $service, 'check');
        self::assertSame(['staff'], self::askedBy('performSanVerification'), 'not twice in ten seconds');
        self::doneAt('-1 minute', 'performSanVerification');
        $this->act($client, $service, 'check');
        self::assertSame(['staff', 'customer'], self::askedBy('performSanVerification'));
        for ($time = 0; $time < 7; $time++) {
            $this->act($staff, $service, 'change', ['method' => 'ADMIN', 'prefix' => 'WEBMASTER', 'send' => '1']);
        }
        self::assertSame(7, self::$certum->count('addSanVerification'), 'staff are not limited');
        $this->act($client, $service, 'change', ['method' => 'ADMIN', 'prefix' => 'WEBMASTER', 'send' => '1']);
        self::assertSame(7, self::$certum->count('addSanVerification'), 'but counted');
        $foreign = $this->pendingService(1);
        $this->page($staff, $foreign, 'show');
        self::assertStringNotContainsString($this->order($foreign)->certum_id, $staff->body);
    }

    public function testStaffOrderAsTheClient(): void
    {
        $service = $this->service(2);
        $staff = $this->asClient(2);
        $this->stepOne($staff, $service, $this->csr());
        $this->stepTwo($staff);
        self::assertCount(1, $this->placed());
        self::assertSame(['staff'], self::askedBy('quickOrder'));
    }

    public function testTheApiCallsFunctionsForTheShop(): void
    {
        $service = $this->pendingService(2);
        $answer = $this->api($service, 'check');
        self::assertSame('success', $answer['result'], json_encode($answer));
        self::assertSame(['staff'], self::askedBy('performSanVerification'));
        self::assertSame(1, self::$certum->count('performSanVerification'));
        $texts = \Certum\Shop\Desk::textsIn('en');
        $functions = array_diff(\Certum\Shop\Desk::customersFunctions(), ['check', 'change', 'instruct']);
        self::$certum->forgetRequests();
        $journal = $this->journal($service);
        foreach ($functions as $function) {
            $answer = $this->api($service, $function);
            self::assertSame('error', $answer['result'], $function);
            self::assertNotSame('', trim(strip_tags($answer['message'])), $function);
            self::assertNotSame('Invalid', $answer['message'], "$function answers with a page");
        }
        self::assertSame(htmlspecialchars($texts['problem_needs_page']), $this->api($service, 'cancel')['message']);
        self::assertSame(htmlspecialchars($texts['problem_needs_page']), $this->api($service, 'show')['message']);
        self::assertSame([], self::$certum->requests(), 'nothing is done unseen');
        self::assertSame($journal, $this->journal($service));
        $waiting = $this->service(2);
        $before = count(self::$standin->mails());
        self::assertSame('success', $this->api($waiting, 'resend')['result']);
        self::assertCount($before + 1, self::$standin->mails());
        self::assertSame('error', $this->api($service, 'resend')['result']);
        self::assertSame('success', $this->api($service, 'change')['result'], 'the same proof anew needs no page');
        self::assertSame(1, self::$certum->count('addSanVerification'));
        // What follows in the same request is nobody's but its own.
        self::assertFalse(\CertumCertificates\Module::staff());
        // Also a service that no client could do anything with any more.
        self::assertSame('success', self::$standin->action($service, 'suspend'));
        self::doneAt('-1 minute', 'performSanVerification');
        self::assertSame('success', $this->api($service, 'check')['result']);
    }

    public function testWithinAClientsSessionTheApiHasNoMoreRightsThanTheClient(): void
    {
        $service = $this->pendingService(2);
        foreach ([1, 2] as $client) {
            $_SESSION['uid'] = $client;
            $answer = localAPI('ModuleCustom', ['serviceid' => $service, 'func_name' => 'check']);
            $_SESSION = [];
            self::assertSame('error', $answer['result'], 'a page, which needs a form and its token');
        }
        self::assertSame([], self::askedBy('performSanVerification'));
    }
}
