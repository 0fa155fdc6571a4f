<?php

declare(strict_types=1);

namespace ModuleTests;

use WHMCS\Database\Capsule;

/**
 * Requests that die half way, and requests that last so long that another one took over.
 */
final class CrashTest extends ModuleTestCase
{
    /** @return list<array<string, mixed>> mails that announce a certificate */
    private function announced(string $template = 'Certum: Certificate Issued'): array
    {
        $ours = static fn (array $mail): bool => $mail['template'] === $template;
        return array_values(array_filter(self::$standin->mails(), $ours));
    }

    /** The database refuses a statement: what was written before stays, as if the request had died there. */
    private function dieAt(string $statement): void
    {
        Capsule::connection()->unprepared("create trigger dies before $statement begin select raise(abort, 'died'); end");
    }

    private function live(): void
    {
        Capsule::connection()->unprepared('drop trigger dies');
    }

    public function testACertificateIsAnnouncedAlthoughTheMailWasNotNoted(): void
    {
        $service = $this->pendingService(2);
        $this->publish($service);
        $this->dieAt('insert on mod_certum_mails');
        $this->cron();
        self::assertSame('', $this->order($service)->serial);
        $this->live();
        $this->cron();
        self::assertCount(1, $this->announced());
    }

    public function testACertificateIsNotAnnouncedBeforeItIsStored(): void
    {
        $service = $this->pendingService(2);
        $this->publish($service);
        $this->dieAt('insert on mod_certum_certificates');
        $this->cron();
        self::assertCount(0, $this->announced());
        $this->live();
        $this->cron();
        self::assertCount(1, $this->announced());
        self::assertStringContainsString('BEGIN CERTIFICATE', $this->announced()[0]['attachments'][0]['data']);
    }

    public function testARevocationIsToldAlthoughTheMailWasNotNoted(): void
    {
        $service = $this->issuedService(2);
        self::$certum->post('state', ['revoke' => $this->order($service)->serial]);
        $this->dieAt('insert on mod_certum_mails');
        $this->cron();
        $this->live();
        $this->cron();
        self::assertCount(1, $this->announced('Certum: Certificate Revoked'));
    }

    public function testAnOrderThatIsSentAgainOutlivesACrashInBetween(): void
    {
        $service = $this->lost('before');
        $this->answers();
        $this->dieAt('insert on mod_certum_changes');
        $this->cron();
        self::assertSame([], $this->placed());
        $this->live();
        $this->cron();
        self::assertCount(1, $this->placed());
        self::assertSame($this->placed()[0]['orderID'], $this->order($service)->certum_id);
    }

    public function testWhatIsSentAgainIsWhatWasSent(): void
    {
        $service = $this->lost('before');
        $this->answers();
        $before = $this->order($service)->choice;
        self::$certum->post('fault', ['operation' => 'getOrderByOrderID', 'kind' => 'cut', 'times' => 0]);
        // As WHMCS leaves it after a request that died.
        self::$standin->table('tblsslorders')->update(['status' => 'Awaiting Configuration']);
        $browser = $this->browser(2);
        $browser->get(self::$standin->configureUrl($service));
        $post = ['token' => $this->token($browser), 'approval_method' => 'file', 'approveremail' => 'admin@shop.example.com'];
        $browser->post(self::$standin->configureUrl($service) . '&step=3', $post);
        self::assertSame($before, $this->order($service)->choice);
        self::$certum->post('fault', ['clear' => true]);
        $this->cron();
        self::assertCount(1, $this->placed());
        self::assertStringContainsString('DNS_TXT_PREFIX', self::$certum->requests('quickOrder')[0]['body']);
    }

    /** @return array<string, array{string}> */
    public static function correcting(): array
    {
        return ['before the next attempt' => ['update of attempt on mod_certum_services'],
            'before it is told' => ["insert on mod_certum_changes when new.operation = 'reopen'"]];
    }

    /** @dataProvider correcting */
    public function testAnOrderThatWasCancelledToBeCorrectedCanBe(string $statement): void
    {
        $service = $this->pendingService(2);
        $browser = $this->browser(2);
        $this->page($browser, $service, 'correct');
        $this->dieAt($statement);
        $this->send($browser, ['sure' => '1']);
        $this->live();
        self::assertSame('REJECTED', $this->placed()[0]['issues'][0]['status']);
        if ((int) $this->order($service)->attempt === 1) {
            $this->act($browser, $service, 'correct', ['sure' => '1']);
        }
        self::assertSame(2, (int) $this->order($service)->attempt, $browser->body);
        self::assertSame(1, $this->page($browser, $service)->count('//div[@data-certum-phase="configuring"]'));
    }

    public function testALogThatCannotBeWrittenLosesNoAnswer(): void
    {
        $service = $this->service(2);
        $browser = $this->browser(2);
        $this->stepOne($browser, $service, $this->csr());
        $this->dieAt('insert on tblmodulelog');
        $this->stepTwo($browser);
        $this->live();
        $order = $this->order($service);
        self::assertSame([0, $this->placed()[0]['orderID']], [(int) $order->outcome_unknown, $order->certum_id]);
        self::assertStringContainsString('"code":"', $order->verification);
    }

    public function testWhatFailedIsLoggedWithoutTheValues(): void
    {
        $service = $this->service(2);
        $browser = $this->browser(2);
        $this->dieAt('update on mod_certum_services');
        $this->stepOne($browser, $service, $this->csr());
        $this->cron();
        $this->live();
        $this->stepOne($browser, $service, $this->csr());
        $this->dieAt('insert on mod_certum_accounts');
        $this->stepTwo($browser);
        $this->live();
        $log = self::$standin->table('tblactivitylog')->pluck('description')->implode("\n");
        self::assertSame(2, substr_count($log, ' died ('), $log);
        foreach (['SQL:', 'insert into', 'CERTIFICATE REQUEST', 'Nowak'] as $value) {
            self::assertStringNotContainsString($value, $log);
        }
    }

    public function testARequestReleasesOnlyWhatItStillHolds(): void
    {
        $service = $this->pendingService(2);
        $until = self::stamp('+1 hour');
        Capsule::connection()->unprepared("create trigger taken after insert on mod_certum_changes begin
            update mod_certum_services set busy_until = '$until' where service_id = new.service_id; end");
        $this->act($this->browser(2), $service, 'change', ['method' => 'FILE', 'email' => 'ben@example.com']);
        Capsule::connection()->unprepared('drop trigger taken');
        self::assertSame($until, $this->order($service)->busy_until);
        self::busy(null);
    }

    public function testASlowCertumMayTakeLong(): void
    {
        $service = $this->pendingService(2);
        Capsule::connection()->unprepared("create trigger seen after update of busy_until on mod_certum_services
            when new.busy_until is not null begin insert into mod_certum_meta values ('seen', new.busy_until); end");
        $this->act($this->browser(2), $service, 'change', ['method' => 'FILE', 'email' => 'ben@example.com']);
        Capsule::connection()->unprepared('drop trigger seen');
        self::assertGreaterThan(self::stamp('+500 seconds'), self::meta('seen'));
        self::assertNull($this->order($service)->busy_until);
    }

    public function testCronReleasesOnlyItsOwnLock(): void
    {
        $this->service(2);
        $lock = static fn () => Capsule::table('mod_certum_meta')->where('name', 'cron_lock')->value('value');
        $this->cron();
        self::assertSame('0', $lock());
        Capsule::table('mod_certum_meta')->where('name', 'due_dates')->delete();
        Capsule::connection()->unprepared("create trigger taken after insert on mod_certum_meta when new.name = 'due_dates'
            begin update mod_certum_meta set value = '9999999999' where name = 'cron_lock'; end");
        $this->cron();
        Capsule::connection()->unprepared('drop trigger taken');
        self::assertSame('9999999999', $lock());
    }

    public function testCronKeepsThePasswordThatWorks(): void
    {
        $service = $this->pendingService(2);
        $kept = static fn () => decrypt((string) Capsule::table('mod_certum_accounts')->value('password'));
        $this->editProducts([2 => 'mistyped']);
        $browser = $this->browser(2);
        $this->page($browser, $service, 'state');
        $this->send($browser);
        self::assertSame(\Simulator::PASSWORD, $kept());
        $this->publish($service);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
        $this->editProducts([2 => \Simulator::PASSWORD]);
        Capsule::table('mod_certum_accounts')->update(['password' => encrypt('outdated')]);
        self::doneAt('-1 minute');
        $this->page($browser, $service, 'state');
        $this->send($browser);
        self::assertSame(\Simulator::PASSWORD, $kept(), 'a new one that works is taken over');
    }

    public function testAStoredPasswordThatAnotherKeyEncryptedIsReplacedByTheOneThatWorks(): void
    {
        $service = $this->pendingService(2);
        Capsule::table('mod_certum_accounts')->update(['password' => encrypt("\xff\xfe\x01")]);
        $browser = $this->browser(2);
        $this->page($browser, $service, 'state');
        $this->send($browser);
        self::assertStringStartsWith('Certum was asked', $this->said($browser), $browser->body);
        self::assertSame(\Simulator::PASSWORD, decrypt((string) Capsule::table('mod_certum_accounts')->value('password')));
    }
}
