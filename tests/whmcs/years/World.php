<?php

declare(strict_types=1);

namespace YearsTests;

use RuntimeException;
use Simulator;
use Standin\Standin;

/**
 * WHMCS and Certum, whose clocks move together, and only when they are told to.
 */
final class World
{
    public const NAME = 'CERTUM_Certificates';

    public readonly Standin $standin;
    public readonly Simulator $certum;
    private int $now;
    /** Of the mails that WHMCS sent, how many were read. */
    private int $read = 0;

    public function __construct(public readonly int $begin)
    {
        $this->certum = new Simulator();
        $this->standin = Standin::create(
            ['faketime' => true, 'workers' => 1],
            glob(dirname(__DIR__, 3) . '/modules/{servers,addons}/*', GLOB_BRACE) ?: [],
        );
        $extension = (string) (getenv('CERTUM_SO') ?: ini_get('extension'));
        $settings = "-d extension=$extension -d certum.endpoint={$this->certum->service}";
        $this->standin->set('php_binary', PHP_BINARY . " $settings");
        $this->moveTo($begin);
        $this->standin->serve();
    }

    public function close(): void
    {
        $this->standin->destroy();
        $this->certum->stop();
    }

    /** Both clocks run on from there. */
    public function moveTo(int $moment): void
    {
        $this->now = $moment;
        $this->standin->clock(sprintf('%+d', $moment - time()));
        $this->certum->post('clock', ['now' => gmdate('Y-m-d\TH:i:s\Z', $moment)]);
    }

    public function now(): int
    {
        return $this->now;
    }

    public function today(): string
    {
        return gmdate('Y-m-d', $this->now);
    }

    public function cron(): void
    {
        foreach ($this->standin->cron() as $run) {
            if ($run['status'] !== 0) {
                throw new RuntimeException("cron failed: $run[output]");
            }
        }
    }

    /** A method of the stand-in, at its time: this process has another. @return mixed */
    public function call(string $method, mixed ...$arguments)
    {
        $context = stream_context_create(['http' => [
            'method' => 'POST', 'header' => 'Content-Type: application/json', 'ignore_errors' => true,
            'content' => json_encode(['method' => $method, 'args' => $arguments], JSON_THROW_ON_ERROR),
        ]]);
        $answer = (string) file_get_contents($this->standin->url('standin/call'), false, $context);
        $decoded = json_decode($answer, true);
        if (!is_array($decoded) || !array_key_exists('result', $decoded)) {
            throw new RuntimeException("$method: $answer");
        }
        return $decoded['result'];
    }

    /** Mails that came since they were last asked for. @return list<array<string, mixed>> */
    public function newMails(): array
    {
        $mails = [];
        while (is_file($file = $this->standin->instance->path(sprintf('mail/%06d.json', $this->read + 1)))) {
            $mails[] = (array) json_decode((string) file_get_contents($file), true);
            $this->read++;
        }
        return $mails;
    }
}
