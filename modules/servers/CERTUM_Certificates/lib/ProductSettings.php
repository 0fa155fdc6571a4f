<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Catalogue;
use WHMCS\Database\Capsule;

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

    public static function fields(array $params): array
    {
        $text = Text::current();
        Module::html(static fn () => Mails::create());
        $fields = [];
        foreach (self::FIELDS as $name => [$word, $type, $more]) {
            $hint = htmlspecialchars($text->get("setting_{$word}_hint"));
            if (isset($more['Options'])) {
                $more['Options'] = array_map($text->get(...), $more['Options']);
            }
            foreach ($name === 'Product' ? self::problems($params, $text) : [] as $problem) {
                $hint .= '<div class="alert alert-warning">' . htmlspecialchars($problem) . '</div>';
            }
            if ($name === 'User name' && isset($_REQUEST['id'])) {
                $hint .= Module::html(static fn () => Connection::hint($text));
            }
            $fields[$name] = ['Type' => $type, 'FriendlyName' => $text->get("setting_$word"), 'SimpleMode' => true,
                'Description' => $hint] + $more;
        }
        return $fields;
    }

    /** What contradicts the chosen product. @return list<string> */
    private static function problems(array $params, Text $text): array
    {
        if (!Module::ready()) {
            return [$text->get('extension_missing_staff')];
        }
        $id = (int) ($params['pid'] ?? $_REQUEST['id'] ?? 0);
        $product = Capsule::table('tblproducts')->where(['id' => $id, 'servertype' => Module::NAME])->first();
        $new = $product === null || trim($product->configoption1 . $product->configoption3) === '';
        $words = $new ? [] : Orders::read((array) $product)->problems;
        return array_map(static fn ($word) => $text->get("setting_problem_$word"), $words);
    }

    /** The dropdown of products: the account's; all that are known before there is one, or while it cannot be read. */
    public static function products(array $params): array
    {
        if (!Module::ready()) {
            throw new Refused(Text::current()->get('extension_missing_staff'));
        }
        Schema::ready();
        $known = array_filter(Catalogue::all(), static fn ($product) => !$product->isRenewal);
        $titles = array_map(static fn ($product) => "$product->code " . $product->title(), $known);
        $products = array_combine(array_column($known, 'code'), $titles);
        if (($params['configoption1'] ?? '') !== '' && ($params['configoption2'] ?? '') !== '') {
            try {
                Connection::hurry();
                $products = Gateway::of($params, Text::current()->code())->products();
            } catch (\Throwable $error) {
                $products = ['' => Module::sentence($error, true)] + $products;
            }
        }
        $chosen = (string) ($params['configoption3'] ?? '');
        return $products + ($chosen === '' ? [] : [$chosen => $chosen]);
    }
}
