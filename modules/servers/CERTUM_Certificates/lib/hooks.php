<?php

declare(strict_types=1);

/*
 * Classes are loaded, and the database asked, only where a page or mail is ours.
 */

use CertumCertificates\Configuration;
use CertumCertificates\Module;
use CertumCertificates\Tab;

add_hook('ClientAreaPageConfigureSSL', 1, static function ($vars) {
    return Module::shape(static fn () => Configuration::pageVariables((array) $vars), []);
});

add_hook('ClientAreaFooterOutput', 1, static function ($vars) {
    $ours = ($vars['filename'] ?? '') === 'configuressl';
    return $ours ? Module::html(static fn () => Configuration::footer((array) $vars)) : '';
});

add_hook('AdminAreaHeaderOutput', 1, static function ($vars) {
    $ours = ($vars['filename'] ?? '') === 'clientsservices' && class_exists(Tab::class, false);
    return $ours ? Module::html(static fn () => Tab::outcome()) : '';
});

add_hook('EmailPreSend', 1, static function ($vars) {
    $name = (string) ($vars['messagename'] ?? '');
    return !str_starts_with($name, 'Certum: ') ? [] : Module::shape(static function () use ($name, $vars): array {
        $files = Module::desk()->attachments($name, (int) ($vars['relid'] ?? 0));
        return $files === [] ? [] : ['attachments' => $files];
    }, []);
});

add_hook('AfterCronJob', 1, static function ($vars) {
    Module::shape(static fn () => Module::desk()->cron(), []);
});
