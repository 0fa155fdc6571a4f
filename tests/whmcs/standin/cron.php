<?php

declare(strict_types=1);

/*
 * The system cron; run from the command line as `php -q INSTANCE/root/crons/cron.php`.
 */

use Standin\Billing\Cron;
use Standin\ErrorRecorder;
use Standin\Instance;
use Standin\Kernel;

if (PHP_SAPI !== 'cli') {
    http_response_code(403);
    exit;
}
require_once __DIR__ . '/init.php';
set_time_limit(0);
try {
    Kernel::boot(Instance::open((string) getenv('STANDIN_DIR')));
    Cron::run(in_array('--daily', $argv ?? [], true));
} catch (\Throwable $error) {
    ErrorRecorder::exception($error);
    fwrite(STDERR, (string) $error . "\n");
    exit(1);
}
