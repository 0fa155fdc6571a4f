<?php

declare(strict_types=1);

namespace CertumCertificates;

use Illuminate\Database\Schema\Blueprint;
use WHMCS\Database\Capsule;

/**
 * The module's own tables. Each step can be run again after a crash; the version counts the steps that are done.
 */
final class Schema
{
    /**
     * New steps are only appended; one makes a table, or adds columns to it. A column is the query builder's type,
     * `:length`, then modifiers; `=` is a default.
     */
    private const STEPS = [
        ['mod_certum_meta', []],
        ['mod_certum_orders', [
            'service_id' => 'integer unique', 'client_id' => 'integer index', 'sslorder_id' => 'integer index',
            'attempt' => 'integer =1', 'number' => 'string:64 =', 'certum_id' => 'string:64 = index',
            'customer' => 'string:191 =', 'product_code' => 'string:16 =', 'order_status' => 'string:32 = index',
            'certificate_status' => 'string:32 =', 'serial' => 'string:64 =', 'not_after' => 'dateTime nullable',
            'outcome_unknown' => 'boolean =0 index', 'busy_until' => 'dateTime nullable',
            'input' => 'longText nullable', 'problems' => 'longText nullable', 'choice' => 'longText nullable',
            'verification' => 'longText nullable', 'steps' => 'longText nullable', 'checked_at' => 'dateTime nullable',
            'created_at' => 'dateTime', 'updated_at' => 'dateTime',
        ]],
        ['mod_certum_certificates', [
            'order_id' => 'integer', 'serial' => 'string:64', 'status' => 'string:32', 'not_before' => 'dateTime',
            'not_after' => 'dateTime', 'pem' => 'longText', 'chain' => 'longText', 'created_at' => 'dateTime',
        ], ['order_id', 'serial']],
        ['mod_certum_journal', [
            'order_id' => 'integer index', 'operation' => 'string:32', 'number' => 'string:64', 'phase' => 'string:16',
            'detail' => 'text', 'created_at' => 'dateTime',
        ]],
        ['mod_certum_mails', [
            'order_id' => 'integer index', 'event' => 'string:128 unique', 'state' => 'string:16',
            'created_at' => 'dateTime',
        ]],
        ['mod_certum_accounts', [
            'user_name' => 'string:150', 'environment' => 'string:16', 'password' => 'text',
            'synced_until' => 'dateTime nullable',
        ], ['user_name', 'environment']],
        ['mod_certum_orders', [
            'operation' => 'string:32 =', 'intent' => 'longText nullable', 'next_csr' => 'longText nullable',
            'san_states' => 'longText nullable', 'stale' => 'boolean =0 index',
        ]],
        ['mod_certum_certificates', ['certum_id' => 'string:64 = index']],
        ['mod_certum_mails', ['since' => 'dateTime nullable']],
    ];

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
        foreach (array_slice(self::STEPS, $done) as $step) {
            self::step(...$step);
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

    /** Takes a lock, until it is set to 0 or its time is over: false where somebody holds it. */
    public static function claim(string $name, int $seconds): bool
    {
        Capsule::table('mod_certum_meta')->insertOrIgnore(['name' => $name, 'value' => '0']);
        [$held, $now] = [self::meta($name, '0'), Clock::now()->getTimestamp()];
        return (int) $held <= $now && Capsule::table('mod_certum_meta')->where(['name' => $name, 'value' => $held])
            ->update(['value' => (string) ($now + $seconds)]) === 1;
    }

    /** @param array<string, string> $columns @param list<string> $unique */
    private static function step(string $name, array $columns, array $unique = []): void
    {
        $schema = Capsule::schema();
        $make = static function (Blueprint $table) use ($columns, $unique): void {
            $table->increments('id');
            array_walk($columns, static fn ($words, $column) => self::column($table, $column, $words));
            if ($unique !== []) {
                $table->unique(array_values($unique));
            }
        };
        self::unless(static fn () => $schema->hasTable($name), static fn () => $schema->create($name, $make));
        foreach ($columns as $column => $words) {
            $add = static fn (Blueprint $table) => self::column($table, $column, $words);
            $there = static fn () => $schema->hasColumn($name, $column);
            self::unless($there, static fn () => $schema->table($name, $add));
        }
    }

    private static function column(Blueprint $table, string $name, string $description): void
    {
        $type = $length = null;
        sscanf($description, '%[a-zA-Z]:%d', $type, $length);
        $parameters = ['length' => $length];
        foreach (array_slice(explode(' ', $description), 1) as $word) {
            $parameters += str_starts_with($word, '=') ? ['default' => substr($word, 1)] : [$word => true];
        }
        $table->addColumn((string) $type, $name, $parameters);
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
