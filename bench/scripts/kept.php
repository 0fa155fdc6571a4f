<?php

// A process that keeps its client: for each line with a number and a rest in µs it makes so many calls, each after that
// rest, and tells their CPU in µs.
function cpu(): int
{
    $usage = getrusage();

    return $usage['ru_utime.tv_sec'] * 1_000_000 + $usage['ru_utime.tv_usec']
        + $usage['ru_stime.tv_sec'] * 1_000_000 + $usage['ru_stime.tv_usec'];
}

$call = require __DIR__ . '/calls/' . getenv('BENCH_CALL') . '.php';
while (($line = fgets(STDIN)) !== false) {
    [$left, $rest] = array_map('intval', explode(' ', $line));
    $sum = 0;
    $start = cpu();
    for ($read = ''; $left > 0; $left--) {
        if ($rest > 0) {
            $sum += cpu() - $start;
            usleep($rest);
            $start = cpu();
        }
        $read = $call();
    }
    echo $sum + cpu() - $start, ' ', $read, "\n";
}
