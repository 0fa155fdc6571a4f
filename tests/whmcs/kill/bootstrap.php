<?php

declare(strict_types=1);

require dirname(__DIR__) . '/module/bootstrap.php';
foreach (['Death', 'Life', 'Proxy', 'Snapshot', 'Walk', 'KillTestCase', 'OrderWalks', 'RenewalWalks', 'ShopWalks',
    'AttachWalks', 'WalkTestCase', 'Steps'] as $class) {
    require __DIR__ . "/$class.php";
}
