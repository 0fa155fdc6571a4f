<?php

declare(strict_types=1);

namespace Bench;

/** Private memory of a process above that of one without the extension; its threads; the extension's file. */
final class Memory
{
    private const MIB = 1024;

    /** @return list<Row> */
    public static function rows(Setting $setting): array
    {
        [$alone, $threads] = self::measure($setting);
        // As under a web server: what the workers share of the extension's file is not private to one of them.
        $neighbours = array_map(
            fn (string $way): KeptProcess => new KeptProcess($setting->php, $way),
            ['certum', 'soap'],
        );
        array_map(fn (KeptProcess $neighbour) => $neighbour->calls(1), $neighbours);
        [$beside] = self::measure($setting);
        $size = filesize($setting->extension) / self::MIB / self::MIB;
        $row = fn (string $work, array $memory, string $way, float $limit): Row => Row::limit(
            $work,
            $way === 'certum' ? $memory['soap'] / self::MIB : null,
            $memory[$way] / self::MIB,
            'MiB',
            $limit,
        );
        $file = 'what is above the figure beside another process are the file\'s own pages, unchanged, which count as '
            . 'private only while one process alone has the file open.';

        return [
            $row('Extension loaded and unused, private memory, beside another process with it', $beside, 'loaded', 1),
            $row('After a call over https, private memory, beside another process with it', $beside, 'certum', 3),
            $row('Extension loaded and unused, the only process with it', $alone, 'loaded', 1)->because($file),
            $row('After a call over https, the only process with it', $alone, 'certum', 3)->because($file),
            Row::limit('Threads after a call', $threads['soap'], $threads['certum'], '', 1),
            Row::limit('The extension, stripped', null, $size, 'MiB', 5)->because(
                'of 6.0 MiB when this was looked into, 0.9 MiB were the code that ext-php-rs makes for each of 58 classes, '
                    . '0.6 MiB the tables for unwinding, which keep a panic from ending PHP, 0.8 MiB texts, roots and '
                    . 'other data, 0.7 MiB TLS and its cryptography, 0.2 MiB relocations. Optimised for size it is '
                    . '5.3 MiB, and a call takes 20 % more. What the WHMCS module decides and shows came since: 1.3 MiB.'
            ),
        ];
    }

    /** @return array{array<string, float>, array<string, int>} KiB above a process without the extension; threads */
    private static function measure(Setting $setting): array
    {
        $memory = $threads = [];
        for ($left = $setting->rounds(15); $left > 0; $left--) {
            foreach (['nothing', 'loaded', 'soap', 'certum'] as $way) {
                [$output] = $setting->php->run($way, 'memory.php');
                [$memory[$way][], $threads[$way]] = array_map(intval(...), explode(' ', $output));
            }
        }

        return [array_map(fn (array $values): float => median_above($values, $memory['nothing']), $memory), $threads];
    }
}
