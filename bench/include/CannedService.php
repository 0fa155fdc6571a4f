<?php

declare(strict_types=1);

namespace Bench;

/** A service that costs its clients nothing but the exchange, on loopback over https; it ends with this object. */
final class CannedService
{
    public readonly string $service;
    /** The file with its certificate, which is its own CA's. */
    public readonly string $caFile;
    private Served $answers;

    public function __construct(Setting $setting)
    {
        [$this->caFile, $key] = ["$setting->folder/canned.pem", "$setting->folder/canned.key"];
        $setting->newCertificate(
            'Canned answers',
            $this->caFile,
            $key,
            '-addext subjectAltName=IP:127.0.0.1 -addext basicConstraints=critical,CA:FALSE',
        );
        $this->answers = new Served('canned.php', [$this->caFile, $key]);
        $this->service = "https://{$this->answers->address}/service";
    }
}
