<?php

declare(strict_types=1);

namespace Bench;

/** The service at the end of a way on which a round trip takes its time; it ends with this object. */
final class FarService
{
    /** The service's address at this end of the way. */
    public readonly string $service;
    /** @var resource */
    private $process;
    /** @var array<int, resource> */
    private array $pipes = [];

    public function __construct(string $service, int $milliseconds)
    {
        ['host' => $host, 'port' => $port, 'path' => $path] = parse_url($service);
        $this->process = proc_open(
            [PHP_BINARY, '-n', dirname(__DIR__) . '/scripts/far.php', "$host:$port", (string) $milliseconds],
            [['pipe', 'r'], ['pipe', 'w'], STDERR],
            $this->pipes,
        );
        $address = trim((string) fgets($this->pipes[1]));
        if ($address === '') {
            throw new \RuntimeException('The way to the service did not start');
        }
        $this->service = "https://$address$path";
    }

    public function __destruct()
    {
        array_map(fclose(...), $this->pipes);
        proc_close($this->process);
    }
}
