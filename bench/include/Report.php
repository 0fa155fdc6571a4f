<?php

declare(strict_types=1);

namespace Bench;

/** The table: printed line by line as figures come, then written as docs/benchmarks.md. */
final class Report
{
    private const HEAD = ['Work', 'Before', 'Extension', 'Ratio', 'Target', ''];
    private const WIDTHS = [60, 10, 10, 8, 15, 7];

    /** @var list<Row> */
    private array $rows = [];

    public function __construct()
    {
        self::print(self::HEAD);
        self::print(array_map(fn (int $width): string => str_repeat('-', $width), self::WIDTHS));
    }

    /** @param list<Row> $rows */
    public function add(array $rows): void
    {
        foreach ($rows as $row) {
            $this->rows[] = $row;
            self::print(self::cells($row));
            if ($row->reason !== '') {
                echo '    ', wordwrap($row->reason, array_sum(self::WIDTHS), "\n    "), "\n";
            }
        }
    }

    public function missed(): int
    {
        return count(array_filter($this->rows, fn (Row $row): bool => $row->met === false));
    }

    /** @param array<string, string> $machine */
    public function markdown(array $machine): string
    {
        $table = '';
        foreach ([self::HEAD, ['---', '--:', '--:', '--:', '---', '---']] as $cells) {
            $table .= '| ' . implode(' | ', $cells) . " |\n";
        }
        foreach ($this->rows as $row) {
            $cells = self::cells($row);
            $cells[5] = $row->met === false ? '**not met**' : $cells[5];
            $table .= '| ' . implode(' | ', $cells) . " |\n";
        }
        foreach (array_filter(array_column($this->rows, 'reason', 'work')) as $work => $reason) {
            $table .= "\nNot met, $work: $reason\n";
        }
        $about = '';
        foreach ($machine as $what => $value) {
            $about .= "- $what: $value\n";
        }

        return str_replace(
            ['{table}', '{scale}', '{machine}'],
            [$table, self::scale(), $about],
            (string) file_get_contents(dirname(__DIR__) . '/benchmarks.md.in'),
        );
    }

    /** What `make test-scale` has written there, with what is said of it. */
    private static function scale(): string
    {
        $document = (string) file_get_contents(dirname(__DIR__, 2) . '/docs/benchmarks.md');

        return preg_match('/^## A shop with many services\n.*?(?=^## )/ms', $document, $part) === 1 ? rtrim($part[0]) . "\n" : '';
    }

    /** @return list<string> */
    private static function cells(Row $row): array
    {
        $verdict = match ($row->met) {
            null => '',
            true => 'met',
            false => 'NOT MET',
        };

        return [$row->work, $row->theirs, $row->ours, $row->ratio, $row->target, $verdict];
    }

    /** @param list<string> $cells the first may take several lines; the others stand on its last */
    private static function print(array $cells): void
    {
        $lines = explode("\n", wordwrap(array_shift($cells), self::WIDTHS[0]));
        array_unshift($cells, array_pop($lines));
        foreach ($lines as $line) {
            echo "$line\n";
        }
        $padded = array_map(
            fn (string $cell, int $width): string => $cell . str_repeat(' ', max(0, $width - self::columns($cell))),
            $cells,
            self::WIDTHS,
        );
        echo rtrim(implode('  ', $padded)), "\n";
    }

    private static function columns(string $text): int
    {
        return (int) preg_match_all('/./u', $text);
    }
}
