<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Shop\Refused;

/**
 * The module's cron on a command line.
 */
final class Cron
{
    private const WIDTH = 30;

    /** @param array<int, string> $arguments @return int the status to end with: 0 done, 1 failures, 2 wrong, 3 another is at work */
    public static function run(array $arguments): int
    {
        if (!Module::ready()) {
            return self::ends(2, Text::missing());
        }
        try {
            $text = Module::desk()->texts();
            $wanted = self::wanted($arguments);
            if (is_string($wanted)) {
                $unknown = strtr($text['run_unknown_argument'], ['{value}' => $wanted]);
                return self::ends(2, ($wanted === '' ? '' : "$unknown\n") . $text['run_usage']);
            }
            $shows = !isset($wanted['quiet']) && stream_isatty(STDERR);
            $ran = Module::desk()->cron($wanted, $shows ? self::bar($text) : null);
        } catch (Refused $refused) {
            return self::ends(1, $refused->getMessage());
        } catch (\Throwable $error) {
            return self::ends(1, Module::logged('Certum Certificates, cron.php', $error));
        }
        return self::tell($ran, $wanted, $text, $shows);
    }

    private static function tell(array $ran, array $wanted, array $text, bool $shows): int
    {
        fwrite(STDERR, $shows ? "\r\e[K" : '');
        foreach ($ran['told'] as $line) {
            fwrite($ran['failed'] > 0 ? STDERR : STDOUT, "$line\n");
        }
        if (!$ran['ran']) {
            return self::ends(3, $text['run_busy']);
        }
        if ($ran['failed'] > 0) {
            return self::ends(1, strtr((string) $text['run_failed'], ['{count}' => (string) $ran['failed']]));
        }
        $done = isset($wanted['preview']) ? $text['run_nothing_due'] : $text['run_done'];
        if (!isset($wanted['quiet']) && $ran['told'] === []) {
            fwrite(STDOUT, "$done\n");
        }
        return 0;
    }

    /** What is wanted; else the argument that is not known, empty for a question. */
    private static function wanted(array $arguments): array|string
    {
        $known = ['--full' => 'full', '--dry-run' => 'preview', '--quiet' => 'quiet'];
        $wanted = [];
        while (($argument = array_shift($arguments)) !== null) {
            $value = strstr($argument, '=');
            if (isset($known[$argument])) {
                $wanted[$known[$argument]] = '1';
            } elseif ($argument === '--service' || str_starts_with($argument, '--service=')) {
                $number = $value === false ? (string) array_shift($arguments) : substr($value, 1);
                if (!ctype_digit($number)) {
                    return "--service $number";
                }
                $wanted['service'] = $number;
            } else {
                return in_array($argument, ['--help', '-h'], true) ? '' : $argument;
            }
        }
        return $wanted;
    }

    private static function bar(array $text): callable
    {
        return static function (string $what, int $done, int $of) use ($text): void {
            $full = str_repeat('#', intdiv(self::WIDTH * $done, max(1, $of)));
            $line = sprintf('[%-' . self::WIDTH . 's] %d/%d %s', $full, $done, $of, $text[$what] ?? $what);
            fwrite(STDERR, "\r\e[K$line");
        };
    }

    private static function ends(int $status, string $sentence): int
    {
        fwrite(STDERR, "$sentence\n");
        return $status;
    }
}
