<?php

declare(strict_types=1);

namespace Demo\Years;

/**
 * Certificates, paid time and mails over the months, as SVG: of middle tones, so that it is read on white and on dark ground.
 */
final class Picture
{
    private const WIDTH = 1400;
    /** Where months begin and end. */
    private const LEFT = 236;
    private const RIGHT = 1384;
    private const ROW = 62;
    /** What is not about a proof stands lower: reminders come in each other's days. */
    private const LOWER = ['configure', 'install', 'csr', 'ends', 'ended', 'staff'];
    private const INK = '#7c828b';
    private const COVER = '#2da44e';
    private const REPLACED = '#d4872b';
    private const PAID = '#2f81f7';
    private const GAP = '#e5534b';
    private const LIMIT = '#db61a2';

    private string $body = '';
    private int $y = 0;

    private function __construct()
    {
    }

    /** @param list<Part> $parts */
    public static function of(array $parts): string
    {
        $picture = new self();
        $picture->legend();
        array_map($picture->part(...), $parts);
        $height = $picture->y + 10;
        $width = self::WIDTH;

        return <<<SVG
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 $width $height" width="$width" height="$height" role="img"
                 font-family="system-ui, 'DejaVu Sans', Arial, sans-serif" font-size="13">
            <title>Certificates, paid time and mails of a shop's services</title>
            $picture->body</svg>

            SVG;
    }

    private function legend(): void
    {
        $this->text(16, 24, 'What happens by itself', 'font-size="15" font-weight="600"');
        $x = self::LEFT;
        $y = 19;
        $this->bar($x, $y - 6, 40, 10, self::COVER);
        $x = $this->word($x + 46, 'certificate');
        $this->bar($x, $y - 6, 40, 10, self::REPLACED, 0.9);
        $x = $this->word($x + 46, 'while its successor is there already');
        $this->bar($x, $y - 2, 40, 4, self::PAID);
        $x = $this->word($x + 46, 'paid');
        $this->bar($x, $y - 6, 14, 10, self::GAP);
        $x = $this->word($x + 20, 'paid, and without a certificate');
        $x = self::LEFT;
        $shown = [];
        foreach (Kind::marks() as [$text, $mark, $colour]) {
            // Two kinds with one mark are one in the picture.
            $shown["$mark $colour"][0][] = $text;
            $shown["$mark $colour"][1] = [$mark, $colour];
        }
        foreach ($shown as [$texts, [$mark, $colour]]) {
            $this->mark($x + 5, 43, $mark, $colour);
            $x = $this->word($x + 15, implode(', ', $texts), 47);
        }
        $this->text(16, 47, 'mails:', 'text-anchor="start"');
        $this->y = 70;
    }

    private function part(Part $part): void
    {
        $top = $this->y + 34;
        $bottom = $top + self::ROW * count($part->services);
        $this->months($part, $top, $bottom);
        foreach ($part->services as $number => $service) {
            $this->service($part, $service, $top + self::ROW * $number);
        }
        foreach ($part->limits() as $day => $limit) {
            $x = $this->x($part, (int) strtotime("$day UTC"));
            $this->line($x, $top - 14, $x, $bottom, self::LIMIT, 'stroke-width="2" stroke-dasharray="6 3"');
            $text = gmdate('j F Y', (int) strtotime($day)) . ": $limit";
            $this->text($x, $top - 19, $text, 'text-anchor="middle" font-weight="600"', self::LIMIT);
        }
        $this->y = $bottom + 16;
    }

    private function months(Part $part, int $top, int $bottom): void
    {
        for ($from = $part->from; $from < $part->until; $from = $next) {
            $next = (int) strtotime(gmdate('Y-m-01', $from) . ' +1 month UTC');
            $x = $this->x($part, $from);
            $this->line($x, $top, $x, $bottom, self::INK, 'stroke-opacity="0.3"');
            $name = gmdate(gmdate('n', $from) === '1' || $from === $part->from ? 'M Y' : 'M', $from);
            $this->text(($x + $this->x($part, $next)) / 2, $top - 4, $name, 'text-anchor="middle" font-size="12"');
        }
        $this->line(self::RIGHT, $top, self::RIGHT, $bottom, self::INK, 'stroke-opacity="0.3"');
    }

    /** @param array<string, mixed> $service */
    private function service(Part $part, array $service, int $y): void
    {
        $this->line(16, $y, self::RIGHT, $y, self::INK, 'stroke-opacity="0.3"');
        $this->text(16, $y + 25, $service['name'], 'font-weight="600"');
        $habit = strtolower($service['cycle']) . ($service['delay'] > 1 ? ", answers after $service[delay] days" : '');
        $this->text(16, $y + 43, $habit, 'font-size="12"');
        foreach ($service['certificates'] as $number => $one) {
            // Neighbours overlap, so each second one stands lower.
            $lane = $y + 6 + 11 * ($number % 2);
            $next = $service['certificates'][$number + 1]['from'] ?? PHP_INT_MAX;
            $this->span($part, $one['from'], $one['until'], $lane, 9, self::COVER, $this->told($one));
            $this->span($part, max($one['from'], $next), $one['until'], $lane, 9, self::REPLACED);
            if ($one['revoked'] && $one['until'] < $part->until) {
                $this->mark($this->x($part, $one['until']), $lane + 4.5, 'cross', self::GAP);
            }
        }
        $this->span($part, $service['begins'], $service['ends'], $y + 30, 4, self::PAID, 'paid');
        foreach ($service['payments'] as $at) {
            if ($at < $part->until) {
                $this->line($this->x($part, $at), $y + 28, $this->x($part, $at), $y + 36, self::PAID, 'stroke-width="2"');
            }
        }
        foreach ($service['gaps'] as $gap) {
            $this->span($part, $gap['from'], $gap['until'], $y + 6, 20, self::GAP, 'not covered');
        }
        $marks = Kind::marks();
        foreach ($service['mails'] as $mail) {
            [$text, $mark, $colour] = $marks[$mail['kind']];
            $line = $y + (in_array($mail['kind'], self::LOWER, true) ? 54 : 43);
            $this->mark($this->x($part, $mail['at']), $line, $mark, $colour, gmdate('j F Y', $mail['at']) . ": $text");
        }
    }

    /** @param array<string, mixed> $one */
    private function told(array $one): string
    {
        return gmdate('j F Y', $one['from']) . ' to ' . gmdate('j F Y', $one['until']) . ($one['revoked'] ? ', revoked' : '');
    }

    private function x(Part $part, int $moment): float
    {
        $share = ($moment - $part->from) / ($part->until - $part->from);

        return round(self::LEFT + (self::RIGHT - self::LEFT) * max(0, min(1, $share)), 1);
    }

    private function span(Part $part, int $from, int $until, float $y, int $high, string $colour, string $told = ''): void
    {
        $x = $this->x($part, $from);
        if ($until > $from && $from < $part->until) {
            $this->bar($x, $y, max(1, round($this->x($part, $until) - $x, 1)), $high, $colour, 1, $told);
        }
    }

    private function bar(float $x, float $y, float $wide, int $high, string $colour, float $seen = 1, string $told = ''): void
    {
        $title = $told === '' ? '/>' : '><title>' . htmlspecialchars($told) . '</title></rect>';
        $this->body .= "<rect x=\"$x\" y=\"$y\" width=\"$wide\" height=\"$high\" rx=\"2\" fill=\"$colour\" fill-opacity=\"$seen\"$title\n";
    }

    private function line(float $x, float $y, float $x2, float $y2, string $colour, string $more = ''): void
    {
        $this->body .= "<line x1=\"$x\" y1=\"$y\" x2=\"$x2\" y2=\"$y2\" stroke=\"$colour\" $more/>\n";
    }

    private function text(float $x, float $y, string $text, string $more = '', string $colour = self::INK): void
    {
        $this->body .= "<text x=\"$x\" y=\"$y\" fill=\"$colour\" $more>" . htmlspecialchars($text) . "</text>\n";
    }

    /** A word of the legend: where the next one may stand. */
    private function word(float $x, string $text, float $y = 24): float
    {
        $this->text($x, $y, $text);

        return $x + 7.2 * mb_strlen($text) + 20;
    }

    private function mark(float $x, float $y, string $mark, string $colour, string $told = ''): void
    {
        $at = static fn (array $points): string => implode(' ', array_map(
            static fn ($point) => round($x + $point[0], 1) . ',' . round($y + $point[1], 1),
            $points,
        ));
        $title = $told === '' ? '' : '<title>' . htmlspecialchars($told) . '</title>';
        $this->body .= match ($mark) {
            'ring' => "<circle cx=\"$x\" cy=\"$y\" r=\"3\" fill=\"none\" stroke=\"$colour\" stroke-width=\"2\">$title</circle>",
            'disc' => "<circle cx=\"$x\" cy=\"$y\" r=\"4\" fill=\"$colour\">$title</circle>",
            'square' => "<polygon points=\"{$at([[-3.5, -3.5], [3.5, -3.5], [3.5, 3.5], [-3.5, 3.5]])}\" fill=\"$colour\">$title</polygon>",
            'triangle' => "<polygon points=\"{$at([[0, -4.5], [4.5, 3.5], [-4.5, 3.5]])}\" fill=\"$colour\">$title</polygon>",
            'diamond' => "<polygon points=\"{$at([[0, -5], [4.5, 0], [0, 5], [-4.5, 0]])}\" fill=\"$colour\">$title</polygon>",
            'cross' => "<path d=\"M{$at([[-4, -4], [4, 4]])}M{$at([[4, -4], [-4, 4]])}\" stroke=\"$colour\" stroke-width=\"2.5\">$title</path>",
            'star' => "<polygon points=\"{$at([[0, -6], [1.8, -1.8], [6, 0], [1.8, 1.8], [0, 6], [-1.8, 1.8], [-6, 0], [-1.8, -1.8]])}\""
                . " fill=\"$colour\">$title</polygon>",
        } . "\n";
    }
}
