<?php

declare(strict_types=1);

require dirname(__DIR__) . '/standin/init.php';
require dirname(__DIR__, 2) . '/php/include/Simulator.php';
require dirname(__DIR__, 2) . '/php/include/keys.php';
foreach (glob(__DIR__ . '/*.php') ?: [] as $file) {
    if (!in_array(basename($file), ['bootstrap.php', 'report.php', 'YearsTest.php', 'ZonesTest.php'], true)) {
        require_once $file;
    }
}
