<?php

declare(strict_types=1);

namespace ModuleTests;

use Simulator;
use WHMCS\Database\Capsule;

/**
 * Cron by itself: what the shop is told of accounts and runs, and cron.php on a command line.
 */
final class CronTest extends AddonTestCase
{
    /** @return list<string> subjects of the mails to administrators since the last call */
    private function toShop(): array
    {
        $mails = array_filter(self::$standin->mails(), static fn ($mail) => $mail['admin'] ?? false);
        self::$standin->clearMails();
        return array_values(array_column($mails, 'subject'));
    }

    private function log(): string
    {
        return self::$standin->table('tblactivitylog')->pluck('description')->implode("\n");
    }

    public function testARefusedAccountIsAnAlarmOfItsOwnThatEndsByItself(): void
    {
        $service = $this->pendingService(2);
        $this->publish($service);
        $this->toShop();
        self::$certum->post('limits', ['password' => 'another']);
        self::$certum->forgetRequests();
        $this->cron();
        self::assertCount(1, self::$certum->requests(), 'a wrong password is not tried on and on');
        $mail = html_entity_decode(self::$standin->mails()[0]['html']);
        self::assertStringContainsString('Addons > Certum Certificates > Connection', $mail);
        self::assertStringContainsString('“Put a new password on all products of this account”', $mail);
        self::assertSame(['Check the password of the account ' . Simulator::USER . ': Certum refuses it'], $this->toShop());
        $this->cron();
        self::assertSame([], $this->toShop(), 'once');
        self::assertSame('AWAITING', $this->order($service)->order_status, 'no order has failed');
        self::assertStringContainsString('Certum refuses this account since', $this->admin('&page=check')->body);
        self::$certum->post('limits', ['password' => null]);
        $this->cron();
        self::assertSame('ENROLLED', $this->order($service)->order_status);
        self::assertSame([], $this->toShop());
        self::assertStringContainsString('accepts the account ' . Simulator::USER . ' again', $this->log());
        self::assertStringNotContainsString('Certum refuses this account', $this->admin('&page=check')->body);
        self::assertStringNotContainsString(Simulator::PASSWORD, $this->log());
    }

    public function testARefusalThatACustomerMetIsTold(): void
    {
        $service = $this->service(2);
        self::$certum->post('limits', ['whitelisted' => false]);
        $browser = $this->browser(2);
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        $this->toShop();
        $this->cron();
        self::assertSame(['Check the password of the account ' . Simulator::USER . ': Certum refuses it'], $this->toShop());
        self::$certum->post('limits', ['whitelisted' => true]);
        $this->cron();
        self::assertStringContainsString('accepts the account', $this->log());
    }

    public function testAMailOfARefusalThatDidNotGoOutIsTriedAgain(): void
    {
        $this->pendingService(2);
        self::$certum->post('limits', ['password' => 'another']);
        self::$standin->set('api_refuses', 'SendAdminEmail');
        $this->cron();
        $this->toShop();
        self::$standin->set('api_refuses', '');
        $this->cron();
        self::assertSame(['Check the password of the account ' . Simulator::USER . ': Certum refuses it'], $this->toShop());
    }

    public function testCertificatesThatNobodyLooksAfterAreToldOnceAWeek(): void
    {
        $this->issuedService(2);
        $elsewhere = ['customer' => 'c', 'productCode' => '601', 'commonName' => 'else.example.com',
            'orderDate' => gmdate('Y-m-d\TH:i:s\Z', time() - 180 * 86400)];
        $number = self::$certum->post('state', ['add' => $elsewhere])['orderID'];
        $this->toShop();
        Capsule::table('mod_certum_accounts')->update(['expiring_at' => self::stamp('-7 days')]);
        self::$certum->forgetRequests();
        $this->cron();
        self::assertSame(1, self::$certum->count('getExpiringCertificates'));
        self::assertSame(['Attach certificates at Certum that no service has, or leave them to end'], $this->toShop());
        self::assertStringContainsString($number, $this->admin('&page=check')->body);
        $this->cron();
        self::assertSame(1, self::$certum->count('getExpiringCertificates'));
        Capsule::table('mod_certum_accounts')->update(['expiring_at' => self::stamp('-7 days')]);
        $this->cron();
        self::assertSame(2, self::$certum->count('getExpiringCertificates'));
        self::assertSame([], $this->toShop(), 'it is known');
    }

    public function testWhatARunCameToIsInTheCheck(): void
    {
        $service = $this->pendingService(2);
        $this->cron();
        self::assertStringContainsString('nothing failed in it', $this->admin('&page=check')->body);
        $this->publish($service);
        self::$certum->post('fault', ['operation' => 'getCertificate', 'times' => 1, 'refuse' => ['code' => 1138, 'value' => '']]);
        $this->cron();
        $page = $this->admin('&page=check')->body;
        self::assertStringContainsString('1 things failed', $page);
        self::assertStringContainsString('order ' . $this->order($service)->certum_id, $page);
        self::setMeta('cron_lock', (string) (time() - 60));
        self::assertStringContainsString('did not come to its end', $this->admin('&page=check')->body);
    }

    public function testEverythingIsComparedWhenSomebodyPressesIt(): void
    {
        $service = $this->issuedService(2);
        self::$certum->post('state', ['revoke' => $this->order($service)->serial]);
        // A mark that is later than what it stands for, as in a table that was put back.
        Capsule::table('mod_certum_accounts')->update(['synced_until' => self::stamp('now')]);
        self::$certum->post('clock', ['advance' => 1200]);
        $admin = $this->admin('&page=check');
        $admin->submit('//form[.//button[@name="compare"]]', ['compare' => '1']);
        self::assertStringContainsString('compares all that is stored', $admin->body);
        self::$certum->forgetRequests();
        $this->cron();
        self::assertSame(1, self::$certum->count('getOrdersByDateRange'));
        self::assertSame('REVOKED', $this->order($service)->certificate_status);
        self::assertStringNotContainsString('compares all that is stored', $this->admin('&page=check')->body);
    }

    public function testTheScriptDoesWhatCronDoes(): void
    {
        $service = $this->pendingService(2);
        $this->publish($service);
        self::assertSame([0, "Done.\n", ''], $this->script());
        self::assertSame('ENROLLED', $this->order($service)->order_status);
        self::assertSame([0, '', ''], $this->script('--quiet'));
        self::$certum->forgetRequests();
        self::assertSame(0, $this->script('--full')[0]);
        self::assertSame(1, self::$certum->count('getOrdersByDateRange'));
    }

    public function testThePreviewDoesNothing(): void
    {
        $this->pendingService(1, [], ['a.example.com']);
        $lost = $this->lost('after');
        $this->answers();
        $tables = static fn () => array_map(
            static fn ($table) => Capsule::table("mod_certum_$table")->get()->toJson(),
            self::TABLES
        );
        $before = $tables();
        self::$certum->forgetRequests();
        [$status, $told] = $this->script('--dry-run');
        self::assertSame(0, $status);
        self::assertStringContainsString("Service $lost: it would be found out", $told);
        self::assertStringContainsString('Account ' . Simulator::USER, $told);
        self::assertSame([], self::$certum->requests());
        self::assertSame($before, $tables());
    }

    public function testOneServiceAlone(): void
    {
        $one = $this->pendingService(2, [], ['a.example.com']);
        $other = $this->pendingService(2, [], ['b.example.com']);
        $this->publish($one);
        $this->publish($other);
        self::assertSame(0, $this->script("--service=$one")[0]);
        self::assertSame(['ENROLLED', 'AWAITING'], [$this->order($one)->order_status, $this->order($other)->order_status]);
        self::assertSame(0, $this->script('--service', (string) $other)[0]);
        self::assertSame('ENROLLED', $this->order($other)->order_status);
        [$status, , $told] = $this->script('--service', '4711');
        self::assertSame(1, $status);
        self::assertNotSame('', $told);
    }

    public function testTheScriptTellsWhatFailedAndWhoIsAtWork(): void
    {
        $service = $this->pendingService(2);
        $this->publish($service);
        self::$certum->post('fault', ['operation' => 'getCertificate', 'times' => 1, 'refuse' => ['code' => 1138, 'value' => '']]);
        [$status, , $told] = $this->script();
        self::assertSame(1, $status);
        self::assertStringContainsString($this->order($service)->certum_id, $told);
        self::setMeta('cron_lock', (string) (time() + 600));
        self::assertSame([3, '', "Another run is at work.\n"], $this->script());
        foreach ([['--nonsense'], ['--service', 'x'], ['--help']] as $arguments) {
            [$status, , $told] = $this->script(...$arguments);
            self::assertSame(2, $status);
            self::assertStringContainsString('Usage:', $told);
        }
    }

    public function testTheScriptIsNotThereOverTheWeb(): void
    {
        $browser = new \Standin\Browser(self::$standin->url());
        $page = $browser->get('modules/servers/' . self::NAME . '/cron.php');
        self::assertSame([404, ''], [$page->status, $page->body]);
    }
}
