<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * The same on MariaDB with strict SQL.
 */
final class SchemaMariaDbTest extends SchemaSteps
{
    protected static function settings(): array
    {
        return ['database' => 'mariadb', 'strict_sql' => true];
    }
}
