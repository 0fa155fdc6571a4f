<?php

declare(strict_types=1);

/*
 * What WHMCS calls. Each function hands its parameters on; lib/ connects them, the extension `certum` decides.
 */

use Certum\Shop\Desk;
use CertumCertificates\Configuration;
use CertumCertificates\Module;
use CertumCertificates\Pages;
use CertumCertificates\ProductSettings;
use CertumCertificates\Tab;

if (!defined('WHMCS')) {
    die('This file cannot be accessed directly');
}

require_once __DIR__ . '/lib/autoload.php';

function CERTUM_Certificates_MetaData(): array
{
    return [
        'DisplayName' => 'Certum Certificates', 'APIVersion' => '1.1', 'RequiresServer' => false,
        'AutoGenerateUsernameAndPassword' => false,
    ];
}

function CERTUM_Certificates_ConfigOptions($params = []): array
{
    return ProductSettings::fields(is_array($params) ? $params : []);
}

function CERTUM_Certificates_Products(array $params): array
{
    return ProductSettings::products($params);
}

function CERTUM_Certificates_CreateAccount(array $params): string
{
    return Module::text(static fn () => Module::desk()->create($params));
}

function CERTUM_Certificates_SuspendAccount(array $params): string
{
    return 'success';
}

function CERTUM_Certificates_UnsuspendAccount(array $params): string
{
    return 'success';
}

function CERTUM_Certificates_TerminateAccount(array $params): string
{
    return Module::text(static fn () => Module::desk()->terminate($params));
}

function CERTUM_Certificates_Renew(array $params): string
{
    return Module::text(static fn () => Module::desk()->renew($params));
}

function CERTUM_Certificates_ChangePackage(array $params): string
{
    return Module::text(static fn () => Module::desk()->changePackage($params));
}

function CERTUM_Certificates_SSLStepOne(array $params): array
{
    $work = static fn () => Module::desk()->stepOne($params, (array) ($_POST['fields'] ?? []));
    return Module::shape($work, Configuration::unavailable());
}

function CERTUM_Certificates_SSLStepTwo(array $params): array
{
    return Module::step(static fn () => Configuration::stepTwo($params));
}

function CERTUM_Certificates_SSLStepThree(array $params): array
{
    return Module::step(static fn () => Configuration::stepThree($params));
}

function CERTUM_Certificates_ClientArea(array $params): array
{
    return Module::shape(static fn () => Pages::overview($params), Pages::unavailable());
}

function CERTUM_Certificates_ClientAreaCustomButtonArray($params = []): array
{
    return Module::shape(static fn () => Module::desk()->buttons((array) $params), []);
}

function CERTUM_Certificates_ClientAreaAllowedFunctions($params = []): array
{
    $named = static fn (array $all) => array_combine(array_map('ucfirst', $all), $all);
    return Module::shape(static fn () => $named(Desk::customersFunctions()), []);
}

function CERTUM_Certificates_configure(array $params)
{
    return Module::page(static fn () => Pages::run('configure', $params));
}

function CERTUM_Certificates_show(array $params)
{
    return Module::page(static fn () => Pages::run('show', $params));
}

function CERTUM_Certificates_contact(array $params)
{
    return Module::page(static fn () => Pages::run('contact', $params));
}

function CERTUM_Certificates_send(array $params)
{
    return Module::page(static fn () => Pages::run('send', $params));
}

function CERTUM_Certificates_instruct(array $params)
{
    return Module::page(static fn () => Pages::run('instruct', $params));
}

function CERTUM_Certificates_state(array $params)
{
    return Module::page(static fn () => Pages::run('state', $params));
}

function CERTUM_Certificates_verification(array $params)
{
    return Module::page(static fn () => Pages::run('verification', $params));
}

function CERTUM_Certificates_change(array $params)
{
    return Module::page(static fn () => Pages::run('change', $params));
}

function CERTUM_Certificates_check(array $params)
{
    return Module::page(static fn () => Pages::run('check', $params));
}

function CERTUM_Certificates_csr(array $params)
{
    return Module::page(static fn () => Pages::run('csr', $params));
}

function CERTUM_Certificates_renewal(array $params)
{
    return Module::page(static fn () => Pages::run('renewal', $params));
}

function CERTUM_Certificates_reissue(array $params)
{
    return Module::page(static fn () => Pages::run('reissue', $params));
}

function CERTUM_Certificates_revoke(array $params)
{
    return Module::page(static fn () => Pages::run('revoke', $params));
}

function CERTUM_Certificates_installed(array $params)
{
    return Module::page(static fn () => Pages::run('installed', $params));
}

function CERTUM_Certificates_cancel(array $params)
{
    return Module::page(static fn () => Pages::run('cancel', $params));
}

function CERTUM_Certificates_correct(array $params)
{
    return Module::page(static fn () => Pages::run('correct', $params));
}

function CERTUM_Certificates_save(array $params)
{
    return Module::page(static fn () => Pages::saved($params));
}

function CERTUM_Certificates_details(array $params)
{
    return Module::page(static fn () => Pages::details($params));
}

function CERTUM_Certificates_AdminCustomButtonArray($params = []): array
{
    return Module::shape(static fn () => Module::desk()->tabButtons((array) $params), []);
}

function CERTUM_Certificates_AdminServicesTabFields(array $params): array
{
    return Module::shape(static fn () => Tab::fields($params), Tab::unavailable());
}

function CERTUM_Certificates_AdminServicesTabFieldsSave(array $params): void
{
    Module::html(static fn () => Tab::save($params));
}

function CERTUM_Certificates_resend(array $params): string
{
    return Module::text(static fn () => Module::desk()->resend($params));
}
