<?php

declare(strict_types=1);

namespace ScaleTests;

use RuntimeException;

/**
 * The tables, printed as the figures come, and the targets.
 */
final class Report
{
    private const BEGIN = "<!-- Written by make test-scale -->\n";
    private const END = '<!-- until here -->';
    private const MEBIBYTES = 64;
    /** Beside one for each certificate that is new. */
    private const REQUESTS = 10;
    private const MILLISECONDS = ["client's product page" => 200, "administrator's list" => 300];

    private string $written = '';
    private string $heading = '';
    private int $missed = 0;
    /** What each idle run took. @var array<int, Run> */
    private array $idle = [];

    public function run(int $count, string $what, Run $run, string $target = '', bool $isMet = true): void
    {
        $this->idle += [$count => $run];
        $this->row(
            ['Services', 'A run of cron', 'Requests', 'Statements', 'Rows read', 'Time', 'CPU', 'Memory', 'Target'],
            [number_format($count), $what, self::figure($run->requests()), self::figure($run->statements),
                self::figure($run->read), self::seconds($run->seconds), self::seconds($run->cpu),
                self::mebibytes($run->mebibytes), $target],
            $isMet
        );
    }

    public function changed(int $count, Changes $changes, Run $run, bool $isMeasured): void
    {
        $most = self::REQUESTS + $changes->issued;
        $isMet = $run->requests() <= $most && $run->mebibytes <= self::MEBIBYTES;
        $target = "at most $most requests, " . self::MEBIBYTES . ' MiB';
        $what = "1 % changed: $changes->issued issued, $changes->moved accepted, $changes->revoked revoked";
        $this->run($count, $what, $run, $isMeasured ? $target : '', !$isMeasured || $isMet);
    }

    public function oneByOne(int $count, OneByOne $asked): void
    {
        $some = $asked->asked < $asked->requests ? ', reckoned by ' . self::figure($asked->asked) . ' of them' : '';
        $this->row([], [number_format($count), "SoapClient asks for one order after the other$some",
            self::figure($asked->requests), '', '', self::seconds($asked->seconds), '',
            self::mebibytes($asked->mebibytes), ''], true);
    }

    /** @param list<array{string, string, float, float}> $pages */
    public function pages(array $pages): void
    {
        foreach ($pages as [$page, $how, $median, $most]) {
            $target = self::MILLISECONDS[$page] ?? null;
            $this->row(
                ['Page, with 10,000 services', "Certum's port", 'Median', '95 of 100 within', 'Target'],
                [$page, $how, round($median) . ' ms', round($most) . ' ms', $target === null ? '' : "at most $target ms"],
                $target === null || $most <= $target
            );
        }
    }

    public function night(string $what, Run $run): void
    {
        $this->row(
            ['One night, of 10,000 services', 'Requests', 'Statements', 'Rows read', 'Time', 'CPU', 'Memory', 'Target'],
            [$what, self::figure($run->requests()), self::figure($run->statements), self::figure($run->read),
                self::seconds($run->seconds), self::seconds($run->cpu), self::mebibytes($run->mebibytes), 'at most ' . self::MEBIBYTES . ' MiB'],
            $run->mebibytes <= self::MEBIBYTES
        );
    }

    /** That a run in which nothing changed does not grow with what exists. */
    public function idleRunsAreAlike(): void
    {
        $least = reset($this->idle) ?: throw new RuntimeException('nothing was run');
        foreach ($this->idle as $count => $run) {
            $isAlike = $run->requests === $least->requests && $run->statements === $least->statements
                && $run->read <= 1.2 * $least->read;
            if (!$isAlike) {
                $this->missed++;
                echo "\nNOT MET: with $count services a run without news takes more than with fewer.\n";
            }
        }
    }

    public function missed(): int
    {
        return $this->missed;
    }

    /** In the place of what an earlier run has written. */
    public function write(string $file): void
    {
        $document = (string) file_get_contents($file);
        $begin = strpos($document, self::BEGIN);
        $end = strpos($document, self::END);
        if ($begin === false || $end === false) {
            throw new RuntimeException("$file has no place for it");
        }
        $begin += strlen(self::BEGIN);
        file_put_contents($file, substr($document, 0, $begin) . $this->written . "\n" . substr($document, $end));
    }

    /** @param list<string> $heads where a table begins with another heading @param list<string> $cells */
    private function row(array $heads, array $cells, bool $isMet): void
    {
        $this->missed += $isMet ? 0 : 1;
        $last = array_key_last($cells);
        $cells[$last] .= $cells[$last] === '' ? '' : ($isMet ? ', met' : ', **not met**');
        $heading = '| ' . implode(' | ', $heads) . " |\n| " . implode(' | ', array_map(
            static fn (string $head) => in_array($head, ['Target', $heads[0], "Certum's port", 'A run of cron'], true)
                ? '---' : '--:',
            $heads
        )) . " |\n";
        $lines = $heads === [] || $heading === $this->heading ? '' : "\n$heading";
        $this->heading = $heads === [] ? $this->heading : $heading;
        $lines .= '| ' . implode(' | ', $cells) . " |\n";
        $this->written .= $lines;
        echo $lines;
    }

    private static function figure(int $value): string
    {
        return number_format($value);
    }

    private static function seconds(float $value): string
    {
        return number_format($value, $value < 10 ? 2 : 0) . ' s';
    }

    private static function mebibytes(float $value): string
    {
        return number_format($value, 1) . ' MiB';
    }
}
