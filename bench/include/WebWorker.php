<?php

declare(strict_types=1);

namespace Bench;

/** Requests of a php-fpm with one worker, each with one call over https. */
final class WebWorker
{
    private const ROUND_TRIP = 30;

    /** @return list<Row> */
    public static function rows(Setting $setting): array
    {
        $workers = [];
        foreach (['nothing', 'soap', 'certum'] as $way) {
            $workers[$way] = new Fpm($setting->php, $way, $setting->folder);
            for ($left = 20; $left > 0; $left--) {
                $workers[$way]->request();
            }
        }
        [$cpu, $read] = self::cpu($workers, $setting->rounds(400));
        same([$read['soap'], $read['certum']]);
        $requests = $setting->rounds(50);
        [$wall, $connections] = self::wall($workers, $setting, $requests);
        $empty = median($cpu['nothing']);

        return [
            Row::share(
                "A web worker's request with one call over https, CPU above an empty page's",
                median($cpu['soap']) - $empty,
                median($cpu['certum']) - $empty,
                'µs',
                0.1,
            )->because(
                'the call alone, by a kept client after a rest of 3 ms (below), costs two to three times what it costs '
                    . 'in a row: caches are cold, and the kernel wakes the process. What SoapClient spends is mostly '
                    . 'its new connection\'s handshake.'
            ),
            Row::share('The same with the page itself', median($cpu['soap']), median($cpu['certum']), 'µs'),
            Row::share(
                'The same where a round trip takes 30 ms; by the clock',
                median($wall['soap']),
                median($wall['certum']),
                'ms',
            ),
            Row::limit(
                'Round trips of a warm worker for it (that time in 30 ms, rounded)',
                round(median($wall['soap']) / self::ROUND_TRIP),
                round(median($wall['certum']) / self::ROUND_TRIP),
                '',
                1,
            ),
            Row::limit(
                "Connections for $requests requests of a warm worker",
                $connections['soap'],
                $connections['certum'],
                '',
                1,
            ),
        ];
    }

    /**
     * @param array<string, Fpm> $workers
     * @return array{array<string, list<float>>, array<string, string>} µs a request, what was read
     */
    private static function cpu(array $workers, int $rounds): array
    {
        $cpu = $read = $before = [];
        for ($round = 0; $round <= $rounds; $round++) {
            foreach ($workers as $way => $worker) {
                [$sum, , $read[$way]] = $worker->request();
                if ($round > 0) {
                    $cpu[$way][] = $sum - $before[$way];
                }
                $before[$way] = $sum;
            }
        }

        return [$cpu, $read];
    }

    /**
     * @param array<string, Fpm> $workers
     * @return array{array<string, list<float>>, array<string, int>} ms a request, connections
     */
    private static function wall(array $workers, Setting $setting, int $requests): array
    {
        $far = new FarService($setting->simulator->service, self::ROUND_TRIP);
        $workers['certum']->request($far->service);
        $setting->connections();
        $wall = $connections = [];
        foreach (['soap', 'certum'] as $way) {
            for ($left = $requests; $left > 0; $left--) {
                [, $wall[$way][]] = $workers[$way]->request($far->service);
            }
            $connections[$way] = $setting->connections();
        }

        return [$wall, $connections];
    }
}
