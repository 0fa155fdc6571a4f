--TEST--
Whatever happens to a change, it is sent once, and the exception tells what may have become of it; reads are repeated
--EXTENSIONS--
certum
--FILE--
<?php

require __DIR__ . '/../include/operations.php';

$certum = new Simulator();
$client = $certum->client(timeout: 30.0);

// What happens, whether Certum carried the request out all the same, and what is told.
$faults = [
    'cut before' => [['kind' => 'cut'], false, 'wait, unknown'],
    'cut after' => [['kind' => 'cut', 'when' => 'after'], true, 'wait, unknown'],
    'reset before' => [['kind' => 'reset'], false, 'wait, unknown'],
    'reset after' => [['kind' => 'reset', 'when' => 'after'], true, 'wait, unknown'],
    'HTTP 500 before' => [['kind' => 'http500', 'body' => 'html'], false, 'receive 500, unknown'],
    'HTTP 500 after' => [['kind' => 'http500', 'body' => 'html', 'when' => 'after'], true, 'receive 500, unknown'],
    'fault of its own before' => [['kind' => 'http500'], false, 'receive 500, unknown'],
    'fault of its own after' => [['kind' => 'http500', 'when' => 'after'], true, 'receive 500, unknown'],
    'HTTP 503 after' => [['kind' => 'status', 'code' => 503, 'when' => 'after'], true, 'receive 503, unknown'],
    'body cut' => [['kind' => 'cutBody'], true, 'receive 200, unknown'],
    'truncated' => [['kind' => 'truncated'], true, 'malformed'],
    'empty before' => [['kind' => 'empty'], false, 'malformed'],
    'empty after' => [['kind' => 'empty', 'when' => 'after'], true, 'malformed'],
    'no successCode' => [['kind' => 'noSuccessCode'], true, 'malformed'],
];
foreach ($faults as $name => [$fault, $carriedOut, $told]) {
    $wrong = [];
    foreach ([...CHANGES, ...READS] as $operation) {
        $call = ready($certum, $operation);
        $certum->forgetRequests();
        $certum->post('fault', ['operation' => $operation] + $fault);
        $outcome = outcome(fn () => $call($client));
        $requests = array_column($certum->requests(), 'carriedOut', 'number');
        $certum->post('fault', ['clear' => true]);
        $expected = in_array($operation, READS, true) ? ['done', [$carriedOut, true]] : [$told, [$carriedOut]];
        if ([$outcome, array_values($requests)] !== $expected) {
            $wrong[] = "$operation: $outcome " . json_encode(array_values($requests));
        }
    }
    echo $name, ': ', $wrong === [] ? 'as it should be' : "\n" . implode("\n", $wrong), "\n";
}
echo count(CHANGES), ' changes, ', count(READS), " reads\n";
?>
--EXPECT--
cut before: as it should be
cut after: as it should be
reset before: as it should be
reset after: as it should be
HTTP 500 before: as it should be
HTTP 500 after: as it should be
fault of its own before: as it should be
fault of its own after: as it should be
HTTP 503 after: as it should be
body cut: as it should be
truncated: as it should be
empty before: as it should be
empty after: as it should be
no successCode: as it should be
11 changes, 12 reads
