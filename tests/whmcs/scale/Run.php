<?php

declare(strict_types=1);

namespace ScaleTests;

use RuntimeException;
use WHMCS\Database\Capsule;

/**
 * One run of cron in a process of its own, and what it took: above a run of WHMCS's alone, with the extension loaded and the
 * module's hooks off.
 */
final class Run
{
    /**
     * @param array<string, int> $requests by operation
     * @param int $read rows that the database read
     * @param float $cpu seconds of PHP's own
     */
    private function __construct(
        public readonly array $requests,
        public readonly int $statements,
        public readonly int $read,
        public readonly float $seconds,
        public readonly float $cpu,
        public readonly float $mebibytes,
    ) {
    }

    public static function of(Shop $shop): self
    {
        $base = self::run($shop, false);
        $whole = self::run($shop, true);
        return new self(
            $whole->requests,
            $whole->statements - $base->statements,
            $whole->read - $base->read,
            max(0, $whole->seconds - $base->seconds),
            max(0, $whole->cpu - $base->cpu),
            $whole->mebibytes - $base->mebibytes,
        );
    }

    public function requests(): int
    {
        return array_sum($this->requests);
    }

    private static function run(Shop $shop, bool $hooks): self
    {
        $instance = $shop->standin->instance;
        $shop->certum->forgetRequests();
        $peak = $instance->path('tmp/peak');
        $php = preg_split('/\s+/', (string) $instance->settings->get('php_binary'));
        $command = [...$php, '-d', 'auto_prepend_file=' . __DIR__ . '/peak.php', '-q', $instance->root('crons/cron.php')];
        $environment = ['STANDIN_DIR' => $instance->dir, 'STANDIN_MODULE_HOOKS' => $hooks ? '1' : '0', 'SCALE_PEAK' => $peak];
        $output = $instance->path('tmp/cron');
        $before = self::counted();
        $cpu = self::cpuOfChildren();
        $begin = hrtime(true);
        $files = [['file', '/dev/null', 'r'], ['file', $output, 'w'], ['file', $output, 'a']];
        $process = proc_open($command, $files, $pipes, $instance->dir, $environment + getenv());
        $status = proc_close($process);
        $seconds = (hrtime(true) - $begin) / 1e9;
        $after = self::counted();
        if ($status !== 0) {
            throw new RuntimeException((string) file_get_contents($output));
        }
        return new self(
            array_count_values(array_map('strval', array_column($shop->certum->requests(), 'operation'))),
            $after['Questions'] - $before['Questions'],
            $after['Rows_read'] - $before['Rows_read'],
            $seconds,
            self::cpuOfChildren() - $cpu,
            (int) file_get_contents($peak) / 1024,
        );
    }

    /** Seconds that ended children took. */
    private static function cpuOfChildren(): float
    {
        $usage = getrusage(1);
        return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']
            + ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) / 1e6;
    }

    /** @return array<string, int> what the database counted so far */
    private static function counted(): array
    {
        $counted = [];
        foreach (Capsule::select("show global status where variable_name in ('Questions', 'Rows_read')") as $row) {
            $counted[$row->Variable_name] = (int) $row->Value;
        }
        return $counted;
    }
}
