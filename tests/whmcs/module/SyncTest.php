<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Module\Params;
use WHMCS\Database\Capsule;

/**
 * What cron reads of Certum, and what WHMCS shows then.
 */
class SyncTest extends ModuleTestCase
{
    private function bought(int $client = 1, string $name = 'shop.example.com', array $options = []): int
    {
        $service = $this->service($client, $options);
        $browser = $this->browser($client);
        $this->stepOne($browser, $service, $this->csr($name));
        $this->stepTwo($browser);
        return $service;
    }

    private function certified(int $client = 1, string $name = 'shop.example.com', array $options = []): int
    {
        $service = $this->bought($client, $name, $options);
        $this->publish($service);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
        return $service;
    }

    /** @return list<string> templates of the mails since the last call */
    private function mails(): array
    {
        $templates = array_column(self::$standin->mails(), 'template');
        self::$standin->clearMails();
        return array_values(preg_grep('/^Certum: /', $templates));
    }

    public function testStatesAndNamesAreReadOfOrdersThatChanged(): void
    {
        $service = $this->bought();
        $this->cron();
        $order = $this->order($service);
        self::assertSame('VERIFICATION', $order->order_status);
        self::assertSame('shop.example.com', json_decode($order->san_states)[0]->name);
        self::assertContains('DOMAIN', array_column(json_decode($order->steps, true), 'type'));
        self::assertSame(0, (int) $order->stale);
    }

    public function testAQuietRunAsksForNoOrder(): void
    {
        $this->certified();
        $this->cron();
        self::$certum->forgetRequests();
        $this->cron();
        // The overlap, and whether anything of it changed since.
        self::assertSame(['getModifiedOrders', 'getModifiedOrders'], array_column(self::$certum->requests(), 'operation'));
    }

    private static function mark(string $when): void
    {
        Capsule::table('mod_certum_accounts')->update(['synced_until' => self::stamp($when)]);
    }

    /** @return list<string> operations since the requests were last forgotten */
    private static function asked(): array
    {
        $asked = array_column(self::$certum->requests(), 'operation');
        self::$certum->forgetRequests();
        return $asked;
    }

    public function testAPauseIsCaughtUpAtOnce(): void
    {
        $service = $this->bought();
        $this->publish($service);
        self::mark('-10 days');
        self::$certum->forgetRequests();
        $this->cron();
        self::assertSame('ENROLLED', $this->order($service)->order_status);
        self::assertSame(['getModifiedOrders', 'getCertificate', 'getExpiringCertificates'], self::asked());
        self::assertGreaterThan(self::stamp('-1 minute'), Capsule::table('mod_certum_accounts')->value('synced_until'));
    }

    /** @dataProvider tooLong @param array<string, int> $limits */
    public function testWhatIsTooLongIsCutInTwo(array $limits): void
    {
        $services = [];
        foreach (['a', 'b', 'c', 'd'] as $name) {
            $services[] = $service = $this->bought(1, "$name.example.com");
            $this->publish($service);
            self::$certum->post('clock', ['advance' => 120]);
        }
        self::mark('-2 days');
        self::$certum->post('limits', $limits);
        self::$certum->forgetRequests();
        $this->cron();
        foreach ($services as $service) {
            self::assertSame('ENROLLED', $this->order($service)->order_status);
        }
        $asked = array_count_values(self::asked());
        self::assertGreaterThan(4, $asked['getModifiedOrders']);
        self::assertLessThan(60, $asked['getModifiedOrders']);
    }

    /** @return list<array{array<string, int>}> */
    public static function tooLong(): array
    {
        return [[['maxRecords' => 1]], [['maxRecords' => 2, 'pageSize' => 1]]];
    }

    public function testWhatStopsAListKeepsWhatWasRead(): void
    {
        self::$certum->post('clock', ['advance' => -2 * 86400]);
        foreach (['a', 'b'] as $name) {
            $services[] = $service = $this->bought(1, "$name.example.com");
            $this->publish($service);
            self::$certum->post('clock', ['advance' => 86400]);
        }
        self::mark('-3 days');
        self::$certum->post('limits', ['maxRecords' => 1]);
        // The whole is too long, the earlier half is read, the later one is lost.
        self::$certum->post('fault', ['operation' => 'getModifiedOrders', 'kind' => 'cut', 'when' => 'before', 'skip' => 2,
            'times' => 99]);
        $this->cron();
        $read = Capsule::table('mod_certum_accounts')->value('synced_until');
        self::assertGreaterThan(self::stamp('-3 days +1 minute'), $read);
        self::assertLessThan(self::stamp('-1 minute'), $read);
        self::$certum->post('fault', ['clear' => true]);
        $this->cron();
        foreach ($services as $service) {
            self::assertSame('ENROLLED', $this->order($service)->order_status);
        }
    }

    public function testAListThatCannotBeReadDoesNotHideWhatChanged(): void
    {
        $service = $this->bought();
        $this->publish($service);
        self::$certum->post('fault', ['operation' => 'getModifiedOrders', 'kind' => 'noSuccessCode', 'times' => 0]);
        self::$certum->forgetRequests();
        $this->cron();
        self::assertSame('ENROLLED', $this->order($service)->order_status, 'by the comparison');
        self::assertLessThan(120, count(self::asked()));
        $log = self::$standin->table('tblactivitylog')->pluck('description')->implode("\n");
        self::assertStringContainsString('getModifiedOrders', $log);
    }

    /** @dataProvider marks */
    public function testAMarkThatTellsNothingIsAComparison(string $mark): void
    {
        $service = $this->certified();
        self::$certum->post('state', ['revoke' => $this->order($service)->serial]);
        $fine = $this->certified(2, 'fine.example.com');
        self::mark($mark);
        self::$certum->forgetRequests();
        $this->cron();
        self::assertSame('REVOKED', $this->order($service)->certificate_status);
        self::assertSame(['getOrdersByDateRange'], self::asked(), 'it is told by the list');
        self::assertSame('VALID', $this->order($fine)->certificate_status);
        $account = Capsule::table('mod_certum_accounts')->first();
        self::assertLessThanOrEqual(self::stamp('now'), $account->synced_until);
        $this->cron();
        self::assertSame(['getModifiedOrders'], array_unique(self::asked()));
    }

    /** @return array<string, array{string}> */
    public static function marks(): array
    {
        return ['from the future' => ['+1 year'], 'too old' => ['-40 days']];
    }

    public function testLocksFromTheFutureCountAsNow(): void
    {
        $service = $this->bought();
        $this->publish($service);
        self::setMeta('cron_lock', (string) strtotime('+1 year'));
        self::busy('+1 year');
        $this->cron();
        self::assertSame('ENROLLED', $this->order($service)->order_status);
        self::assertNull($this->order($service)->busy_until);
    }

    public function testALockThatIsHeldStays(): void
    {
        $service = $this->bought();
        $this->publish($service);
        self::setMeta('cron_lock', (string) (time() + 800));
        $this->cron();
        self::assertSame('AWAITING', $this->order($service)->order_status);
    }

    public function testWhatAClockThatWasAheadWroteIsNotWaitedFor(): void
    {
        $service = $this->certified();
        self::setMeta('cron_at', self::stamp('+2 years'));
        Capsule::table('mod_certum_services')->update(['due_at' => self::stamp('+2 years')]);
        $this->cron();
        $due = Capsule::table('mod_certum_services')->where('service_id', $service)->value('due_at');
        self::assertLessThan(self::stamp('+1 year'), $due);
        $log = self::$standin->table('tblactivitylog')->pluck('description')->implode("\n");
        self::assertStringContainsString('clock was ahead', $log);
    }

    public function testANewAccountHasNothingToCatchUpOn(): void
    {
        $this->certified();
        Capsule::table('mod_certum_services')->update(['opened_at' => self::stamp('-1 year')]);
        Capsule::table('mod_certum_orders')->update(['created_at' => self::stamp('-1 year')]);
        // Both are one and the same in the simulator: the first one shall not hear of the second one's order.
        Capsule::table('mod_certum_accounts')->update(['synced_until' => self::stamp('+1800 seconds')]);
        $service = $this->bought(2, 'new.example.com', ['Mode' => 'production']);
        self::assertSame(2, Capsule::table('mod_certum_accounts')->count());
        $this->publish($service);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
    }

    public function testOneOrderThatFailsIsAskedAgainAndStopsNoOther(): void
    {
        $bad = $this->bought(1, 'bad.example.com');
        $good = $this->bought(2, 'good.example.com');
        $this->publish($bad);
        $this->publish($good);
        // The order of calls is the order of rows: the first certificate is the bad one's, tried as often as reads are.
        self::$certum->post('fault', ['operation' => 'getCertificate', 'times' => 1, 'refuse' => ['code' => 1138, 'value' => '']]);
        $this->cron();
        $states = array_map(fn ($service) => $this->order($service)->order_status, [$bad, $good]);
        sort($states);
        self::assertNotSame(['ENROLLED', 'ENROLLED'], $states);
        self::assertContains('ENROLLED', $states);
        self::assertSame(1, Capsule::table('mod_certum_orders')->where('stale', true)->count());
        // Long after Certum's list tells of it.
        Capsule::table('mod_certum_accounts')->update(['synced_until' => gmdate('Y-m-d H:i:s', time() + 1800)]);
        $this->cron();
        foreach ([$bad, $good] as $service) {
            self::assertSame('ENROLLED', $this->order($service)->order_status);
        }
        self::assertSame(2, count(preg_grep('/Issued/', $this->mails())));
        self::assertSame(0, Capsule::table('mod_certum_orders')->where('stale', true)->count());
    }

    public function testAnOrderThatChangedMeanwhileIsReadAgain(): void
    {
        $service = $this->bought();
        $this->publish($service);
        // Somebody is changing it.
        self::busy('+1 minute');
        $this->cron();
        self::assertSame('AWAITING', $this->order($service)->order_status);
        self::assertSame(1, (int) $this->order($service)->stale);
        self::busy(null);
        $this->cron();
        self::assertSame('ENROLLED', $this->order($service)->order_status);
    }

    public function testARevokedCertificateShowsAndIsToldOnce(): void
    {
        $service = $this->certified();
        $this->mails();
        self::$certum->post('state', ['revoke' => $this->order($service)->serial]);
        $this->cron();
        $order = $this->order($service);
        self::assertSame('REVOKED', $order->certificate_status);
        self::assertSame('REVOKED', Capsule::table('mod_certum_certificates')->value('status'));
        self::assertSame(['Certum: Certificate Revoked'], $this->mails());
        $row = $this->serviceRow($service);
        self::assertSame(['Suspended', 'Certum: certyfikat jest unieważniony'], [$row->domainstatus, $row->suspendreason]);
        $this->cron();
        self::assertSame([], $this->mails());
        // WHMCS lifts suspensions once an invoice is paid.
        self::assertSame('success', self::$standin->action($service, 'unsuspend'));
        $this->cron();
        self::assertSame('Suspended', $this->serviceRow($service)->domainstatus);
    }

    public function testAnExpiredCertificateShows(): void
    {
        $service = $this->certified(2);
        // The clock stands (DueTest has one that moves): this is about rows that Certum's list does not mend meanwhile.
        Capsule::table('mod_certum_accounts')->update(['synced_until' => gmdate('Y-m-d H:i:s', time() + 1800)]);
        self::$standin->changeCycle($service, 'One Time');
        $this->ends($service, '-1 second');
        $this->cron();
        self::assertSame('Completed', $this->serviceRow($service)->domainstatus);
        self::$standin->clearApiCalls();
        Capsule::table('mod_certum_accounts')->update(['synced_until' => gmdate('Y-m-d H:i:s', time() + 1800)]);
        $this->cron();
        self::assertSame([], self::$standin->apiCalls('UpdateClientProduct'), 'done is done');
        $this->ends($service, '+1 day');
        Capsule::table('mod_certum_accounts')->update(['synced_until' => gmdate('Y-m-d H:i:s', time() + 1800)]);
        $this->cron();
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
    }

    public function testAServiceOfAnotherModuleIsLeftAlone(): void
    {
        $service = $this->certified(2);
        self::$standin->changeProduct($service, self::$standin->createProduct('', [], ['name' => 'Hosting']));
        self::$standin->clearApiCalls();
        self::$certum->post('state', ['revoke' => $this->order($service)->serial]);
        $this->cron();
        self::assertSame('REVOKED', $this->order($service)->certificate_status);
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
        Capsule::table('mod_certum_certificates')->update(['status' => 'VALID', 'not_after' => self::stamp('-1 day')]);
        $this->cron();
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
        self::assertSame([], self::$standin->apiCalls('UpdateClientProduct'));
    }

    public function testAnAddonOfAnotherProductIsRefused(): void
    {
        $product = self::$standin->createProduct('', [], ['name' => 'Hosting']);
        $hosting = self::$standin->createService(2, $product);
        $addon = ['addonId' => 5] + Params::forService($hosting);
        self::assertStringContainsString('addon of another product', \CERTUM_Certificates_CreateAccount($addon));
        self::assertSame(0, Capsule::table('mod_certum_services')->where('service_id', $hosting)->count());
        // Nor does an addon do anything to the order of its parent.
        $service = $this->bought(2);
        $addon = ['addonId' => 5] + Params::forService($service);
        self::assertSame('success', \CERTUM_Certificates_TerminateAccount($addon));
        self::assertSame(0, self::$certum->count('cancelOrder'));
    }

    /** @dataProvider switches */
    public function testASuspensionOfTheShopsIsNotOursToLift(bool $clears): void
    {
        self::$standin->set('api_empty_clears', $clears);
        $service = $this->certified();
        $overdue = ['suspendreason' => 'Overdue on Payment'];
        self::assertSame('success', \Standin\Module\Actions::run($service, 'suspend', $overdue, true));
        $this->cron();
        self::assertSame('Suspended', $this->serviceRow($service)->domainstatus);
        // What we once gave as a reason; now the certificate is in force.
        Capsule::table('tblhosting')->update(['suspendreason' => 'Certum: certyfikat wygasł']);
        $this->cron();
        $row = $this->serviceRow($service);
        self::assertSame(['Active', ''], [$row->domainstatus, $row->suspendreason]);
    }

    public function testWhatWhmcsRefusesIsLoggedAndNothingElseIsSet(): void
    {
        $service = $this->certified(1, 'shop.example.com', ['Set Product Due Date As Certificate Date' => 'on']);
        $due = gmdate('Y-m-d', strtotime($this->order($service)->not_after . ' -5 days'));
        $this->editService($service, ['nextduedate' => $due]);
        self::nextDay();
        self::$standin->set('api_refuses', 'UpdateClientProduct');
        $this->cron();
        self::assertSame($due, $this->serviceRow($service)->nextinvoicedate);
        $log = self::$standin->table('tblactivitylog')->pluck('description')->implode("\n");
        self::assertStringContainsString("service $service is not set right: ", $log);
    }

    /** Due dates are looked at once a day; the clock stands here, since MariaDB is to have this too. */
    private static function nextDay(): void
    {
        Capsule::table('mod_certum_meta')->where('name', 'due_dates')->delete();
    }

    /** @dataProvider switches */
    public function testTheDueDateFollowsTheCertificate(bool $moves): void
    {
        self::$standin->set('api_moves_invoice_date', $moves);
        $service = $this->certified(1, 'shop.example.com', ['Set Product Due Date As Certificate Date' => 'on']);
        $last = substr($this->order($service)->not_after, 0, 10);
        $due = static fn (int $days) => ['nextduedate' => $day = gmdate('Y-m-d', strtotime("$last $days days")),
            'nextinvoicedate' => $day];
        foreach ([[-31, -31], [-30, 0], [0, 0], [1, 1]] as [$before, $after]) {
            $this->editService($service, ['nextduedate' => $due($before)['nextduedate']]);
            self::nextDay();
            $this->cron();
            $row = (array) $this->serviceRow($service);
            self::assertSame($due($after), array_intersect_key($row, $due(0)), "$before");
        }
        // The next term's invoice is there already: WHMCS's own cron makes none half a year ahead.
        $invoiced = ['nextinvoicedate' => gmdate('Y-m-d', strtotime("$last +300 days"))] + $due(-10);
        Capsule::table('tblhosting')->update($invoiced);
        self::nextDay();
        $this->cron();
        self::assertSame($invoiced['nextduedate'], $this->serviceRow($service)->nextduedate);
    }

    /** @return list<array{bool}> */
    public static function switches(): array
    {
        return [[true], [false]];
    }

    public function testTwoRunsAtOnceTellOnce(): void
    {
        $service = $this->bought();
        $this->publish($service);
        $this->mails();
        foreach (self::$standin->cron(3) as $run) {
            self::assertSame(0, $run['status'], $run['output']);
        }
        $this->cron();
        self::assertSame(['Certum: Certificate Issued'], $this->mails());
    }

    public function testARowThatCannotBeReadIsNamedAndStopsNothingElse(): void
    {
        $broken = $this->pendingService(2, [], ['a.example.com']);
        $service = $this->pendingService(1, [], ['b.example.com']);
        $this->publish($broken);
        $this->publish($service);
        $row = $this->order($broken)->order_id;
        Capsule::table('mod_certum_orders')->where('id', $row)->update(['steps' => '[{"type"']);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
        $log = self::$standin->table('tblactivitylog')->pluck('description')->implode("\n");
        self::assertStringContainsString("Row $row of mod_certum_orders cannot be read: its column steps", $log);
        self::assertStringContainsString('not available at the moment', $this->page($this->browser(2), $broken)->body);
        Capsule::table('mod_certum_orders')->where('id', $row)->update(['steps' => null]);
        $this->cron();
        self::assertSame('VALID', $this->order($broken)->certificate_status, 'it was still to be asked for');
    }
}
