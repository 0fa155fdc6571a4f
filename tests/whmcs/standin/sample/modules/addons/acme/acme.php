<?php

declare(strict_types=1);

if (!defined('WHMCS')) {
    die('This file cannot be accessed directly');
}

function acme_config()
{
    return ['name' => 'Acme', 'description' => 'Pages of Acme', 'version' => '1.0', 'author' => 'Acme',
        'language' => 'english', 'fields' => [
            'limit' => ['FriendlyName' => 'Limit', 'Type' => 'text', 'Size' => '5', 'Default' => '10'],
        ]];
}

function acme_activate()
{
    if (!WHMCS\Database\Capsule::schema()->hasTable('mod_acme')) {
        WHMCS\Database\Capsule::schema()->create('mod_acme', static function ($table): void {
            $table->increments('id');
            $table->string('name');
        });
    }
    return ['status' => 'success', 'description' => 'Acme is ready'];
}

function acme_deactivate()
{
    return ['status' => 'success', 'description' => 'Acme is off'];
}

function acme_output($vars)
{
    echo '<p id="acme-out">' . $vars['_lang']['hello'] . ' limit ' . $vars['limit'] . '</p>'
        . '<form method="post" action="' . $vars['modulelink'] . '&amp;action=try"><button>Try</button></form>'
        . '<p>' . htmlspecialchars($_SERVER['REQUEST_METHOD'] . ' ' . ($_GET['action'] ?? '')) . '</p>';
}

function acme_sidebar($vars)
{
    return '<p>Acme side</p>';
}
