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
    /** A call is lost on the way there, or answered with an error, or its answer is lost. */
    private const FAULTS = [
        ['kind' => 'cut', 'when' => 'before'], ['kind' => 'http500', 'when' => 'before'],
        ['kind' => 'cut', 'when' => 'after'], ['kind' => 'reset', 'when' => 'after'],
    ];

    public readonly Standin $standin;
    public readonly Simulator $simulator;
    public readonly Certum $certum;
    private int $now;
    /** Of the mails that WHMCS sent, how many were read. */
    private int $read = 0;

    /**
     * @param int $seed of the faults
     * @param float $faults so many calls of one meet one
     */
    public function __construct(public readonly int $begin, int $seed, float $faults)
    {
        $this->simulator = new Simulator();
        $this->certum = new Certum($this->simulator);
        $this->standin = Standin::create(
            ['faketime' => true, 'workers' => 1],
            glob(dirname(__DIR__, 3) . '/modules/{servers,addons}/*', GLOB_BRACE) ?: [],
        );
        $extension = (string) (getenv('CERTUM_SO') ?: ini_get('extension'));
        // Thousands of runs of the same files.
        $cache = $this->standin->instance->path('opcache');
        mkdir($cache);
        $settings = "-d extension=$extension -d certum.endpoint={$this->simulator->service} -d opcache.enable_cli=1"
            . " -d opcache.validate_timestamps=0 -d opcache.file_cache=$cache";
        $this->standin->set('php_binary', PHP_BINARY . " $settings");
        $this->moveTo($begin);
        $this->standin->serve();
        foreach ($faults > 0 ? self::FAULTS : [] as $number => $fault) {
            $chance = ['chance' => $faults / count(self::FAULTS), 'seed' => 10 * $seed + $number];
            $this->simulator->post('fault', $fault + $chance);
        }
    }

    public function close(): void
    {
        $this->standin->destroy();
        $this->simulator->stop();
    }

    /** Both clocks run on from there. */
    public function moveTo(int $moment): void
    {
        $this->now = $moment;
        $this->standin->clock(sprintf('%+d', $moment - time()));
        $this->simulator->post('clock', ['now' => gmdate('Y-m-d\TH:i:s\Z', $moment)]);
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

    /** A client of one's own: a copy of the last seeded one. */
    public function client(string $name): int
    {
        $copy = function (string $table, array $new): int {
            $row = (array) $this->standin->table($table)->orderByDesc('id')->first();
            unset($row['id']);
            return (int) $this->standin->table($table)->insertGetId($new + $row);
        };
        $email = "$name@example.test";
        $client = $copy('tblclients', ['uuid' => md5($name), 'email' => $email]);
        $copy('tblusers_clients', ['auth_user_id' => $copy('tblusers', ['email' => $email]), 'client_id' => $client]);
        return $client;
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
