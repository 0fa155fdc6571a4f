<?php

declare(strict_types=1);

namespace Bench;

/** 1,000 certificates at 30 ms of delay: one after the other, and 32 at a time. */
final class Batch
{
    private const DELAY = 30;

    /** @return list<Row> */
    public static function rows(Setting $setting): array
    {
        $count = $setting->rounds(1000);
        $orders = [];
        for ($number = 0; $number < $count; $number++) {
            $orders[] = $setting->addOrder("host$number.example.com");
        }
        $all = "$setting->folder/orders";
        file_put_contents($all, implode("\n", $orders));
        $sample = array_slice($orders, 0, $setting->rounds(100));
        file_put_contents("$all-sample", implode("\n", $sample));

        $setting->delay(self::DELAY);
        $atOnce = [];
        for ($turn = 0; $turn < 2; $turn++) {
            $atOnce[] = self::fetch($setting, 'certum', $all, 'at-once', $count);
        }
        $soap = self::fetch($setting, 'soap', "$all-sample", 'soap', count($sample));
        $oneByOne = self::fetch($setting, 'certum', $all, 'one-by-one', $count);
        for ($turn = 0; $turn < 3; $turn++) {
            $atOnce[] = self::fetch($setting, 'certum', $all, 'at-once', $count);
        }
        $setting->delay(0);
        [$time, $cpu] = [median(array_column($atOnce, 0)), median(array_column($atOnce, 1))];
        $title = number_format($count) . ' certificates at ' . self::DELAY . ' ms of delay, fetched and read, 32 at a time';

        return [
            Row::faster("$title, beside the extension one after the other; by the clock", $oneByOne[0], $time, 's', 20),
            Row::faster(
                'The same beside SoapClient one after the other (from ' . count($sample) . ' of them)',
                $soap[0] * $count / count($sample),
                $time,
                's',
            ),
            Row::faster('The same beside the extension one after the other; CPU', $oneByOne[1], $cpu, 's'),
        ];
    }

    /** @return array{float, float} seconds by the clock, and of CPU */
    private static function fetch(Setting $setting, string $way, string $file, string $how, int $count): array
    {
        [$output] = $setting->php->run($way, 'batch.php', $file, $how);
        [$time, $cpu, $fetched] = explode(' ', $output);
        if ((int) $fetched !== $count) {
            throw new \RuntimeException("$fetched of $count certificates came ($how)");
        }

        return [(float) $time, (float) $cpu];
    }
}
