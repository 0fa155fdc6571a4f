<?php

if (PHP_VERSION_ID < 80100) {
    require_once __DIR__ . '/TooOld.php';
    spl_autoload_register(['CertumCertificates\\TooOld', 'standIn']);
    return;
}

// WHMCS's own mapping of lib/ is not settled for a name with an underscore.
spl_autoload_register(static function ($class) {
    if (strncmp($class, 'CertumCertificates\\', 19) === 0) {
        $file = __DIR__ . '/' . str_replace('\\', '/', substr($class, 19)) . '.php';
        if (is_file($file)) {
            require $file;
        }
    }
});
