<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * The long walk in numbers: its parts put together.
 */
final class Report
{
    /**
     * @param array<int, array{int, int, int}> $covered services that had paid, that were covered, and that were not since their customers do
     *     nothing, by day
     * @param array<string, array<string, int>> $weeks what happened, by its kind and the Monday of its week
     * @param array<string, int> $counts
     * @param array<string, int> $kinds mails by kind
     */
    private function __construct(
        public readonly string $begin,
        public readonly int $days,
        public readonly int $services,
        public readonly int $shops,
        public readonly array $covered,
        public readonly array $weeks,
        public readonly array $counts,
        public readonly array $kinds,
    ) {
    }

    /** @param list<string> $files of outcomes */
    public static function of(array $files): self
    {
        $read = static fn (string $file): array
            => (array) json_decode((string) file_get_contents($file), true, 16, JSON_THROW_ON_ERROR);
        $parts = array_map($read, $files);
        $sum = static function (array $one, array $two) use (&$sum): array {
            foreach ($two as $name => $value) {
                $one[$name] = is_array($value) ? $sum($one[$name] ?? [], $value) : ($one[$name] ?? 0) + $value;
            }
            return $one;
        };
        $all = static fn (string $name): array => array_reduce(array_column($parts, $name), $sum, []);
        $weeks = $all('weeks');
        array_walk($weeks, static fn (array &$counts) => ksort($counts));
        $kinds = $all('kinds');
        ksort($kinds);
        return new self(
            $parts[0]['begin'],
            $parts[0]['days'],
            array_sum(array_column($parts, 'services')),
            count($parts),
            $all('covered'),
            $weeks,
            $all('counts'),
            $kinds,
        );
    }

    public function text(int $seconds): string
    {
        [$paid, $covered, $excused] = array_map(fn (int $which) => array_sum(array_column($this->covered, $which)), [0, 1, 2]);
        $list = static function (array $counts): string {
            $named = array_map(static fn (string $name, int $count) => "$name $count", array_keys($counts), $counts);
            return wordwrap(implode(', ', $named), 110, "\n    ");
        };
        return "\n$this->services services of $this->shops shops for $this->days days from $this->begin, in $seconds seconds\n"
            . "    {$list($this->counts)}\n    reissues " . array_sum($this->weeks['reissues']) . ', renewals '
            . array_sum($this->weeks['renewals']) . "\n    days of services that were paid $paid: covered $covered,"
            . " not covered since their customers do nothing $excused\n"
            . "mails\n    {$list($this->kinds)}\n";
    }
}
