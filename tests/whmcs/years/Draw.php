<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * Numbers by chance, the same ones for the same word each time.
 */
final class Draw
{
    private int $turn = 0;

    public function __construct(private readonly string $word)
    {
    }

    public function of(int $least, int $most): int
    {
        return $least + crc32($this->word . ' ' . $this->turn++ . ' ' . $this->word) % ($most - $least + 1);
    }

    public function isOneIn(int $many): bool
    {
        return $this->of(1, $many) === 1;
    }

    /** @template T @param non-empty-list<T> $all @return T */
    public function one(array $all): mixed
    {
        return $all[$this->of(0, count($all) - 1)];
    }
}
