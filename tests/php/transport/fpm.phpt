--TEST--
Under php-fpm each worker keeps its connection from one request to the next
--EXTENSIONS--
certum
posix
--SKIPIF--
<?php
if (!getenv('CERTUM_PHP_FPM')) {
    die('skip this PHP has no php-fpm');
}
?>
--FILE--
<?php

require __DIR__ . '/../include/transport.php';
require __DIR__ . '/../include/Fpm.php';

const WORKERS = 3;
$certum = new Simulator();
$fpm = new Fpm(WORKERS);
$script = __DIR__ . '/../include/fpm-call.php';
$query = ['service' => $certum->service];

/** Requests side by side: their outcomes and the workers that had them. */
function atOnce(Fpm $fpm, int $requests, string $script, array $query): array
{
    $started = [];
    for ($i = 0; $i < $requests; $i++) {
        $started[] = $fpm->start($script, $query);
    }
    $answers = array_map(fn ($socket) => json_decode((string) $fpm->finish($socket), true), $started);
    $outcomes = array_merge(...array_column($answers, 'outcomes'));

    return [array_count_values($outcomes), array_values(array_unique(array_column($answers, 'pid')))];
}

/** Whether each worker used one connection: by the ports they called from. */
function kept(Simulator $certum): void
{
    $connections = connections($certum);
    printf("%d calls over %s connections\n", $certum->count('getProductList'), match (true) {
        $connections === 0 => 'no',
        $connections <= WORKERS => 'at most as many as there are workers',
        default => (string) $connections,
    });
}

echo "-- thirty requests, three calls each, side by side\n";
[$outcomes, $first] = atOnce($fpm, 30, $script, $query + ['calls' => '3']);
echo json_encode($outcomes), "\n";
kept($certum);

echo "-- one worker after the other, later: still the same connections\n";
$before = array_unique(array_column($certum->requests(), 'connection'));
$certum->forgetRequests();
$certum->post('limits', ['answerDelayMs' => 100]);
[$outcomes, $workers] = atOnce($fpm, WORKERS, $script, $query);
$certum->post('limits', ['answerDelayMs' => null]);
echo json_encode($outcomes), "\n";
$new = array_diff(array_unique(array_column($certum->requests(), 'connection')), $before);
var_dump(count($new) <= WORKERS - count($first));

echo "-- a worker is killed: the others go on, a new one takes its place\n";
$fpm->kill($workers[0]);
[$outcomes, $after] = atOnce($fpm, 30, $script, $query);
echo json_encode($outcomes), "\n";
var_dump(in_array($workers[0], $after, true));

echo "-- a worker is killed within a call: that request alone is lost\n";
$certum->forgetRequests();
$certum->post('fault', ['operation' => 'getProductList', 'kind' => 'delay', 'ms' => 20_000]);
$waiting = $fpm->start($script, $query);
while ($certum->get('fault') !== []) {
    usleep(10_000);
}
[$outcomes, $others] = atOnce($fpm, 8, $script, $query);
echo json_encode($outcomes), "\n";
$busy = array_diff($fpm->workers(), $others);
echo count($busy) > 0 ? "there is a busy one\n" : "none is busy\n";
array_map($fpm->kill(...), $busy);
var_dump($fpm->finish($waiting));
[$outcomes, $after] = atOnce($fpm, 8, $script, $query);
echo json_encode($outcomes), "\n";
var_dump(array_intersect($busy, $after));

echo "-- php-fpm ends a worker that takes too long (request_terminate_timeout): the next one works\n";
$impatient = new Fpm(1, ['request_terminate_timeout' => '1s']);
$certum->post('fault', ['operation' => 'getProductList', 'kind' => 'delay', 'ms' => 20_000]);
var_dump($impatient->request($script, $query));
echo json_decode($impatient->request($script, $query), true)['outcomes'][0], "\n";

echo "-- the end of php-fpm is orderly: no worker hangs, none dies of a signal but ours\n";
$log = $fpm->end();
preg_match_all('/exited on signal (\d+)/', $log, $signals);
var_dump(array_unique($signals[1]));
?>
--EXPECT--
-- thirty requests, three calls each, side by side
{"done":90}
90 calls over at most as many as there are workers connections
-- one worker after the other, later: still the same connections
{"done":3}
bool(true)
-- a worker is killed: the others go on, a new one takes its place
{"done":30}
bool(false)
-- a worker is killed within a call: that request alone is lost
{"done":8}
there is a busy one
NULL
{"done":8}
array(0) {
}
-- php-fpm ends a worker that takes too long (request_terminate_timeout): the next one works
NULL
done
-- the end of php-fpm is orderly: no worker hangs, none dies of a signal but ours
array(1) {
  [0]=>
  string(1) "9"
}
