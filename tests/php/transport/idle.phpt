--TEST--
Connections that the server closes while they are idle, or as we send: reads and changes go through, once
--EXTENSIONS--
certum
--FILE--
<?php

require __DIR__ . '/../include/operations.php';

$certum = new Simulator();
$client = $certum->client(timeout: 30.0);

/** Waits until no connection but the one that asks is open. */
function untilClosed(Simulator $certum): void
{
    for ($i = 0; $i < 1000 && $certum->get('connections')['open'] > 1; $i++) {
        usleep(10_000);
    }
}

/** Makes all calls, each over a connection that was made and then closed by `$close`; tells what went wrong. */
function allAfter(Simulator $certum, Certum\Client $client, Closure $close): void
{
    $wrong = [];
    foreach ([...CHANGES, ...READS] as $operation) {
        $call = ready($certum, $operation);
        $client->getProductList();
        $close();
        $certum->forgetRequests();
        $outcome = outcome(fn () => $call($client));
        $sent = array_column($certum->requests(), 'operation');
        if ($outcome !== 'done' || $sent !== [$operation]) {
            $wrong[] = "$operation: $outcome " . implode(' ', $sent);
        }
    }
    echo $wrong === [] ? 'all ' . count([...CHANGES, ...READS]) : implode("\n", $wrong), "\n";
}

echo "-- closed by a restart between the calls\n";
allAfter($certum, $client, function () use ($certum): void {
    $certum->post('restart', []);
    untilClosed($certum);
});

echo "-- closed because it was idle for too long\n";
allAfter($certum, $client, function () use ($certum): void {
    $certum->post('limits', ['idleCloseMs' => 10]);
    untilClosed($certum);
    $certum->post('limits', ['idleCloseMs' => null]);
});

echo "-- closed within a call: the read goes through, the change is not repeated\n";
foreach (['before', 'after'] as $when) {
    foreach (['getOrderState', 'cancelOrder', 'quickOrder'] as $operation) {
        $call = ready($certum, $operation);
        $certum->forgetRequests();
        $certum->post('fault', ['operation' => $operation, 'kind' => 'restart', 'when' => $when]);
        $outcome = outcome(fn () => $call($client));
        echo "$when $operation: $outcome, ", json_encode(array_column($certum->requests(), 'carriedOut')), "\n";
    }
}

echo "-- the server closes just as we send, time and again\n";
$orderId = placed($certum, false)['orderId'];
$certum->post('limits', ['idleCloseMs' => 30]);
$client = $certum->client(timeout: 30.0);
$certum->forgetRequests();
$outcomes = [];
for ($i = 0; $i < 200; $i++) {
    $client->getProductList();
    usleep(random_int(27_000, 33_000));
    $outcomes[] = outcome(fn () => $client->addSanVerification($orderId));
}
$certum->post('limits', ['idleCloseMs' => null]);
$counts = array_count_values($outcomes) + ['done' => 0, 'wait, unknown' => 0];
var_dump(array_diff(array_keys($counts), ['done', 'wait, unknown', 'send, unknown']));
$requests = $certum->requests('addSanVerification');
$carriedOut = count(array_filter(array_column($requests, 'carriedOut')));
$unknown = count($outcomes) - $counts['done'];
var_dump(count($requests) <= count($outcomes), $counts['done'] > 100);
var_dump($carriedOut >= $counts['done'], $carriedOut <= $counts['done'] + $unknown);
?>
--EXPECT--
-- closed by a restart between the calls
all 23
-- closed because it was idle for too long
all 23
-- closed within a call: the read goes through, the change is not repeated
before getOrderState: done, [false,true]
before cancelOrder: wait, unknown, [false]
before quickOrder: wait, unknown, [false]
after getOrderState: done, [true,true]
after cancelOrder: wait, unknown, [true]
after quickOrder: wait, unknown, [true]
-- the server closes just as we send, time and again
array(0) {
}
bool(true)
bool(true)
bool(true)
bool(true)
