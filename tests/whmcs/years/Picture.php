<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * The long walk as SVG: what is covered by day, what is reissued, renewed and mailed by week. Told apart by place, form and words,
 * not by colours alone; of middle tones, so that it is read on white and on dark ground.
 */
final class Picture
{
    private const WIDTH = 1200;
    private const LEFT = 70;
    private const RIGHT = 1180;
    private const HIGH = 150;
    private const INK = '#7c828b';
    private const COVER = '#2da44e';
    private const PAID = '#2f81f7';
    private const RENEWAL = '#d4872b';
    private const LIMIT = '#db61a2';
    private const LIMITS = ['2027-03-15' => '99 days', '2028-03-15' => 'no proof by e-mail', '2029-03-15' => '46 days'];

    private string $body = '';
    private readonly int $from;
    private readonly int $until;

    private function __construct(private readonly Report $report)
    {
        $this->from = (int) strtotime("$report->begin UTC");
        $this->until = $this->from + $report->days * 86400;
    }

    public static function of(Report $report): string
    {
        $picture = new self($report);
        $title = "$report->services services of all kinds and cycles, $report->days days from $report->begin";
        $picture->text(16, 24, $title, 'font-size="15" font-weight="600"');
        $weeks = $report->weeks;
        $y = $picture->cover(70);
        $y = $picture->bars($y, 'orders at Certum a week: reissues, and renewals (hatched) on top of them', [
            [$weeks['reissues'], self::COVER, ''], [$weeks['renewals'], self::RENEWAL, 'url(#hatched)'],
        ]);
        $y = $picture->bars($y, 'mails to customers a week', [[$weeks['mails'], self::PAID, '']]);
        $y = $picture->bars($y, 'mails to the shop a week', [[$weeks['shop'], self::LIMIT, '']]);
        $width = self::WIDTH;
        $colour = self::RENEWAL;

        return <<<SVG
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 $width $y" width="$width" height="$y" role="img"
                 font-family="system-ui, 'DejaVu Sans', Arial, sans-serif" font-size="13">
            <title>Cover, orders and mails of $report->services services over $report->days days</title>
            <defs><pattern id="hatched" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="2.5" height="5" fill="$colour"/></pattern></defs>
            $picture->body</svg>

            SVG;
    }

    /** Services by day: those that had paid as a line, those that were covered as an area below it. */
    private function cover(int $top): int
    {
        $most = self::round(max(array_column($this->report->covered, 0)));
        $bottom = $this->frame($top, $most, 'services by day: paid (line), and covered by a certificate (area); between them those whose customers do nothing');
        $path = function (int $which) use ($most, $bottom): string {
            $points = [];
            foreach ($this->report->covered as $day => $counts) {
                $points[] = $this->x($this->from + $day * 86400) . ',' . round($bottom - $counts[$which] / $most * self::HIGH, 1);
            }
            return implode(' ', $points);
        };
        $ends = [self::LEFT . ",$bottom", $this->x($this->until - 86400) . ",$bottom"];
        $this->body .= "<polygon points=\"$ends[0] {$path(1)} $ends[1]\" fill=\"" . self::COVER . "\" fill-opacity=\"0.45\"/>\n"
            . "<polyline points=\"{$path(0)}\" fill=\"none\" stroke=\"" . self::PAID . "\" stroke-width=\"1.5\"/>\n";
        return $bottom + 62;
    }

    /** @param list<array{array<string, int>, string, string}> $series counts by week, colour, filling */
    private function bars(int $top, string $title, array $series): int
    {
        $sums = [];
        foreach ($series as [$counts]) {
            foreach ($counts as $week => $count) {
                $sums[$week] = ($sums[$week] ?? 0) + $count;
            }
        }
        $most = self::round(max([1, ...array_values($sums)]));
        $bottom = $this->frame($top, $most, $title);
        $below = [];
        foreach ($series as [$counts, $colour, $filling]) {
            foreach ($counts as $week => $count) {
                $moment = max($this->from, (int) strtotime("$week UTC"));
                $wide = max(1, round($this->x($moment + 6 * 86400) - $this->x($moment), 1));
                $high = round($count / $most * self::HIGH, 1);
                $y = round($bottom - ($below[$week] ?? 0) - $high, 1);
                $below[$week] = ($below[$week] ?? 0) + $high;
                $fill = $filling === '' ? $colour : $filling;
                $this->body .= "<rect x=\"{$this->x($moment)}\" y=\"$y\" width=\"$wide\" height=\"$high\" fill=\"$fill\" "
                    . "stroke=\"$colour\" stroke-width=\"0.5\"><title>$week: $count</title></rect>\n";
            }
        }
        return $bottom + 62;
    }

    /** Title, scale, months and the days on which limits change; where the bottom is. */
    private function frame(int $top, int $most, string $title): int
    {
        $bottom = $top + self::HIGH;
        $this->text(16, $top - 12, $title, 'font-weight="600"');
        foreach ([0, intdiv($most, 2), $most] as $value) {
            $y = $bottom - $value / $most * self::HIGH;
            $this->line(self::LEFT, $y, self::RIGHT, $y, self::INK, 'stroke-opacity="0.3"');
            $this->text(self::LEFT - 6, $y + 4, (string) $value, 'text-anchor="end" font-size="12"');
        }
        for ($month = $this->from; $month < $this->until; $month = (int) strtotime(gmdate('Y-m-01', $month) . ' +1 month UTC')) {
            if (in_array(gmdate('n', $month), ['1', '4', '7', '10'], true)) {
                $this->line($this->x($month), $bottom, $this->x($month), $bottom + 5, self::INK);
                $name = gmdate(gmdate('n', $month) === '1' ? 'M Y' : 'M', $month);
                $this->text($this->x($month), $bottom + 18, $name, 'text-anchor="middle" font-size="12"');
            }
        }
        foreach (self::LIMITS as $date => $limit) {
            $x = $this->x((int) strtotime("$date UTC"));
            if ($x < self::RIGHT) {
                $this->line($x, $top, $x, $bottom, self::LIMIT, 'stroke-width="1.5" stroke-dasharray="6 3"');
                $this->text($x + 4, $top + 12, $limit, 'font-size="12"', self::LIMIT);
            }
        }
        return $bottom;
    }

    /** A round number that is no smaller. */
    private static function round(int $number): int
    {
        $step = max(2, 10 ** (strlen((string) $number) - 1));
        return (int) (ceil($number / $step * 2) * $step / 2);
    }

    private function x(int $moment): float
    {
        $share = ($moment - $this->from) / ($this->until - $this->from);
        return round(self::LEFT + (self::RIGHT - self::LEFT) * max(0, min(1, $share)), 1);
    }

    private function line(float $x, float $y, float $x2, float $y2, string $colour, string $more = ''): void
    {
        $this->body .= "<line x1=\"$x\" y1=\"$y\" x2=\"$x2\" y2=\"$y2\" stroke=\"$colour\" $more/>\n";
    }

    private function text(float $x, float $y, string $text, string $more = '', string $colour = self::INK): void
    {
        $this->body .= "<text x=\"$x\" y=\"$y\" fill=\"$colour\" $more>" . htmlspecialchars($text) . "</text>\n";
    }
}
