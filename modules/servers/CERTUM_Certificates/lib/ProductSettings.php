<?php

declare(strict_types=1);

namespace CertumCertificates;

/**
 * The Module Settings of a product.
 */
final class ProductSettings
{
    /** What the extension's settings are called and how they are typed, so that none is lost while it is not there. */
    private const WITHOUT_EXTENSION = [
        'User name' => 'text', 'Password' => 'password', 'Product' => 'text', 'Approve Method' => 'text',
        'Additional Domains' => 'yesno', 'Domains Limit' => 'text', 'Allow To Add More Domains' => 'yesno',
        'Validation Type' => 'text', 'WildCard' => 'yesno', 'Mode' => 'text', 'Default Language' => 'text',
        'Display Product Name Instead Of Certificate Name' => 'yesno',
        'Set Product Due Date As Certificate Date' => 'yesno', 'Disable renew in Client Area' => 'yesno',
        'Reissue Days Before Expiry' => 'text', 'On Termination' => 'text', 'Orders Per Service And Day' => 'text',
        'Own Validation Page' => 'yesno', 'Renewal Without New CSR' => 'text', 'SimplySign' => 'yesno',
    ];

    /** @param array<string, mixed> $params of WHMCS @return array<string, array<string, mixed>> */
    public static function fields(array $params): array
    {
        $product = (int) ($params['pid'] ?? $_REQUEST['id'] ?? 0);
        $facts = isset($_REQUEST['id']) && Module::ready() ? self::facts() : null;
        return Module::shape(static fn () => Module::desk()->settings($product, $facts), self::withoutExtension());
    }

    /** @return array<string, array<string, mixed>> */
    private static function withoutExtension(): array
    {
        $field = static fn ($type) => ['Type' => $type, 'SimpleMode' => true, 'Description' => ''];
        $fields = array_map($field, self::WITHOUT_EXTENSION);
        $fields['Product']['Description'] = '<div class="alert alert-warning">' . htmlspecialchars(Text::missing())
            . '</div>';
        return $fields;
    }

    /** What only PHP knows of the connection. @return array<string, mixed> */
    public static function facts(): array
    {
        return ['version' => phpversion('certum'), 'ini' => ini_get_all('certum', false),
            'ca_file_readable' => is_readable((string) ini_get('certum.ca_file'))];
    }

    /** The dropdown of products, code => title. @param array<string, mixed> $params @return array<string, string> */
    public static function products(array $params): array
    {
        return Module::ready() ? Module::desk()->offeredProducts($params) : throw new \Exception(Text::missing());
    }
}
