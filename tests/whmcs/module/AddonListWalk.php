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

    /** The list's rows, and not those of its picture. */
    private const ROWS = '//div[@class="certum-scroll"]//tbody/tr';

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
        self::assertSame('Issued', $admin->text(self::ROWS . '/td[6]'), $admin->body);
        self::assertSame('100', $admin->text(self::ROWS . '/td[5]'));
        self::assertSame('', $admin->text(self::ROWS . '/td[7]'));
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
            self::assertSame(1, $admin->count(self::ROWS), $asked);
        }
        self::assertSame($evil, $admin->page()->query('//input[@name="text"]/@value')->item(0)->nodeValue);
        self::assertStringContainsString($evil, (string) $admin->text(self::ROWS . '/td[2]'));
        $arrays = $this->admin('&text[]=a&phase[x][y]=b&p[]=1&page[]=c');
        self::assertSame(1, $arrays->count(self::ROWS), $arrays->body);
    }

    public function testWhatWhmcsEncodesIsDecoded(): void
    {
        self::$standin->set('encode_request', true);
        $this->stored([], 'Active', ['domain' => 'x']);
        Capsule::table('tblclients')->where('id', 1)->update(['companyname' => 'O&#039;Brien &amp; Syn']);
        $admin = $this->admin('&text=' . rawurlencode("O'Brien & S"));
        self::assertSame("O'Brien & Syn", $admin->text(self::ROWS . '/td[2]'));
        self::assertSame("O'Brien & S", $admin->page()->query('//input[@name="text"]/@value')->item(0)->nodeValue);
    }

    public function testTenThousandRowsTakeTwelveQueriesAPage(): void
    {
        $this->tenThousand();
        $pages = ['', '&p=200', '&sort=client&dir=desc', '&text=n07', '&problem=any', '&phase=issued&days=5&p=2'];
        foreach ($pages as $query) {
            $admin = $this->admin($query);
            self::assertSame(50, $admin->count(self::ROWS), $query);
        }
        self::assertStringContainsString('Page 2 / 3', $admin->body);
        self::assertStringStartsWith('n00051.example.com', (string) $admin->text(self::ROWS . '/td[1]'));
        self::assertSame(0, $this->admin('&p=201')->count(self::ROWS));
        $bins = $this->admin()->page()->query('//details//tbody/tr/td[1]');
        self::assertSame('240 240', "{$bins->item(1)->textContent} {$bins->item(19)->textContent}");

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
        self::assertSame([13, 12, 12], [$queries(''), $queries('p=7'), $queries('problem=any&text=n0&sort=name')]);
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

    /** @return list<int> the services of each page after the other */
    private function inOrder(string ...$asked): array
    {
        $all = [];
        for ($page = 1; ($lines = $this->lines($asked + ['p' => (string) $page])) !== []; $page++) {
            array_push($all, ...array_column($lines, 'service'));
        }
        return $all;
    }

    public function testWhatNeedsAPersonComesFirst(): void
    {
        $due = static fn (int $service, ?string $when) => Capsule::table('mod_certum_services')
            ->where('service_id', $service)->update(['due_at' => $when === null ? null : self::stamp($when)]);
        $paid = ['nextduedate' => gmdate('Y-m-d', strtotime('+30 days'))];
        foreach (['+9 days' => 'late', '+2 days' => 'early', '' => 'never'] as $when => $name) {
            $$name = $this->stored(self::ISSUED, 'Active', $paid);
            $due($$name, $when === '' ? null : $when);
        }
        $overdue = $this->stored(self::ISSUED, 'Active', ['nextduedate' => gmdate('Y-m-d', strtotime('-2 days'))]);
        $once = $this->stored(self::ISSUED, 'Active', ['billingcycle' => 'One Time', 'nextduedate' => '2001-02-03']);
        $soon = $this->stored(['not_after' => self::stamp('+5 days')] + self::ISSUED);
        $dead = $this->stored(['certificate_status' => 'REVOKED'] + self::ISSUED);
        $unknown = $this->stored(['outcome_unknown' => 1, 'operation' => 'reissueCertificate'] + self::ISSUED);
        $expected = [$unknown, $dead, $soon, $overdue, $early, $late, $never, $once];
        self::assertSame($expected, $this->inOrder());
        self::assertSame($expected, $this->inOrder(sort: 'attention', dir: 'asc'));
        self::assertSame(array_reverse($expected), $this->inOrder(dir: 'desc'));
        self::assertNotSame($expected, $this->inOrder(sort: 'expiry'));
        $admin = $this->admin();
        self::assertStringContainsString('sorted by what needs a person', (string) $admin->text('//caption'));
        self::assertSame(0, $admin->count('//th[@aria-sort]'));
        $admin->click('//th/a[.="Name"]')->click('//caption/a');
        self::assertStringContainsString('sorted by what needs a person', (string) $admin->text('//caption'));
    }

    public function testTheOrderIsStableOverPages(): void
    {
        for ($count = 0; $count < 120; $count++) {
            $all[] = $this->stored(self::ISSUED);
        }
        self::assertSame($all, $this->inOrder());
    }

    public function testThePictureCountsWhatEndsWhen(): void
    {
        foreach (['-1 day', '+1 hour', '+9 days', '+15 days', '+199 days', '+201 days'] as $end) {
            $this->stored(['not_after' => self::stamp($end)] + self::ISSUED);
        }
        $this->stored(['certificate_status' => 'REVOKED', 'not_after' => self::stamp('+15 days')] + self::ISSUED);
        $detached = $this->stored(['not_after' => self::stamp('+15 days')] + self::ISSUED);
        Capsule::table('mod_certum_services')->where('service_id', $detached)->update(['detached_at' => self::stamp('now')]);
        $ended = $this->stored(['not_after' => self::stamp('+25 days')] + self::ISSUED, 'Terminated');
        $renewed = $this->stored(['not_after' => self::stamp('+300 days')] + self::ISSUED);
        foreach ([$ended => '+33 days', $renewed => '+35 days'] as $service => $end) {
            Capsule::table('mod_certum_terms')->where('service_id', $service)->update(['ends_at' => self::stamp($end)]);
        }
        $picture = Module::desk()->certificates([])['picture'];
        self::assertSame([0 => 2, 1 => 1, 2 => 1, 19 => 1], array_filter(array_column($picture['bins'], 'certificates')));
        self::assertSame([3 => 1], array_filter(array_column($picture['bins'], 'terms')), 'of what lives');
        self::assertStringContainsString('within 200 days: 5, later: 2.', $picture['said']);
        Capsule::table('mod_certum_terms')->insert(['service_id' => $renewed, 'begins_at' => self::stamp('+35 days'),
            'ends_at' => self::stamp('+105 days'), 'invoice_id' => 7]);
        $picture = Module::desk()->certificates(['sort' => 'name'])['picture'];
        self::assertSame([10 => 1], array_filter(array_column($picture['bins'], 'terms')), 'the last one counts');
        self::assertNull(Module::desk()->certificates(['p' => '2'])['picture']);
        $admin = $this->admin();
        self::assertSame(1, $admin->count('//*[local-name()="svg"][@role="img"]'), $admin->body);
        self::assertSame(20, $admin->count('//details//tbody/tr'));
        self::assertSame(0, $admin->count('//main//*[@style] | //main//style | //main//script[not(@src)]'), 'by a strict policy');
        self::assertSame(0, $this->admin('&problem=any')->count('//details'));
    }

    public function testWithoutCertificatesThereIsNoPicture(): void
    {
        $this->stored([]);
        self::assertNull(Module::desk()->certificates([])['picture']);
    }

    /** @return list<list<string>> */
    private function table(string $query = ''): array
    {
        $file = $this->admin("&page=file$query");
        self::assertSame(200, $file->status, $file->body);
        self::assertStringStartsWith("\u{feff}", $file->body);
        $stream = fopen('php://memory', 'r+');
        fwrite($stream, substr($file->body, 3));
        rewind($stream);
        while (($row = fgetcsv($stream, null, ',', '"', '')) !== false) {
            $rows[] = $row;
        }
        return $rows;
    }

    public function testTheListIsSavedForSpreadsheets(): void
    {
        $paid = $this->stored(self::ISSUED + ['not_after' => '2099-01-02 03:04:59'], 'Active', ['packageid' => $this->product()]);
        $waits = $this->stored(['created_at' => self::stamp('-5 days')], 'Active', ['domain' => '=1+1', 'packageid' => $this->product()]);
        Capsule::table('tblclients')->where('id', 1)->update(['companyname' => '@SUM(&quot;A1&quot;), &lt;Syn&gt;']);
        $file = $this->admin('&page=file');
        self::assertSame('text/csv; charset=utf-8', strtolower((string) $file->headers['content-type']));
        self::assertSame(
            'attachment; filename="certum-certificates-' . gmdate('Y-m-d') . '.csv"',
            $file->headers['content-disposition']
        );
        $rows = $this->table();
        self::assertSame([3, 14], [count($rows), count($rows[0])]);
        self::assertSame(['Service', 'Names', 'Client'], array_slice($rows[0], 0, 3));
        [$service, $names, $client, , , , , , $status, , $problems, $next, $from, $who] = $rows[1];
        self::assertSame([(string) $waits, "'=1+1", "'@SUM(\"A1\"), <Syn>"], [$service, $names, $client]);
        self::assertSame(['Waits for configuration', 'Not configured for 3 days', ''], [$status, $problems, $from]);
        self::assertSame(['Configure the certificate', 'client'], [$next, $who]);
        [$service, $names, , $product, $order, $serial, $until, $paidUntil] = $rows[2];
        self::assertSame([(string) $paid, 'shop.example.com', 'C-1', '0A1B'], [$service, $names, $order, $serial]);
        self::assertSame(['2099-01-02 03:04', substr(self::stamp('+355 days'), 0, 16)], [$until, $paidUntil]);
        self::assertNotSame('', $product);
        self::assertSame([], self::$certum->requests());
        self::assertCount(2, $this->table('&phase=issued'), 'as it is filtered');
        self::assertCount(1, $this->table('&text=nothing'));
        // Also what was chosen in the form and not shown yet.
        $button = '//form[.//select[@name="phase"]]//button[@data-certum-file][@name="page"][@value="file"]';
        self::assertSame(1, $this->admin('&phase=issued')->count($button));
        $gone = $this->stored(self::ISSUED);
        Capsule::table('tblhosting')->where('id', $gone)->delete();
        self::assertSame('', $this->table()[2][0]);
        $client = $this->browser(1)->get('admin/addonmodules.php?module=certum&page=file');
        self::assertStringContainsString('Administration Login', $client->body);
        $this->expectExceptionMessage('Only staff can save the list.');
        Module::desk()->certificatesFile([]);
    }

    public function testTenThousandRowsAreSaved(): void
    {
        $this->tenThousand();
        $began = microtime(true);
        $rows = $this->table('&sort=expiry');
        $took = microtime(true) - $began;
        self::assertCount(10001, $rows);
        self::assertSame(range(1, 10000), array_map(intval(...), array_column(array_slice($rows, 1), 0)));
        self::assertLessThan(25, $took, 'WHMCS ends what takes longer than 30 seconds');
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
        self::assertSame('Wydany', $this->admin()->text(self::ROWS . '/td[6]'));
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
        self::assertSame(2, $this->admin()->count(self::ROWS));
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
