<?php

declare(strict_types=1);

namespace KillTests;

/**
 * Something that is done at Certum, during which everything may end.
 */
final class Walk
{
    /**
     * @param string $title what is done, by whom
     * @param \Closure(): array<string, mixed> $prepared what is there before, from the base on
     * @param \Closure(array<string, mixed>): \Closure $opened whoever does it comes so far; gives what may end on the way
     * @param \Closure(array<string, mixed>): void $held what people do afterwards until it is done, and what holds then
     * @param string $base of the bases: `new` shop, or `aged`, whose certificates near their terms' ends
     */
    public function __construct(
        public readonly string $title,
        public readonly \Closure $prepared,
        public readonly \Closure $opened,
        public readonly \Closure $held,
        public readonly string $base = 'new',
    ) {
    }
}
