--TEST--
Lists over several pages: fetched as they are reached, begun anew, side by side, failing in between
--EXTENSIONS--
certum
--FILE--
<?php

require __DIR__ . '/../include/transport.php';

$certum = new Simulator();
$client = $certum->client(timeout: 60.0);
for ($i = 1; $i <= 25; $i++) {
    $certum->post('state', ['add' => [
        'customer' => 'client-1',
        'productCode' => '601',
        'commonName' => "n$i.example.com",
        'orderID' => sprintf('order-%02d', $i),
        'orderDate' => gmdate('Y-m-d\TH:i:s\Z', time() - 180 * 86400 + $i * 60),
        'viaApi' => true,
    ]]);
}
$certum->post('limits', ['pageSize' => 10]);
$from = new DateTimeImmutable('-1 year');
$to = new DateTimeImmutable('+1 day');
$number = fn (Certum\Order $order): string => $order->orderStatus->orderId;

echo "-- nothing is asked before the first item is wanted\n";
$all = $client->iterateOrdersByDateRange($from, $to);
var_dump($certum->count('getOrdersByDateRange'));

echo "-- all of them, each once, one request for each page\n";
$items = iterator_to_array($all);
var_dump(array_keys($items) === range(0, 24), count(array_unique(array_map($number, $items))));
var_dump($certum->count('getOrdersByDateRange'));

echo "-- a page is fetched when it is reached\n";
$certum->forgetRequests();
$asked = [];
foreach ($client->iterateOrdersByDateRange($from, $to) as $key => $order) {
    $asked[] = $certum->count('getOrdersByDateRange');
    if ($key === 20) {
        break;
    }
}
echo json_encode(array_count_values($asked)), "\n";

echo "-- a second pass begins anew\n";
$again = array_map($number, iterator_to_array($all));
var_dump($again === array_map($number, $items));
$all->rewind();
$all->next();
echo $all->key(), ' ', $number($all->current()) === $again[1] ? 'the second' : 'another', "\n";
$all->rewind();
echo $all->key(), ' ', $number($all->current()) === $again[0] ? 'the first' : 'another', "\n";

echo "-- without rewind(), as a while loop does\n";
$loop = $client->iterateOrdersByDateRange($from, $to);
for ($count = 0; $loop->valid(); $loop->next()) {
    $count++;
}
var_dump($count, $loop->current(), $loop->valid());
$loop->next();
var_dump($loop->current(), $loop->valid());

echo "-- two side by side\n";
$left = $client->iterateOrdersByDateRange($from, $to);
$right = $client->iterateModifiedOrders($from, $to);
$both = new MultipleIterator();
$both->attachIterator($left);
$both->attachIterator($right);
$seen = [[], []];
foreach ($both as [$one, $two]) {
    $seen[0][] = $number($one);
    $seen[1][] = $number($two);
}
var_dump($seen[0] === $again, count(array_unique($seen[1])));

echo "-- the client may be gone, and other calls come in between\n";
$list = $certum->client(timeout: 60.0)->iterateOrdersByDateRange($from, $to);
gc_collect_cycles();
$count = 0;
foreach ($list as $order) {
    $count += count($client->getOrderByOrderID($number($order)));
}
var_dump($count);

echo "-- a failure within: the items before it were there, the exception comes where it happens\n";
ini_set('certum.retries', '0');
$certum->post('fault', ['operation' => 'getOrdersByDateRange', 'skip' => 1, 'kind' => 'cut']);
$count = 0;
$list = $certum->client()->iterateOrdersByDateRange($from, $to);
echo outcome(function () use ($list, &$count): void {
    foreach ($list as $order) {
        $count++;
    }
}), " after $count\n";
var_dump($list->valid());
echo "-- and a new pass works\n";
var_dump(iterator_count($list));
ini_restore('certum.retries');

echo "-- expiring certificates\n";
$expiring = $client->iterateExpiringCertificates(30);
var_dump(iterator_count($expiring), $certum->count('getExpiringCertificates'));
$page = $client->getExpiringCertificates(30, 3);
var_dump(count($page->certificates), $page->currentPage, $page->pagesCount, $page->returnCount);
echo outcome(fn () => iterator_to_array($client->iterateExpiringCertificates(31))), "\n";

echo "-- more pages than can be asked for: in parts\n";
$certum->post('limits', ['pageSize' => 1]);
for ($i = 26; $i <= 103; $i++) {
    $certum->post('state', ['add' => [
        'customer' => 'client-1', 'productCode' => '601', 'commonName' => "n$i.example.com", 'orderID' => "order-$i",
        'issued' => false,
    ]]);
}
$certum->forgetRequests();
$count = 0;
echo outcome(function () use ($client, $from, $to, &$count): void {
    foreach ($client->iterateOrdersByDateRange($from, $to, new Certum\OrderOptions(false, false)) as $order) {
        $count++;
    }
}), "\n$count items, ", $certum->count('getOrdersByDateRange'), " requests\n";

echo "-- no orders at all\n";
var_dump(iterator_to_array($client->iterateModifiedOrders($from, new DateTimeImmutable('-360 days'))));
?>
--EXPECT--
-- nothing is asked before the first item is wanted
int(0)
-- all of them, each once, one request for each page
bool(true)
int(25)
int(3)
-- a page is fetched when it is reached
{"1":10,"2":10,"3":1}
-- a second pass begins anew
bool(true)
1 the second
0 the first
-- without rewind(), as a while loop does
int(25)
NULL
bool(false)
NULL
bool(false)
-- two side by side
bool(true)
int(25)
-- the client may be gone, and other calls come in between
int(25)
-- a failure within: the items before it were there, the exception comes where it happens
wait, unknown after 10
bool(false)
-- and a new pass works
int(25)
-- expiring certificates
int(25)
int(3)
int(5)
int(3)
int(3)
int(5)
refused 2052
-- more pages than can be asked for: in parts
done
103 items, 106 requests
-- no orders at all
array(0) {
}
