<?php

declare(strict_types=1);

use WHMCS\Database\Capsule;

add_hook('ClientAreaFooterOutput', 5, static function (array $vars): string {
    if (($vars['filename'] ?? '') !== 'configuressl' || !isset($GLOBALS['acmessl_step_two'])) {
        return '';
    }
    return '<template id="acme-step2"><p>Rows of Acme</p></template>';
});

add_hook('ClientAreaPrimarySidebar', 1, static function ($sidebar): void {
    $panel = $sidebar->getChild('Service Details Actions');
    $service = Menu::context('service');
    if ($panel !== null && $service !== null) {
        $panel->addChild('Acme Link', ['label' => 'Acme link', 'uri' => 'clientarea.php?acme=' . $service->id,
            'order' => 1, 'icon' => 'fas fa-lock']);
    }
});

add_hook('ClientAreaPageProductDetails', 1, static function (array $vars): array {
    return ['groupname' => $vars['groupname'] . ' by Acme'];
});

add_hook('ClientAreaProductDetailsOutput', 1, static function (array $vars): string {
    return '<p id="acme-hook">hook of service ' . $vars['service']->id . '</p>';
});

add_hook('PreModuleTerminate', 1, static function (array $vars) {
    return $vars['params']['domain'] === 'keep.acme.test' ? ['abortcmd' => true] : null;
});

add_hook('EmailPreSend', 1, static function (array $vars) {
    if ($vars['messagename'] !== 'Acme Configuration') {
        return null;
    }
    return ['acme_extra' => 'extra & more', 'attachments' => [['filename' => 'acme.pem', 'data' => "PEM\0"]]];
});

foreach (['PreCronJob', 'DailyCronJob', 'AfterCronJob'] as $acmeHook) {
    add_hook($acmeHook, 1, static function ($vars) use ($acmeHook): void {
        logActivity("Acme hook $acmeHook " . (session_status() === PHP_SESSION_ACTIVE ? 'session' : 'no session'));
    });
}

add_hook('AfterCronJob', 2, static function ($vars): void {
    foreach (Capsule::table('tblsslorders')->where('status', 'Completed')->get() as $order) {
        localAPI('UpdateClientProduct', ['serviceid' => $order->serviceid, 'status' => 'Active']);
    }
});
