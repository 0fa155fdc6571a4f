<?php

declare(strict_types=1);

namespace Standin;

use Standin\Db\Database;
use WHMCS\Database\Capsule;

/**
 * What every request, cron run and test begins with.
 */
final class Kernel
{
    public static function boot(Instance $instance): void
    {
        date_default_timezone_set(getenv('TZ') ?: 'UTC');
        ErrorRecorder::install();
        defined('WHMCS') || define('WHMCS', true);
        defined('ROOTDIR') || define('ROOTDIR', $instance->root());
        Database::connect($instance);
        if (Capsule::schema()->hasTable('tblconfiguration')) {
            self::ready($instance);
        }
    }

    /** Globals and hooks; needs the tables. */
    public static function ready(Instance $instance): void
    {
        $config = Capsule::table('tblconfiguration')->pluck('value', 'setting')->all();
        $GLOBALS['CONFIG'] = $config;
        $GLOBALS['templates_compiledir'] = $instance->path('templates_c');
        $GLOBALS['cc_encryption_hash'] = (string) file_get_contents($instance->path('key'));
        Language::reset();
        $GLOBALS['_LANG'] = Language::strings();
        Hooks::load($instance);
    }
}
