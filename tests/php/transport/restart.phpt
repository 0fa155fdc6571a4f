--TEST--
The service goes away and comes back at the same address
--EXTENSIONS--
certum
--FILE--
<?php

require __DIR__ . '/../include/operations.php';

$state = tempnam(sys_get_temp_dir(), 'certum');
unlink($state);
$certum = new Simulator(['--state', $state]);
$listen = parse_url($certum->service, PHP_URL_HOST) . ':' . parse_url($certum->service, PHP_URL_PORT);
$client = $certum->client(timeout: 30.0);
$placed = $client->quickOrder(orderRequest('a.example.com'));
echo $client->getOrderState($placed->orderId)->orderStatus, "\n";

echo "-- gone: nothing is sent, whatever it is\n";
$certum->stop();
foreach (['getOrderState', 'cancelOrder'] as $operation) {
    $thrown = thrown(fn () => $client->$operation($placed->orderId));
    echo told($thrown), ': ', str_replace($listen, 'HOST:PORT', $thrown->getMessage()), "\n";
}

echo "-- back: everything goes on, with new connections\n";
$certum = new Simulator(['--state', $state], $listen);
echo $client->getOrderState($placed->orderId)->orderStatus, "\n";
echo outcome(fn () => $client->cancelOrder($placed->orderId)), "\n";
echo $client->getOrderState($placed->orderId)->orderStatus, "\n";
var_dump(count($certum->requests()), connections($certum));

echo "-- another simulator after a kill: the kept connection is of no use, a change goes through, once\n";
$order = $client->quickOrder(orderRequest('b.example.com'));
$certum->stop();
$certum = new Simulator(['--state', $state], $listen);
echo outcome(fn () => $client->cancelOrder($order->orderId)), "\n";
var_dump(array_column($certum->requests(), 'operation'));
$certum->stop();
unlink($state);
?>
--EXPECT--
VERIFICATION
-- gone: nothing is sent, whatever it is
connect, not sent: getOrderState: no connection to HOST:PORT (Connection refused (os error 111)). Nothing was sent. Check that the firewall lets this server connect there, or set certum.proxy
connect, not sent: cancelOrder: no connection to HOST:PORT (Connection refused (os error 111)). Nothing was sent. Check that the firewall lets this server connect there, or set certum.proxy
-- back: everything goes on, with new connections
VERIFICATION
done
REJECTED
int(3)
int(1)
-- another simulator after a kill: the kept connection is of no use, a change goes through, once
done
array(1) {
  [0]=>
  string(11) "cancelOrder"
}
