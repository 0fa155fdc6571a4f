<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Shop\Tables;
use Illuminate\Database\Schema\Blueprint;
use WHMCS\Database\Capsule;

/**
 * The module's own tables. Each step can be run again after a crash; the version counts the steps that are done.
 */
final class Schema
{
    public static bool $ready = false;

    public static function ready(): void
    {
        if (self::$ready) {
            return;
        }
        self::unless(
            static fn () => Capsule::schema()->hasTable('mod_certum_meta'),
            static fn () => Capsule::schema()->create('mod_certum_meta', static function (Blueprint $table): void {
                $table->string('name', 64)->primary();
                $table->text('value');
            })
        );
        $done = (int) self::meta('schema', '0');
        if ($done === 0) {
            self::setMeta('installation', self::meta('installation', bin2hex(random_bytes(4))));
        }
        foreach (array_slice(Tables::steps(), $done) as $step) {
            self::step($step['table'], $step['columns'], $step['unique']);
            self::setMeta('schema', (string) ++$done);
        }
        self::$ready = true;
    }

    public static function meta(string $name, string $default = ''): string
    {
        return (string) (Capsule::table('mod_certum_meta')->where('name', $name)->value('value') ?? $default);
    }

    public static function setMeta(string $name, string $value): void
    {
        Capsule::table('mod_certum_meta')->updateOrInsert(['name' => $name], ['value' => $value]);
    }

    /** Takes a lock, until it is released or its time is over: what it holds now, or null where somebody has it. */
    public static function claim(string $name, int $seconds): ?string
    {
        Capsule::table('mod_certum_meta')->insertOrIgnore(['name' => $name, 'value' => '0']);
        [$held, $now] = [self::meta($name, '0'), Clock::now()->getTimestamp()];
        $until = (string) ($now + $seconds);
        return (int) $held < $now && Capsule::table('mod_certum_meta')->where(['name' => $name, 'value' => $held])
            ->update(['value' => $until]) === 1 ? $until : null;
    }

    /** Gives back what claim() took, unless its time was over and somebody else has it now. */
    public static function release(string $name, string $until): void
    {
        Capsule::table('mod_certum_meta')->where(['name' => $name, 'value' => $until])->update(['value' => '0']);
    }

    /** @param array<string, array<string, mixed>> $columns @param list<string> $unique */
    private static function step(string $name, array $columns, array $unique): void
    {
        $schema = Capsule::schema();
        $make = static function (Blueprint $table) use ($columns, $unique): void {
            $table->increments('id');
            foreach ($columns as $column => $parameters) {
                $table->addColumn($parameters['type'], $column, $parameters);
            }
            if ($unique !== []) {
                $table->unique(array_values($unique));
            }
        };
        self::unless(static fn () => $schema->hasTable($name), static fn () => $schema->create($name, $make));
        foreach ($columns as $column => $parameters) {
            $add = static fn (Blueprint $table) => $table->addColumn($parameters['type'], $column, $parameters);
            $there = static fn () => $schema->hasColumn($name, $column);
            self::unless($there, static fn () => $schema->table($name, $add));
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
