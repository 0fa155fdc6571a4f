<?php

declare(strict_types=1);

namespace Bench;

/** A script of `bench/scripts` that serves, and says its address once it does; it ends with this object. */
final class Served
{
    /** Host and port. */
    public readonly string $address;
    /** @var resource */
    private $process;
    /** @var array<int, resource> */
    private array $pipes = [];

    /** @param list<string> $arguments */
    public function __construct(string $script, array $arguments)
    {
        $this->process = proc_open(
            [PHP_BINARY, '-n', dirname(__DIR__) . "/scripts/$script", ...$arguments],
            [['pipe', 'r'], ['pipe', 'w'], STDERR],
            $this->pipes,
        );
        $this->address = trim((string) fgets($this->pipes[1]));
        if ($this->address === '') {
            throw new \RuntimeException("$script did not start");
        }
    }

    public function __destruct()
    {
        array_map(fclose(...), $this->pipes);
        proc_close($this->process);
    }
}
