<?php

declare(strict_types=1);

namespace ScaleTests;

use RuntimeException;
use Simulator;
use WHMCS\Database\Capsule;

/**
 * What a module does that asks for one order after the other with PHP's SoapClient: it only reads, and stores nothing.
 */
final class OneByOne
{
    /** More are not asked for: the rest takes as long. */
    private const MOST = 2000;

    private function __construct(
        public readonly int $requests,
        public readonly float $seconds,
        public readonly float $mebibytes,
        public readonly int $asked,
    ) {
    }

    public static function of(Shop $shop): self
    {
        $numbers = Capsule::table('mod_certum_orders')->orderBy('id')->pluck('certum_id')->all();
        $all = count($numbers);
        $asked = array_slice($numbers, 0, self::MOST);
        [, , $base] = self::ask($shop, []);
        [$seconds, $read, $most] = self::ask($shop, $asked);
        if ((int) $read !== count($asked)) {
            throw new RuntimeException("$read of " . count($asked) . ' orders were read');
        }
        return new self($all, $seconds * $all / count($asked), max(0, $most - $base) / 1024, count($asked));
    }

    /** @param list<string> $numbers @return array{float, float, float} */
    private static function ask(Shop $shop, array $numbers): array
    {
        $file = $shop->standin->instance->path('tmp/numbers');
        file_put_contents($file, implode("\n", $numbers));
        $command = [PHP_BINARY, '-n', '-d', 'extension=soap', __DIR__ . '/soap-orders.php', $shop->certum->service,
            Simulator::USER, Simulator::PASSWORD, $file];
        $process = proc_open($command, [1 => ['pipe', 'w']], $pipes);
        $told = (string) stream_get_contents($pipes[1]);
        if (proc_close($process) !== 0) {
            throw new RuntimeException($told);
        }
        return array_map('floatval', explode(' ', $told));
    }
}
