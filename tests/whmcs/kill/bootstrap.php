<?php

declare(strict_types=1);

require dirname(__DIR__) . '/module/bootstrap.php';
$classes = ['Death', 'Life', 'Proxy', 'Snapshot', 'Walk', 'KillTestCase', 'OrderWalks', 'RenewalWalks', 'ShopWalks',
    'AttachWalks', 'WalkTestCase', 'Steps'];
foreach ($classes as $class) {
    require __DIR__ . "/$class.php";
}
