<?php

declare(strict_types=1);

namespace KillTests;

use Standin\Db\MariaDb;
use WHMCS\Database\Capsule;

/**
 * MariaDB is stopped, or dies, in the middle of a customer's order and of cron, and is started again later.
 */
final class AwayTest extends WalkTestCase
{
    private const SOME = 150;

    /** @return iterable<string, array{string}> */
    public static function walks(): iterable
    {
        yield 'a customer orders' => ['order'];
        yield 'cron reads that it was issued' => ['issue'];
        yield 'cron sends again' => ['resent'];
    }

    /** @dataProvider walks */
    public function testMariaDbGoesAndComesBack(string $name): void
    {
        $walk = $this->walk($name);
        $from = $this->prepared($walk);
        $steps = $this->walked($walk, $from, new Death(0, 'before', 'cut'))['steps'];
        $deaths = [];
        foreach ([SIGTERM, SIGKILL] as $signal) {
            foreach (['before', 'after'] as $when) {
                foreach (array_keys($steps) as $at) {
                    $deaths[] = new Death($at + 1, $when, MariaDb::state(self::$standin->instance)['pid'], $signal);
                }
            }
        }
        $deaths = $this->some($deaths, $name, self::SOME);
        foreach ($deaths as $death) {
            $now = new Death($death->step, $death->when, MariaDb::state(self::$standin->instance)['pid'], $death->signal);
            self::assertSame(1, $this->walked($walk, $from, $now)['ended'], "$name, signal $death->signal at $death");
        }
        $this->progress(sprintf('MariaDB away: %-8s %4d steps %5d deaths', $name, count($steps), count($deaths)));
    }

    protected function dying(Death $death, \Closure $deed): array
    {
        $came = parent::dying($death, $deed);
        if (is_int($death->how)) {
            $port = MariaDb::state(self::$standin->instance)['port'];
            MariaDb::stop(self::$standin->instance);
            MariaDb::start(self::$standin->instance, $port);
            Capsule::connection()->reconnect();
        }
        return $came;
    }
}
