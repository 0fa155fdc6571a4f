<?php

declare(strict_types=1);

namespace Standin;

use Standin\Db\Database;
use WHMCS\Database\Capsule;

/**
 * tblconfiguration.
 */
final class Config
{
    public static function get(string $name): string
    {
        return (string) Capsule::table('tblconfiguration')->where('setting', $name)->value('value');
    }

    public static function set(string $name, string $value): void
    {
        if (Capsule::table('tblconfiguration')->where('setting', $name)->exists()) {
            Capsule::table('tblconfiguration')->where('setting', $name)->update(['value' => $value]);
        } else {
            Database::insert('tblconfiguration', ['setting' => $name, 'value' => $value]);
        }
        $GLOBALS['CONFIG'][$name] = $value;
    }

    /** Address of the WHMCS root with a trailing slash. */
    public static function url(string $path = ''): string
    {
        return rtrim(self::get('SystemURL'), '/') . '/' . $path;
    }
}
