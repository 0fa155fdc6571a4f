<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * Attaching again, on MariaDB with strict SQL.
 */
final class AttachMariaDbTest extends AttachWalk
{
    protected static function settings(): array
    {
        return ['database' => 'mariadb', 'strict_sql' => true];
    }
}
