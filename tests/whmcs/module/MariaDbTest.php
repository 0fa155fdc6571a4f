<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * The orders again, on MariaDB with strict SQL.
 */
final class MariaDbTest extends OrderWalk
{
    protected static function settings(): array
    {
        return ['database' => 'mariadb', 'strict_sql' => true];
    }
}
