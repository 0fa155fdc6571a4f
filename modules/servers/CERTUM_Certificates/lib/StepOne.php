<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\BusinessCategory;
use Certum\Shop\Settings;

/**
 * The additional fields of step one.
 */
final class StepOne
{
    private const COUNTRIES = ['country', 'joisocn'];

    /** @return array<string, array<string, array<string, mixed>>> heading => field => definition */
    public static function fields(array $params, Settings $settings, array $typed): array
    {
        $text = Text::current();
        $client = array_map([Configuration::class, 'plain'], $params['clientsdetails'] ?? []);
        $needed = array_flip($settings->requiredFields);
        $defaults = ['commonName' => Configuration::plain($params['domain'] ?? '')];
        $certificate = [];
        $asked = [...$settings->requiredFields, ...$settings->oneOfFields, ...$settings->optionalFields];
        foreach ($asked as $name) {
            $type = in_array($name, self::COUNTRIES, true) ? ['Type' => 'text', 'Size' => '4']
                : ['Type' => 'text', 'Size' => '40'];
            if ($name === 'businessCategory') {
                $type = ['Type' => 'dropdown', 'Options' => implode(',', [
                    BusinessCategory::PRIVATE_ORGANIZATION, BusinessCategory::GOVERNMENT_ENTITY,
                    BusinessCategory::BUSINESS_ENTITY, BusinessCategory::NON_COMMERCIAL_ENTITY])];
            }
            $certificate[$name] = self::field($text, $name, $type, isset($needed[$name]));
        }
        if ($settings->stepTwo === Settings::MANY_NAMES && $settings->maxRows > 1) {
            $certificate['names'] = self::field($text, 'names', ['Type' => 'textarea', 'Rows' => '4', 'Cols' => '40']);
        }
        $hashes = ['Type' => 'dropdown', 'Options' => 'Default,RSA-SHA256,ECC-SHA256'];
        $certificate['hashAlgorithm'] = self::field($text, 'hashAlgorithm', $hashes);
        $contact = [];
        $own = ['requestor_firstName' => 'firstname', 'requestor_lastName' => 'lastname',
            'requestor_phone' => 'phonenumber', 'requestor_email' => 'email', 'revocationContactEmail' => ''];
        foreach ($own as $name => $column) {
            $needed = $column !== '' && $column !== 'phonenumber';
            $contact[$name] = self::field($text, $name, ['Type' => 'text', 'Size' => '40'], $needed);
            $defaults[$name] = $client[$column] ?? '';
        }
        foreach ([&$certificate, &$contact] as &$group) {
            foreach ($group as $name => &$field) {
                $field['Default'] = (string) ($typed[$name] ?? $defaults[$name] ?? '');
            }
        }
        return [$text->get('certificate_details') => $certificate, $text->get('contact_details') => $contact];
    }

    /** Not marked Required: what is in the CSR need not be typed, and what is missing is told by step two. */
    private static function field(Text $text, string $name, array $type, bool $needed = false): array
    {
        $label = $text->get('field_' . str_replace('requestor_', 'requestor.', $name));
        $hint = $text->has("hint_$name") ? htmlspecialchars($text->get("hint_$name")) : '';
        return $type + ['FriendlyName' => $label . ($needed ? ' *' : ''), 'Description' => $hint];
    }
}
