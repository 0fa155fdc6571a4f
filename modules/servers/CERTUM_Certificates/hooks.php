<?php

/*
 * Loaded on every request, by any PHP that WHMCS runs on: what needs the module's own waits for it.
 */

if (!defined('WHMCS')) {
    die('This file cannot be accessed directly');
}

if (PHP_VERSION_ID < 80100) {
    return;
}

require_once __DIR__ . '/lib/autoload.php';
require __DIR__ . '/lib/hooks.php';
