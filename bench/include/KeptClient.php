<?php

declare(strict_types=1);

namespace Bench;

/** Calls of processes that keep their client, over https: CPU a call, with writing and reading XML and the objects. */
final class KeptClient
{
    /** As long as a busy worker may wait for its next request, in µs. */
    private const REST = 3_000;

    /** @return list<Row> */
    public static function rows(Setting $setting): array
    {
        $processes = [];
        foreach (['soap', 'certum'] as $way) {
            $processes[$way] = new KeptProcess($setting->php, $way);
            $processes[$way]->calls(100);
        }
        $cpu = $rested = $read = [];
        for ($left = $setting->rounds(60); $left > 0; $left--) {
            foreach ($processes as $way => $process) {
                [$cpu[$way][], $read[$way]] = $process->calls(100);
                [$rested[$way][]] = $process->calls(10, self::REST);
            }
        }
        same(array_values($read));

        return [
            Row::share(
                "A kept client's call over https, its answer read, CPU",
                median($cpu['soap']),
                median($cpu['certum']),
                'µs',
                0.85,
            )->because(
                'both execute 260,000 instructions outside the kernel for it (callgrind): the extension nearly half of '
                    . 'them to write and read XML, a third in the HTTP client, and a twentieth for TLS. Both spend '
                    . 'more than a third of the time in the kernel, on the same packets.'
            ),
            Row::share(
                'The same after a rest of 3 ms, which a call in a web worker comes upon',
                median($rested['soap']),
                median($rested['certum']),
                'µs',
            ),
        ];
    }
}
