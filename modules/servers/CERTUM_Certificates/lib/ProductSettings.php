<?php

declare(strict_types=1);

namespace CertumCertificates;

/**
 * The Module Settings of a product; they stand here so that they are there without the extension too. Their order is
 * stored data: new ones are only appended.
 */
final class ProductSettings
{
    /** WHMCS's name => our word, the type, and what the type needs; options may name a text. */
    private const FIELDS = [
        'User name' => ['user', 'text', ['Size' => '30']],
        'Password' => ['password', 'password', ['Size' => '30']],
        'Product' => ['product', 'text', ['Size' => '6', 'Loader' => 'CERTUM_Certificates_Products']],
        'Approve Method' => ['method', 'dropdown', ['Default' => 'DNS_TXT', 'Options' => ['EMAIL' => 'method_ADMIN',
            'FILE' => 'method_FILE', 'DNS_TXT' => 'method_DNS_TXT_PREFIX', 'DNS_CNAME' => 'method_DNS_CNAME_PREFIX']]],
        'Additional Domains' => ['domains', 'yesno', []],
        'Domains Limit' => ['limit', 'text', ['Size' => '5']],
        'Allow To Add More Domains' => ['more', 'yesno', []],
        'Validation Type' => ['validation', 'dropdown', ['Default' => 'Basic', 'Options' => ['Basic' => 'Basic (DV)',
            'Professional' => 'Professional (OV)', 'Enterprise' => 'Enterprise (EV)']]],
        'WildCard' => ['wildcard', 'yesno', []],
        'Mode' => ['mode', 'dropdown', ['Default' => 'test',
            'Options' => ['test' => 'gs.test.certum.pl', 'production' => 'gs.certum.pl']]],
        'Default Language' => ['language', 'dropdown', ['Default' => 'en',
            'Options' => ['pl' => 'Polski', 'en' => 'English']]],
        'Display Product Name Instead Of Certificate Name' => ['label', 'yesno', []],
        'Set Product Due Date As Certificate Date' => ['due', 'yesno', []],
        'Disable renew in Client Area' => ['norenew', 'yesno', []],
    ];

    /** @param array<string, mixed> $params of WHMCS @return array<string, array<string, mixed>> */
    public static function fields(array $params): array
    {
        $text = Text::current();
        $product = (int) ($params['pid'] ?? $_REQUEST['id'] ?? 0);
        $hints = ['Product' => '<div class="alert alert-warning">'
            . htmlspecialchars($text->get('extension_missing_staff')) . '</div>'];
        if (Module::ready()) {
            $facts = isset($_REQUEST['id']) ? self::facts() : null;
            $hints = Module::shape(static fn () => Module::desk()->settingsHints($product, $facts), []);
        }
        $fields = [];
        foreach (self::FIELDS as $name => [$word, $type, $more]) {
            if (isset($more['Options'])) {
                $more['Options'] = array_map($text->get(...), $more['Options']);
            }
            $hint = htmlspecialchars($text->get("setting_{$word}_hint")) . ($hints[$name] ?? '');
            $fields[$name] = ['Type' => $type, 'FriendlyName' => $text->get("setting_$word"), 'SimpleMode' => true,
                'Description' => $hint] + $more;
        }
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
        if (!Module::ready()) {
            throw new \RuntimeException(Text::current()->get('extension_missing_staff'));
        }
        return Module::desk()->offeredProducts($params);
    }
}
