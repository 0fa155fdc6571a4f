<?php

declare(strict_types=1);

namespace Standin\Api;

use Standin\Clock;
use Standin\Db\Database;
use Standin\Module\ConfigOptions;
use WHMCS\Database\Capsule;

/**
 * API commands about products; a method's name is the command's.
 */
final class ProductCommands
{
    /** Takes the module's first six settings, as the documentation has it. @return array<string, mixed> */
    public static function addProduct(array $in): array
    {
        if (trim((string) ($in['name'] ?? '')) === '') {
            throw new Refused('You must supply a name for the product');
        }
        if (!Capsule::table('tblproductgroups')->where('id', (int) ($in['gid'] ?? 0))->exists()) {
            throw new Refused('You must supply a valid product group ID');
        }
        $id = Database::insert('tblproducts', [
            'type' => (string) ($in['type'] ?? 'other'), 'gid' => (int) $in['gid'], 'name' => (string) $in['name'],
            'description' => (string) ($in['description'] ?? ''), 'hidden' => (int) !empty($in['hidden']),
            'paytype' => (string) ($in['paytype'] ?? 'free'), 'autosetup' => (string) ($in['autosetup'] ?? ''),
            'servertype' => (string) ($in['module'] ?? ''), 'created_at' => Clock::stamp(),
        ]);
        $options = [];
        foreach (range(1, 6) as $number) {
            $options[$number] = (string) ($in["configoption$number"] ?? '');
        }
        if (($in['module'] ?? '') !== '') {
            ConfigOptions::save($id, (string) $in['module'], $options);
        }
        return ['pid' => $id];
    }
}
