<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Catalogue;
use WHMCS\Database\Capsule;

/**
 * The Module Settings of a product. Their order is stored data: new ones are only appended.
 */
final class ProductSettings
{
    public static function fields(array $params): array
    {
        $text = Text::current();
        if (Module::ready()) {
            Module::html(static fn () => Mails::create());
        }
        $field = static fn (string $name, array $type) => $type + ['FriendlyName' => $text->get("setting_$name"),
            'Description' => htmlspecialchars($text->get("setting_{$name}_hint")), 'SimpleMode' => true];
        $box = ['Type' => 'yesno'];
        $methods = ['EMAIL' => $text->get('method_ADMIN'), 'FILE' => $text->get('method_FILE'),
            'DNS_TXT' => $text->get('method_DNS_TXT_PREFIX'), 'DNS_CNAME' => $text->get('method_DNS_CNAME_PREFIX')];
        $fields = [
            'User name' => $field('user', ['Type' => 'text', 'Size' => '30']),
            'Password' => $field('password', ['Type' => 'password', 'Size' => '30']),
            'Product' => $field('product', ['Type' => 'text', 'Size' => '6',
                'Loader' => 'CERTUM_Certificates_Products']),
            'Approve Method' => $field('method', ['Type' => 'dropdown', 'Options' => $methods, 'Default' => 'DNS_TXT']),
            'Additional Domains' => $field('domains', $box),
            'Domains Limit' => $field('limit', ['Type' => 'text', 'Size' => '5']),
            'Allow To Add More Domains' => $field('more', $box),
            'Validation Type' => $field('validation', ['Type' => 'dropdown', 'Default' => 'Basic',
                'Options' => ['Basic' => 'Basic (DV)', 'Professional' => 'Professional (OV)',
                    'Enterprise' => 'Enterprise (EV)']]),
            'WildCard' => $field('wildcard', $box),
            'Mode' => $field('mode', ['Type' => 'dropdown', 'Default' => 'test',
                'Options' => ['test' => 'gs.test.certum.pl', 'production' => 'gs.certum.pl']]),
            'Default Language' => $field('language', ['Type' => 'dropdown', 'Default' => 'en',
                'Options' => ['pl' => 'Polski', 'en' => 'English']]),
            'Display Product Name Instead Of Certificate Name' => $field('label', $box),
            'Set Product Due Date As Certificate Date' => $field('due', $box),
            'Disable renew in Client Area' => $field('norenew', $box),
        ];
        $fields['Product']['Description'] .= self::problems($params, $text);
        return $fields;
    }

    /** What contradicts the chosen product, as HTML below its field. */
    private static function problems(array $params, Text $text): string
    {
        if (!Module::ready()) {
            return self::alert($text->get('extension_missing_staff'));
        }
        $id = (int) ($params['pid'] ?? $_REQUEST['id'] ?? 0);
        $product = Capsule::table('tblproducts')->where(['id' => $id, 'servertype' => Module::NAME])->first();
        if ($product === null || trim($product->configoption1 . $product->configoption3) === '') {
            return '';
        }
        $words = Orders::read((array) $product)->problems;
        return implode('', array_map(static fn ($word) => self::alert($text->get("setting_problem_$word")), $words));
    }

    private static function alert(string $text): string
    {
        return '<div class="alert alert-warning">' . htmlspecialchars($text) . '</div>';
    }

    /** The dropdown of products: the account's, or before there is one, all that are known. */
    public static function products(array $params): array
    {
        if (!Module::ready()) {
            throw new \RuntimeException(Text::current()->get('extension_missing_staff'));
        }
        Schema::ready();
        if (($params['configoption1'] ?? '') !== '' && ($params['configoption2'] ?? '') !== '') {
            return Gateway::of($params, Text::current()->code())->products();
        }
        $titles = [];
        foreach (Catalogue::all() as $product) {
            if (!$product->isRenewal) {
                $titles[$product->code] = "$product->code " . $product->title();
            }
        }
        return $titles;
    }
}
