<?php

declare(strict_types=1);

namespace Bench;

/** A service that costs its clients nothing but the exchange, on loopback over https; it ends with this object. */
final class CannedService
{
    public readonly string $service;
    /** The file with its certificate, which is its own CA's. */
    public readonly string $caFile;
    /** @var resource */
    private $process;
    /** @var array<int, resource> */
    private array $pipes = [];

    public function __construct(Setting $setting)
    {
        [$this->caFile, $key] = ["$setting->folder/canned.pem", "$setting->folder/canned.key"];
        $setting->newCertificate(
            'Canned answers',
            $this->caFile,
            $key,
            '-addext subjectAltName=IP:127.0.0.1 -addext basicConstraints=critical,CA:FALSE',
        );
        $this->process = proc_open(
            [PHP_BINARY, '-n', dirname(__DIR__) . '/scripts/canned.php', $this->caFile, $key],
            [['pipe', 'r'], ['pipe', 'w'], STDERR],
            $this->pipes,
        );
        $address = trim((string) fgets($this->pipes[1]));
        if ($address === '') {
            throw new \RuntimeException('The service with canned answers did not start');
        }
        $this->service = "https://$address/service";
    }

    public function __destruct()
    {
        array_map(fclose(...), $this->pipes);
        proc_close($this->process);
    }
}
