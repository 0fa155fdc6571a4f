<?php

declare(strict_types=1);

namespace CertumCertificates\Addon;

use Certum\Client;
use Certum\Shop\Import;
use CertumCertificates\Connection;
use CertumCertificates\Gateway;
use CertumCertificates\Module;
use CertumCertificates\Refused;
use CertumCertificates\Schema;
use CertumCertificates\Text;
use WHMCS\Database\Capsule;

/**
 * Products of an account made products of WHMCS: hidden, and without a price until the administrator gives one.
 */
final class Importer
{
    /** @param array<string, string> $own texts @return array<string, mixed> */
    public static function page(bool $posted, array $own, Text $text): array
    {
        $vars = ['offers' => [], 'problem' => '', 'made' => [], 'account' => 0];
        if ($posted) {
            $sent = Pages::sent($_POST);
            $account = self::account($sent) ?? throw new Refused($own['account_needed']);
            $wanted = is_array($_POST['codes'] ?? null) ? Pages::sent($_POST['codes']) : [];
            $lock = Schema::claim('import_until', 120);
            if ($lock === null) {
                throw new Refused($own['import_runs']);
            }
            try {
                $vars = self::run($account, $wanted, $sent['group'] ?? '', $text) + $vars;
            } finally {
                Schema::release('import_until', $lock);
            }
        }
        $groups = Capsule::table('tblproductgroups')->orderBy('order')->pluck('name')->all();
        return $vars + ['groups' => Pages::sent($groups),
            'accounts' => Capsule::table('mod_certum_accounts')->orderBy('id')->get()->all()];
    }

    private static function account(array $sent): ?object
    {
        if (($sent['account'] ?? '') !== '') {
            return Capsule::table('mod_certum_accounts')->where('id', (int) $sent['account'])->first();
        }
        $new = ['user_name' => trim($sent['user_name'] ?? ''), 'password' => $sent['password'] ?? ''];
        $mode = ($sent['environment'] ?? '') === 'production' ? 'production' : 'test';
        return in_array('', $new, true) ? null
            : (object) (['password' => encrypt($new['password']), 'environment' => $mode] + $new);
    }

    private static function run(object $account, array $wanted, string $group, Text $text): array
    {
        $known = Connection::products();
        [$name, $mode] = [$account->user_name, $account->environment];
        $language = Text::in((string) \WHMCS\Config\Setting::getValue('Language'))->code();
        $read = Gateway::ofAccount($account, $text->code())
            ->call(static fn (Client $client) => Import::read($client, $known, $name, $mode, $language));
        if ($read['problem'] !== null) {
            return ['problem' => Connection::told([$read['problem']], $text)[0]['text']];
        }
        $key = ['user_name' => $name, 'environment' => $mode];
        Capsule::table('mod_certum_accounts')->updateOrInsert($key, ['password' => $account->password]);
        $made = [];
        foreach ($read['offers'] as &$offer) {
            if (in_array($offer['code'], $wanted, true) && $offer['presence'] !== 'there') {
                $offer['product'] = self::make($offer, decrypt($account->password), $group);
                $offer['presence'] = 'there';
                $made[] = $offer;
            }
        }
        $account = Capsule::table('mod_certum_accounts')->where($key)->value('id');
        return ['offers' => $read['offers'], 'made' => $made, 'account' => $account];
    }

    /** The group of a name, as WHMCS stores it. */
    private static function group(string $name): int
    {
        $groups = Capsule::table('tblproductgroups');
        $row = ['name' => htmlspecialchars($name), 'headline' => htmlspecialchars($name), 'tagline' => '',
            'slug' => 'ssl-' . bin2hex(random_bytes(3)), 'orderfrmtpl' => '', 'disabledgateways' => '', 'hidden' => 0,
            'order' => 1 + (int) (clone $groups)->max('order')];
        $columns = array_flip(Capsule::schema()->getColumnListing('tblproductgroups'));
        return (int) ((clone $groups)->where('name', $row['name'])->value('id')
            ?? $groups->insertGetId(array_intersect_key($row, $columns)));
    }

    private static function make(array $offer, string $password, string $group): int
    {
        if ($offer['presence'] === 'new') {
            $done = localAPI('AddProduct', $offer['first'] + ['configoption2' => $password, 'type' => 'other',
                'name' => $offer['title'], 'hidden' => true, 'gid' => self::group(trim($group) ?: 'SSL'),
                'paytype' => 'recurring', 'autosetup' => 'payment', 'module' => Module::NAME]);
            $offer['product'] = (int) ($done['pid'] ?? 0) ?: throw new Refused($done['message'] ?? '');
        }
        foreach (Capsule::table('tblcurrencies')->pluck('id')->all() as $currency) {
            $price = ['type' => 'product', 'currency' => $currency, 'relid' => $offer['product']];
            if (!Capsule::table('tblpricing')->where($price)->exists()) {
                Capsule::table('tblpricing')->insert($price + $offer['prices']);
            }
        }
        // The mode is among them, without which a product is unfinished.
        Capsule::table('tblproducts')->where('id', $offer['product'])->update($offer['rest']);
        return $offer['product'];
    }
}
