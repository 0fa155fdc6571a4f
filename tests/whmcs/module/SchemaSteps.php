<?php

declare(strict_types=1);

namespace ModuleTests;

use CertumCertificates\Schema;
use WHMCS\Database\Capsule;

/**
 * The module's tables over versions.
 */
abstract class SchemaSteps extends ModuleTestCase
{
    private const NEW = [
        'mod_certum_orders' => ['operation', 'intent', 'next_csr', 'san_states', 'stale', 'account_id'],
        'mod_certum_certificates' => ['certum_id'],
        'mod_certum_mails' => ['since'],
    ];

    public function testTheFirstVersionIsMigratedWithItsData(): void
    {
        $service = $this->service();
        $before = (array) $this->order($service);
        $this->backTo(6);
        Capsule::table('mod_certum_certificates')->insert(['order_id' => $before['id'], 'serial' => 'AB', 'status' => 'VALID',
            'not_before' => '2026-01-01 00:00:00', 'not_after' => '2026-07-01 00:00:00', 'pem' => 'P', 'chain' => 'C',
            'created_at' => '2026-01-01 00:00:00']);
        Schema::ready();
        self::assertSame((string) $this->steps(), self::meta('schema'));
        $after = (array) $this->order($service);
        self::assertEquals($before, $after);
        self::assertSame(['', null, null, null], [$after['operation'], $after['intent'], $after['next_csr'],
            $after['san_states']]);
        self::assertSame('sent', Capsule::table('mod_certum_mails')->value('state'));
        $certificate = Capsule::table('mod_certum_certificates')->first();
        self::assertSame(['AB', ''], [$certificate->serial, $certificate->certum_id]);
    }

    public function testAStepThatWasCutInTheMiddleIsFinished(): void
    {
        $service = $this->service();
        $this->backTo(6, ['intent', 'stale', 'certum_id']);
        Schema::ready();
        self::assertTrue(property_exists($this->order($service), 'stale'));
        self::assertTrue(Capsule::schema()->hasColumn('mod_certum_certificates', 'certum_id'));
    }

    public function testATableThatWasCutBeforeItsKeysIsMadeAgainWithThem(): void
    {
        // Not before Illuminate is there.
        require_once __DIR__ . '/DyingAfter.php';
        foreach (['meta' => 'name', 'mails' => 'event'] as $table => $key) {
            foreach (['orders', 'certificates', 'journal', 'mails', 'accounts', 'meta'] as $other) {
                Capsule::schema()->dropIfExists("mod_certum_$other");
            }
            Schema::$ready = false;
            Capsule::connection()->setEventDispatcher(new DyingAfter("/^create table .mod_certum_{$table}_/"));
            try {
                Schema::ready();
                self::fail('it was not cut');
            } catch (\Error $error) {
                self::assertSame('killed', $error->getMessage());
            }
            Schema::ready();
            $row = $table === 'meta' ? ['value' => ''] : ['order_id' => 1, 'state' => 'due', 'created_at' => self::stamp('now')];
            foreach ([1, 2] as $ignored) {
                Capsule::table("mod_certum_$table")->insertOrIgnore($row + [$key => 'twice']);
            }
            self::assertSame(1, Capsule::table("mod_certum_$table")->where($key, 'twice')->count());
        }
        Capsule::connection()->unsetEventDispatcher();
    }

    public function testAReadyDatabaseIsOnlyAskedForItsVersion(): void
    {
        $this->service();
        Schema::$ready = false;
        Capsule::connection()->flushQueryLog();
        Capsule::connection()->enableQueryLog();
        Schema::ready();
        Schema::ready();
        self::assertCount(2, Capsule::connection()->getQueryLog());
        Capsule::connection()->disableQueryLog();
    }

    /** The tables as a former version left them. @param list<string>|null $columns that are still missing */
    private function backTo(int $version, ?array $columns = null): void
    {
        foreach (self::NEW as $table => $new) {
            foreach (array_intersect($new, $columns ?? $new) as $column) {
                if (in_array($column, ['stale', 'certum_id', 'account_id'], true)) {
                    Capsule::schema()->table($table, static fn ($blueprint) => $blueprint->dropIndex([$column]));
                }
                Capsule::connection()->statement("ALTER TABLE $table DROP COLUMN $column");
            }
        }
        self::setMeta('schema', (string) $version);
        Schema::$ready = false;
    }

    private function steps(): int
    {
        return count(\Certum\Shop\Tables::steps());
    }
}
