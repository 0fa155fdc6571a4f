<?php

/*
 * The administrator's pages of Certum Certificates that are not about one service. What they show is decided by the
 * extension `certum`, and they share the server module's code; without either they say so. This file itself can be
 * read by any PHP on which WHMCS runs.
 */

if (!defined('WHMCS')) {
    die('This file cannot be accessed directly');
}

function certum_config()
{
    return [
        'name' => 'Certum Certificates', 'version' => '0.1.0', 'author' => 'Certum Certificates for WHMCS',
        'language' => 'english', 'fields' => [],
        'description' => 'All certificates at a glance, a check of the connection to Certum, import of products.',
    ];
}

function certum_activate()
{
    return ['status' => 'success', 'description' => 'Choose below which administrators may use it.'];
}

/** Nothing is removed: orders and certificates are the server module's, and live on. */
function certum_deactivate()
{
    return ['status' => 'success', 'description' => 'The pages are gone. No data were removed.'];
}

function certum_output($vars)
{
    $text = $vars['_lang'];
    $server = dirname(__DIR__, 2) . '/servers/CERTUM_Certificates/lib/autoload.php';
    $missing = is_file($server) ? '' : $text['server_module_missing'];
    if ($missing === '' && !(extension_loaded('certum') && class_exists('Certum\Shop\Overview'))) {
        $missing = $text['extension_missing'];
    }
    if ($missing !== '') {
        echo '<div class="alert alert-danger" role="alert">' . htmlspecialchars($missing) . '</div>';
        return;
    }
    require_once $server;
    require_once __DIR__ . '/lib/Pages.php';
    echo CertumCertificates\Addon\Pages::show($vars);
}
