<?php

declare(strict_types=1);

namespace Standin\Db;

use Standin\Instance;
use WHMCS\Database\Capsule;

/**
 * Connection, core tables and inserts that name every column.
 */
final class Database
{
    public static function connect(Instance $instance): void
    {
        require_once $instance->settings->get('illuminate');
        $capsule = new Capsule();
        if ($instance->settings->get('database') === 'sqlite') {
            $capsule->addConnection([
                'driver' => 'sqlite', 'database' => $instance->path('db.sqlite'), 'prefix' => '',
            ]);
        } else {
            $capsule->addConnection(self::mariadb($instance));
        }
        $capsule->setAsGlobal();
        $capsule->bootEloquent();
        if ($instance->settings->get('database') === 'sqlite') {
            SqliteFunctions::add(Capsule::connection()->getPdo(), $instance->path('tmp'));
        }
    }

    /** @return array<string, mixed> */
    private static function mariadb(Instance $instance): array
    {
        $settings = $instance->settings;
        $state = MariaDb::state($instance);
        $charset = $settings->get('db_charset');
        return [
            'driver' => 'mysql', 'prefix' => '', 'database' => 'whmcs', 'username' => 'whmcs', 'password' => 'whmcs',
            'host' => $settings->get('db_host') ?: '127.0.0.1', 'port' => $settings->get('db_port') ?: $state['port'],
            'charset' => $charset, 'collation' => $charset . '_unicode_ci',
            // WHMCS connects with a permissive mode; the strict list is Illuminate's own.
            'strict' => $settings->is('strict_sql') ? true : null,
            'modes' => $settings->is('strict_sql') ? null : ['NO_ENGINE_SUBSTITUTION'],
        ];
    }

    public static function createTables(): void
    {
        $pdo = Capsule::connection()->getPdo();
        $mysql = Capsule::connection()->getDriverName() === 'mysql';
        $pdo->exec($mysql ? "SET SESSION sql_mode = ''" : 'PRAGMA journal_mode = WAL');
        foreach (Tables::all() as $table => $columns) {
            $parts = [];
            foreach ($columns as $name => $type) {
                $quoted = $mysql ? "`$name`" : "\"$name\"";
                $parts[] = $quoted . ' ' . ($mysql ? self::mysqlType($type) : self::sqliteType($type));
            }
            foreach ($mysql ? Tables::KEYS[$table] ?? [] : [] as $key) {
                $parts[] = "KEY ($key)";
            }
            $options = $mysql ? sprintf(
                ' ENGINE=%s DEFAULT CHARSET=%s',
                Instance::setting('db_engine'),
                Instance::setting('db_charset')
            ) : '';
            $pdo->exec("CREATE TABLE $table (" . implode(', ', $parts) . ')' . $options);
        }
        if ($mysql) {
            Capsule::connection()->reconnect();
        }
    }

    public static function dropTables(): void
    {
        if (Capsule::connection()->getDriverName() === 'mysql') {
            Capsule::schema()->dropAllTables();
            return;
        }
        // Illuminate would empty the file under the running server's feet.
        foreach (Capsule::select("SELECT name FROM sqlite_master WHERE type = 'table'") as $row) {
            if (!str_starts_with($row->name, 'sqlite_')) {
                Capsule::connection()->getPdo()->exec("DROP TABLE \"$row->name\"");
            }
        }
        Capsule::table('sqlite_sequence')->delete();
    }

    private static function mysqlType(string $type): string
    {
        if (Instance::setting('strict_sql') && in_array($type, ['date', 'stamp'], true)) {
            // Strict mode refuses a zero default even where a column is left out.
            return ($type === 'date' ? 'DATE' : 'DATETIME') . ' NULL DEFAULT NULL';
        }
        return [
            'id' => 'INT(10) NOT NULL AUTO_INCREMENT PRIMARY KEY', 'int' => 'INT(10) NOT NULL DEFAULT 0',
            'str' => "VARCHAR(255) NOT NULL DEFAULT ''", 'text' => 'TEXT NOT NULL',
            'dec' => 'DECIMAL(16,2) NOT NULL DEFAULT 0.00', 'date' => "DATE NOT NULL DEFAULT '0000-00-00'",
            'stamp' => "DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00'",
        ][$type];
    }

    private static function sqliteType(string $type): string
    {
        return [
            'id' => 'INTEGER PRIMARY KEY AUTOINCREMENT', 'int' => 'INTEGER NOT NULL DEFAULT 0',
            'str' => "VARCHAR NOT NULL DEFAULT ''", 'text' => "TEXT NOT NULL DEFAULT ''",
            'dec' => 'NUMERIC NOT NULL DEFAULT 0', 'date' => "DATE NOT NULL DEFAULT '0000-00-00'",
            'stamp' => "DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00'",
        ][$type];
    }

    /**
     * Inserts a core row; text columns left out become '' (they have no default in MariaDB).
     *
     * @param array<string, mixed> $values
     */
    public static function insert(string $table, array $values): int
    {
        foreach (array_keys(Tables::all()[$table], 'text', true) as $name) {
            $values += [$name => ''];
        }
        return (int) Capsule::table($table)->insertGetId($values);
    }
}
