<?php

declare(strict_types=1);

/*
 * Entry of PHP's built-in server; STANDIN_DIR names the instance. Files under modules/, templates/ and assets/ of
 * the WHMCS root are served as they are.
 */

use Standin\Instance;
use Standin\Kernel;
use Standin\Web\Assets;
use Standin\Web\Router;

require __DIR__ . '/init.php';

$instance = Instance::open((string) getenv('STANDIN_DIR'));
$path = rawurldecode((string) parse_url((string) $_SERVER['REQUEST_URI'], PHP_URL_PATH));
$base = (string) $instance->settings->get('base_path');
if ($base !== '' && str_starts_with($path, $base . '/')) {
    $path = substr($path, strlen($base));
}
if (Assets::serve($instance, $path)) {
    return true;
}
$_SERVER['PHP_SELF'] = $_SERVER['SCRIPT_NAME'] = $base . ($path === '/' ? '/index.php' : $path);
$_REQUEST = array_merge($_GET, $_POST);
Kernel::boot($instance);
Router::serve($instance, $path);
return true;
