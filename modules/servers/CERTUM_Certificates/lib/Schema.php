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
    public static bool $ready = false;

    public static function ready(): void
    {
        if (self::$ready) {
            return;
        }
        self::table('mod_certum_meta', static function (Blueprint $table): void {
            $table->string('name', 64)->primary();
            $table->text('value');
        });
        $done = (int) self::meta('schema', '0');
        foreach (array_slice(self::steps(), $done) as $step) {
            $step();
            self::setMeta('schema', (string) ++$done);
        }
        self::$ready = true;
    }

    /** @return list<callable(): void> new ones are only appended */
    private static function steps(): array
    {
        return [
            static fn () => self::setMeta('installation', self::meta('installation', bin2hex(random_bytes(4)))),
            static fn () => self::table('mod_certum_orders', self::orders(...)),
            static fn () => self::table('mod_certum_certificates', self::certificates(...)),
            static fn () => self::table('mod_certum_journal', self::journal(...)),
            static fn () => self::table('mod_certum_mails', self::mails(...)),
            static fn () => self::table('mod_certum_accounts', self::accounts(...)),
        ];
    }

    public static function meta(string $name, string $default = ''): string
    {
        return (string) (Capsule::table('mod_certum_meta')->where('name', $name)->value('value') ?? $default);
    }

    public static function setMeta(string $name, string $value): void
    {
        Capsule::table('mod_certum_meta')->updateOrInsert(['name' => $name], ['value' => $value]);
    }

    private static function table(string $name, \Closure $columns): void
    {
        if (Capsule::schema()->hasTable($name)) {
            return;
        }
        try {
            Capsule::schema()->create($name, $columns);
        } catch (\Throwable $error) {
            // Another request may have made it in between.
            if (!Capsule::schema()->hasTable($name)) {
                throw $error;
            }
        }
    }

    private static function orders(Blueprint $table): void
    {
        $table->increments('id');
        $table->integer('service_id')->unique();
        $table->integer('client_id')->index();
        $table->integer('sslorder_id')->index();
        $table->integer('attempt')->default(1);
        $table->string('number', 64)->default('');
        $table->string('certum_id', 64)->default('')->index();
        $table->string('customer', 191)->default('');
        $table->string('product_code', 16)->default('');
        $table->string('order_status', 32)->default('')->index();
        $table->string('certificate_status', 32)->default('');
        $table->string('serial', 64)->default('');
        $table->dateTime('not_after')->nullable();
        $table->boolean('outcome_unknown')->default(false)->index();
        $table->dateTime('busy_until')->nullable();
        foreach (['input', 'problems', 'choice', 'verification', 'steps'] as $json) {
            $table->longText($json)->nullable();
        }
        $table->dateTime('checked_at')->nullable();
        $table->dateTime('created_at');
        $table->dateTime('updated_at');
    }

    private static function certificates(Blueprint $table): void
    {
        $table->increments('id');
        $table->integer('order_id');
        $table->string('serial', 64);
        $table->string('status', 32);
        $table->dateTime('not_before');
        $table->dateTime('not_after');
        $table->longText('pem');
        $table->longText('chain');
        $table->dateTime('created_at');
        $table->unique(['order_id', 'serial']);
    }

    private static function journal(Blueprint $table): void
    {
        $table->increments('id');
        $table->integer('order_id')->index();
        $table->string('operation', 32);
        $table->string('number', 64);
        $table->string('phase', 16);
        $table->text('detail');
        $table->dateTime('created_at');
    }

    private static function mails(Blueprint $table): void
    {
        $table->increments('id');
        $table->integer('order_id')->index();
        $table->string('event', 128)->unique();
        $table->string('state', 16);
        $table->dateTime('created_at');
    }

    private static function accounts(Blueprint $table): void
    {
        $table->increments('id');
        $table->string('user_name', 150);
        $table->string('environment', 16);
        $table->text('password');
        $table->dateTime('synced_until')->nullable();
        $table->unique(['user_name', 'environment']);
    }
}
