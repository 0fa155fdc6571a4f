<?php

declare(strict_types=1);

namespace KillTests;

/**
 * The walks, and one of them from its beginning to rest.
 */
abstract class WalkTestCase extends KillTestCase
{
    use AttachWalks;
    use OrderWalks;
    use RenewalWalks;
    use ShopWalks;

    protected const NAMES = ['create', 'order', 'resent', 'found', 'issue', 'anew', 'cancel', 'terminate', 'correct',
        'corrected', 'reissue', 'takenback', 'revoke', 'terminatedrevoking', 'renewpaid', 'renewcron', 'renewpage', 'renewstaff', 'sync',
        'attach', 'detach'];

    /** What the base of the present walk holds. @var array<string, mixed> */
    private array $given = [];

    protected function walk(string $name): Walk
    {
        $walks = $this->orderWalks() + $this->renewalWalks() + $this->shopWalks() + $this->attachWalks();
        self::assertSame(self::NAMES, array_keys($walks));
        return $walks[$name];
    }

    protected function prepared(Walk $walk): Snapshot
    {
        $this->given = $this->begin($walk->base)->given;
        return $this->snapshot(($walk->prepared)());
    }

    /** @return array{ended: int, steps: list<array{string, string}>} */
    protected function walked(Walk $walk, Snapshot $from, Death $death): array
    {
        $this->restore($from);
        $deed = ($walk->opened)($from->given);
        $came = $this->dying($death, $deed);
        ($walk->held)($from->given);
        $this->assertEachMailOnce();
        self::assertSame([], $this->unfinished());
        return $came;
    }

    /** Who sees that a service is not terminated does it once more. */
    protected function terminateOnceMore(int $service): void
    {
        $this->quiet();
        if ($this->serviceRow($service)->domainstatus !== 'Terminated') {
            self::assertSame('success', $this->there('action', $service, 'terminate'));
            $this->quiet();
        }
    }

    /** The orders of a service at Certum, the first first. @return list<array<string, mixed>> */
    protected function placedFor(int $service): array
    {
        $own = array_filter($this->placed(), static fn (array $order) => str_ends_with($order['customer'], "-$service"));
        usort($own, static fn (array $one, array $two) => $one['created'] <=> $two['created']);
        return $own;
    }

    /** The states of all that was ordered for a service at Certum: orders, and their reissues. @return list<string> */
    protected function issues(int $service): array
    {
        return array_merge(...array_map(static fn ($order) => array_column($order['issues'], 'status'), $this->placedFor($service)));
    }

    /** Every so many, of each walk from another one on. @param list<Death> $deaths @return list<Death> */
    protected function some(array $deaths, string $name, int $else): array
    {
        if (getenv('KILL_ONLY')) {
            $only = static fn (Death $death): bool => preg_match('~' . getenv('KILL_ONLY') . '~', "$death") === 1;
            return array_values(array_filter($deaths, $only));
        }
        $each = max(1, (int) (getenv('KILL_EACH') ?: $else));
        $from = ((int) getenv('KILL_FROM') + crc32($name)) % $each;
        $some = static fn (int $at): bool => $at % $each === $from;
        return array_values(array_filter($deaths, $some, ARRAY_FILTER_USE_KEY));
    }

    protected function progress(string $line): void
    {
        if (getenv('KILL_EACH')) {
            fwrite(STDERR, gmdate('H:i:s ') . "$line\n");
        }
    }
}
