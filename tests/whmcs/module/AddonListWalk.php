<?php

declare(strict_types=1);

namespace ModuleTests;

use CertumCertificates\Module;
use WHMCS\Database\Capsule;

/**
 * The list of all certificates.
 */
abstract class AddonListWalk extends AddonTestCase
{
    private const ISSUED = ['order_status' => 'ENROLLED', 'certificate_status' => 'VALID', 'certum_id' => 'C-1',
        'serial' => '0A1B'];

    /** @param array<string, string> $form @return list<array<string, mixed>> */
    private function lines(array $form): array
    {
        return Module::desk()->certificates($form)['rows'];
    }

    /** @param array<string, string> $form @return array<string, mixed> */
    private function totals(array $form = []): array
    {
        return Module::desk()->certificates($form)['totals'];
    }

    public function testEachRowLeadsToItsService(): void
    {
        $service = $this->stored(self::ISSUED + ['not_after' => gmdate('Y-m-d H:i:s', time() + 8683200)], 'Active', ['packageid' => $this->product()]);
        $admin = $this->admin();
        self::assertSame(200, $admin->status, $admin->body);
        self::assertSame('Issued', $admin->text('//tbody/tr/td[6]'), $admin->body);
        self::assertSame('100', $admin->text('//tbody/tr/td[5]'));
        self::assertSame('', $admin->text('//tbody/tr/td[7]'));
        $admin->click('//tbody//a[contains(@href, "clientsservices.php")]');
        self::assertStringContainsString("Service $service:", (string) $admin->text('//h1'));
        self::assertSame([], self::$certum->requests(), 'no page calls Certum to be drawn');
    }

    public function testTheDatabaseAndTheExtensionAgreeOnEachPhaseAndProblem(): void
    {
        $day = static fn (float $days) => gmdate('Y-m-d H:i:s', time() + (int) ($days * 86400));
        $orders = 0;
        // Just a certificate has an end.
        $exists = static fn (string $certificate, ?int $end) => ($certificate === '') === ($end === null);
        foreach (['', 'VERIFICATION', 'ENROLLED', 'REJECTED'] as $order) {
            foreach (['', 'VALID', 'REVOKED'] as $certificate) {
                foreach (array_filter([null, -1, 5, 90], static fn ($end) => $exists($certificate, $end)) as $end) {
                    foreach ([[0, ''], [1, 'quickOrder'], [1, 'reissueCertificate']] as [$unknown, $operation]) {
                        foreach (['Active', 'Suspended', 'Terminated'] as $service) {
                            $this->stored(['order_status' => $order, 'certificate_status' => $certificate,
                                'not_after' => $end === null ? null : $day($end), 'outcome_unknown' => $unknown,
                                'operation' => $operation, 'created_at' => $day($orders % 3 === 0 ? -5 : 0)], $service);
                            $orders++;
                        }
                    }
                }
            }
        }
        // A client's for the same names: some in force, some not.
        Capsule::table('mod_certum_services')->whereRaw('id % 5 = 0')->update(['names' => 'same']);
        $gone = $this->stored(self::ISSUED);
        Capsule::table('tblhosting')->where('id', $gone)->delete();
        $recent = $this->stored(['order_status' => 'VERIFICATION', 'created_at' => $day(-9), 'certum_id' => 'RECENT']);
        self::assertSame(['proof_waits'], $this->lines(['text' => 'RECENT'])[0]['problems']);
        self::change($recent, 'addSanVerification', 'done', $day(-1));
        self::assertSame([], $this->lines(['text' => 'RECENT'])[0]['problems'], 'something was done lately');

        $all = [];
        $totals = $this->totals();
        self::assertSame($orders + 2, $totals['all']);
        for ($page = 1; count($all) < $orders + 2; $page++) {
            array_push($all, ...$this->lines(['p' => (string) $page]));
        }
        $phases = array_count_values(array_column($all, 'phase'));
        $problems = array_count_values(array_merge(...array_column($all, 'problems')));
        foreach ($totals['phases'] as $phase => $count) {
            self::assertSame($phases[$phase] ?? 0, $count, $phase);
            self::assertGreaterThan(0, $count, $phase);
            self::assertSame($count, $this->totals(['phase' => $phase])['matching']);
            $shown = $this->lines(['phase' => $phase]);
            self::assertSame([$phase], array_values(array_unique(array_column($shown, 'phase'))));
        }
        foreach ($totals['problems'] as $problem => $count) {
            self::assertSame($problems[$problem] ?? 0, $count, $problem);
            self::assertGreaterThan(0, $count, $problem);
            foreach ($this->lines(['problem' => $problem]) as $line) {
                self::assertContains($problem, $line['problems']);
            }
        }
        self::assertSame(count(array_filter(array_column($all, 'problems'))), $totals['with_problems']);
        $soon = $this->lines(['days' => '30']);
        self::assertNotSame([], $soon);
        foreach ($soon as $line) {
            self::assertContains($line['days_left'], [4, 5]);
        }
    }

    public function testPhasesAreThoseOfThePages(): void
    {
        $service = $this->stored(self::ISSUED + ['not_after' => gmdate('Y-m-d H:i:s', time() + 86400)]);
        foreach ([['ENROLLED', ''], ['ENROLLED', 'renewCertificate'], ['AWAITING', '']] as [$status, $unknown]) {
            Capsule::table('mod_certum_orders')->update(['status' => $status]);
            Capsule::table('mod_certum_changes')->delete();
            if ($unknown !== '') {
                self::change($service, $unknown, 'unknown', self::stamp('now'));
            }
            $shown = Module::desk()->overview(['serviceid' => (string) $service, 'userid' => '1'], '');
            self::assertSame($shown['phase'], $this->lines([])[0]['phase']);
        }
    }

    public function testTextsAreFoundAsTheyStand(): void
    {
        $rows = [['domain' => '100%.example.com'], ['domain' => 'xn--w-uga1v8h.example.com'], ['domain' => 'a!b.example.com']];
        foreach ($rows as $columns) {
            $this->stored(['serial' => 'AA'], 'Active', $columns);
        }
        Capsule::table('tblclients')->where('id', 1)->update(['companyname' => 'O&#039;Brien &amp; Syn']);
        $found = fn (string $text) => $this->totals(['text' => $text])['matching'];
        self::assertSame([1, 1, 1, 1, 3], [$found('%'), $found('żółw'), $found('ŻÓŁW.example.com'), $found('a!b'),
            $found("o'brien & s")]);
        self::assertSame([0, 0, 0], [$found('_____'), $found("' OR '1'='1"), $found('!')  - 1]);
        self::assertSame(1, $found("a\0!b"));
        foreach (["\xff", '😀', str_repeat('x', 9999), "'\"\\"] as $odd) {
            self::assertSame(0, $found($odd));
        }
        $this->stored(['verification' => json_encode(['fqdns' => ['second.example.org']])]);
        self::assertSame(1, $found('second.example.org'));
    }

    public function testHostileNamesStayText(): void
    {
        $evil = '"><script>alert(1)</script>{$smarty.version}';
        Capsule::table('tblclients')->where('id', 1)->update(['companyname' => $evil]);
        $product = $this->product([], ['name' => "P$evil"]);
        $this->stored(['order_status' => '"><b>{$x}', 'certificate_status' => '"><b>{$x}', 'serial' => $evil,
            'certum_id' => $evil], 'Active', ['domain' => $evil, 'packageid' => $product]);
        $query = http_build_query(['text' => '<script>', 'phase' => $evil, 'problem' => $evil, 'days' => $evil,
            'sort' => $evil, 'dir' => $evil, 'p' => $evil]);
        foreach (['', "&$query", '&' . http_build_query(['text' => $evil, 'page' => $evil])] as $asked) {
            $admin = $this->admin($asked);
            self::assertSame(200, $admin->status, $admin->body);
            self::assertSame(0, $admin->count('//main//script[not(@src)]'), $admin->body);
            self::assertStringNotContainsString('<script>alert', $admin->body);
            self::assertSame(1, $admin->count('//tbody/tr'), $asked);
        }
        self::assertSame($evil, $admin->page()->query('//input[@name="text"]/@value')->item(0)->nodeValue);
        self::assertStringContainsString($evil, (string) $admin->text('//tbody/tr/td[2]'));
        $arrays = $this->admin('&text[]=a&phase[x][y]=b&p[]=1&page[]=c');
        self::assertSame(1, $arrays->count('//tbody/tr'), $arrays->body);
    }

    public function testWhatWhmcsEncodesIsDecoded(): void
    {
        self::$standin->set('encode_request', true);
        $this->stored([], 'Active', ['domain' => 'x']);
        Capsule::table('tblclients')->where('id', 1)->update(['companyname' => 'O&#039;Brien &amp; Syn']);
        $admin = $this->admin('&text=' . rawurlencode("O'Brien & S"));
        self::assertSame("O'Brien & Syn", $admin->text('//tbody/tr/td[2]'));
        self::assertSame("O'Brien & S", $admin->page()->query('//input[@name="text"]/@value')->item(0)->nodeValue);
    }

    public function testTenThousandRowsTakeTwelveQueriesAPage(): void
    {
        $this->tenThousand();
        $pages = ['', '&p=200', '&sort=client&dir=desc', '&text=n07', '&problem=any', '&phase=issued&days=5&p=2'];
        foreach ($pages as $query) {
            $admin = $this->admin($query);
            self::assertSame(50, $admin->count('//tbody/tr'), $query);
        }
        self::assertStringContainsString('Page 2 / 3', $admin->body);
        self::assertStringStartsWith('n00051.example.com', (string) $admin->text('//tbody/tr/td[1]'));
        self::assertSame(0, $this->admin('&p=201')->count('//tbody/tr'));

        $vars = ['modulelink' => 'addonmodules.php?module=certum'];
        $queries = function (string $query) use ($vars): int {
            parse_str($query, $_GET);
            Capsule::connection()->flushQueryLog();
            Capsule::connection()->enableQueryLog();
            ob_start();
            certum_output($vars);
            self::assertStringContainsString('n0', (string) ob_get_clean());
            return count(Capsule::connection()->getQueryLog());
        };
        // Two for the rows, six for what comes next of them, and twice two for the language of the administrator.
        self::assertSame([12, 12, 12], [$queries(''), $queries('p=7'), $queries('problem=any&text=n0&sort=name')]);
    }

    /** Services with certificates that end one in each hour. */
    private function tenThousand(): void
    {
        [$now, $then] = [self::stamp('now'), self::stamp('-10 days')];
        $rows = static fn (int $n) => [
            'tblhosting' => ['id' => $n, 'userid' => 1 + $n % 2, 'packageid' => 0, 'domainstatus' => 'Active',
                'domain' => sprintf('n%05d.example.com', $n)] + self::TEXTS,
            'mod_certum_services' => ['service_id' => $n, 'client_id' => 1 + $n % 2, 'sslorder_id' => 0, 'order_id' => $n,
                'certificate_id' => $n, 'opened_at' => $now, 'updated_at' => $now],
            'mod_certum_orders' => ['id' => $n, 'service_id' => $n, 'kind' => 'new', 'certum_id' => 'C-1',
                'status' => 'ENROLLED', 'created_at' => $now],
            'mod_certum_certificates' => ['id' => $n, 'order_id' => $n, 'serial' => '0A1B', 'status' => 'VALID',
                'not_before' => $then, 'not_after' => gmdate('Y-m-d H:i:s', time() + $n * 3600), 'pem' => '', 'chain' => '',
                'created_at' => $then],
            'mod_certum_terms' => ['service_id' => $n, 'begins_at' => $then, 'ends_at' => self::stamp('+355 days'),
                'order_id' => $n],
        ];
        foreach (array_chunk(range(1, 10000), 200) as $numbers) {
            $all = array_map($rows, $numbers);
            foreach (array_keys($all[0]) as $table) {
                Capsule::table($table)->insert(array_column($all, $table));
            }
        }
    }

    public function testEveryPhaseAndProblemHasAText(): void
    {
        $english = \Certum\Shop\Desk::textsIn('en');
        $totals = $this->totals();
        foreach (['phases' => 'status_', 'problems' => 'problem_'] as $kind => $prefix) {
            foreach (array_keys($totals[$kind]) as $word) {
                self::assertArrayHasKey($prefix . $word, $english);
            }
        }
        self::$standin->table('tbladmins')->update(['language' => 'polish']);
        $this->stored(self::ISSUED);
        self::assertSame('Wydany', $this->admin()->text('//tbody/tr/td[6]'));
    }

    public function testDeactivatingKeepsTheData(): void
    {
        $this->stored(self::ISSUED);
        $this->stored(['order_status' => 'AWAITING', 'outcome_unknown' => 1, 'operation' => 'quickOrder', 'certum_id' => 'C-2'], 'Terminated');
        $rows = static fn () => array_map(static fn ($table) => Capsule::table("mod_certum_$table")->get()->toJson(), self::TABLES);
        $before = $rows();
        $admin = $this->admin();
        $admin->get('admin/configaddonmods.php')->submit('//form[.//input[@name="deactivate"]]');
        self::assertSame($before, $rows());
        self::assertSame('', self::$standin->activateAddon('certum'));
        self::assertSame($before, $rows(), 'row for row');
        self::assertSame(2, $this->admin()->count('//tbody/tr'));
    }

    public function testAFailingDatabaseIsToldInASentence(): void
    {
        Capsule::schema()->drop('mod_certum_orders');
        $admin = $this->admin();
        self::assertSame(200, $admin->status);
        self::assertStringContainsString('cannot be shown at the moment', $admin->body);
        self::assertStringNotContainsString('SQLSTATE', $admin->body);
        $log = self::$standin->table('tblactivitylog')->pluck('description')->implode("\n");
        self::assertStringContainsString('mod_certum_orders', $log);
    }

    public function testOnlyAdministratorsSeeIt(): void
    {
        $client = $this->browser(1)->get('admin/addonmodules.php?module=certum');
        self::assertStringContainsString('Administration Login', $client->body);
    }
}
