<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Shop\Tables;
use Illuminate\Database\Query\Builder;
use Illuminate\Database\Schema\Blueprint;
use WHMCS\Database\Capsule;

/**
 * The module's own tables. Each step can be run again after a crash; the version counts the steps that are done.
 */
final class Schema
{
    private const META = 'mod_certum_meta';

    public static bool $ready = false;

    public static function ready(): void
    {
        if (self::$ready) {
            return;
        }
        $steps = Tables::steps();
        $version = Capsule::table(self::META)->where('name', 'schema');
        if (self::done($version) === count($steps)) {
            self::$ready = true;
            return;
        }
        self::unless(
            static fn () => Capsule::schema()->hasTable(self::META),
            static fn () => self::create(self::META, static function (Blueprint $table): void {
                $table->string('name', 64)->primary();
                $table->text('value');
            })
        );
        $done = (int) $version->value('value');
        if ($done === 0) {
            // What tells this installation apart from others that share an account at Certum.
            $own = bin2hex(random_bytes(4));
            Capsule::table(self::META)->insertOrIgnore(['name' => 'installation', 'value' => $own]);
            Capsule::table(self::META)->insertOrIgnore(['name' => 'schema', 'value' => '0']);
        }
        foreach (array_slice($steps, $done) as $step) {
            self::step($step['table'], $step['columns'], $step['unique']);
            $version->update(['value' => (string) ++$done]);
        }
        self::$ready = true;
    }

    /** How many steps are done; 0 also where the table is not there, which one statement tells. */
    private static function done(Builder $version): int
    {
        try {
            return (int) $version->value('value');
        } catch (\Throwable) {
            return 0;
        }
    }

    /** @param array<string, array<string, mixed>> $columns @param list<string> $unique */
    private static function step(string $name, array $columns, array $unique): void
    {
        $schema = Capsule::schema();
        // Keys are named after the table's own name, not after the one it is made under.
        foreach ($columns as $column => $parameters) {
            foreach (array_keys(array_intersect_key($parameters, ['index' => 0, 'unique' => 0]), true, true) as $kind) {
                $columns[$column][$kind] = "{$name}_{$column}_$kind";
            }
        }
        $make = static function (Blueprint $table) use ($name, $columns, $unique): void {
            $table->increments('id');
            foreach ($columns as $column => $parameters) {
                $table->addColumn($parameters['type'], $column, $parameters);
            }
            if ($unique !== []) {
                $table->unique(array_values($unique), "{$name}_" . implode('_', $unique) . '_unique');
            }
        };
        self::unless(static fn () => $schema->hasTable($name), static fn () => self::create($name, $make));
        foreach ($columns as $column => $parameters) {
            $add = static fn (Blueprint $table) => $table->addColumn($parameters['type'], $column, $parameters);
            $there = static fn () => $schema->hasColumn($name, $column);
            self::unless($there, static fn () => $schema->table($name, $add));
        }
    }

    /** Keys are statements of their own: a table has its name only when it has them too. */
    private static function create(string $name, callable $make): void
    {
        $schema = Capsule::schema();
        $unfinished = $name . '_' . bin2hex(random_bytes(4));
        try {
            $schema->create($unfinished, \Closure::fromCallable($make));
            $schema->rename($unfinished, $name);
        } catch (\Throwable $error) {
            $schema->dropIfExists($unfinished);
            throw $error;
        }
    }

    /** Another request may make the same at the same moment. */
    private static function unless(callable $there, callable $make): void
    {
        try {
            if (!$there()) {
                $make();
            }
        } catch (\Throwable $error) {
            if (!$there()) {
                throw $error;
            }
        }
    }
}
