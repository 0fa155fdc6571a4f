<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * The list again, on MariaDB with strict SQL.
 */
final class AddonMariaDbTest extends AddonListWalk
{
    protected static function settings(): array
    {
        return ['database' => 'mariadb', 'strict_sql' => true];
    }
}
