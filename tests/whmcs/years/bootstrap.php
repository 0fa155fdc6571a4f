<?php

declare(strict_types=1);

require dirname(__DIR__) . '/standin/init.php';
require dirname(__DIR__, 2) . '/php/include/Simulator.php';
require dirname(__DIR__, 2) . '/php/include/keys.php';
require __DIR__ . '/Customer.php';
require __DIR__ . '/Cast.php';
require __DIR__ . '/World.php';
require __DIR__ . '/Robot.php';
require __DIR__ . '/Forms.php';
require __DIR__ . '/Ledger.php';
require __DIR__ . '/Expected.php';
require __DIR__ . '/Post.php';
require __DIR__ . '/Walk.php';
require __DIR__ . '/ZoneWalk.php';
