--TEST--
Changes from PHP: a plan is plain data, what the state forbids is refused, and nothing is sent for a CSR that is kept
--FILE--
<?php

require __DIR__ . '/../include/types.inc';

use Certum\Client;
use Certum\Credentials;
use Certum\Shop\Purchase;
use Certum\Shop\Result;
use Certum\Shop\Settings;

$settings = Settings::read(['partner', '', '601', 'DNS_TXT']);
$row = ['id' => 1, 'service_id' => 7, 'certum_id' => '4711', 'order_status' => 'ENROLLED',
    'certificate_status' => 'VALID', 'serial' => '0A1B', 'not_after' => '2027-05-19 10:00:00'];
$certificates = [['id' => 1, 'serial' => '0A1B', 'status' => 'VALID', 'not_before' => '2026-11-01 10:00:00',
    'not_after' => '2027-05-19 10:00:00', 'pem' => '']];
$now = new DateTimeImmutable('2026-11-22 12:00:00 UTC');
$issued = Purchase::of($settings, $row, $certificates, $now);

$revoke = $issued->plan('revoke', ['reason' => 'KEYCOMPROMISE', 'compromised_on' => '2026-11-20', 'note' => 'zgubiłem']);
echo $revoke->operation, ' ', $revoke->detail, ' ', count($revoke->problems), "\n";
echo json_encode($revoke->columns), "\n";
// Nobody listens there: nothing was sent, and nothing stays open.
$client = new Client(new Credentials('a', 'b'), 'http://127.0.0.1:9/service');
$away = $revoke->carryOut($client);
echo $away->outcome, ' ', $away->problems[0]->code, ' ', json_encode($away->columns), "\n";

$stored = Purchase::of($settings, $revoke->columns + $row, $certificates, $now);
$open = $stored->unsettled();
echo $open->operation, ' ', $open->settle($client)->outcome, ' ', $open->carryOut($client)->outcome, "\n";
var_dump($issued->unsettled());

$csr = $issued->plan('csr', ['csr' => file_get_contents(__DIR__ . '/../../shop/shop.csr')]);
$kept = $csr->carryOut($client);
echo $kept->outcome === Result::DONE ? 'kept' : 'lost', ' ', strlen($kept->columns['next_csr']) > 300 ? 'whole' : '', "\n";
foreach ([['cancel', []], ['nothing', []], ['revoke', ['reason' => ['x'], 'note' => "\xff"]], ['csr', ['csr' => 'x']]] as [$action, $form]) {
    $refused = $issued->plan($action, $form);
    echo $refused->problems[0]->field, ' ', $refused->problems[0]->code, ' ', $refused->carryOut($client)->outcome, "\n";
}
foreach ([$revoke, $away, $open, $csr, $kept] as $object) {
    foreach (nonconformities($object) as $wrong) {
        echo "$wrong\n";
    }
}
?>
--EXPECT--
revokeCertificate 0A1B KEYCOMPROMISE 0
{"intent":"{\"operation\":\"revokeCertificate\",\"at\":1795348800,\"order\":\"4711\",\"serial\":\"0A1B\"}","operation":"revokeCertificate","outcome_unknown":1}
away certum_away {"intent":null,"operation":"","outcome_unknown":0}
revokeCertificate away away
NULL
kept whole
 not_now refused
 not_now refused
revocationReason required refused
csr csr_unreadable refused
