<?php

declare(strict_types=1);

/*
 * Classes are loaded, and the database asked, only where a page or mail is ours.
 */

use CertumCertificates\Configuration;
use CertumCertificates\Mails;
use CertumCertificates\Module;
use CertumCertificates\Sync;

add_hook('ClientAreaPageConfigureSSL', 1, static function ($vars) {
    return Module::shape(static fn () => Configuration::pageVariables((array) $vars), []);
});

add_hook('ClientAreaFooterOutput', 1, static function ($vars) {
    $ours = ($vars['filename'] ?? '') === 'configuressl';
    return $ours ? Module::html(static fn () => Configuration::footer((array) $vars)) : '';
});

add_hook('EmailPreSend', 1, static function ($vars) {
    $ours = str_starts_with((string) ($vars['messagename'] ?? ''), 'Certum: ');
    return $ours ? Module::shape(static fn () => Mails::attach((array) $vars), []) : [];
});

add_hook('AfterCronJob', 1, static function ($vars) {
    Module::html(static fn () => Sync::run());
});
