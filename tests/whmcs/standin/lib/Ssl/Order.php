<?php

declare(strict_types=1);

namespace Standin\Ssl;

use WHMCS\Database\Capsule;

/**
 * A row of tblsslorders, found by the MD5 of its id.
 */
final class Order
{
    public static function byHandle(string $handle, int $clientId): ?object
    {
        if (!preg_match('/^[0-9a-f]{32}$/', $handle)) {
            return null;
        }
        foreach (Capsule::table('tblsslorders')->where('userid', $clientId)->get() as $row) {
            $owner = Capsule::table('tblhosting')->where('id', $row->serviceid)->value('userid');
            if (hash_equals(md5((string) $row->id), $handle) && (int) $owner === $clientId) {
                return $row;
            }
        }
        return null;
    }

    /** The configdata column, JSON or serialized. @return array<string, mixed> */
    public static function configdata(object $row): array
    {
        $data = json_decode((string) $row->configdata, true);
        if (!is_array($data)) {
            $data = @unserialize((string) $row->configdata, ['allowed_classes' => false]);
        }
        return is_array($data) ? $data : [];
    }
}
