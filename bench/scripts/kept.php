<?php

// A process that keeps its client: for each number that it reads it makes so many calls, and tells their CPU in µs.
function cpu(): int
{
    $usage = getrusage();

    return $usage['ru_utime.tv_sec'] * 1_000_000 + $usage['ru_utime.tv_usec']
        + $usage['ru_stime.tv_sec'] * 1_000_000 + $usage['ru_stime.tv_usec'];
}

$call = require __DIR__ . '/calls/' . getenv('BENCH_CALL') . '.php';
while (($line = fgets(STDIN)) !== false) {
    $start = cpu();
    for ($left = (int) $line, $read = ''; $left > 0; $left--) {
        $read = $call();
    }
    echo cpu() - $start, ' ', $read, "\n";
}
