<?php

declare(strict_types=1);

namespace KillTests;

/**
 * Something ends at one step after the other, while something is done at Certum: in the end it was done once, and nobody is
 * left without certificate or mail. `KILL_EACH=29` takes every 29th death, 1 each, from `KILL_FROM` on; else a few.
 */
final class KillTest extends WalkTestCase
{
    private const SOME = 61;
    /** So many are told of at once. */
    private const MOST = 40;

    /** @dataProvider names */
    public function testWhateverEnds(string $name): void
    {
        $begun = microtime(true);
        $walk = $this->walk($name);
        $from = $this->prepared($walk);
        $steps = $this->walked($walk, $from, new Death(0, 'before', 'cut'))['steps'];
        self::assertGreaterThan(30, count($steps));
        $each = max(1, (int) (getenv('KILL_EACH') ?: self::SOME));
        $deaths = Death::all(count($steps));
        $failed = [];
        $died = 0;
        if (getenv('KILL_ONLY')) {
            [$when, $how, $n] = explode(' ', getenv('KILL_ONLY'));
            $deaths = [new Death((int) $n, $when, $how)];
        }
        for ($at = getenv('KILL_ONLY') ? 0 : ((int) getenv('KILL_FROM') + crc32($name)) % $each; $at < count($deaths); $at += $each) {
            $death = $deaths[$at];
            try {
                self::assertTrue($this->walked($walk, $from, $death)['ended'], 'nothing ended');
                $died++;
            } catch (\Throwable $error) {
                $step = implode(' ', $steps[$death->step - 1]);
                $failed[] = "$name, $death ($step):\n" . substr($error->getMessage(), 0, 1500);
            }
            if (getenv('KILL_DEBUG')) { foreach (array_slice($failed, -1) as $f) { if (count($failed) !== ($told ?? 0)) { fwrite(STDERR, substr($f, 0, 900)."\n"); $told = count($failed); } } }
            if (count($failed) >= self::MOST) {
                break;
            }
        }
        $this->progress(sprintf('%-18s %4d steps %5d deaths %3d wrong %5.0f s', $name, count($steps), $died, count($failed),
            microtime(true) - $begun));
        self::assertCount(0, $failed, implode("\n\n", $failed));
    }

    /** @return iterable<string, array{string}> */
    public static function names(): iterable
    {
        foreach (self::NAMES as $name) {
            yield $name => [$name];
        }
    }

    private function progress(string $line): void
    {
        if (getenv('KILL_EACH')) {
            fwrite(STDERR, gmdate('H:i:s ') . "$line\n");
        }
    }
}
