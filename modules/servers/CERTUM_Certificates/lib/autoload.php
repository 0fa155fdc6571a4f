<?php

declare(strict_types=1);

// WHMCS's own mapping of lib/ is not settled for a name with an underscore.
spl_autoload_register(static function (string $class): void {
    if (str_starts_with($class, 'CertumCertificates\\')) {
        $file = __DIR__ . '/' . str_replace('\\', '/', substr($class, 19)) . '.php';
        if (is_file($file)) {
            require $file;
        }
    }
});
