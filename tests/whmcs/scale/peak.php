<?php

// Prepended to a run of cron: writes down how much memory its process had at most.
register_shutdown_function(static function (): void {
    preg_match('/^VmHWM:\s+(\d+) kB/m', (string) file_get_contents('/proc/self/status'), $most);
    file_put_contents((string) getenv('SCALE_PEAK'), $most[1] ?? '0');
});
