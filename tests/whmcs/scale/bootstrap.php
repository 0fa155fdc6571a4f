<?php

declare(strict_types=1);

require dirname(__DIR__) . '/standin/init.php';
require dirname(__DIR__, 2) . '/php/include/Simulator.php';
require dirname(__DIR__, 2) . '/php/include/keys.php';
spl_autoload_register(static function (string $class): void {
    if (str_starts_with($class, 'ScaleTests\\')) {
        require __DIR__ . '/' . substr($class, strlen('ScaleTests\\')) . '.php';
    }
});
