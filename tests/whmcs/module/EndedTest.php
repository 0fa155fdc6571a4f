<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;

/**
 * Services that were suspended, terminated or cancelled, before they were configured or while their order was under way.
 */
final class EndedTest extends ModuleTestCase
{
    private const CLOSED = ['Suspended', 'Terminated', 'Cancelled', 'Fraud'];

    private function terminate(int $service): string
    {
        $call = json_encode(['method' => 'action', 'args' => [$service, 'terminate']]);
        $browser = new Browser(self::$standin->url());
        return (string) json_decode($browser->request('POST', 'standin/call', $call, 'application/json')->body)->result;
    }

    private function status(int $service, string $status): void
    {
        $this->editService($service, ['domainstatus' => $status]);
    }

    public function testItIsNeitherConfiguredNorOrdered(): void
    {
        $service = $this->service(2);
        $browser = $this->browser(2);
        foreach (self::CLOSED as $status) {
            $this->status($service, 'Pending');
            $this->stepOne($browser, $service, $this->csr());
            $this->status($service, $status);
            $this->stepTwo($browser);
            self::assertSame(0, self::$certum->count('quickOrder'), $status);
            self::assertStringContainsString('present state', $browser->body, $status);
            foreach (['', '&step=2', '&step=3'] as $step) {
                $browser->get(self::$standin->configureUrl($service) . $step);
                self::assertSame(0, $browser->count('//form[contains(@action, "step=")]'), "$status$step");
                self::assertSame(0, $browser->count('//template'), "$status$step");
            }
            $typed = ['csr' => $this->csr(), 'servertype' => '1000', 'token' => $this->token($browser)];
            $browser->post(self::$standin->configureUrl($service) . '&step=2', $typed);
            self::assertSame(0, $browser->count('//form[contains(@action, "step=")]'), $status);
            self::assertSame($status, $this->serviceRow($service)->domainstatus);
            $this->page($browser, $service);
            self::assertSame(0, $browser->count('//div[@data-certum-page]//a[contains(@href, "configuressl")]'), $status);
        }
    }

    public function testItsSidebarOffersNothing(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->browser(2);
        $this->page($browser, $service);
        self::assertGreaterThan(0, $browser->count('//a[contains(@href, "a=reissue")]'));
        foreach (self::CLOSED as $status) {
            $this->status($service, $status);
            $this->page($browser, $service);
            self::assertSame(0, $browser->count('//a[contains(@href, "a=reissue")]'), $status);
        }
    }

    public function testItsPagesDrawNoFormThatIsRefused(): void
    {
        $forms = ['show' => 0, 'contact' => 0, 'state' => 1, 'check' => 1, 'csr' => 1, 'send' => 1, 'reissue' => 1, 'revoke' => 1];
        $pending = ['contact' => 0, 'state' => 1, 'verification' => 1, 'instruct' => 1, 'change' => 1, 'check' => 1, 'correct' => 1];
        $browser = $this->browser(2);
        foreach ([[$this->issuedService(2), $forms], [$this->pendingService(2), $pending]] as [$service, $pages]) {
            foreach ($pages as $page => $count) {
                $this->page($browser, $service, $page);
                self::assertSame($count, $browser->count('//form[@id="certum"]'), $page);
            }
            foreach (self::CLOSED as $status) {
                $this->status($service, $status);
                foreach (\Certum\Shop\Desk::customersFunctions() as $page) {
                    $this->page($browser, $service, $page);
                    self::assertSame(0, $browser->count('//form[@id="certum"]'), "$status: $page");
                    self::assertSame(0, $browser->count('//*[starts-with(@name, "certum[")]'), "$status: $page");
                }
                $this->page($browser, $service, array_key_first($pages));
                self::assertSame(1, $browser->count('//*[@data-certum-page]'), "$status: what is known can be read");
            }
        }
    }

    /** It is configured and ordered once more. */
    private function orderedAnew(int $service): void
    {
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
        $asked = array_keys(array_column(self::$standin->mails(), 'template'), 'Certum: Configuration Needed', true);
        self::assertCount(2, $asked);
        $browser = $this->browser(2);
        $this->page($browser, $service);
        self::assertSame(1, $browser->count('//div[@data-certum-page]//a[contains(@href, "configuressl")]'));
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        $this->publish($service);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
        self::assertCount(2, $this->placed());
        $certificates = self::$standin->table('mod_certum_certificates')->count();
        self::assertSame(2, $certificates, 'the one before is kept');
    }

    public function testCreateOpensWhatWasRevoked(): void
    {
        $service = $this->issuedService(2);
        self::$certum->post('state', ['revoke' => $this->order($service)->serial]);
        $this->cron();
        self::assertSame('Suspended', $this->serviceRow($service)->domainstatus);
        self::assertSame('success', self::$standin->action($service, 'create'));
        $this->orderedAnew($service);
    }

    public function testAnOrderPlacedAnewIsCancelledAsAnyOther(): void
    {
        $service = $this->issuedService(2);
        self::$certum->post('state', ['revoke' => $this->order($service)->serial]);
        $this->cron();
        self::assertSame('success', self::$standin->action($service, 'create'));
        $browser = $this->browser(2);
        $this->stepOne($browser, $service, $this->csr('other.example.com'));
        $this->stepTwo($browser);
        $this->page($browser, $service);
        $now = $browser->text('//*[contains(@class, "certum-head")]') . $browser->text('//*[@data-certum-now]');
        self::assertStringContainsString('other.example.com', $now);
        self::assertStringNotContainsString('shop.example.com', $now, 'it is revoked, and stands among the certificates');
        self::assertSame('success', self::$standin->action($service, 'renew'), 'the payment of what is under way');
        self::assertNotContains('Certum: New CSR Needed', array_column(self::$standin->mails(), 'template'));
        $number = $this->order($service)->certum_id;
        self::assertStringEndsWith('-2', $number);
        self::assertSame('success', $this->terminate($service));
        self::assertSame([$number, 'REJECTED'], [$this->order($service)->certum_id, $this->order($service)->order_status]);
        self::assertSame('success', self::$standin->action($service, 'create'));
        self::assertSame(3, (int) $this->order($service)->attempt);
    }

    public function testWhatMayHaveArrivedKeepsItsNumber(): void
    {
        $service = $this->lost('before');
        $this->answers();
        self::assertSame('success', $this->terminate($service));
        self::assertSame('success', self::$standin->action($service, 'create'));
        self::assertSame(1, (int) $this->order($service)->attempt, 'Certum would say that it has it');
        $asked = array_keys(array_column(self::$standin->mails(), 'template'), 'Certum: Configuration Needed', true);
        self::assertCount(2, $asked);
    }

    public function testANumberThatCronFindsToBeAnotherOrdersIsToldOnce(): void
    {
        $service = $this->lost('before');
        $installation = self::meta('installation');
        self::$certum->post('state', ['add' => ['customer' => 'somebody', 'productCode' => '601',
            'commonName' => 'other.example.com', 'orderID' => "whmcs-$installation-$service-1"]]);
        $this->answers();
        $this->cron();
        $problems = $this->order($service)->problems;
        self::assertStringContainsString('problem_number_taken', (string) $problems);
        $this->cron();
        self::assertSame($problems, $this->order($service)->problems);
        $log = self::$standin->table('tblactivitylog')->pluck('description')->implode("\n");
        self::assertSame(1, substr_count($log, "order of service $service needs attention"), $log);
        self::assertSame('success', $this->terminate($service));
    }

    public function testANumberThatIsAnotherOrdersDoesNotHang(): void
    {
        $service = $this->service(2);
        $browser = $this->browser(2);
        $this->stepOne($browser, $service, $this->csr());
        $installation = self::meta('installation');
        $number = "whmcs-$installation-$service-1";
        self::$certum->post('state', ['add' => ['customer' => 'somebody', 'productCode' => '601',
            'commonName' => 'other.example.com', 'orderID' => $number]]);
        $this->stepTwo($browser);
        self::assertSame(1, (int) $this->order($service)->outcome_unknown);
        $this->page($browser, $service);
        self::assertStringContainsString('contact us', (string) $browser->text('//*[@data-certum-now]'));
        $log = self::$standin->table('tblactivitylog')->pluck('description')->implode("\n");
        self::assertStringContainsString("order of service $service needs attention", $log);
        self::assertSame('success', self::$standin->action($service, 'create'));
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        self::assertSame("whmcs-$installation-$service-2", $this->order($service)->certum_id);
    }

    public function testTerminatingWaitsForALostAnswerAndCancelsWhatIsFound(): void
    {
        $service = $this->lost('after');
        self::assertStringContainsString('cannot be reached', $this->terminate($service));
        self::assertNotSame('Terminated', $this->serviceRow($service)->domainstatus);
        self::$certum->post('fault', ['clear' => true]);
        self::assertSame('success', $this->terminate($service));
        self::assertSame(1, self::$certum->count('cancelOrder'));
        self::assertSame('Cancelled', self::$standin->table('tblsslorders')->value('status'));
    }

    public function testTerminatingDoesNotSendAgainWhatDidNotArrive(): void
    {
        $service = $this->lost('before');
        $sent = self::$certum->count('quickOrder');
        self::$certum->post('fault', ['clear' => true]);
        self::assertSame('success', $this->terminate($service));
        $this->cron();
        self::assertSame([], $this->placed());
        self::assertSame($sent, self::$certum->count('quickOrder'));
    }

    public function testCronSendsNothingAgainForAnEndedService(): void
    {
        foreach (self::CLOSED as $status) {
            $service = $this->lost('before');
            $sent = self::$certum->count('quickOrder');
            $this->status($service, $status);
            self::$certum->post('fault', ['clear' => true]);
            $this->cron();
            self::assertSame([], $this->placed(), $status);
            self::assertSame($sent, self::$certum->count('quickOrder'), $status);
            self::assertSame(0, (int) $this->order($service)->outcome_unknown);
        }
    }

    public function testCronCancelsWhatItFindsForAnEndedServiceButNotForASuspendedOne(): void
    {
        foreach (['Suspended' => 0, 'Terminated' => 1] as $status => $cancelled) {
            $service = $this->lost('after');
            $this->status($service, $status);
            self::$certum->post('fault', ['clear' => true]);
            $this->cron();
            self::assertNotSame('', $this->order($service)->certum_id);
            self::assertSame($cancelled, self::$certum->count('cancelOrder'), $status);
        }
    }

    public function testWhatAProductKeepsIsNotCancelledByCronEither(): void
    {
        $service = $this->lost('after');
        $this->editProducts([16 => 'keep']);
        $this->status($service, 'Terminated');
        self::$certum->post('fault', ['clear' => true]);
        $this->cron();
        self::assertNotSame('', $this->order($service)->certum_id);
        self::assertSame(0, self::$certum->count('cancelOrder'));
    }
}
