<?php

declare(strict_types=1);

namespace Bench;

/** What the figures were taken on: no names of hosts or folders. */
final class Machine
{
    /** @return array<string, string> */
    public static function describe(Setting $setting): array
    {
        $cpu = self::found('/^model name\s*: (.+)$/m', '/proc/cpuinfo');
        $cores = preg_match_all('/^processor\s*:/m', (string) file_get_contents('/proc/cpuinfo'));
        $memory = round((int) self::found('/^MemTotal:\s+(\d+)/m', '/proc/meminfo') / 1024 / 1024);
        [$version] = $setting->php->run('loaded', 'version.php');

        return [
            'Machine' => "$cpu, $cores processors, $memory GiB",
            'System' => self::found('/^PRETTY_NAME="?([^"\n]+)/m', '/etc/os-release') . ', Linux ' . php_uname('r'),
            'PHP' => PHP_VERSION . (PHP_ZTS ? ' (thread-safe)' : '') . '; opcache for the web workers only, as Debian has it',
            'OpenSSL' => defined('OPENSSL_VERSION_TEXT') ? OPENSSL_VERSION_TEXT : '',
            'Extension' => "certum $version, built by `make build`",
            'Rust' => trim((string) shell_exec('rustc --version')),
        ];
    }

    /** How busy the machine is: the load of the last minute. */
    public static function load(): float
    {
        return (float) file_get_contents('/proc/loadavg');
    }

    private static function found(string $pattern, string $file): string
    {
        return preg_match($pattern, (string) file_get_contents($file), $match) === 1 ? $match[1] : 'unknown';
    }
}
