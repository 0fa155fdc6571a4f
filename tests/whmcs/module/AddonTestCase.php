<?php

declare(strict_types=1);

namespace ModuleTests;

use WHMCS\Database\Capsule;

/**
 * The administrator's pages about all services.
 */
abstract class AddonTestCase extends ModuleTestCase
{
    use AddonPages;

    public static function setUpBeforeClass(): void
    {
        parent::setUpBeforeClass();
        self::installAddon();
    }

    protected function setUp(): void
    {
        parent::setUp();
        $this->activateAddon();
    }

    /** @return array{int, string, string} status, output and errors of cron.php */
    protected function script(string ...$arguments): array
    {
        $php = (string) self::$standin->instance->settings->get('php_binary');
        $script = self::$standin->instance->root('modules/servers/' . self::NAME . '/cron.php');
        $command = "exec $php -q " . implode(' ', array_map(escapeshellarg(...), [$script, ...$arguments]));
        $process = proc_open(['sh', '-c', $command], [['file', '/dev/null', 'r'], ['pipe', 'w'], ['pipe', 'w']], $pipes);
        $told = array_map('stream_get_contents', array_slice($pipes, 0));
        return [proc_close($process), ...$told];
    }

    /**
     * A service with an order, straight into the tables.
     *
     * @param array<string, mixed> $order by the names of order(): what is empty is not there
     * @param array<string, mixed> $columns of WHMCS's service
     * @return int its id
     */
    protected function stored(array $order, string $service = 'Active', array $columns = []): int
    {
        $id = Capsule::table('tblhosting')->insertGetId($columns + ['userid' => 1, 'packageid' => 0,
            'domain' => 'shop.example.com', 'domainstatus' => $service,
            'billingcycle' => 'Annually'] + self::TEXTS);
        $given = array_filter($order, static fn ($value) => !in_array($value, [null, '', 0], true));
        $begun = $given['created_at'] ?? self::stamp('now');
        Capsule::table('mod_certum_services')->insert(['service_id' => $id, 'client_id' => 1, 'sslorder_id' => 0,
            'opened_at' => $begun, 'updated_at' => $begun]);
        if (array_diff_key($given, ['created_at' => '']) !== []) {
            self::ordered($id, $given, $begun);
        }
        if (isset($given['outcome_unknown'])) {
            self::change($id, $given['operation'], 'unknown', $begun);
        }
        return $id;
    }

    /** @param array<string, mixed> $given */
    private static function ordered(int $service, array $given, string $begun): void
    {
        $names = ['number', 'certum_id', 'account_id', 'product_code', 'customer', 'verification', 'steps', 'san_states',
            'checked_at', 'stale'];
        $order = Capsule::table('mod_certum_orders')->insertGetId(array_intersect_key($given, array_flip($names)) + [
            'service_id' => $service, 'kind' => 'new', 'status' => $given['order_status'] ?? null, 'created_at' => $begun]);
        $about = ['order_id' => $order];
        if (isset($given['certificate_status']) || isset($given['serial']) || isset($given['not_after'])) {
            $about['certificate_id'] = Capsule::table('mod_certum_certificates')->insertGetId([
                'order_id' => $order, 'serial' => $given['serial'] ?? 'AB', 'status' => $given['certificate_status'] ?? 'VALID',
                'not_before' => self::stamp('-10 days'), 'not_after' => $given['not_after'] ?? self::stamp('+90 days'),
                'pem' => '', 'chain' => '', 'created_at' => self::stamp('-10 days')]);
            Capsule::table('mod_certum_terms')->insert(['service_id' => $service, 'order_id' => $order,
                'begins_at' => self::stamp('-10 days'), 'ends_at' => self::stamp('+355 days')]);
        }
        Capsule::table('mod_certum_services')->where('service_id', $service)->update($about);
    }

    /** Something that was sent for the present order, and what became of it. */
    protected static function change(int $service, string $operation, string $outcome, string $stamp): void
    {
        $row = Capsule::table('mod_certum_services')->where('service_id', $service)->first();
        Capsule::table('mod_certum_changes')->insert(['service_id' => $service, 'order_id' => $row->order_id,
            'operation' => $operation, 'outcome' => $outcome,
            'intent' => json_encode(['operation' => $operation, 'at' => strtotime("$stamp UTC")]),
            'detail' => '', 'created_at' => $stamp, 'updated_at' => $stamp]);
    }
}
