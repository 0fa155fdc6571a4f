<?php

declare(strict_types=1);

namespace KillTests;

/**
 * Something ends at one step after the other, while something is done at Certum: in the end it was done once, and nobody is
 * left without certificate or mail. `KILL_EACH=29` takes every 29th death, 1 each, from the `KILL_FROM`th on; else a few.
 * `KILL_STEPS=write` only writes the page of steps anew.
 */
final class KillTest extends WalkTestCase
{
    private const SOME = 97;
    /** So many are told of at once. */
    private const MOST = 20;

    /** @var list<string> rows of the page of steps */
    private static array $rows = [];

    public static function tearDownAfterClass(): void
    {
        if (self::isWriting()) {
            file_put_contents(Steps::PAGE, Steps::page(self::$rows));
        }
        parent::tearDownAfterClass();
    }

    private static function isWriting(): bool
    {
        return getenv('KILL_STEPS') === 'write';
    }

    /** @dataProvider names */
    public function testWhateverEnds(string $name): void
    {
        $begun = microtime(true);
        $walk = $this->walk($name);
        $from = $this->prepared($walk);
        $steps = $this->walked($walk, $from, new Death(0, 'before', 'cut'))['steps'];
        $row = self::$rows[] = Steps::row($name, $walk->title, $steps);
        if (self::isWriting()) {
            return;
        }
        self::assertStringContainsString("$row\n", (string) file_get_contents(Steps::PAGE), 'make kill-steps');
        $failed = [];
        $missed = 0;
        $deaths = $this->some(Death::all(count($steps)), $name, self::SOME);
        foreach ($deaths as $death) {
            try {
                $came = $this->walked($walk, $from, $death);
                if ($came['ended'] === 0 && count($came['steps']) < $death->step) {
                    // What cron notes once in a while is a step more or less.
                    $missed++;
                    continue;
                }
                self::assertSame(1, $came['ended'], 'nothing ended');
            } catch (\Throwable $error) {
                $step = (string) preg_replace('/\s+/', ' ', implode(' ', $steps[$death->step - 1]));
                $failed[] = "$name, $death (" . substr($step, 0, 200) . "):\n" . substr($error->getMessage(), 0, 1500);
                $this->progress((string) end($failed));
            }
            if (count($failed) >= self::MOST) {
                break;
            }
        }
        $this->progress(sprintf(
            '%-18s %4d steps %5d deaths %3d wrong %5.0f s',
            $name,
            count($steps),
            count($deaths),
            count($failed),
            microtime(true) - $begun,
        ));
        self::assertCount(0, $failed, implode("\n\n", $failed));
        self::assertLessThanOrEqual(count($deaths) / 20 + 1, $missed, 'steps that did not come');
    }

    /** Capsule does once more what was cut off: an order, or WHMCS's record of one, would be there twice. */
    public function testWhatWasInsertedAndCutOffIsThereOnce(): void
    {
        $cut = 0;
        foreach (['create', 'order', 'attach'] as $name) {
            $walk = $this->walk($name);
            $from = $this->prepared($walk);
            $steps = $this->walked($walk, $from, new Death(0, 'before', 'cut'))['steps'];
            $inserts = array_filter($steps, static fn ($step) => preg_match('/^insert into `(mod_certum_|tblssl)orders/', $step[1]));
            foreach (array_keys($inserts) as $at) {
                $cut += $this->walked($walk, $from, new Death($at + 1, 'after', 'cut'))['ended'];
            }
        }
        self::assertGreaterThanOrEqual(3, $cut);
    }

    /** @return iterable<string, array{string}> */
    public static function names(): iterable
    {
        foreach (self::NAMES as $name) {
            yield $name => [$name];
        }
    }
}
