<?php

declare(strict_types=1);

namespace Bench;

/** A line of the table: what was measured, both figures, and the target if there is one. */
final class Row
{
    /** @param ?bool $met null where there is no target */
    private function __construct(
        public readonly string $work,
        public readonly string $theirs,
        public readonly string $ours,
        public readonly string $ratio,
        public readonly string $target,
        public readonly ?bool $met,
        public readonly string $reason = '',
    ) {
    }

    /** The same with the reason that is known for missing the target; told only where it is missed. */
    public function because(string $reason): self
    {
        return new self(
            $this->work,
            $this->theirs,
            $this->ours,
            $this->ratio,
            $this->target,
            $this->met,
            $this->met === false ? $reason : '',
        );
    }

    /** Ours may be at most so large a share of theirs. */
    public static function share(string $work, float $theirs, float $ours, string $unit, ?float $limit = null): self
    {
        $share = $ours / $theirs;

        return new self(
            $work,
            self::figure($theirs, $unit),
            self::figure($ours, $unit),
            sprintf($share < 0.1 ? '%.3f' : '%.2f', $share),
            $limit === null ? '' : "at most $limit",
            $limit === null ? null : $share <= $limit,
        );
    }

    /** Ours must be at least so many times as fast. */
    public static function faster(string $work, float $theirs, float $ours, string $unit, ?float $least = null): self
    {
        $times = $theirs / $ours;

        return new self(
            $work,
            self::figure($theirs, $unit),
            self::figure($ours, $unit),
            sprintf('%.1f ×', $times),
            $least === null ? '' : "at least $least ×",
            $least === null ? null : $times >= $least,
        );
    }

    /** Ours has a limit of its own; theirs may stand beside it. */
    public static function limit(string $work, ?float $theirs, float $ours, string $unit, ?float $limit = null): self
    {
        return new self(
            $work,
            $theirs === null ? '' : self::figure($theirs, $unit),
            self::figure($ours, $unit),
            '',
            $limit === null ? '' : 'at most ' . rtrim(trim("$limit $unit")),
            $limit === null ? null : $ours <= $limit,
        );
    }

    /** What could not be measured, and why. */
    public static function unknown(string $work, string $why): self
    {
        return new self($work, '', $why, '', '', null);
    }

    private static function figure(float $value, string $unit): string
    {
        $decimals = match (true) {
            floor($value) === $value && $value < 1000 && $unit === '' => 0,
            abs($value) >= 100 => 0,
            abs($value) >= 10 => 1,
            default => 2,
        };

        return rtrim(number_format($value, $decimals, '.', ',') . " $unit");
    }
}
