<?php

declare(strict_types=1);

/*
 * Acme SSL: a module that does nothing for anybody, but touches every point of the contract between WHMCS and
 * a certificate module, so that the stand-in is tested without the product. Domains named *.notice make it
 * misbehave on purpose.
 */

use WHMCS\Database\Capsule;

if (!defined('WHMCS')) {
    die('This file cannot be accessed directly');
}

function acmessl_MetaData()
{
    return ['DisplayName' => 'Acme SSL', 'APIVersion' => '1.1', 'RequiresServer' => false];
}

function acmessl_ConfigOptions($params = [])
{
    acmessl_templates();
    return [
        'user' => ['FriendlyName' => 'User name', 'Type' => 'text', 'Size' => '25', 'Default' => 'acme',
            'SimpleMode' => true],
        'pass' => ['FriendlyName' => 'Password', 'Type' => 'password', 'Size' => '25', 'SimpleMode' => true],
        'product' => ['FriendlyName' => 'Product', 'Type' => 'text', 'Loader' => 'acmessl_products',
            'SimpleMode' => true, 'Description' => '<em>Read live</em>'],
        'multi' => ['FriendlyName' => 'Many names', 'Type' => 'yesno', 'Default' => 'on', 'Description' => 'Tick'],
        'mode' => ['FriendlyName' => 'Mode', 'Type' => 'radio', 'Options' => 'test,production', 'Default' => 'test'],
        'method' => ['FriendlyName' => 'Method', 'Type' => 'dropdown', 'Default' => 'DNS',
            'Options' => ['EMAIL' => 'E-mail', 'DNS' => 'DNS record']],
        'note' => ['FriendlyName' => 'Note', 'Type' => 'textarea', 'Rows' => '3', 'Cols' => '40'],
    ];
}

function acmessl_templates()
{
    if (Capsule::table('tblemailtemplates')->where('name', 'Acme Configuration')->exists()) {
        return;
    }
    foreach (['' => 'Configure', 'polish' => 'Skonfiguruj'] as $language => $word) {
        Capsule::table('tblemailtemplates')->insert([
            'type' => 'product', 'name' => 'Acme Configuration', 'subject' => $word . ' {$service_product_name}',
            'message' => '<p>{$client_name}: <a href="{$ssl_configuration_link}">' . $word . '</a>'
                . ' {$acme_extra|escape}</p>',
            'attachments' => '', 'fromname' => '', 'fromemail' => '', 'disabled' => 0, 'custom' => 1,
            'language' => $language, 'copyto' => '', 'blind_copy_to' => '', 'plaintext' => 0,
        ]);
    }
}

function acmessl_products(array $params)
{
    if ($params['configoption1'] === 'nobody') {
        throw new Exception('Acme refuses this user name');
    }
    return ['601' => 'Acme One (1 year)', '602' => 'Acme Many & more (1 year)'];
}

function acmessl_order(array $params)
{
    return Capsule::table('tblsslorders')->where('serviceid', $params['serviceid'])->first();
}

function acmessl_CreateAccount(array $params)
{
    if ($params['domain'] === 'create.fails') {
        return 'Acme cannot create this';
    }
    if ($params['domain'] === 'create.throws') {
        throw new RuntimeException('Acme is broken');
    }
    if ($params['domain'] === 'create.null') {
        return null;
    }
    $id = Capsule::table('tblsslorders')->insertGetId([
        'userid' => $params['userid'], 'serviceid' => $params['serviceid'], 'remoteid' => '', 'module' => 'acmessl',
        'certtype' => '', 'configdata' => '', 'authdata' => '', 'completiondate' => '0000-00-00 00:00:00',
        'status' => 'Awaiting Configuration',
    ]);
    $link = rtrim(WHMCS\Config\Setting::getValue('SystemURL'), '/') . '/configuressl.php?cert=' . md5((string) $id);
    $result = localAPI('SendEmail', [
        'messagename' => 'Acme Configuration', 'id' => $params['serviceid'],
        'customvars' => base64_encode(serialize(['ssl_configuration_link' => $link])),
    ]);
    logModuleCall(
        'acmessl',
        'create',
        ['login' => $params['configoption1'], 'password' => $params['configoption2']],
        'password was ' . $params['configoption2'],
        $result,
        [$params['configoption2']]
    );
    return 'success';
}

function acmessl_SuspendAccount(array $params)
{
    return 'success';
}

function acmessl_UnsuspendAccount(array $params)
{
    return 'success';
}

function acmessl_TerminateAccount(array $params)
{
    Capsule::table('tblsslorders')->where('serviceid', $params['serviceid'])->update(['status' => 'Cancelled']);
    return 'success';
}

function acmessl_Renew(array $params)
{
    if ($params['domain'] === 'renew.fails') {
        return 'Acme cannot renew this';
    }
    Capsule::table('tblhosting')->where('id', $params['serviceid'])
        ->update(['notes' => Capsule::raw("CONCAT(notes, 'R')")]);
    return 'success';
}

function acmessl_ChangePackage(array $params)
{
    Capsule::table('tblhosting')->where('id', $params['serviceid'])
        ->update(['notes' => 'C' . $params['configoption1']]);
    return 'success';
}

function acmessl_SSLStepOne(array $params)
{
    return ['additionalfields' => ['Acme details' => [
        'org' => ['FriendlyName' => 'Organisation', 'Type' => 'text', 'Size' => '30', 'Default' => 'Acme & "Co"'],
        'hash' => ['FriendlyName' => 'Hash', 'Type' => 'dropdown', 'Options' => 'Default,SHA-256,SHA-384'],
        'terms' => ['FriendlyName' => 'Terms', 'Type' => 'yesno', 'Description' => '<b>I agree</b>'],
        'names' => ['FriendlyName' => 'More names', 'Type' => 'textarea', 'Rows' => '4', 'Cols' => '30',
            'Required' => true],
        'seat' => ['FriendlyName' => 'Seat', 'Type' => 'country', 'Default' => 'PL'],
    ]]];
}

function acmessl_SSLStepTwo(array $params)
{
    if (!str_contains($params['csr'], 'ACME')) {
        return ['error' => 'The CSR is not one of Acme</li><li>Make a new one'];
    }
    Capsule::table('tblhosting')->where('id', $params['serviceid'])->update(['domain' => 'www.acme.test']);
    $GLOBALS['acmessl_step_two'] = $params;
    $result = ['approveremails' => ['admin@acme.test', 'webmaster@acme.test'],
        'approvalmethods' => ['email', 'dns-txt-token', 'file'], 'remoteid' => 'R-2'];
    if (str_contains($params['csr'], 'FORGET')) {
        unset($result['approveremails']);
    }
    if (str_contains($params['csr'], 'DOMAIN')) {
        $result['domain'] = 'returned.acme.test';
    }
    return $result;
}

function acmessl_SSLStepThree(array $params)
{
    if (($_POST['acme']['fail'] ?? '') !== '') {
        return ['error' => 'Acme <b>refused</b> the order'];
    }
    $auth = ['dns-txt-token' => ['method' => 'dnsauth', 'type' => 'TXT', 'host' => '_acme', 'value' => 'abc'],
        'file' => ['method' => 'fileauth', 'path' => '.well-known', 'name' => 'acme.txt', 'contents' => 'abc']];
    Capsule::table('tblsslorders')->where('serviceid', $params['serviceid'])->update([
        'authdata' => json_encode($auth[$params['approvalmethod']]
            ?? ['method' => 'emailauth', 'email' => $params['approveremail']]),
        'configdata' => '{"lost":true}', 'remoteid' => 'R-3',
    ]);
    $GLOBALS['acmessl_step_three'] = $params;
    return [];
}

function acmessl_ClientArea(array $params)
{
    $order = acmessl_order($params);
    if (str_ends_with($params['domain'], '.notice')) {
        $empty = [];
        return 'notice ' . $empty['missing'];
    }
    $vars = ['status' => $order->status ?? '', 'link' => $order === null ? '' : 'configuressl.php?cert='
        . md5((string) $order->id), 'evil' => '<script>alert(1)</script>'];
    switch ($_GET['form'] ?? '') {
        case 'text':
            return '<p id="acme-text">plain text</p>';
        case 'replace':
            return ['tabOverviewReplacementTemplate' => 'templates/overview.tpl', 'templateVariables' => $vars];
        case 'alert':
            return ['templatefile' => 'templates/alert', 'vars' => $vars];
        case 'module':
            return ['tabOverviewModuleOutputTemplate' => 'templates/overview', 'templateVariables' => $vars];
        default:
            return ['templatefile' => 'templates/overview', 'vars' => $vars];
    }
}

function acmessl_ClientAreaCustomButtonArray($params)
{
    return ['Show certificate' => 'show', 'Fail' => 'fail'];
}

function acmessl_ClientAreaAllowedFunctions($params)
{
    return ['Hidden' => 'hidden', 'Download' => 'download'];
}

function acmessl_AdminCustomButtonArray($params)
{
    return ['Resend mail' => 'resend', 'Fail' => 'fail'];
}

function acmessl_show(array $params)
{
    return ['templatefile' => 'templates/show', 'breadcrumb' => ['clientarea.php?x=1' => 'Certificate'],
        'vars' => ['serial' => '0A:1B', 'posted' => (string) ($_POST['note'] ?? '')]];
}

function acmessl_hidden(array $params)
{
    check_token();
    return 'success';
}

function acmessl_download(array $params)
{
    header('Content-Type: application/x-x509-ca-cert');
    header('Content-Disposition: attachment; filename="acme.cer"');
    echo 'ACME CERTIFICATE <form method="post"></form>';
    exit;
}

function acmessl_fail(array $params)
{
    return 'Acme said no';
}

function acmessl_resend(array $params)
{
    return 'success';
}

function acmessl_secret(array $params)
{
    return 'success';
}

function acmessl_AdminServicesTabFields(array $params)
{
    return ['Acme state' => '<input name="modulefields[0]" value="x" /><b>raw</b>'];
}

function acmessl_AdminServicesTabFieldsSave(array $params)
{
    Capsule::table('tblhosting')->where('id', $params['serviceid'])
        ->update(['notes' => 'saved ' . ($_POST['modulefields'][0] ?? '')]);
}
