--TEST--
Refreshing orders from PHP: several at once, a reissue beside its certificate, one that fails stops no other
--FILE--
<?php

require __DIR__ . '/../include/check.php';

use Certum\ReissueRequest;
use Certum\Shop\Purchase;
use Certum\Shop\Refresh;
use Certum\Shop\Result;
use Certum\Shop\Service;
use Certum\Shop\Settings;

$certum = new Simulator();
$client = $certum->client();
$settings = Settings::read(['partner', '', '601', 'DNS_TXT']);
$stored = static fn (array $row, array $certificates = []) => Purchase::of($settings, $row, $certificates, $certum->now());
$row = static fn (string $id) => ['certum_id' => $id, 'order_status' => 'AWAITING'];
$ids = static fn (Result $result) => array_map(static fn ($row) => $row['certum_id'], $result->certificates);

$issued = issued($certum, $client, orderFor('a.example.com'));
$waiting = $client->quickOrder(orderFor('b.example.com'));
$certum->forgetRequests();
$results = Refresh::of($client, [
    5 => $stored($row($issued->orderId)), 7 => $stored($row($waiting->orderId)), 'x' => $stored($row('unknown')),
], []);
foreach ($results as $id => $result) {
    echo "$id $result->outcome ", $result->columns['order_status'] ?? '-', ' stale=', $result->columns['stale'], ' ',
        count($result->certificates), ' ', $result->events[0][0] ?? '', "\n";
}
echo count($certum->requests('getOrderByOrderID')), count($certum->requests('getCertificate')),
    count($certum->requests('getOrderState')), count($certum->requests('getSanVerificationState')), "\n";
echo json_decode($results[7]->columns['san_states'])[0]->name, "\n";
$first = $results[5];
check('the certificate', $first->certificates[0]['pem'], $client->getCertificate($issued->orderId)->details->x509Cert);
check('its chain', count(Certum\CertificateChain::parse($first->certificates[0]['chain'])->certificates) > 0, true);
check('its order', $ids($first), [$issued->orderId]);

// A status that a list has told costs no call for the order.
$statuses = [];
foreach ($client->iterateModifiedOrders($certum->now()->modify('-1 day'), $certum->now()->modify('+1 day')) as $order) {
    $statuses[$order->orderStatus->orderId] = $order->orderStatus;
}
$certum->forgetRequests();
$told = Refresh::of($client, [7 => $stored($row($waiting->orderId))], [7 => $statuses[$waiting->orderId]]);
echo $told[7]->columns['order_status'], ' ', count($certum->requests('getOrderByOrderID')), "\n";

// A reissue: the certificate stays beside it until the new one is there; then the old one is revoked without a mail.
$known = $first->columns + $row($issued->orderId);
$serial = $known['serial'];
$csr = newCsr('a.example.com')['csr'];
$again = $client->reissueCertificate(new ReissueRequest(serialNumber: $serial, csr: $csr, approver: dnsApprover()));
$now = Refresh::of($client, [$stored($known, $first->certificates)], [])[0];
echo $now->columns['order_status'], ' ', $now->columns['serial'] === $serial ? 'same' : 'another', ' ', count($now->events), "\n";
prove($certum, $client, $again->verification);
$certum->post('clock', ['advance' => 5]);
$known = $now->columns + $known;
$second = Refresh::of($client, [$stored($known, $first->certificates)], [])[0];
echo $second->columns['order_status'], ' ', $second->columns['serial'] === $serial ? 'same' : 'another', ' ',
    json_encode($second->events) === json_encode([['issued', $second->columns['serial']]]) ? 'issued' : 'not told', "\n";
$certum->post('clock', ['advance' => 15 * 86400]);
$both = [...$second->certificates, ...$first->certificates];
$third = Refresh::of($client, [$stored($second->columns + $known, $both)], [])[0];
echo $third->detail === "$serial REVOKED" ? 'revoked' : $third->detail, ' ', count($third->events), "\n";

// Revoked by Certum: told once.
$certum->post('state', ['revoke' => $second->columns['serial']]);
$fourth = Refresh::of($client, [$stored($second->columns + $known, $both)], [])[0];
echo $fourth->columns['certificate_status'], ' ', $fourth->events[0][0], "\n";
$dead = $stored($fourth->columns + $second->columns + $known, [...$fourth->certificates, ...$both]);
echo $dead->phase, ' ', json_encode(Service::changes($dead, ['domainstatus' => 'Active', 'billingcycle' => 'Annually'])), "\n";
echo json_encode(Service::changes($dead, ['domainstatus' => 'Suspended'])), "\n";

// With Certum away nothing is stored but that.
$last = $stored($known);
$certum->stop();
$away = Refresh::of($client, ['k' => $last], [])['k'];
echo $away->outcome, ' ', json_encode($away->columns), "\n";
foreach ([$first, $away] as $object) {
    foreach (nonconformities($object) as $wrong) {
        echo "$wrong\n";
    }
}
foreach ([[[1], []], [[], ['x' => 'y']], [[$issued], []]] as [$purchases, $statuses]) {
    try {
        Refresh::of($client, $purchases, $statuses);
        echo "taken\n";
    } catch (Certum\Exception\InvalidInputException $refused) {
        echo $refused->field, "\n";
    }
}
?>
--EXPECT--
5 done ENROLLED stale=0 1 issued
7 done VERIFICATION stale=0 0 
x away - stale=1 0 
3122
b.example.com
VERIFICATION 0
VERIFICATION same 0
ENROLLED another issued
revoked 0
REVOKED revoked
revoked {"status":"Suspended","suspendreason":"revoked"}
[]
away {"stale":1}
purchases
statuses
purchases
