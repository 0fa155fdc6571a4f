<?php

/**
 * Measures the extension beside PHP's SoapClient and OpenSSL functions, prints a table with the targets and writes it
 * to docs/benchmarks.md: `make bench`. A number as argument makes a trial of it, with one of so many rounds, and writes
 * nothing.
 *
 * What is compared runs in turns (A B A B …), so that a busy moment of the machine meets both; figures are medians.
 */

declare(strict_types=1);

use Bench\Batch;
use Bench\FreshProcess;
use Bench\KeptClient;
use Bench\Machine;
use Bench\Memory;
use Bench\Reading;
use Bench\Report;
use Bench\Setting;
use Bench\WebWorker;

require dirname(__DIR__) . '/tests/php/include/Simulator.php';
require dirname(__DIR__) . '/tests/php/include/keys.php';
require __DIR__ . '/include/median.php';
spl_autoload_register(function (string $class): void {
    require __DIR__ . '/include/' . substr($class, strlen('Bench\\')) . '.php';
});
set_error_handler(function (int $level, string $message, string $file, int $line): never {
    throw new ErrorException($message, 0, $level, $file, $line);
});

$part = max(1, (int) ($argv[1] ?? 1));
$setting = new Setting($part);
$machine = Machine::describe($setting);
$load = Machine::load();
$report = new Report();
$measurements = [
    FreshProcess::rows(...), WebWorker::rows(...), KeptClient::rows(...), Reading::rows(...), Batch::rows(...),
    Memory::rows(...),
];
foreach ($measurements as $rows) {
    $report->add($rows($setting));
}
$machine['Load'] = sprintf('%.1f before, %.1f after (of the last minute; the benchmark itself makes some)', $load, Machine::load());
echo "\n";
foreach ($machine as $what => $value) {
    echo "$what: $value\n";
}
if ($part === 1) {
    file_put_contents(dirname(__DIR__) . '/docs/benchmarks.md', $report->markdown($machine));
}
if ($report->missed() > 0) {
    echo "\nTargets not met: ", $report->missed(), "\n";
}
