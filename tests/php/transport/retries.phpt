--TEST--
certum.retries says how often a read, or an order with a number of ours, is sent again
--EXTENSIONS--
certum
--FILE--
<?php

require __DIR__ . '/../include/transport.php';

$certum = new Simulator();
foreach (['0', '1', '3'] as $retries) {
    ini_set('certum.retries', $retries);
    $client = $certum->client(timeout: 30.0);
    foreach (['cut', 'http500', 'truncated'] as $kind) {
        $certum->forgetRequests();
        $certum->post('fault', ['kind' => $kind, 'body' => 'html', 'times' => 0]);
        $outcomes = [
            'read' => outcome(fn () => $client->getProductList()),
            'ours' => outcome(fn () => $client->quickOrder(orderRequest("$kind.example.com", "$kind-$retries"))),
            'change' => outcome(fn () => $client->cancelOrder('1')),
        ];
        $certum->post('fault', ['clear' => true]);
        $counts = array_count_values(array_column($certum->requests(), 'operation'));
        echo "$retries after $kind: ", json_encode($counts), ' ', implode('; ', $outcomes), "\n";
    }
}

echo "-- what would only fail again is not sent again\n";
foreach (
    [
        ['kind' => 'status', 'code' => 403], ['kind' => 'status', 'code' => 404],
        ['kind' => 'redirect', 'to' => 'http://127.0.0.1:9/'], ['kind' => 'refuse', 'errors' => [['code' => 1138]]],
        ['kind' => 'success', 'code' => 2],
    ] as $fault
) {
    $certum->forgetRequests();
    $certum->post('fault', $fault + ['times' => 0]);
    $outcome = outcome(fn () => $client->getProductList());
    $certum->post('fault', ['clear' => true]);
    echo $certum->count('getProductList'), " request: $outcome\n";
}

echo "-- it recovers within the attempts\n";
$certum->forgetRequests();
$certum->post('fault', ['kind' => 'reset', 'times' => 3]);
echo outcome(fn () => $client->getProductList()), ' after ', $certum->count('getProductList'), " requests\n";
?>
--EXPECT--
0 after cut: {"getProductList":1,"quickOrder":1,"cancelOrder":1} wait, unknown; wait, unknown; wait, unknown
0 after http500: {"getProductList":1,"quickOrder":1,"cancelOrder":1} receive 500, unknown; receive 500, unknown; receive 500, unknown
0 after truncated: {"getProductList":1,"quickOrder":1,"cancelOrder":1} malformed; malformed; malformed
1 after cut: {"getProductList":2,"quickOrder":2,"cancelOrder":1} wait, unknown; wait, unknown; wait, unknown
1 after http500: {"getProductList":2,"quickOrder":2,"cancelOrder":1} receive 500, unknown; receive 500, unknown; receive 500, unknown
1 after truncated: {"getProductList":2,"quickOrder":2,"cancelOrder":1} malformed; malformed; malformed
3 after cut: {"getProductList":4,"quickOrder":4,"cancelOrder":1} wait, unknown; wait, unknown; wait, unknown
3 after http500: {"getProductList":4,"quickOrder":4,"cancelOrder":1} receive 500, unknown; receive 500, unknown; receive 500, unknown
3 after truncated: {"getProductList":4,"quickOrder":4,"cancelOrder":1} malformed; malformed; malformed
-- what would only fail again is not sent again
1 request: receive 403, unknown
1 request: receive 404, unknown
1 request: receive 302, unknown
1 request: refused 1138
1 request: credentials 2
-- it recovers within the attempts
done after 4 requests
