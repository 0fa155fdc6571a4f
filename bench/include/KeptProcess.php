<?php

declare(strict_types=1);

namespace Bench;

/** A process that keeps its client between calls; it ends with this object. */
final class KeptProcess
{
    /** @var resource */
    private $process;
    /** @var array<int, resource> */
    private array $pipes = [];

    public function __construct(Php $php, string $way)
    {
        [$this->process, $this->pipes] = $php->start($way, 'kept.php');
    }

    public function __destruct()
    {
        array_map(fclose(...), $this->pipes);
        proc_close($this->process);
    }

    /**
     * @param int $rest µs that it sleeps before each call; their CPU does not count
     * @return array{float, string} µs of CPU a call, and what the last one read
     */
    public function calls(int $times, int $rest = 0): array
    {
        fwrite($this->pipes[0], "$times $rest\n");
        $line = fgets($this->pipes[1]);
        if ($line === false) {
            throw new \RuntimeException('A process that makes calls has ended');
        }
        [$cpu, $read] = explode(' ', rtrim($line, "\n"), 2);

        return [$cpu / $times, $read];
    }
}
