<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * Days on which WHMCS's cron does not run: single ones, and a few times a year up to five at once.
 */
final class Calendar
{
    private const PAUSE = [12, 60];
    private const LONGEST = 5;

    /** @return array<int, true> by day */
    public static function withoutCron(int $seed, int $days): array
    {
        $draw = new Draw("cron $seed");
        $lost = [];
        for ($day = $draw->of(...self::PAUSE); $day < $days; $day += $draw->of(...self::PAUSE)) {
            $length = $draw->isOneIn(4) ? $draw->of(2, self::LONGEST) : 1;
            for ($end = $day + $length; $day < $end; $day++) {
                $lost[$day] = true;
            }
        }
        return $lost;
    }
}
