--TEST--
After a fork every process has its own connection, and the parent keeps the one it had
--EXTENSIONS--
certum
pcntl
posix
--FILE--
<?php

require __DIR__ . '/../include/transport.php';

pcntl_alarm(100);
$certum = new Simulator();
$client = $certum->client(timeout: 20.0);
$read = fn (): int => count($client->getProductList()) > 5 ? posix_getpid() : 0;

echo "-- forked before the first call\n";
$pids = inChildren(array_fill(0, 3, $read));
var_dump(count(array_filter($pids, is_int(...))), connections($certum));
$certum->forgetRequests();

echo "-- forked after a call: three children make two calls each, at once\n";
$read();
$ours = $certum->requests()[0]['connection'];
$twice = fn (): array => [$read(), $read()];
$pids = inChildren([$twice, $twice, $twice]);
var_dump(count(array_filter($pids, is_array(...))));
$theirs = array_count_values(array_column($certum->requests(), 'connection'));
unset($theirs[$ours]);
echo implode(' ', $theirs), "\n";

echo "-- the parent goes on over the connection that it had\n";
$certum->forgetRequests();
$read();
$read();
var_dump(array_column($certum->requests(), 'connection') === [$ours, $ours]);

echo "-- children that end without a call do not close it\n";
var_dump(inChildren([fn (): string => 'idle', fn (): string => 'idle']));
$read();
var_dump(array_column($certum->requests(), 'connection') === [$ours, $ours, $ours]);

echo "-- a child of a child, and both of them use it\n";
$certum->forgetRequests();
$inner = inChildren([function () use ($read): array {
    $read();
    $below = inChildren([$read, fn (): bool => true, $read]);
    $read();

    return $below;
}])[0];
var_dump(is_int($inner[0]), $inner[1], is_int($inner[2]));
$read();
$used = array_count_values(array_column($certum->requests(), 'connection'));
var_dump($used[$ours]);
unset($used[$ours]);
sort($used);
echo implode(' ', $used), "\n";

echo "-- a client that a child makes, and many at once in it\n";
$batch = inChildren([
    fn (): int => count($certum->client()->getCertificates(['a', 'b', 'c', 'd'], 2)->failures),
    fn (): int => count($certum->client()->getOrders(array_map(strval(...), range(1, 40)), null, 20)->failures),
]);
echo implode(' ', $batch), "\n";
$certum->forgetRequests();
$read();
var_dump($certum->requests()[0]['connection'] === $ours);
?>
--EXPECT--
-- forked before the first call
int(3)
int(3)
-- forked after a call: three children make two calls each, at once
int(3)
2 2 2
-- the parent goes on over the connection that it had
bool(true)
-- children that end without a call do not close it
array(2) {
  [0]=>
  string(4) "idle"
  [1]=>
  string(4) "idle"
}
bool(true)
-- a child of a child, and both of them use it
bool(true)
bool(true)
bool(true)
int(1)
1 1 2
-- a client that a child makes, and many at once in it
4 40
bool(true)
