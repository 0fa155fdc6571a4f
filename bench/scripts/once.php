<?php

// A process, or a web worker's request, with one call. A web page first tells the worker's CPU so far, so that the
// difference between two requests is all that one costs, its end included.
if (PHP_SAPI === 'fpm-fcgi') {
    $usage = getrusage();
    echo intdiv(hrtime(true), 1000), ' ';
    echo $usage['ru_utime.tv_sec'] * 1_000_000 + $usage['ru_utime.tv_usec']
        + $usage['ru_stime.tv_sec'] * 1_000_000 + $usage['ru_stime.tv_usec'], "\n";
}
$call = require __DIR__ . '/calls/' . getenv('BENCH_CALL') . '.php';
echo $call();
