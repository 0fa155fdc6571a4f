<?php

declare(strict_types=1);

/**
 * The simulator of Certum as a child process, for tests and the demo. It ends with this object or this process.
 *
 * The forms of the control interface are in tests/simulator/README.md.
 */
final class Simulator
{
    public const USER = 'partner';
    public const PASSWORD = 'Zażółć "gęślą" <jaźń> & 100%';

    /** The service's address. */
    public readonly string $service;
    /** The test CA's certificate, with `--tls`. */
    public readonly ?string $caFile;
    public readonly int $pid;
    public readonly string $control;
    /** A file of ours for that certificate, to be removed at the end. */
    private string $ownCaFile = '';
    /** @var resource */
    private $process;
    /** @var array<int, resource> */
    private array $pipes = [];

    /**
     * @param list<string> $arguments further arguments, such as `--auto` or `--tls`
     * @param string $listen the address to listen on; port 0 takes a free one
     */
    public function __construct(array $arguments = [], string $listen = '127.0.0.1:0')
    {
        $binary = getenv('CERTUM_SIMULATOR') ?: dirname(__DIR__, 3) . '/build/certum-simulator';
        $command = [$binary, '--listen', $listen, '--user', self::USER, '--password', self::PASSWORD];
        if (in_array('--tls', $arguments, true) && !in_array('--tls-ca', $arguments, true)) {
            $this->ownCaFile = (string) tempnam(sys_get_temp_dir(), 'certum-ca-');
            array_push($arguments, '--tls-ca', $this->ownCaFile);
        }
        $process = proc_open(
            [...$command, '--exit-with-stdin', ...$arguments],
            [['pipe', 'r'], ['pipe', 'w'], STDERR],
            $this->pipes,
        );
        $line = $process === false ? false : fgets($this->pipes[1]);
        if ($line === false) {
            throw new RuntimeException("The simulator did not start: $binary");
        }
        $this->process = $process;
        $ready = json_decode($line, true, flags: JSON_THROW_ON_ERROR);
        [$this->service, $this->control] = [$ready['service'], $ready['control']];
        [$this->caFile, $this->pid] = [$ready['caFile'], $ready['pid']];
    }

    public function __destruct()
    {
        $this->stop();
    }

    public function stop(): void
    {
        if ($this->pipes !== []) {
            array_map(fclose(...), $this->pipes);
            $this->pipes = [];
            proc_close($this->process);
            if ($this->ownCaFile !== '') {
                unlink($this->ownCaFile);
            }
        }
    }

    /** A client with this simulator's credentials. */
    public function client(
        ?string $language = null,
        ?float $timeout = null,
        ?float $connectTimeout = null,
    ): Certum\Client {
        $credentials = new Certum\Credentials(self::USER, self::PASSWORD);

        return new Certum\Client($credentials, $this->service, $language, $connectTimeout, $timeout);
    }

    /**
     * A POST to the control interface.
     *
     * @param array<mixed> $body
     * @return array<mixed> the answer
     */
    public function post(string $path, array $body): array
    {
        return $this->postText($path, json_encode($body === [] ? new stdClass() : $body, JSON_THROW_ON_ERROR));
    }

    /**
     * The same of JSON that is written already.
     *
     * @return array<mixed> the answer
     */
    public function postText(string $path, string $body): array
    {
        $header = 'Content-Type: application/json';

        return $this->exchange($path, ['method' => 'POST', 'header' => $header, 'content' => $body]);
    }

    /** @return array<mixed> */
    public function get(string $path): array
    {
        return $this->exchange($path, ['method' => 'GET']);
    }

    /**
     * The requests that came, oldest first.
     *
     * @return list<array<string, mixed>>
     */
    public function requests(?string $operation = null): array
    {
        return $this->get('requests' . ($operation === null ? '' : "?operation=$operation"));
    }

    /** How many requests came for an operation. */
    public function count(string $operation): int
    {
        return count($this->requests($operation));
    }

    public function forgetRequests(): void
    {
        $this->exchange('requests', ['method' => 'DELETE']);
    }

    public function forgetMail(): void
    {
        $this->exchange('mail', ['method' => 'DELETE']);
    }

    /** Publishes a proof as a domain's owner would. */
    public function publish(Certum\Publication $publication): void
    {
        match ($publication->type) {
            Certum\Publication::FILE => $this->post('web', ['set' => [[
                'host' => $publication->name,
                'path' => $publication->path,
                'body' => $publication->value,
            ]]]),
            Certum\Publication::TXT, Certum\Publication::CNAME => $this->post('zone', ['set' => [[
                'name' => $publication->host,
                'type' => $publication->type,
                'value' => $publication->value,
            ]]]),
            default => throw new LogicException("An e-mail is not published: {$publication->email}"),
        };
    }

    public function advanceDays(int $days): void
    {
        $this->post('clock', ['advance' => $days * 86400]);
    }

    /** Now, by the simulator's clock. */
    public function now(): DateTimeImmutable
    {
        return new DateTimeImmutable($this->get('clock')['now']);
    }

    /**
     * @param array<string, string> $options of the HTTP context
     * @return array<mixed>
     */
    private function exchange(string $path, array $options): array
    {
        $context = stream_context_create(['http' => $options + ['ignore_errors' => true]]);
        $answer = file_get_contents("$this->control/control/$path", false, $context);
        $decoded = json_decode((string) $answer, true);
        if (!is_array($decoded) || isset($decoded['error'])) {
            throw new RuntimeException("The simulator's answer to $path: $answer");
        }

        return $decoded;
    }
}
