--TEST--
How many statements the desk asks the database for: few, and not one more where there are ten thousand services
--EXTENSIONS--
pdo
pdo_sqlite
--FILE--
<?php

require __DIR__ . '/../include/desk.php';

withSimulator(<<<'PHP'
    use Certum\Publication;
    use Certum\Shop\Desk;

    /** Further services, each with a certificate that is good for long, straight into the tables. */
    $further = static function (DeskHost $host, int $count): void {
        $day = static fn (int $days): string => gmdate('Y-m-d H:i:s', time() + $days * 86400);
        $begun = ['created_at' => $day(-30)];
        $host->database->beginTransaction();
        for ($id = 1001; $id <= 1000 + $count; $id++) {
            $service = ['id' => $id, 'service_id' => $id];
            $host->put('tblhosting', ['id' => $id, 'userid' => DeskHost::CLIENT, 'packageid' => 1, 'domainstatus' => 'Active',
                'billingcycle' => 'Annually', 'nextduedate' => '2030-01-01', 'nextinvoicedate' => '2030-01-01',
                'suspendreason' => '', 'domain' => "n$id.example.com"]);
            $host->put('tblsslorders', ['id' => $id, 'userid' => DeskHost::CLIENT, 'serviceid' => $id, 'addon_id' => 0,
                'remoteid' => "C-$id", 'module' => 'CERTUM_Certificates', 'status' => 'Completed']);
            $host->put('mod_certum_services', $service + ['client_id' => DeskHost::CLIENT, 'sslorder_id' => $id,
                'order_id' => $id, 'certificate_id' => $id, 'seen' => 2, 'opened_at' => $day(-30), 'updated_at' => $day(-30)]);
            $host->put('mod_certum_orders', $service + $begun + ['kind' => 'new', 'number' => "whmcs-ab-$id-1",
                'certum_id' => "C-$id", 'account_id' => 1, 'product_code' => '601', 'customer' => "whmcs-3-$id",
                'status' => 'ENROLLED', 'checked_at' => $day(-30)]);
            $host->put('mod_certum_certificates', ['id' => $id, 'order_id' => $id, 'serial' => sprintf('%X', $id)] + $begun
                + ['status' => 'VALID', 'not_before' => $day(-30), 'not_after' => $day(170), 'pem' => '', 'chain' => '']);
            $host->put('mod_certum_terms', $service + ['begins_at' => $day(-30), 'ends_at' => $day(335), 'order_id' => $id]);
        }
        $host->database->commit();
    };

    /** The statements of each request of an order's life. @return array<string, list<string>> */
    $walk = static function (int $count) use ($simulator, $further): array {
        $simulator->post('reset', []);
        $host = new DeskHost();
        $further($host, $count);
        $asked = [];
        // Each request has a desk of its own.
        $request = static function (string $what, callable $work) use ($host, &$asked): mixed {
            $host->statements = [];
            $result = $work(new Desk($host));
            $asked[$what] = $host->statements;
            return $result;
        };
        $overview = static fn () => $request('overview', static fn (Desk $desk) => $desk->overview($host->params(), ''));
        $cron = static fn (string $what) => $request($what, static fn (Desk $desk) => $desk->cron());

        (new Desk($host))->create($host->params());
        (new Desk($host))->stepTwo($host->params(...stepOne(csrFor('a.example.com'))), false);
        $choice = ['v' => '1', 'method' => 'FILE', 'email' => 'z@a.example.com'];
        $request('step three', static fn (Desk $desk) => $desk->stepThree($host->params(), $choice));
        $phase = $overview()['phase'];
        $asked["overview, $phase"] = $asked['overview'];
        // The first one of a day does more, and so does the one that hears of the order for the first time.
        $cron('before');
        sleep(1);
        $cron('before');
        $cron('cron, nothing to do');
        $proof = json_decode($host->order()['verification'], true);
        foreach ($proof['fqdns'] as $name) {
            $simulator->publish(Publication::forName($name, $proof['approverMethod'], $proof['code']));
        }
        $host->mails = [];
        $cron('cron, an order changed');
        echo implode(', ', [$host->order()['certificate_status'], ...$host->mails]), "\n";
        // What changed in the very second of the list is read once more: Certum's moments have no parts of one.
        sleep(1);
        $cron('before');
        $cron('cron, the same order once more');
        $phase = $overview()['phase'];
        $asked["overview, $phase"] = $asked['overview'];
        $host->visitor = ['staff' => true, 'client' => null, 'language' => 'english'];
        $tab = $request('tab', static fn (Desk $desk) => $desk->tab($host->params(), []));
        $list = $request('list', static fn (Desk $desk) => $desk->certificates([]));
        for ($id = 1; $id <= 300; $id++) {
            $moment = gmdate('Y-m-d H:i:s', time() - 60 * $id);
            $about = ['service_id' => DeskHost::SERVICE, 'created_at' => $moment];
            $host->put('mod_certum_changes', $about + ['operation' => 'csr', 'asked_by' => 'staff', 'outcome' => 'done',
                'detail' => '', 'updated_at' => $moment]);
            $host->put('mod_certum_mails', $about + ['kind' => 'csr', 'about' => "$id", 'state' => 'due']);
        }
        $history = $request('history', static fn (Desk $desk) => $desk->history(['service' => DeskHost::SERVICE, 'p' => '3']));
        echo count($history['entries']), ' entries, ', count($history['coming']), " to come\n";
        echo count($tab['rows']), ' rows in the tab, ', $list['totals']['all'] - $count, " more in the list\n";
        echo $host->log === [] ? '' : implode("\n", $host->log) . "\n";
        return array_diff_key($asked, ['overview' => 0, 'before' => 0]);
    };

    $counts = [];
    foreach ([1, 10000] as $count) {
        echo "-- $count further\n";
        $asked = $walk($count);
        $quiet = count($asked['cron, nothing to do']);
        // With one account. The certificate goes to a contact too: its template is copied in two languages, and removed.
        $most = ['step three' => 22, 'overview, pending' => 10, 'cron, nothing to do' => 10 + 2,
            'cron, an order changed' => $quiet + 19 + 5, 'cron, the same order once more' => $quiet, 'overview, issued' => 10,
            'tab' => 12, 'history' => 9, 'list' => 10];
        foreach ($most as $what => $limit) {
            $statements = $asked[$what] ?? ['never came'];
            $counts[$what][] = count($statements);
            $writes = str_starts_with($what, 'overview') && preg_grep('/^rows /', $statements, PREG_GREP_INVERT) !== [];
            $good = count($statements) <= $limit && $statements !== ['never came'] && !$writes;
            echo "$what: ", $good ? 'good' : count($statements) . " of $limit\n  " . implode("\n  ", $statements), "\n";
        }
    }
    echo "-- differences\n";
    foreach ($counts as $what => $each) {
        echo count(array_unique($each)) === 1 ? '' : "$what: " . implode(', ', $each) . "\n";
    }
    PHP);
?>
--EXPECT--
-- 1 further
VALID, Certum: Certificate Issued, zofia@a.example.com
50 entries, 50 to come
8 rows in the tab, 1 more in the list
step three: good
overview, pending: good
cron, nothing to do: good
cron, an order changed: good
cron, the same order once more: good
overview, issued: good
tab: good
history: good
list: good
-- 10000 further
VALID, Certum: Certificate Issued, zofia@a.example.com
50 entries, 50 to come
8 rows in the tab, 1 more in the list
step three: good
overview, pending: good
cron, nothing to do: good
cron, an order changed: good
cron, the same order once more: good
overview, issued: good
tab: good
history: good
list: good
-- differences
