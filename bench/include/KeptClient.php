<?php

declare(strict_types=1);

namespace Bench;

/**
 * Calls of processes that keep their client, over https: CPU a call, with writing and reading XML and the objects. The
 * service has its answer ready, so that what is compared is the clients.
 */
final class KeptClient
{
    /** As long as a busy worker may wait for its next request, in µs. */
    private const REST = 3_000;

    /** @return list<Row> */
    public static function rows(Setting $setting): array
    {
        $canned = new CannedService($setting);
        $php = $setting->php->against($canned);
        $processes = [];
        foreach (['soap', 'certum'] as $way) {
            $processes[$way] = new KeptProcess($php, $way);
            $processes[$way]->calls(100);
        }
        $cpu = $rested = $read = [];
        for ($left = $setting->rounds(120); $left > 0; $left--) {
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
                0.75,
            )->because(
                'two fifths of either client\'s time are the kernel\'s, on the same packets. Of what the extension executes '
                    . 'outside of it, two fifths are the HTTP client with its event loop and TLS (reqwest alone, above '
                    . 'hyper: a seventh), three tenths read the answer, a twentieth writes the request, a fifth is PHP '
                    . 'with the objects, a date among them.'
            ),
            self::instructions($php),
            Row::share(
                'The same after a rest of 3 ms, which a call in a web worker comes upon; CPU',
                median($rested['soap']),
                median($rested['certum']),
                'µs',
            ),
        ];
    }

    /** What a call executes outside the kernel: what a run of many calls executes above one of few. */
    private static function instructions(Php $php): Row
    {
        $work = 'The same in instructions outside the kernel (callgrind)';
        [$few, $many] = [100, 300];
        $executed = [];
        foreach (['soap', 'certum'] as $way) {
            $least = $php->instructions($way, 'kept.php', "$few 0\n");
            if ($least === null) {
                return Row::unknown($work, 'valgrind is not installed');
            }
            $executed[$way] = ($php->instructions($way, 'kept.php', "$many 0\n") - $least) / ($many - $few);
        }

        return Row::share($work, $executed['soap'], $executed['certum'], '');
    }
}
