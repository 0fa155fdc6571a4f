--TEST--
An order under a number of ours is repeated after a lost answer, and ends as one order
--EXTENSIONS--
certum
--FILE--
<?php

require __DIR__ . '/../include/transport.php';

$certum = new Simulator();
$client = $certum->client(timeout: 30.0);

/** Orders under `$number` while `$faults` happen; what came of it, what was sent, how many orders there are. */
function order(string $number, array $faults, ?Certum\Client $client = null): void
{
    global $certum;
    $client ??= $certum->client(timeout: 30.0);
    $certum->forgetRequests();
    $before = count($certum->get('orders'));
    $faults === [] || $certum->post('fault', array_map(fn (array $fault): array => $fault + ['operation' => 'quickOrder'], $faults));
    $request = orderRequest("$number.example.com", $number);
    $placed = null;
    $outcome = outcome(function () use ($client, $request, &$placed): void {
        $placed = $client->quickOrder($request);
    });
    $certum->post('fault', ['clear' => true]);
    printf(
        "%s; orders: %d; sent: %s\n",
        $placed === null ? $outcome : sprintf(
            '%s%s%s',
            $placed->orderId === $number ? 'placed' : "placed as $placed->orderId",
            $placed->found ? ', found' : '',
            $placed->verification === null ? '' : ', with a code',
        ),
        count($certum->get('orders')) - $before,
        implode(', ', array_column($certum->requests(), 'operation')),
    );
}

echo "-- nothing happens\n";
order('a-1', []);
echo "-- lost before it was carried out: the repetition places it\n";
order('b-1', [['kind' => 'cut']]);
order('b-2', [['kind' => 'reset']]);
order('b-3', [['kind' => 'http500', 'body' => 'html']]);
order('b-4', [['kind' => 'empty']]);
echo "-- carried out, the answer lost: found\n";
order('c-1', [['kind' => 'cut', 'when' => 'after']]);
order('c-2', [['kind' => 'reset', 'when' => 'after']]);
order('c-3', [['kind' => 'http500', 'body' => 'html', 'when' => 'after']]);
order('c-4', [['kind' => 'cutBody']]);
order('c-5', [['kind' => 'truncated']]);
order('c-6', [['kind' => 'empty', 'when' => 'after']]);
order('c-7', [['kind' => 'noSuccessCode']]);
echo "-- what was found can be proved all the same, with a new code\n";
var_dump($client->addSanVerification('c-1')?->fqdns);

echo "-- the reading fails once too: it is a read, and repeated\n";
order('d-1', [
    ['kind' => 'cut', 'when' => 'after'],
    ['operation' => 'getOrderByOrderID', 'kind' => 'cut'],
]);
echo "-- the reading fails for good: the outcome stays unknown\n";
order('d-2', [
    ['kind' => 'cut', 'when' => 'after'],
    ['operation' => 'getOrderByOrderID', 'kind' => 'cut', 'times' => 0],
]);
echo "-- all attempts are lost\n";
order('d-3', [['kind' => 'cut', 'when' => 'after', 'times' => 0]]);

echo "-- the number is taken by another order of ours\n";
$client->quickOrder(orderRequest('other.example.com', 'e-1', 'client-2'));
order('e-1', []);
echo "-- the same, and the first request is lost: still 1012, and not taken for ours\n";
order('e-1', [['kind' => 'cut']]);
echo "-- the number is taken in another account, whose order cannot be read\n";
$certum->post('state', ['add' => [
    'customer' => 'x', 'productCode' => '601', 'commonName' => 'f.example.com', 'orderID' => 'f-1', 'foreign' => true,
]]);
order('f-1', []);
order('f-1', [['kind' => 'cut']]);

echo "-- refused for another reason, after a lost request\n";
order('g-1', [['kind' => 'cut'], ['skip' => 1, 'refuse' => ['code' => 1009]]]);
echo "-- credentials refused after a lost request: unknown\n";
order('g-2', [['kind' => 'cut', 'when' => 'after'], ['skip' => 1, 'kind' => 'success', 'code' => 2]]);

echo "-- no repetition wanted\n";
ini_set('certum.retries', '0');
order('h-1', [['kind' => 'cut', 'when' => 'after']]);
?>
--EXPECT--
-- nothing happens
placed, with a code; orders: 1; sent: quickOrder
-- lost before it was carried out: the repetition places it
placed, with a code; orders: 1; sent: quickOrder, quickOrder
placed, with a code; orders: 1; sent: quickOrder, quickOrder
placed, with a code; orders: 1; sent: quickOrder, quickOrder
placed, with a code; orders: 1; sent: quickOrder, quickOrder
-- carried out, the answer lost: found
placed, found; orders: 1; sent: quickOrder, quickOrder, getOrderByOrderID
placed, found; orders: 1; sent: quickOrder, quickOrder, getOrderByOrderID
placed, found; orders: 1; sent: quickOrder, quickOrder, getOrderByOrderID
placed, found; orders: 1; sent: quickOrder, quickOrder, getOrderByOrderID
placed, found; orders: 1; sent: quickOrder, quickOrder, getOrderByOrderID
placed, found; orders: 1; sent: quickOrder, quickOrder, getOrderByOrderID
placed, found; orders: 1; sent: quickOrder, quickOrder, getOrderByOrderID
-- what was found can be proved all the same, with a new code
array(1) {
  [0]=>
  string(15) "c-1.example.com"
}
-- the reading fails once too: it is a read, and repeated
placed, found; orders: 1; sent: quickOrder, quickOrder, getOrderByOrderID, getOrderByOrderID
-- the reading fails for good: the outcome stays unknown
wait, unknown; orders: 1; sent: quickOrder, quickOrder, getOrderByOrderID, getOrderByOrderID
-- all attempts are lost
wait, unknown; orders: 1; sent: quickOrder, quickOrder
-- the number is taken by another order of ours
refused 1012; orders: 0; sent: quickOrder
-- the same, and the first request is lost: still 1012, and not taken for ours
refused 1012; orders: 0; sent: quickOrder, quickOrder, getOrderByOrderID
-- the number is taken in another account, whose order cannot be read
refused 1012; orders: 0; sent: quickOrder
wait, unknown; orders: 0; sent: quickOrder, quickOrder, getOrderByOrderID
-- refused for another reason, after a lost request
refused 1009; orders: 0; sent: quickOrder, quickOrder, getOrderByOrderID
-- credentials refused after a lost request: unknown
wait, unknown; orders: 1; sent: quickOrder, quickOrder
-- no repetition wanted
wait, unknown; orders: 1; sent: quickOrder
