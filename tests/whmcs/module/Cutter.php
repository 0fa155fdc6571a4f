<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * The process of cutter.php: a proxy before MariaDB that cuts a connection at the n-th statement.
 */
final class Cutter
{
    public int $port;

    /** @var resource */
    private $process;

    /** @var array<int, resource> */
    private array $pipes = [];

    /** @param int $port of MariaDB on 127.0.0.1 */
    public function __construct(int $port)
    {
        $command = [PHP_BINARY, __DIR__ . '/cutter.php', (string) $port];
        $this->process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], STDERR], $this->pipes);
        $this->port = $this->answer()['port'];
    }

    /** @param string $when before|after it is carried out @param string $stay once|down (until it is mended) */
    public function arm(int $statement, string $when, string $stay): void
    {
        $this->order("arm $statement $when $stay");
    }

    /** Cuts no more: whether it did since it was armed. */
    public function mend(): bool
    {
        return $this->order('mend')['cut'];
    }

    public function stop(): void
    {
        array_map('fclose', $this->pipes);
        proc_terminate($this->process);
        proc_close($this->process);
    }

    /** @return array<string, mixed> */
    private function order(string $line): array
    {
        fwrite($this->pipes[0], "$line\n");
        return $this->answer();
    }

    /** @return array<string, mixed> */
    private function answer(): array
    {
        return json_decode((string) fgets($this->pipes[1]), true, 512, JSON_THROW_ON_ERROR);
    }
}
