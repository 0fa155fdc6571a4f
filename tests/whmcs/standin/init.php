<?php

declare(strict_types=1);

/*
 * Autoloading of the stand-in (Standin\), of the classes that WHMCS offers to modules (WHMCS\ and the
 * global Lang, App, DI, Menu), and the global functions.
 */

spl_autoload_register(static function (string $class): void {
    $global = in_array($class, ['Lang', 'App', 'DI', 'Menu'], true);
    foreach (['Standin\\' => 'lib/', 'WHMCS\\' => 'whmcs/'] as $prefix => $folder) {
        if (str_starts_with($class, $prefix)) {
            $file = __DIR__ . '/' . $folder . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
            if (is_file($file)) {
                require_once $file;
            }
            return;
        }
    }
    if ($class === 'Smarty') {
        // WHMCS loads it from anywhere; which major version, a switch says.
        require_once 'smarty' . (int) Standin\Instance::setting('smarty') . '/Smarty.class.php';
    }
    if ($global) {
        require_once __DIR__ . "/whmcs/globals/$class.php";
    }
});

// Carbon comes with illuminate/support, whose autoload file is loaded with the database.
require_once __DIR__ . '/functions.php';
