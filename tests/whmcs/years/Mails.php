<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * Mails that were sent, each once.
 */
final class Mails
{
    private const DAY = 86400;

    /** @var array<string, array<string, true>> by kind and what it is about */
    private array $sent = [];

    public function send(string $kind, string $about): void
    {
        $this->sent[$kind][$about] = true;
    }

    /**
     * Of moments so many days before an end (after it, where they are below 0), the last that is past: of those that cron
     * missed, one mail.
     *
     * @param list<int> $days
     * @param int $after only a moment after this one
     */
    public function sendBefore(string $kind, string $about, int $now, int $end, array $days, int $after = 0): void
    {
        rsort($days);
        $last = null;
        foreach ($days as $day) {
            if ($end - $day * self::DAY <= $now) {
                $last = $day;
            }
        }
        if ($last !== null && $end - $last * self::DAY > $after) {
            $this->send($kind, "$about-" . abs($last));
        }
    }

    /** @return array<string, int> by kind, those that there are */
    public function counts(): array
    {
        $counts = array_map(count(...), $this->sent);
        ksort($counts);
        return $counts;
    }
}
