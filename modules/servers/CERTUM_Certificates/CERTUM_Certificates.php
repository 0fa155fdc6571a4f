<?php

declare(strict_types=1);

/*
 * What WHMCS calls. Each function hands its parameters on; lib/ connects them, the extension `certum` decides.
 */

use CertumCertificates\Configuration;
use CertumCertificates\Module;
use CertumCertificates\Pages;
use CertumCertificates\ProductSettings;
use CertumCertificates\Services;

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
    return Module::text(static fn () => Services::create($params));
}

function CERTUM_Certificates_SuspendAccount(array $params): string
{
    return 'success';
}

function CERTUM_Certificates_UnsuspendAccount(array $params): string
{
    return 'success';
}

function CERTUM_Certificates_SSLStepOne(array $params): array
{
    return Module::shape(static fn () => Configuration::stepOne($params), []);
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
    return Module::shape(static fn () => Pages::buttons((array) $params), []);
}

function CERTUM_Certificates_ClientAreaAllowedFunctions($params = []): array
{
    return ['Show' => 'show', 'Save' => 'save', 'State' => 'state', 'Check' => 'check',
        'Contact' => 'contact'];
}

function CERTUM_Certificates_show(array $params)
{
    return Module::page(static fn () => Pages::certificates($params));
}

function CERTUM_Certificates_save(array $params)
{
    return Module::page(static fn () => Pages::save($params));
}

function CERTUM_Certificates_state(array $params)
{
    return Module::page(static fn () => Pages::state($params));
}

function CERTUM_Certificates_contact(array $params)
{
    return Module::page(static fn () => Pages::contact($params));
}

function CERTUM_Certificates_check(array $params)
{
    return Module::page(static fn () => Pages::check($params));
}

function CERTUM_Certificates_AdminCustomButtonArray($params = []): array
{
    return Module::shape(static fn () => Services::adminButtons((array) $params), []);
}

function CERTUM_Certificates_resend(array $params): string
{
    return Module::text(static fn () => Services::resend($params));
}
