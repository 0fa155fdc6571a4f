--TEST--
An order's life at the desk: what each step calls at Certum, and that nothing is sent twice
--EXTENSIONS--
pdo
pdo_sqlite
--FILE--
<?php

require __DIR__ . '/../include/desk.php';

withSimulator(<<<'PHP'
    use Certum\Publication;
    use Certum\Shop\Desk;
    use Certum\Shop\Refused;

    $host = new DeskHost();
    $desk = new Desk($host);
    $phase = static fn () => $desk->overview($host->params(), '')['phase'];
    $step = static function (string $what, callable $work) use ($host, $phase): mixed {
        [$host->calls, $host->mails, $host->log] = [[], [], []];
        try {
            $result = $work();
        } catch (Refused $refused) {
            $result = ['refused' => true];
        }
        $flags = array_keys(array_filter($result ?? [], static fn (mixed $value) => $value === true));
        echo "$what: ", implode(' ', [...$flags, $phase()]);
        echo ' [', implode(' ', array_column($host->calls, 'operation')), "]\n";
        foreach ($host->mails as $mail) {
            echo "  mail $mail\n";
        }
        foreach ($host->log as $line) {
            echo "  log $line\n";
        }
        foreach ($result['problems'] ?? [] as $problem) {
            echo "  $problem[field] $problem[step]", $problem['text'] === '' ? ' says nothing' : '', "\n";
        }
        return $result;
    };
    $post = static function (string $action, array $form = [], string $what = '') use ($step, $desk, $host): array {
        $form += ['seen' => $host->seen(), 'sure' => '1'];
        return $step($what ?: $action, static fn () => $desk->post($action, $host->params(), $form));
    };
    $cron = static fn () => $step('cron', static function () use ($desk): void {
        $desk->cron();
    });
    $cut = static fn (string $operation, string $when) => $simulator->post('fault', ['operation' => $operation,
        'kind' => 'cut', 'when' => $when]);
    $publish = static function () use ($host, $simulator): void {
        $proof = json_decode($host->order()['verification'], true);
        foreach ($proof['fqdns'] as $name) {
            $simulator->publish(Publication::forName($name, $proof['approverMethod'], $proof['code']));
        }
    };

    $step('create', static fn () => $desk->create($host->params()));
    $step('create', static fn () => $desk->create($host->params()));
    echo implode(' ', array_keys($desk->stepOne($host->params(), [])['additionalfields'])), "\n";
    $offer = $desk->stepTwo($host->params(...stepOne(csrFor('a.example.com'))), false);
    echo implode(' ', array_keys($offer)), ' ', count($offer['approveremails']), "\n";
    $choice = ['v' => '1', 'method' => 'FILE', 'email' => 'z@a.example.com'];
    $simulator->post('fault', ['operation' => 'validateOrderParameters', 'refuse' => ['code' => 1120, 'value' => 'ACME']]);
    $refused = $step('order', static fn () => $desk->stepThree($host->params(), $choice));
    echo explode(':', $refused['error'])[0], ' ', parse_url($refused['address'], PHP_URL_QUERY) === 'cert=' . md5('1'), "\n";
    $ordered = $step('order', static fn () => $desk->stepThree($host->params(), $choice));
    echo json_encode($ordered), ' ', $host->order()['number'], "\n";
    $step('order again', static fn () => $desk->stepThree($host->params(), $choice));

    $post('check');
    $post('check', what: 'check at once');
    $post('change', ['method' => 'DNS_TXT_PREFIX', 'email' => 'z@a.example.com', 'send' => '1']);
    $publish();
    $host->later();
    $post('check');
    $post('reissue', ['csr' => csrFor('b.example.com'), 'method' => 'FILE', 'email' => 'z@a.example.com']);
    $cut('reissueCertificate', 'after');
    $form = ['csr' => csrFor('a.example.com', number: 1), 'method' => 'FILE', 'email' => 'z@a.example.com',
        'seen' => $host->seen()];
    $post('reissue', $form);
    $post('reissue', $form, 'reissue from the same page');
    $cron();
    $publish();
    $host->later();
    $post('check');

    $form = ['reason' => 'KEYCOMPROMISE', 'note' => 'Zażółć'];
    $step('revoke', static fn () => $desk->post('revoke', $host->params(), $form + ['seen' => $host->seen()]));
    // What did not arrive is sent again.
    $cut('revokeCertificate', 'before');
    $post('revoke', $form);
    $cron();
    // The replaced one is still good for two weeks, with perhaps the same key: that the service was suspended over the
    // newer one does not keep the customer from revoking it.
    $cut('revokeCertificate', 'after');
    $post('revoke', $form + ['compromised_on' => gmdate('Y-m-d')]);
    $cron();
    $post('revoke', $form);
    $host->visitor = ['staff' => true, 'client' => null, 'language' => 'english'];
    $post('revoke', $form, 'revoke by staff');
    $cron();

    foreach (['quickOrder', 'addSanVerification', 'reissueCertificate', 'revokeCertificate'] as $operation) {
        echo "$operation ", $simulator->count($operation), "\n";
    }
    $mails = $host->database->query('select state from mod_certum_mails')->fetchAll(PDO::FETCH_COLUMN);
    echo count($mails), ' mails, ', implode(' ', array_unique($mails)), "\n";
    PHP);
?>
--EXPECT--
create: configuring []
  mail Certum: Configuration Needed
create: configuring []
Certificate Contact for this certificate
approveremails approvalmethods 5
order: configuring [validateOrderParameters]
Organisation 1
order: pending [validateOrderParameters quickOrder]
  mail Certum: What To Publish
[] whmcs-ab-7-1
order again: pending []
check: done pending [performSanVerification getOrderByOrderID getOrderState getSanVerificationState]
check at once: done pending []
change: done pending [addSanVerification]
check: done issued [performSanVerification getOrderByOrderID getCertificate]
  mail Certum: Certificate Issued, also to zofia@a.example.com
reissue: issued []
  csr 1
reissue: changing [getOrderState reissueCertificate]
reissue from the same page: stale changing []
   2
cron: changing [getOrderByOrderID addSanVerification getModifiedOrders getOrderState getSanVerificationState getExpiringCertificates]
  mail Certum: What To Publish
check: done issued [performSanVerification getOrderByOrderID getCertificate]
  mail Certum: Certificate Issued, also to zofia@a.example.com
revoke: asks issued []
revoke: issued [revokeCertificate]
cron: issued [getCertificate revokeCertificate getCertificate getModifiedOrders]
  mail Certum: Certificate Revoked
revoke: issued [revokeCertificate]
cron: revoked [getCertificate getModifiedOrders getModifiedOrders]
  mail Certum: Certificate Revoked
revoke: revoked []
   2
revoke by staff: revoked []
   2
cron: revoked [getModifiedOrders getModifiedOrders]
quickOrder 1
addSanVerification 2
reissueCertificate 1
revokeCertificate 3
7 mails, sent
