<?php

// A call that ends when the server's certificate has been refused.
$call = require __DIR__ . '/certum.php';

return function () use ($call): string {
    try {
        return 'not refused: ' . $call();
    } catch (Certum\Exception\TransportException $exception) {
        return $exception->phase;
    }
};
