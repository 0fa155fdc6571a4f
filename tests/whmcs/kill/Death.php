<?php

declare(strict_types=1);

namespace KillTests;

/**
 * What ends at which step: a connection, one side for long, the process that asks, or another one.
 */
final class Death
{
    private const KINDS = [['before', 'kill'], ['after', 'kill'], ['before', 'cut'], ['after', 'cut'], ['before', 'down'],
        ['after', 'down']];

    /**
     * @param string $when before it gets through, or after it was carried out
     * @param int|string $how cut, down, kill, or the number of a process
     */
    public function __construct(
        public readonly int $step,
        public readonly string $when,
        public readonly int|string $how,
        public readonly int $signal = SIGTERM,
    ) {
    }

    /** Every death in so many steps. @return list<self> */
    public static function all(int $steps): array
    {
        $all = [];
        foreach (self::KINDS as [$when, $how]) {
            for ($step = 1; $step <= $steps; $step++) {
                $all[] = new self($step, $when, $how);
            }
        }
        return $all;
    }

    public function __toString(): string
    {
        return "$this->how $this->when step $this->step";
    }
}
