<?php

declare(strict_types=1);

namespace ModuleTests;

use Certum\Shop\Tables;
use CertumCertificates\Schema;
use WHMCS\Database\Capsule;

/**
 * The module's tables: made once, whatever breaks off on the way.
 */
abstract class SchemaSteps extends ModuleTestCase
{
    private const MOMENT = '2026-01-01 00:00:00';
    /** A row of each table in which something is there only once. */
    private const KEYS = [
        'meta' => ['name' => 'twice', 'value' => ''],
        'services' => ['service_id' => 1, 'client_id' => 1, 'sslorder_id' => 1, 'opened_at' => self::MOMENT,
            'updated_at' => self::MOMENT],
        'terms' => ['service_id' => 1, 'begins_at' => self::MOMENT, 'ends_at' => self::MOMENT, 'order_id' => 1],
        'certificates' => ['order_id' => 1, 'serial' => 'AB', 'status' => 'VALID', 'not_before' => self::MOMENT,
            'not_after' => self::MOMENT, 'pem' => 'P', 'chain' => 'C', 'created_at' => self::MOMENT],
        'mails' => ['service_id' => 1, 'kind' => 'issued', 'about' => 'AB', 'state' => 'due', 'created_at' => self::MOMENT],
        'accounts' => ['user_name' => 'partner', 'environment' => 'test', 'password' => ''],
    ];

    /** @return list<string> the module's tables as the database has them, also those that are not finished */
    private function there(): array
    {
        $sql = Capsule::connection()->getDriverName() === 'mysql' ? 'show tables'
            : "select name from sqlite_master where type = 'table'";
        $names = array_map(static fn (object $row) => current((array) $row), Capsule::connection()->select($sql));
        sort($names);
        return array_values(preg_grep('/^mod_certum_/', $names));
    }

    /** Each step's table is there with its columns, and nothing besides. */
    private function assertWhole(): void
    {
        $tables = [];
        foreach (Tables::steps() as $step) {
            $tables[] = $step['table'];
            $columns = Capsule::schema()->getColumnListing($step['table']);
            self::assertSame([], array_values(array_diff(array_keys($step['columns']), $columns)), $step['table']);
        }
        self::assertSame((string) count($tables), self::meta('schema'));
        $tables = array_values(array_unique($tables));
        sort($tables);
        self::assertSame($tables, $this->there());
        self::assertSame(1, Capsule::table('mod_certum_meta')->where('name', 'installation')->count());
    }

    public function testTheTablesAreThoseThatTestsDrop(): void
    {
        Schema::ready();
        $this->assertWhole();
        $known = array_map(static fn (string $table) => "mod_certum_$table", self::TABLES);
        sort($known);
        self::assertSame($known, $this->there());
    }

    public function testAfterACrashAtAnyStepTheRestIsMade(): void
    {
        Schema::ready();
        $tables = array_column(Tables::steps(), 'table');
        $installation = self::meta('installation');
        foreach ($tables as $done => $table) {
            // The table of this step is there and not counted yet, and none of those after it is there.
            $row = self::KEYS[substr($table, strlen('mod_certum_'))] ?? null;
            $rows = Capsule::table($table)->where($row ?? []);
            if ($row !== null) {
                Capsule::table($table)->insert($row);
            }
            array_map([Capsule::schema(), 'dropIfExists'], array_slice($tables, $done + 1));
            self::setMeta('schema', (string) $done);
            Schema::$ready = false;
            Schema::ready();
            $this->assertWhole();
            self::assertSame($row === null ? 0 : 1, $rows->count(), "$table is as it was");
        }
        self::assertSame($installation, self::meta('installation'));
    }

    public function testATableThatWasCutBeforeItsKeysIsMadeAgainWithThem(): void
    {
        // Not before Illuminate is there.
        require_once __DIR__ . '/DyingAfter.php';
        foreach (self::KEYS as $table => $row) {
            self::dropTables();
            Capsule::connection()->setEventDispatcher(new DyingAfter("/^create table .mod_certum_{$table}_/"));
            try {
                Schema::ready();
                self::fail('it was not cut');
            } catch (\Error $error) {
                self::assertSame('killed', $error->getMessage());
            }
            Schema::ready();
            $this->assertWhole();
            foreach ([1, 2] as $ignored) {
                Capsule::table("mod_certum_$table")->insertOrIgnore($row);
            }
            self::assertSame(1, Capsule::table("mod_certum_$table")->where($row)->count(), $table);
        }
        Capsule::connection()->unsetEventDispatcher();
    }

    public function testTwoAtOnceMakeThemOnce(): void
    {
        $this->product();
        self::dropTables();
        foreach (self::$standin->cron(3) as $run) {
            self::assertSame(0, $run['status'], $run['output']);
        }
        $this->assertWhole();
    }

    public function testAReadyDatabaseIsOnlyAskedForItsVersion(): void
    {
        $this->service();
        Schema::$ready = false;
        Capsule::connection()->flushQueryLog();
        Capsule::connection()->enableQueryLog();
        Schema::ready();
        Schema::ready();
        self::assertCount(1, Capsule::connection()->getQueryLog());
        Capsule::connection()->disableQueryLog();
    }
}
