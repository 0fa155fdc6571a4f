--TEST--
A call whose answer comes too late is not sent again, and its exception says that it may have been carried out
--EXTENSIONS--
certum
pcntl
--FILE--
<?php

require __DIR__ . '/../include/operations.php';

// The time limit is of the whole call, so there is no time left for a repetition.
ini_set('certum.retries', '3');
$certum = new Simulator();
$works = [];
foreach ([...CHANGES, ...READS] as $operation) {
    $call = ready($certum, $operation);
    $works[$operation] = fn (): string => outcome(fn () => $call($certum->client(timeout: 4.0)));
}
$certum->forgetRequests();
$certum->post('fault', ['times' => 0, 'kind' => 'delay', 'ms' => 60_000, 'when' => 'after']);
$outcomes = inChildren($works);
echo json_encode(array_count_values($outcomes)), "\n";
$requests = $certum->requests();
var_dump(count($requests), array_diff(array_keys($works), array_column($requests, 'operation')));
var_dump(array_unique(array_column($requests, 'carriedOut')));
?>
--EXPECT--
{"wait, timed out, unknown":23}
int(23)
array(0) {
}
array(1) {
  [0]=>
  bool(true)
}
