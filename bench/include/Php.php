<?php

declare(strict_types=1);

namespace Bench;

/** Runs the scripts of bench/scripts in PHP processes of their own, without a php.ini. */
final class Php
{
    /** @var array<string, string> */
    private readonly array $environment;
    /** @var array<string, list<string>> what each way of calling loads and sets, as arguments of PHP */
    private readonly array $settings;

    /** @param array<string, string> $environment what the scripts read by getenv() */
    public function __construct(
        array $environment,
        private readonly string $extension,
        private readonly string $folder,
    ) {
        $this->environment = $environment + ['PATH' => (string) getenv('PATH')];
        $certum = ['-d', "extension=$extension"];
        $this->settings = [
            'nothing' => [],
            'loaded' => $certum,
            'certum' => [...$certum, '-d', 'certum.ca_file=' . $environment['BENCH_CA_FILE']],
            'certum, roots compiled in' => $certum,
            'certum, another CA' => [...$certum, '-d', 'certum.ca_file=' . $environment['BENCH_OTHER_CA_FILE']],
            'soap' => [
                '-d', 'extension=soap', '-d', "soap.wsdl_cache_dir=$folder", '-d', 'soap.wsdl_cache_ttl=86400',
            ],
        ];
    }

    /** The same with another service. */
    public function against(CannedService $canned): self
    {
        $environment = ['BENCH_SERVICE' => $canned->service, 'BENCH_CA_FILE' => $canned->caFile] + $this->environment;

        return new self($environment, $this->extension, $this->folder);
    }

    /** @return list<string> */
    public function settings(string $way): array
    {
        return $this->settings[$way];
    }

    /** @return array<string, string> */
    public function environment(string $call): array
    {
        return ['BENCH_CALL' => $call] + $this->environment;
    }

    /** Which file of scripts/calls belongs to a way of calling. */
    public static function call(string $way): string
    {
        return match ($way) {
            'loaded' => 'nothing',
            'certum, roots compiled in', 'certum, another CA' => 'refused',
            default => $way,
        };
    }

    /**
     * What a script prints, and what its process cost from beginning to end.
     *
     * @return array{string, int} output, µs of CPU
     */
    public function run(string $way, string $script, string|int ...$arguments): array
    {
        $before = self::cpuOfChildren();
        [$process, $pipes] = $this->start($way, $script, ...$arguments);
        fclose($pipes[0]);
        $output = stream_get_contents($pipes[1]);
        if (proc_close($process) !== 0) {
            throw new \RuntimeException("$script ($way) failed: $output");
        }

        return [$output, self::cpuOfChildren() - $before];
    }

    /** @return array{resource, array<int, resource>} a process and its standard input and output */
    public function start(string $way, string $script, string|int ...$arguments): array
    {
        return $this->open([], STDERR, $way, $script, ...$arguments);
    }

    /** How many instructions a script executes outside the kernel, by callgrind; null without valgrind. */
    public function instructions(string $way, string $script, string $input): ?int
    {
        if ((string) shell_exec('command -v valgrind') === '') {
            return null;
        }
        $valgrind = ['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null'];
        [$process, $pipes] = $this->open($valgrind, ['pipe', 'w'], $way, $script);
        fwrite($pipes[0], $input);
        fclose($pipes[0]);
        stream_get_contents($pipes[1]);
        $told = stream_get_contents($pipes[2]);
        if (proc_close($process) !== 0 || !preg_match('/Collected : (\d+)/', $told, $match)) {
            throw new \RuntimeException("callgrind ($way): $told");
        }

        return (int) $match[1];
    }

    /**
     * @param list<string> $prefix a program with its arguments that runs PHP
     * @param resource|list<string> $errors where its standard error goes
     * @return array{resource, array<int, resource>}
     */
    private function open(array $prefix, $errors, string $way, string $script, string|int ...$arguments): array
    {
        $command = [
            ...$prefix, PHP_BINARY, '-n', ...$this->settings($way), dirname(__DIR__) . "/scripts/$script", ...$arguments,
        ];
        $process = proc_open(
            array_map(strval(...), $command),
            [['pipe', 'r'], ['pipe', 'w'], $errors],
            $pipes,
            null,
            $this->environment(self::call($way)),
        );
        if ($process === false) {
            throw new \RuntimeException('PHP cannot be started');
        }

        return [$process, $pipes];
    }

    /** µs of CPU that ended children took. */
    private static function cpuOfChildren(): int
    {
        $usage = getrusage(1);

        return $usage['ru_utime.tv_sec'] * 1_000_000 + $usage['ru_utime.tv_usec']
            + $usage['ru_stime.tv_sec'] * 1_000_000 + $usage['ru_stime.tv_usec'];
    }
}
