<?php

declare(strict_types=1);

namespace Standin;

/**
 * Starting, watching and ending the instance's own processes.
 */
final class Process
{
    public static function freePort(): int
    {
        $socket = stream_socket_server('tcp://127.0.0.1:0');
        $name = (string) stream_socket_get_name($socket, false);
        fclose($socket);
        return (int) substr($name, (int) strrpos($name, ':') + 1);
    }

    /**
     * Starts a command that outlives this process, in a session of its own.
     *
     * @param list<string> $command
     * @param array<string, string> $environment
     */
    public static function spawn(array $command, string $log, array $environment = []): int
    {
        $line = 'exec setsid ' . implode(' ', array_map('escapeshellarg', $command));
        $output = ['file', $log, 'a'];
        $process = proc_open(
            ['sh', '-c', $line],
            [['file', '/dev/null', 'r'], $output, $output],
            $pipes,
            null,
            $environment + getenv()
        );
        if ($process === false) {
            throw new \RuntimeException("Cannot start $command[0]");
        }
        $pid = proc_get_status($process)['pid'];
        // Freeing the handle would wait for the process; it is kept until this process ends.
        self::$kept[] = $process;
        return $pid;
    }

    /** @var list<resource> */
    private static array $kept = [];

    public static function run(string $command, string $log): void
    {
        exec($command . ' >>' . escapeshellarg($log) . ' 2>&1', $output, $status);
        if ($status !== 0) {
            throw new \RuntimeException("$command ended with $status, see $log");
        }
    }

    public static function alive(int $pid): bool
    {
        foreach (self::$kept as $process) {
            if (is_resource($process)) {
                proc_get_status($process);
            }
        }
        $stat = @file_get_contents("/proc/$pid/stat");
        return $stat !== false && !preg_match('/\) Z /', $stat);
    }

    public static function stop(int $pid): void
    {
        // A session leader's group: the built-in server's workers end with it.
        posix_kill(-$pid, SIGTERM) || posix_kill($pid, SIGTERM);
        $end = microtime(true) + 10;
        while (self::alive($pid) && microtime(true) < $end) {
            usleep(20000);
        }
        if (self::alive($pid)) {
            posix_kill(-$pid, SIGKILL);
        }
    }

    /** @return array<string, string> */
    public static function faketime(Instance $instance): array
    {
        if (!$instance->settings->is('faketime')) {
            return [];
        }
        $libraries = glob('/usr/lib/*/faketime/libfaketimeMT.so.1') ?: [];
        if ($libraries === []) {
            throw new \RuntimeException('libfaketime is not installed');
        }
        if (!is_file($instance->path('clock'))) {
            file_put_contents($instance->path('clock'), "+0\n");
        }
        return [
            'LD_PRELOAD' => $libraries[0], 'FAKETIME_TIMESTAMP_FILE' => $instance->path('clock'),
            'FAKETIME_NO_CACHE' => '1', 'FAKETIME_DONT_FAKE_MONOTONIC' => '1', 'FAKETIME_DONT_RESET' => '1',
        ];
    }
}
