<?php

declare(strict_types=1);

namespace KillTests;

/**
 * The process of proxy.php: it stands before MariaDB and before Certum, and ends something at the n-th step.
 */
final class Proxy
{
    /** Where PHP finds MariaDB. */
    public readonly int $database;
    /** Where PHP finds Certum. */
    public readonly int $certum;

    /** @var resource */
    private $process;

    /** @var array<int, resource> */
    private array $pipes = [];

    public function __construct()
    {
        $command = [PHP_BINARY, __DIR__ . '/proxy.php'];
        $this->process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], STDERR], $this->pipes);
        ['database' => $this->database, 'certum' => $this->certum] = $this->answer();
    }

    /** @param array{database?: int, certum?: int} $ports of MariaDB and of Certum on 127.0.0.1 */
    public function before(array $ports): void
    {
        $this->order($ports);
    }

    public function arm(Death $death): void
    {
        $this->order(['at' => $death->step, 'when' => $death->when, 'how' => $death->how, 'signal' => $death->signal]);
    }

    /** Kills whoever asks for these steps. @param list<int> $steps */
    public function kill(array $steps, string $when): void
    {
        $this->order(['at' => $steps, 'when' => $when, 'how' => 'kill']);
    }

    /**
     * Ends nothing any more: how often it did since it was armed, and the steps that came.
     *
     * @return array{ended: int, steps: list<array{string, string}>}
     */
    public function mend(): array
    {
        return $this->order([]);
    }

    public function stop(): void
    {
        array_map('fclose', $this->pipes);
        proc_terminate($this->process);
        proc_close($this->process);
    }

    /** @param array<string, mixed> $order @return array<string, mixed> */
    private function order(array $order): array
    {
        fwrite($this->pipes[0], json_encode((object) $order, JSON_THROW_ON_ERROR) . "\n");
        return $this->answer();
    }

    /** @return array<string, mixed> */
    private function answer(): array
    {
        return json_decode((string) fgets($this->pipes[1]), true, 512, JSON_THROW_ON_ERROR);
    }
}
