<?php

declare(strict_types=1);

namespace Bench;

/** Processes that load what they need, make one call over https and end: CPU above that of an empty script. */
final class FreshProcess
{
    /** @return list<Row> */
    public static function rows(Setting $setting): array
    {
        $ways = ['nothing', 'soap', 'certum', 'loaded', 'certum, roots compiled in', 'certum, another CA'];
        $cpu = $read = [];
        for ($left = $setting->rounds(200); $left > 0; $left--) {
            foreach ($ways as $way) {
                [$read[$way], $cpu[$way][]] = $setting->php->run($way, 'once.php');
            }
        }
        same([$read['soap'], $read['certum']]);
        same([$read['certum, roots compiled in'], $read['certum, another CA'], 'tls']);
        $above = fn (string $way): float => median_above($cpu[$way], $cpu['nothing']) / 1000;
        $empty = median($cpu['nothing']) / 1000;
        $reason = sprintf(
            'loading alone takes %.2f ms, six sevenths of it to register the classes with PHP. By instructions '
                . '(callgrind) all of it is 0.30 of SoapClient\'s; the rest is the first touch of code and memory.',
            $above('loaded'),
        );
        $roots = median_above($cpu['certum, roots compiled in'], $cpu['certum, another CA']) / 1000;

        return [
            Row::share(
                'A fresh process over https: set-up and one call, CPU',
                $above('soap'),
                $above('certum'),
                'ms',
                0.4,
            )->because($reason),
            Row::share(
                'The same with the roots compiled in (above, with what they cost more than one CA from a file)',
                $above('soap'),
                $above('certum') + $roots,
                'ms',
                0.4,
            )->because($reason),
            Row::limit('of which loading the extension', null, $above('loaded'), 'ms'),
            Row::limit('An empty script, not in the figures above', $empty, $empty, 'ms'),
        ];
    }
}
