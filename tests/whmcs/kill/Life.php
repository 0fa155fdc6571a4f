<?php

declare(strict_types=1);

namespace KillTests;

/**
 * What somebody wants of a service, one thing after the other; each is asked for again until the shop shows that it is done.
 */
final class Life
{
    /** Wishes, and what Certum has to have of the service once all are done: the states of its orders and reissues. */
    public const LIVES = [
        [['order', 'issued'], ['ENROLLED']],
        [['order', 'issued', 'reissue', 'issued'], ['ENROLLED', 'ENROLLED']],
        [['order', 'issued', 'reissue', 'issued', 'revoke'], ['ENROLLED', 'ENROLLED']],
        [['order', 'issued', 'revoke'], ['ENROLLED']],
        [['order', 'issued', 'revoked'], ['ENROLLED']],
        [['order', 'issued', 'reissue', 'back', 'reissue', 'issued'], ['ENROLLED', 'REJECTED', 'ENROLLED']],
        [['order', 'cancel'], ['REJECTED']],
        [['order', 'terminate'], ['REJECTED']],
        [['order', 'correct', 'order', 'issued'], ['REJECTED', 'ENROLLED']],
    ];
    /** Of those whose terms near their ends. */
    public const RENEWALS = [
        'paid' => ['renewed', 'issued'], 'unpaid' => ['pay', 'renewed', 'issued'], 'once' => ['renew', 'issued'],
    ];

    /** How many of its wishes are done. */
    public int $done = 0;
    /** How many certificates it has to have by its wishes so far. */
    public int $certificates = 0;

    /** @param list<string> $wishes @param list<string> $expected */
    public function __construct(
        public readonly int $service,
        public readonly string $name,
        public readonly array $wishes,
        public readonly array $expected,
        public readonly int $invoice = 0,
    ) {
    }

    /** '' once all is done. */
    public function wish(): string
    {
        return $this->wishes[$this->done] ?? '';
    }

    public function has(string $wish): bool
    {
        return in_array($wish, $this->wishes, true);
    }
}
