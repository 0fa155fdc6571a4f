<?php

// What a process has of its own after a call: KiB of private memory, threads.
$call = require __DIR__ . '/calls/' . getenv('BENCH_CALL') . '.php';
$call();
preg_match_all('/^Private_\w+: +(\d+) kB$/m', file_get_contents('/proc/self/smaps_rollup'), $private);
preg_match('/^Threads:\s+(\d+)$/m', file_get_contents('/proc/self/status'), $threads);
echo array_sum($private[1]), ' ', $threads[1];
