--TEST--
Records of calls: off at first, one for each attempt, the newest hundred
--EXTENSIONS--
certum
--FILE--
<?php

require __DIR__ . '/../include/transport.php';

$certum = new Simulator();
$client = $certum->client('pl', 30.0);

echo "-- off\n";
$client->getProductList();
var_dump($client->takeCalls());

echo "-- on: each attempt with what came of it\n";
$client->recordCalls();
$certum->post('fault', [
    ['operation' => 'getOrderState', 'kind' => 'cut'],
    ['operation' => 'getConfiguration', 'kind' => 'truncated', 'times' => 0],
]);
outcome(fn () => $client->getOrderState('nobody'));
outcome(fn () => $client->getConfiguration());
$client->quickOrder(orderRequest('order.example.com', 'n-1'));
outcome(fn () => $client->getOrderState("a\x01b"));
foreach ($client->takeCalls() as $call) {
    $outcome = preg_replace(['/127\.0\.0\.1:\d+/', '/byte \d+/'], ['HOST:PORT', 'byte N'], $call->outcome);
    printf(
        "%s: %s | request %s | answer %s\n",
        $call->operation,
        beginning($outcome, 90),
        elements($call->request),
        elements($call->answer),
    );
}
echo "-- taken, so they are gone\n";
var_dump($client->takeCalls());

echo "-- what it holds\n";
$client->getProductList();
$call = $client->takeCalls()[0];
var_dump(get_debug_type($call->time), $call->time->getTimezone()->getName(), is_float($call->duration), $call->duration > 0);
var_dump(abs($call->time->getTimestamp() - time()) < 100);
var_dump($call->outcome);
var_dump(array_keys($call->toArray()));
var_dump(str_contains($call->request, '<userName>partner</userName>'), str_contains($call->request, '********'));

echo "-- the newest hundred\n";
for ($i = 1; $i <= 130; $i++) {
    outcome(fn () => $client->getOrderState("n-$i"));
}
$calls = $client->takeCalls();
var_dump(count($calls), str_contains($calls[0]->request, '>n-31<'), str_contains($calls[99]->request, '>n-130<'));

echo "-- on again keeps, off forgets\n";
$client->getProductList();
$client->recordCalls();
$client->recordCalls(true);
var_dump(count($client->takeCalls()));
$client->getProductList();
$client->recordCalls(false);
$client->recordCalls(true);
var_dump(count($client->takeCalls()));
echo "-- it is each client's own, and holds batches and pages too\n";
$other = $certum->client();
$other->recordCalls();
$client->getCertificates(['a', 'b', 'c']);
iterator_to_array($client->iterateModifiedOrders(new DateTime('-1 day'), new DateTime()));
var_dump(count($other->takeCalls()), array_column(array_map(fn ($c) => $c->toArray(), $client->takeCalls()), 'operation'));

echo "-- a large answer is cut\n";
$certum->post('fault', ['kind' => 'body', 'body' => str_repeat('ż', 200_000)]);
outcome(fn () => $certum->client()->getProductList());
$certum->post('fault', ['kind' => 'body', 'body' => str_repeat('ż', 200_000), 'times' => 0]);
outcome(fn () => $client->getProductList());
var_dump(array_map(fn ($call): int => strlen($call->answer), $client->takeCalls()));

function beginning(string $text, int $characters): string
{
    return preg_match("/^.{0,$characters}/u", $text, $m) === 1 ? $m[0] : 'NOT UTF-8';
}

function elements(string $text): string
{
    if ($text === '') {
        return 'none';
    }
    preg_match_all('/<(?:\w+:)?(\w+)/', $text, $names);

    return implode('>', array_slice($names[1], 0, 3)) . (str_ends_with(rtrim($text), 'nvelope>') ? '' : ' …cut');
}
?>
--EXPECT--
-- off
array(0) {
}
-- on: each attempt with what came of it
getOrderState: getOrderState: połączenie z usługą Certum zerwało się, zanim nadeszła odpowiedź. Certum mo | request Envelope>Body>getOrderState | answer none
getOrderState: Certum nie zna zamówienia o tym numerze. Sprawdź numer oraz to, czy zamówienie złożono w t | request Envelope>Body>getOrderState | answer Envelope>Body>getOrderStateResponse
getConfiguration: odpowiedź na getConfiguration jest niezrozumiała; nie wiadomo, czy Certum wykonało żądanie | request Envelope>Body>getConfiguration | answer Envelope>Body>getConfigurationResponse …cut
getConfiguration: odpowiedź na getConfiguration jest niezrozumiała; nie wiadomo, czy Certum wykonało żądanie | request Envelope>Body>getConfiguration | answer Envelope>Body>getConfigurationResponse …cut
quickOrder: done | request Envelope>Body>quickOrder | answer Envelope>Body>quickOrderResponse
-- taken, so they are gone
array(0) {
}
-- what it holds
string(17) "DateTimeImmutable"
string(3) "UTC"
bool(true)
bool(true)
bool(true)
string(4) "done"
array(6) {
  [0]=>
  string(9) "operation"
  [1]=>
  string(7) "request"
  [2]=>
  string(6) "answer"
  [3]=>
  string(7) "outcome"
  [4]=>
  string(8) "duration"
  [5]=>
  string(4) "time"
}
bool(true)
bool(true)
-- the newest hundred
int(100)
bool(true)
bool(true)
-- on again keeps, off forgets
int(1)
int(0)
-- it is each client's own, and holds batches and pages too
int(0)
array(4) {
  [0]=>
  string(14) "getCertificate"
  [1]=>
  string(14) "getCertificate"
  [2]=>
  string(14) "getCertificate"
  [3]=>
  string(17) "getModifiedOrders"
}
-- a large answer is cut
array(2) {
  [0]=>
  int(65536)
  [1]=>
  int(65536)
}
