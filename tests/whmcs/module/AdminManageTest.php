<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;

/**
 * The administrator's side of a service: its tab, its buttons, and what WHMCS does by itself.
 */
final class AdminManageTest extends TimeTestCase
{
    /** Before anything that WHMCS says itself. */
    private const OUTCOME = '//body/*[@data-certum-outcome][following::*[@id="contentarea"]]';
    /** So many days after the order Certum takes the renewal, and the key in force is not yet used for it. */
    private const RENEWABLE = 353;

    private function admin(): Browser
    {
        return (new Browser(self::$standin->url()))->adminLogin();
    }

    /** What WHMCS does by itself, in its own process. */
    private function action(int $service, string $action): string
    {
        $browser = new Browser(self::$standin->url());
        $call = json_encode(['method' => 'action', 'args' => [$service, $action]]);
        return (string) json_decode($browser->request('POST', 'standin/call', $call, 'application/json')->body)->result;
    }

    private function tab(Browser $browser, int $service): Browser
    {
        $client = $this->serviceRow($service)->userid;
        return $browser->get("admin/clientsservices.php?userid=$client&id=$service");
    }

    /** Presses a button of the tab. @param array<string, ?string> $fields of the action's form */
    private function ask(Browser $browser, int $service, string $do, array $fields = []): Browser
    {
        $this->tab($browser, $service);
        $named = ['certum[do]' => $do];
        foreach ($fields as $name => $value) {
            $named['certum[' . explode('/', $do)[0] . "][$name]"] = $value;
        }
        return $browser->submit('//form[@id="frm1"]', $named);
    }

    /** @return list<string> pages in the tab */
    private function pages(Browser $browser): array
    {
        $pages = [];
        foreach ($browser->page()->query('//form[@id="frm1"]//*[@data-certum-page]') as $page) {
            $pages[] = $page->getAttribute('data-certum-page');
        }
        return $pages;
    }

    public function testTheTabShowsWhatIsKnownAndWhatCanBeDone(): void
    {
        $service = $this->pendingService(1);
        $browser = $this->tab($this->admin(), $service);
        self::assertSame(['state', 'verification', 'contact', 'instruct', 'change', 'cancel', 'correct', 'giveup', 'history'], $this->pages($browser));
        self::assertSame($this->order($service)->certum_id, $browser->text('//*[@data-certum-number]'));
        self::assertSame(1, $browser->count('//td[@class="fieldarea"][.="Completed"]'));
        $this->publish($service);
        $this->cron();
        $this->tab($browser, $service);
        self::assertSame(['state', 'contact', 'csr', 'show', 'send', 'reissue', 'revoke', 'history'], $this->pages($browser));
        self::assertSame(1, $browser->count('//section[@data-certum-serial]'));
        self::assertGreaterThan(0, $browser->count('//pre[@data-certum-pem="intermediate"]'));
        self::assertSame(1, $browser->count('//pre[@data-certum-pem="root"]'));
        self::$certum->post('fault', ['operation' => '*', 'kind' => 'cut', 'times' => 0]);
        $this->tab($browser, $service);
        self::assertCount(8, $this->pages($browser), 'whatever Certum does');
    }

    public function testTheConfigurationMailIsSentAgain(): void
    {
        $service = $this->service(2);
        $before = count(self::$standin->mails());
        $browser = $this->tab($this->admin(), $service);
        $browser->submit('//form[.//input[@value="resend"]]');
        self::assertCount($before + 1, self::$standin->mails());
    }

    public function testEveryActionIsDoneFromTheTab(): void
    {
        $service = $this->pendingService(2);
        $browser = $this->admin();
        $this->ask($browser, $service, 'change', ['method' => 'FILE', 'email' => 'ben@example.com']);
        self::assertStringStartsWith('The verification was started anew.', $this->said($browser));
        self::assertSame('FILE', json_decode($this->order($service)->verification)->approverMethod);
        $this->publish($service);
        $this->ask($browser, $service, 'check');
        self::assertStringStartsWith('Certum was asked.', $this->said($browser));
        self::assertSame('VALID', $this->order($service)->certificate_status);
        $before = count(self::$standin->mails());
        $this->ask($browser, $service, 'send');
        self::assertGreaterThan($before, count(self::$standin->mails()));
        $this->ask($browser, $service, 'csr', ['csr' => $this->csr()]);
        self::assertNotNull($this->order($service)->next_csr);
        $this->ask($browser, $service, 'reissue', ['csr' => $this->csr(), 'method' => 'DNS_TXT_PREFIX',
            'email' => 'ben@example.com']);
        self::assertStringStartsWith('The reissue is ordered', $this->said($browser), $this->problems($browser));
        $this->publish($service);
        $this->cron();
        self::assertSame(2, self::$standin->table('mod_certum_certificates')->count());
        $form = ['reason' => 'SUPERSEDED', 'note' => 'by "us" <b>'];
        $this->ask($browser, $service, 'revoke', $form);
        self::assertStringContainsString('please choose one', (string) $browser->text(self::OUTCOME), 'two are there');
        $this->ask($browser, $service, 'revoke', ['serial' => $this->order($service)->serial] + $form);
        self::assertSame(1, $browser->count('//*[@data-certum-asks]'));
        $above = (string) $browser->text(self::OUTCOME);
        self::assertStringContainsString('Do you want to revoke this certificate?', $above);
        self::assertStringContainsString('Nothing is done before you confirm it.', $above);
        self::assertSame(1, $browser->count('//*[@id="certum-row-revoke"]'), 'where its link leads');
        self::assertSame(0, self::$certum->count('revokeCertificate'));
        $browser->submit('//form[@id="frm1"]', ['certum[do]' => 'revoke/sure']);
        self::assertSame('The certificate is being revoked.', $this->said($browser));
        self::assertSame('The certificate is being revoked.', trim((string) $browser->text(self::OUTCOME)));
        $this->tab($browser, $service);
        self::assertSame(0, $browser->count(self::OUTCOME), 'once');
        self::assertSame(1, self::$certum->count('revokeCertificate'));
    }

    public function testButtonsWithoutAForm(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->tab($this->admin(), $service);
        $before = count(self::$standin->mails());
        $browser->submit('//form[.//input[@name="ac" and @value="send"]]');
        self::assertGreaterThan($before, count(self::$standin->mails()));
        self::assertSame('The certificate is on its way by e-mail.', $this->said($browser));
        $browser->submit('//form[.//input[@name="ac" and @value="check"]]');
        self::assertStringStartsWith('Certum was asked', $this->said($browser));
    }

    /** The commands beside WHMCS's own. @return array<string, string> function => label */
    private function commands(Browser $browser, int $service): array
    {
        $commands = [];
        $page = $this->tab($browser, $service)->page();
        foreach ($page->query('//form//input[@name="ac"]') as $input) {
            $button = $page->query('./ancestor::form//button', $input)->item(0);
            $commands[$input->getAttribute('value')] = trim((string) $button?->textContent);
        }
        return $commands;
    }

    private function command(Browser $browser, int $service, string $function): Browser
    {
        return $this->tab($browser, $service)->submit("//form[.//input[@name='ac' and @value='$function']]");
    }

    private function assertLeadsTo(Browser $browser, string $page): void
    {
        self::assertStringContainsString('Nothing is done yet', (string) $browser->text('//*[contains(@class, "errorbox")]'));
        $open = $browser->page()->query('//form[@id="frm1"]//*[@data-certum-page][details/@open]');
        $pages = array_map(static fn ($row) => $row->getAttribute('data-certum-page'), iterator_to_array($open));
        self::assertContains($page, $pages, $browser->body);
        self::assertSame('', $this->problems($browser));
        self::assertNotSame('', trim($browser->text(self::OUTCOME) ?? 'none'), 'no empty box');
    }

    public function testTheManualsCommandsStandBesideWhmcsOwnWhileTheyCanSucceed(): void
    {
        $service = $this->service(2);
        $browser = $this->admin();
        self::assertSame(['resend', 'configure'], array_keys($this->commands($browser, $service)));
        $service = $this->pendingService(2);
        $expected = ['instruct', 'change', 'check', 'cancel'];
        self::assertSame($expected, array_keys($this->commands($browser, $service)));
        $code = json_decode($this->order($service)->verification)->code;
        $this->command($browser, $service, 'change');
        self::assertStringStartsWith('The verification was started anew.', $this->said($browser), $browser->body);
        self::assertSame(1, self::$certum->count('addSanVerification'));
        self::assertNotSame($code, json_decode($this->order($service)->verification)->code);
        $this->command($browser, $service, 'cancel');
        self::assertSame(0, self::$certum->count('cancelOrder'), 'it asks first');
        $this->assertLeadsTo($browser, 'cancel');
        $browser->submit('//form[@id="frm1"]', ['certum[do]' => 'cancel/sure']);
        self::assertSame(1, self::$certum->count('cancelOrder'));
        self::assertSame([], array_keys($this->commands($browser, $service)));

        $service = $this->issuedService(2, [], ['other.example.com']);
        self::assertSame(['send', 'check', 'reissue', 'revoke'], array_keys($this->commands($browser, $service)));
        foreach (['reissue', 'revoke'] as $function) {
            $this->command($browser, $service, $function);
            $this->assertLeadsTo($browser, $function);
        }
        self::assertSame(0, self::$certum->count('reissueCertificate') + self::$certum->count('revokeCertificate'));
    }

    public function testTheCommandOfARenewalTakesTheCsrThatIsKept(): void
    {
        $service = $this->issuedService(2);
        $this->leap($service, self::RENEWABLE);
        $browser = $this->admin();
        self::assertContains('renewal', array_keys($this->commands($browser, $service)));
        $this->command($browser, $service, 'renewal');
        $this->assertLeadsTo($browser, 'renewal');
        self::assertSame(0, self::$certum->count('renewCertificate'));
        $this->ask($browser, $service, 'csr', ['csr' => $this->csr()]);
        $this->command($browser, $service, 'renewal');
        self::assertSame(1, self::$certum->count('renewCertificate'), $browser->body);
    }

    public function testACertificateIsSavedFromTheTab(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->admin();
        $id = self::$standin->table('mod_certum_certificates')->value('id');
        $this->ask($browser, $service, "save/$id/p7b");
        self::assertStringEndsWith('.p7b"', $browser->headers['content-disposition']);
        $other = $this->issuedService(1);
        $this->ask($browser, $other, "save/$id/pem");
        self::assertArrayNotHasKey('content-disposition', $browser->headers, 'another service\'s is not this one\'s');
    }

    public function testWhatIsWrongStaysInTheFormAndIsEscaped(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->admin();
        $evil = '"><script>alert(1)</script>{$smarty.version}';
        $this->ask($browser, $service, 'reissue', ['csr' => $evil, 'email' => $evil]);
        self::assertNotSame('', $this->problems($browser));
        self::assertStringNotContainsString('<script>alert(1)', $browser->body);
        $email = $browser->page()->query('//input[@name="certum[reissue][email]"]/@value')->item(0);
        self::assertSame($evil, $email?->nodeValue);
        self::assertSame('', $browser->text('//textarea[@name="certum[reissue][csr]"]'), 'a session keeps no such thing');
        $this->tab($browser, $service);
        self::assertSame('', $this->problems($browser), 'told once');
        self::assertSame(0, self::$certum->count('reissueCertificate'));
    }

    public function testSavingTheServiceChangesNothingOfTheOrder(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->tab($this->admin(), $service);
        $entries = $this->journal($service);
        $first = $browser->page()->query('//form[@id="frm1"]//button[@type="submit"]')->item(0);
        self::assertSame('', $first->getAttribute('value'), 'Enter in a field of the service presses none of ours');
        $browser->submit('//form[@id="frm1"]', ['notes' => 'seen', 'certum[do]' => '']);
        self::assertSame('seen', $this->serviceRow($service)->notes);
        self::assertSame($entries, $this->journal($service));
    }

    public function testAnOrderIsCancelledAfterAskingAndCanBeOrderedAnew(): void
    {
        $service = $this->pendingService(2);
        $browser = $this->admin();
        $this->ask($browser, $service, 'cancel', ['note' => 'as agreed']);
        self::assertSame(0, self::$certum->count('cancelOrder'));
        $browser->submit('//form[@id="frm1"]', ['certum[do]' => 'cancel/sure']);
        self::assertSame('The order is cancelled.', $this->said($browser));
        self::assertSame('REJECTED', $this->order($service)->order_status);
        self::assertSame(1, self::$certum->count('cancelOrder'));
        self::assertSame('success', $this->action($service, 'create'));
        self::assertSame('', $this->order($service)->certum_id);
        $client = $this->browser(2);
        $this->stepOne($client, $service, $this->csr());
        $this->stepTwo($client);
        self::assertCount(2, $this->placed());
        self::assertContains('quickOrder done', $this->journal($service), 'the history stays');
    }

    public function testAStaffLogInAsAClientIsStillStaff(): void
    {
        $service = $this->issuedService(1);
        $browser = $this->admin();
        $browser->get('standin/login?client=2&to=clientarea.php');
        $this->tab($browser, $service);
        self::assertNotSame([], $this->pages($browser));
    }

    /** @return iterable<string, array{string, string, list<string>}> */
    public static function terminations(): iterable
    {
        yield 'nothing issued, by default' => ['', 'pending', ['cancelOrder']];
        yield 'nothing issued, keep' => ['keep', 'pending', []];
        yield 'issued, by default' => ['', 'issued', []];
        yield 'issued, cancel' => ['cancel', 'issued', []];
        yield 'issued, revoke' => ['revoke', 'issued', ['revokeCertificate']];
    }

    /** @dataProvider terminations @param list<string> $calls */
    public function testTerminatingDoesWhatTheProductSays(string $wish, string $state, array $calls): void
    {
        $service = $state === 'issued' ? $this->issuedService(2) : $this->pendingService(2);
        $this->editProducts($wish === '' ? [] : [16 => $wish]);
        self::assertSame('success', $this->action($service, 'suspend'));
        self::assertSame('success', $this->action($service, 'unsuspend'));
        self::assertSame('success', $this->action($service, 'terminate'));
        foreach (['cancelOrder', 'revokeCertificate'] as $operation) {
            self::assertSame(in_array($operation, $calls, true) ? 1 : 0, self::$certum->count($operation), $operation);
        }
        self::assertSame('Cancelled', self::$standin->table('tblsslorders')->value('status'));
        self::assertNotSame([], $this->journal($service));
        self::assertSame('Terminated', $this->serviceRow($service)->domainstatus);
        $this->cron();
        self::assertSame('Terminated', $this->serviceRow($service)->domainstatus);
        self::assertSame('success', $this->action($service, 'terminate'), 'again');
    }

    /** Issues at Certum what our row takes for an order that waits. */
    private function issueUnseen(int $service): void
    {
        $number = $this->order($service)->certum_id;
        self::$certum->post('state', ['orderID' => $number, 'status' => 'ENROLLED']);
    }

    public function testTerminatingGoesOnWhereTheOrderWasIssuedMeanwhile(): void
    {
        $service = $this->pendingService(2);
        $this->editProducts([16 => 'revoke']);
        $this->issueUnseen($service);
        self::assertSame('success', $this->action($service, 'terminate'));
        self::assertSame('Cancelled', self::$standin->table('tblsslorders')->value('status'));
        self::assertSame(1, self::$certum->count('revokeCertificate'), 'what was issued is revoked');
    }

    public function testCancellingWhatWasIssuedMeanwhileIsTold(): void
    {
        $service = $this->pendingService(2);
        $this->issueUnseen($service);
        $browser = $this->ask($this->admin(), $service, 'cancel/sure');
        self::assertStringContainsString('Nothing was cancelled. Certum had issued', $this->said($browser));
        self::assertStringNotContainsString('The order is cancelled', $this->said($browser));
        self::assertSame('VALID', $this->order($service)->certificate_status);
    }

    public function testRenewingUsesTheKeptCsrAndIsDoneOnceHoweverOftenItIsCalled(): void
    {
        $service = $this->issuedService(2);
        $early = $this->action($service, 'renew');
        $from = strtotime(self::$standin->table('mod_certum_certificates')->value('not_before') . ' UTC') + 335 * 86400;
        self::assertStringContainsString('takes the renewal from ' . date('d/m/Y', $from), $early);
        self::assertSame([], $this->sent('Certum: New CSR Needed'));
        $this->leap($service, self::RENEWABLE);
        // Cron asks for it by itself, but not today.
        $this->later(1);
        self::$standin->clearMails();
        self::assertStringContainsString('no CSR', $this->action($service, 'renew'));
        self::assertCount(1, $this->sent('Certum: New CSR Needed'));
        sleep(1);
        self::assertStringContainsString('no CSR', $this->action($service, 'renew'));
        self::assertCount(1, $this->sent('Certum: New CSR Needed'), 'once a day');
        self::assertSame(0, self::$certum->count('renewCertificate'));
        $csr = $this->csr();
        $this->ask($this->admin(), $service, 'csr', ['csr' => $csr]);
        $certificates = self::$standin->table('mod_certum_certificates')->count();
        self::assertSame('success', $this->action($service, 'renew'));
        self::assertSame('success', $this->action($service, 'renew'));
        self::assertSame(1, self::$certum->count('renewCertificate'));
        self::assertStringContainsString(substr(trim($csr), 60, 60), self::$certum->requests('renewCertificate')[0]['body']);
        $this->publish($service);
        $this->cron();
        self::assertSame($certificates + 1, self::$standin->table('mod_certum_certificates')->count());
        self::assertNull($this->order($service)->next_csr, 'a key is used once');
    }

    public function testAfterARenewalThatWasCancelledTheNextOneIsMadeOnTheSameDay(): void
    {
        $service = $this->issuedService(2);
        $this->leap($service, self::RENEWABLE);
        $browser = $this->admin();
        $this->ask($browser, $service, 'csr', ['csr' => $this->csr()]);
        self::assertSame('success', $this->action($service, 'renew'));
        self::assertSame('success', $this->action($service, 'renew'));
        self::assertSame(1, self::$certum->count('renewCertificate'), 'one payment');
        $this->ask($browser, $service, 'cancel/sure');
        self::assertSame('The order is cancelled.', $this->said($browser), $this->problems($browser));
        $this->ask($browser, $service, 'csr', ['csr' => $this->csr()]);
        self::assertSame('success', $this->action($service, 'renew'));
        self::assertSame(2, self::$certum->count('renewCertificate'));
    }

    public function testWhatCertumAnswersIsEscapedWhereWhmcsPrintsItAsItIs(): void
    {
        $service = $this->issuedService(2);
        $this->leap($service, self::RENEWABLE);
        $this->ask($this->admin(), $service, 'csr', ['csr' => $this->csr()]);
        self::$certum->post('fault', ['operation' => 'renewCertificate',
            'refuse' => ['code' => 1120, 'value' => '<img src=x onerror=alert(1)>']]);
        $answer = $this->action($service, 'renew');
        self::assertStringContainsString('&lt;img', $answer);
        self::assertStringNotContainsString('<img', $answer);
    }
}
