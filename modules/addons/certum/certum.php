<?php

/*
 * The administrator's pages of Certum Certificates that are not about one service, over the server module's code and
 * tables: this addon has none of its own, so that deactivating it loses nothing. Any PHP of WHMCS can read this file.
 */

if (!defined('WHMCS')) {
    die('This file cannot be accessed directly');
}

function certum_config()
{
    return [
        'name' => 'Certum Certificates', 'version' => '0.1.0', 'author' => 'Certum Certificates for WHMCS',
        'fields' => [],
        'description' => 'All certificates at a glance, a check of the connection to Certum, import of products.',
    ];
}

function certum_output($vars)
{
    $server = dirname(__DIR__, 2) . '/servers/CERTUM_Certificates/lib/autoload.php';
    if (!is_file($server)) {
        echo '<div class="alert alert-danger" role="alert">The folder modules/servers/CERTUM_Certificates is missing. '
            . 'Unpack the whole archive of Certum Certificates into the folder of WHMCS.</div>';
        return;
    }
    require_once $server;
    require_once __DIR__ . '/lib/Pages.php';
    echo CertumCertificates\Addon\Pages::show($vars);
}
