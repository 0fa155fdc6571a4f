<?php

declare(strict_types=1);

namespace Bench;

/** The service at the end of a way on which a round trip takes its time; it ends with this object. */
final class FarService
{
    /** The service's address at this end of the way. */
    public readonly string $service;
    private Served $way;

    public function __construct(string $service, int $milliseconds)
    {
        ['host' => $host, 'port' => $port, 'path' => $path] = parse_url($service);
        $this->way = new Served('far.php', ["$host:$port", (string) $milliseconds]);
        $this->service = "https://{$this->way->address}$path";
    }
}
