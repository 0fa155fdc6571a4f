--TEST--
Many certificates and orders at once: in order, each once, failures beside them
--EXTENSIONS--
certum
--FILE--
<?php

require __DIR__ . '/../include/transport.php';

$certum = new Simulator();
$client = $certum->client(timeout: 60.0);
$numbers = [];
for ($i = 1; $i <= 200; $i++) {
    // Half of the order numbers look like integers, as PHP's keys would have them.
    $numbers[] = $number = $i % 2 === 0 ? (string) (7_000_000 + $i) : "order-$i";
    $certum->post('state', ['add' => [
        'customer' => 'client-1',
        'productCode' => '601',
        'commonName' => "n$i.example.com",
        'orderID' => $number,
        'viaApi' => true,
    ]]);
}

foreach ([1, 8, 32, 64] as $concurrency) {
    $certum->forgetRequests();
    $batch = $client->getCertificates($numbers, $concurrency);
    $names = array_map(fn ($issued): ?string => $issued->details->commonName, $batch->certificates);
    printf(
        "%d at once: %d certificates, %s, %s, %s; %d requests; %s\n",
        $concurrency,
        count($batch->certificates),
        array_map(strval(...), array_keys($names)) === $numbers ? 'in order' : 'NOT IN ORDER',
        array_values($names) === array_map(fn ($i) => "n$i.example.com", range(1, 200)) ? 'each its own' : 'MIXED UP',
        $batch->failures === [] ? 'no failure' : 'FAILURES',
        $certum->count('getCertificate'),
        connections($certum) <= $concurrency ? 'no more connections than that' : connections($certum) . ' connections',
    );
    $orders = $client->getOrders($numbers, new Certum\OrderOptions(false, false), $concurrency)->orders;
    $found = array_map(fn (array $parts): string => $parts[0]->orderStatus->orderId, $orders);
    echo array_values($found) === $numbers ? 'orders too' : 'ORDERS MIXED UP', "\n";
}

echo "-- the connections of the default are kept for the next batch\n";
$client->getCertificates(array_slice($numbers, 0, 40));
$certum->forgetRequests();
$client->getCertificates(array_slice($numbers, 0, 40));
$first = array_unique(array_column($certum->requests(), 'connection'));
$certum->forgetRequests();
$client->getCertificates(array_slice($numbers, 0, 40));
var_dump(array_diff(array_unique(array_column($certum->requests(), 'connection')), $first));

echo "-- failures among them, duplicates once, numeric keys as PHP has them\n";
$certum->forgetRequests();
$batch = $client->getCertificates(['order-1', 'nobody', '7000002', '404', 'order-1', '7000002', 'order-3']);
echo json_encode([array_keys($batch->certificates), array_keys($batch->failures), $certum->count('getCertificate')]), "\n";
foreach ($batch->failures as $number => $failure) {
    echo $number, ' ', get_class($failure), ' ', $failure->getCode(), ' ', basename($failure->getFile()), "\n";
}
var_dump(isset($batch->certificates[7000002]), isset($batch->certificates['7000002']));

echo "-- the failed ones once more, by their keys\n";
$again = $client->getCertificates(array_keys($batch->failures));
echo json_encode([array_keys($again->certificates), array_keys($again->failures)]), "\n";
$again = $client->getOrders(array_keys($batch->certificates));
echo json_encode([array_keys($again->orders), array_keys($again->failures)]), "\n";

echo "-- the network fails some: reads are repeated\n";
$certum->post('fault', [
    ['operation' => 'getCertificate', 'skip' => 3, 'times' => 1, 'kind' => 'reset'],
    ['operation' => 'getCertificate', 'skip' => 8, 'times' => 1, 'kind' => 'cut', 'when' => 'after'],
    ['operation' => 'getCertificate', 'skip' => 15, 'times' => 1, 'kind' => 'http500', 'body' => 'html'],
]);
$certum->forgetRequests();
$batch = $client->getCertificates(array_slice($numbers, 0, 30), 4);
var_dump(count($batch->certificates), $batch->failures, $certum->count('getCertificate'));

echo "-- not repeated: the failures are told, the rest is there\n";
ini_set('certum.retries', '0');
$certum->post('fault', [
    ['operation' => 'getCertificate', 'skip' => 3, 'times' => 1, 'kind' => 'cut'],
    ['operation' => 'getCertificate', 'skip' => 8, 'times' => 1, 'kind' => 'truncated'],
]);
$batch = $certum->client()->getCertificates(array_slice($numbers, 0, 30), 4);
$told = array_map(told(...), array_values($batch->failures));
sort($told);
echo count($batch->certificates), ' ', json_encode($told), "\n";
ini_restore('certum.retries');

echo "-- refused credentials end it, so that the account is not locked\n";
$certum->forgetRequests();
$stranger = new Certum\Client(new Certum\Credentials('partner', 'wrong'), $certum->service);
$batch = $stranger->getOrders($numbers, null, 4);
var_dump(count($batch->orders), count($batch->failures), $certum->count('getOrderByOrderID') <= 4);
echo get_class($batch->failures['order-199']), "\n";

echo "-- bad input: nothing is sent\n";
$certum->forgetRequests();
foreach ([0, -1, 65, PHP_INT_MAX, PHP_INT_MIN] as $concurrency) {
    echo told(thrown(fn () => $client->getCertificates(['a'], $concurrency))), "\n";
}
echo told(thrown(fn () => $client->getOrders(['a', 5.0]))), "\n";
echo told(thrown(fn () => $client->getOrders(["\xff"]))), "\n";
echo told(thrown(fn () => $client->getCertificates(["a\x01", 'b']))), "\n";
$batch = $client->getCertificates([]);
var_dump($batch->certificates, $batch->failures, $certum->count('getOrderByOrderID'), $certum->count('getCertificate'));
?>
--EXPECT--
1 at once: 200 certificates, in order, each its own, no failure; 200 requests; no more connections than that
orders too
8 at once: 200 certificates, in order, each its own, no failure; 200 requests; no more connections than that
orders too
32 at once: 200 certificates, in order, each its own, no failure; 200 requests; no more connections than that
orders too
64 at once: 200 certificates, in order, each its own, no failure; 200 requests; no more connections than that
orders too
-- the connections of the default are kept for the next batch
array(0) {
}
-- failures among them, duplicates once, numeric keys as PHP has them
[["order-1",7000002,"order-3"],["nobody",404],5]
nobody Certum\Exception\RefusedException 1033 batch.php
404 Certum\Exception\RefusedException 1033 batch.php
bool(true)
bool(true)
-- the failed ones once more, by their keys
[[],["nobody",404]]
[["order-1",7000002,"order-3"],[]]
-- the network fails some: reads are repeated
int(30)
array(0) {
}
int(33)
-- not repeated: the failures are told, the rest is there
28 ["malformed","wait, unknown"]
-- refused credentials end it, so that the account is not locked
int(0)
int(200)
bool(true)
Certum\Exception\CredentialsException
-- bad input: nothing is sent
InvalidInputException: concurrency: give a number from 1 to 64
InvalidInputException: concurrency: give a number from 1 to 64
InvalidInputException: concurrency: give a number from 1 to 64
InvalidInputException: concurrency: give a number from 1 to 64
InvalidInputException: concurrency: give a number from 1 to 64
InvalidInputException: orderIds: holds something other than strings.
InvalidInputException: orderIds: is not UTF-8 text (byte 1). Convert it to UTF-8 first.
InvalidInputException: orderIds: it holds the character U+0001, which XML cannot hold
array(0) {
}
array(0) {
}
int(0)
int(0)
