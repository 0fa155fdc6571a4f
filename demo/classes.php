<?php

declare(strict_types=1);

require dirname(__DIR__) . '/tests/whmcs/standin/init.php';
require dirname(__DIR__) . '/tests/php/include/Simulator.php';
require dirname(__DIR__) . '/tests/php/include/keys.php';
require __DIR__ . '/story.php';
foreach (['Shop', 'Customer', 'Cover', 'Purchase', 'Year', 'Walk'] as $class) {
    require __DIR__ . "/$class.php";
}
