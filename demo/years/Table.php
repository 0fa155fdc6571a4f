<?php

declare(strict_types=1);

namespace Demo\Years;

/**
 * Who was covered when, and what was mailed, as text.
 */
final class Table
{
    /** Of a part, for a terminal. */
    public static function text(Part $part): string
    {
        $rows = [['service', 'paid', 'certificates', 'days covered', 'mails'], ...array_map(self::row(...), $part->services)];
        $wide = [];
        foreach ($rows as $row) {
            foreach ($row as $column => $cell) {
                $wide[$column] = max($wide[$column] ?? 0, mb_strlen($cell));
            }
        }
        $text = sprintf("\n%s to %s\n", gmdate('j F Y', $part->from), gmdate('j F Y', $part->until - 1));
        foreach ($rows as $row) {
            $cells = array_map(static fn ($column) => $row[$column] . str_repeat(' ', $wide[$column] - mb_strlen($row[$column])), array_keys($row));
            $text .= '  ' . rtrim(implode('  ', $cells)) . "\n";
        }

        return $text;
    }

    /** @param list<Part> $parts */
    public static function page(array $parts, string $commit): string
    {
        $text = <<<TEXT
            # A shop through the years in which certificates become shorter

            ![Certificates, paid time and mails of eight services through March 2027 and March 2029](years.svg)

            Made by `make demo-years` of commit $commit: the module in the stand-in for WHMCS, on the simulator of Certum, with cron
            once a day and customers who do what mails say a day later, unless stated otherwise. Nobody presses anything in the shop.
            Public certificates last at most 199 days before 15 March 2027, 99 from then on, and 46 from 15 March 2029. All but
            serial numbers is the same each time.

            Covered days are counted from the first certificate to the end of what is paid, or of the picture: "all" means that one
            was in force in every second of them.

            TEXT;
        foreach ($parts as $part) {
            $text .= sprintf("\n## %s to %s\n\n", gmdate('j F Y', $part->from), gmdate('j F Y', $part->until - 1));
            $text .= "| service | paid | certificates | days covered | mails |\n| --- | --- | --- | --- | --- |\n";
            foreach ($part->services as $service) {
                $text .= '| ' . implode(' | ', self::row($service)) . " |\n";
            }
            $text .= "\n### Certificates\n\n| service | from | to | made by | how it ended |\n| --- | --- | --- | --- | --- |\n";
            foreach ($part->services as $service) {
                $text .= self::certificates($service, $part->until);
            }
            $text .= "\n### Mails\n\n| service | what | when |\n| --- | --- | --- |\n";
            foreach ($part->services as $service) {
                $text .= self::mails($service);
            }
        }

        return $text;
    }

    /** @param array<string, mixed> $service @return list<string> */
    private static function row(array $service): array
    {
        $certificates = $service['certificates'];
        $made = self::several(array_filter($certificates, static fn ($one) => $one['reissue']), 'reissue') . ', '
            . self::several(array_filter($certificates, static fn ($one) => $one['renewal'] && !$one['reissue']), 'renewal');
        $days = (int) round(($service['judged'] - $certificates[0]['from']) / 86400);
        $lacking = array_sum(array_map(static fn ($gap) => $gap['until'] - $gap['from'], $service['gaps']));
        $gaps = array_map(static fn ($gap) => self::day($gap['from']) . ' to ' . self::day($gap['until']), $service['gaps']);
        $kinds = array_count_values(array_column($service['mails'], 'kind'));
        $answers = $service['delay'] > 1 ? ", answers after $service[delay] days" : '';

        return [
            $service['name'] . ' (' . strtolower($service['cycle']) . "$answers)",
            self::day($service['begins']) . ' to ' . self::day($service['ends']),
            count($certificates) . ": $made",
            $lacking === 0 ? "all $days" : $days - (int) ceil($lacking / 86400) . " of $days (not " . implode(', ', $gaps) . ')',
            implode(', ', array_map(static fn ($kind, $count) => "$kind $count", array_keys($kinds), $kinds)),
        ];
    }

    /** @param array<mixed> $found */
    private static function several(array $found, string $word): string
    {
        return count($found) . " $word" . (count($found) === 1 ? '' : 's');
    }

    /** @param array<string, mixed> $service */
    private static function certificates(array $service, int $now): string
    {
        $text = '';
        foreach ($service['certificates'] as $number => $one) {
            $by = $one['reissue'] ? 'reissue' : ($one['renewal'] ? 'renewal' : 'order');
            $end = match (true) {
                $one['revoked'] => 'revoked, 14 days after it was replaced',
                $one['until'] > $now => 'in force',
                default => 'at its end',
            };
            $cells = [$number === 0 ? $service['name'] : '', self::day($one['from']), self::day($one['until']), $by, $end];
            $text .= '| ' . implode(' | ', $cells) . " |\n";
        }

        return $text;
    }

    /** @param array<string, mixed> $service */
    private static function mails(array $service): string
    {
        [$text, $name] = ['', $service['name']];
        foreach (Kind::marks() as $kind => [$what]) {
            $mails = array_filter($service['mails'], static fn ($mail) => $mail['kind'] === $kind);
            if ($mails !== []) {
                $days = implode(', ', array_map(static fn ($mail) => self::day($mail['at']), $mails));
                $text .= "| $name | $what | $days |\n";
                $name = '';
            }
        }

        return $text;
    }

    private static function day(int $moment): string
    {
        return gmdate('Y-m-d', $moment);
    }
}
