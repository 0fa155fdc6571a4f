<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * Switches of the stand-in that are about invoices, mails, hooks and keys rather than about forms, each turned.
 */
final class ManageSwitchTest extends ManageWalk
{
    /** @return iterable<string, array{array<string, mixed>}> */
    public static function before(): iterable
    {
        yield 's2_domain' => [['s2_domain' => 'stored']];
        yield 's3_error_status' => [['s3_error_status' => 'changed']];
        yield 'require_approveremails' => [['require_approveremails' => false]];
        yield 'ssl_mail_template' => [['ssl_mail_template' => true]];
        yield 'three clients' => [['clients' => 3]];
    }

    /** @dataProvider before @param array<string, mixed> $switches */
    public function testAnOrderThatWasRefusedOnceIsOrderedAndManaged(array $switches): void
    {
        array_map([self::$standin, 'set'], array_keys($switches), $switches);
        self::$standin->reset();
        $service = $this->service(2);
        $asking = preg_grep('/configuressl/', array_map('json_encode', self::$standin->mails()));
        self::assertCount(1, (array) $asking, 'one mail asks for the configuration');
        $browser = $this->browser(2);
        self::$certum->post('fault', ['operation' => 'quickOrder', 'refuse' => ['code' => 1063, 'value' => '']]);
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        self::assertSame('', $this->order($service)->certum_id);
        $this->page($browser, $service);
        self::assertSame(1, $browser->count('//a[contains(@href, "configuressl")]'), 'the form stays open');
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        self::assertCount(1, $this->placed(), $browser->body);
        self::assertSame('shop.example.com', $this->serviceRow($service)->domain);
        $this->publish($service);
        $this->cron();
        $this->manage($service);
    }

    /** @return iterable<string, array{array<string, mixed>}> */
    public static function after(): iterable
    {
        yield 'create_invoice_api' => [['create_invoice_api' => true]];
        yield 'invoice_days' => [['invoice_days' => 3]];
        yield 'module_hooks' => [['module_hooks' => false]];
        yield 'renew_twice' => [['renew_twice' => true]];
        yield 'renew_on_first' => [['renew_on_first' => true]];
        yield 'mail_slow' => [['mail_slow' => 1]];
        yield 'wrong_key' => [['wrong_key' => true]];
        yield 'suspend_days, terminate_days' => [['suspend_days' => 1, 'terminate_days' => 1]];
        // Another major version of Smarty needs other processes than this one: those of the web server.
        yield 'smarty' => [['smarty' => 4]];
        yield 'smarty, warned' => [['smarty' => 4, 'smarty_undefined' => 'warn']];
    }

    /** @dataProvider after @param array<string, mixed> $switches */
    public function testACertificateIsManaged(array $switches): void
    {
        $service = $this->issuedService(2);
        array_map([self::$standin, 'set'], array_keys($switches), $switches);
        $this->manage($service);
        $this->cron();
        self::assertSame([], self::$standin->apiCalls('CreateInvoice'));
        self::assertSame(1, self::$certum->count('revokeCertificate'));
    }

    public function testAMailWhoseTemplateIsMissingIsSentOnceItIsThere(): void
    {
        $service = $this->pendingService(2);
        $name = 'Certum: Certificate Issued';
        self::$standin->set('missing_templates', $name);
        $this->publish($service);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
        self::assertNotContains($name, array_column(self::$standin->mails(), 'template'));
        self::$standin->set('missing_templates', '');
        $this->cron();
        $this->cron();
        self::assertCount(1, array_keys(array_column(self::$standin->mails(), 'template'), $name, true));
        $this->manage($service);
    }

    public function testWithoutHooksTheStockPagesOrderAndTheCustomerAsks(): void
    {
        self::$standin->set('module_hooks', false);
        $service = $this->service(2);
        $browser = $this->browser(2);
        // With the hooks the list of web servers, which nobody needs, is filled in.
        $this->stepOne($browser, $service, $this->csr(), ['servertype' => '1000']);
        $this->stepTwo($browser);
        $this->page($browser, $service);
        self::assertStringContainsString('_certum.shop.example.com', $browser->body, 'what to publish');
        $this->publish($service);
        $this->cron();
        self::assertNotSame('VALID', $this->order($service)->certificate_status, 'cron is a hook');
        $this->act($browser, $service, 'check');
        self::assertSame('VALID', $this->order($service)->certificate_status);
        $this->page($browser, $service, 'show');
        self::assertStringContainsString('BEGIN CERTIFICATE', $browser->body);
    }

    public function testAPasswordThatCannotBeDecryptedStopsOnlyCron(): void
    {
        $service = $this->pendingService(2);
        self::$standin->set('wrong_key', true);
        $this->publish($service);
        $this->cron();
        self::assertNotSame('VALID', $this->order($service)->certificate_status);
        $this->act($this->browser(2), $service, 'check');
        self::assertSame('VALID', $this->order($service)->certificate_status, 'WHMCS itself knows the password');
    }

    public function testThePaymentOfTheFirstInvoiceRenewsNothing(): void
    {
        self::$standin->set('renew_on_first', true);
        $service = self::$standin->createService(2, $this->product([], ['autosetup' => 'order']));
        self::assertNotNull($this->order($service));
        self::assertNotContains('Certum: New CSR Needed', array_column(self::$standin->mails(), 'template'));
        $browser = $this->browser(2);
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        self::assertCount(1, $this->placed(), $browser->body);
        self::assertSame(0, self::$certum->count('renewCertificate'));
    }

    /** The daily cron, with the service's next invoice due then. */
    private function invoice(int $service, string $due): void
    {
        $this->editService($service, ['nextduedate' => date('Y-m-d', strtotime($due))]);
        self::$standin->cron(1, true);
    }

    public function testAnUnpaidServiceIsSuspendedAndOffersNothing(): void
    {
        $service = $this->pendingService(2);
        self::$standin->set('suspend_days', 2);
        $this->invoice($service, '-1 day');
        self::assertSame('Active', $this->serviceRow($service)->domainstatus, 'not yet');
        self::$standin->set('suspend_days', 1);
        self::$standin->cron(1, true);
        self::assertSame('Suspended', $this->serviceRow($service)->domainstatus);
        $browser = $this->page($this->browser(2), $service);
        self::assertSame(0, $browser->count('//*[@data-certum-action]'), $browser->body);
        $this->cron();
        self::assertSame('Suspended', $this->serviceRow($service)->domainstatus, 'nothing of ours lifts it');
        self::assertSame(0, self::$certum->count('cancelOrder'));
    }

    public function testAServiceThatStaysUnpaidIsTerminatedAndItsOrderCancelled(): void
    {
        $service = $this->pendingService(2);
        self::$standin->set('suspend_days', 1);
        self::$standin->set('terminate_days', 5);
        $this->invoice($service, '-2 days');
        self::assertSame('Suspended', $this->serviceRow($service)->domainstatus);
        self::$standin->set('terminate_days', 2);
        self::$standin->cron(1, true);
        self::assertSame('Terminated', $this->serviceRow($service)->domainstatus);
        self::assertSame(1, self::$certum->count('cancelOrder'));
        self::assertSame('REJECTED', $this->placed()[0]['issues'][0]['status']);
    }
}
