<?php

declare(strict_types=1);

/*
 * What tests check with: silence where all is well, a line for each difference.
 */

require_once __DIR__ . '/types.inc';
require_once __DIR__ . '/Simulator.php';
require_once __DIR__ . '/keys.php';
require_once __DIR__ . '/orders.php';

/** Prints what differs. Dates are compared as moments, objects of the extension by what they hold. */
function check(string $what, mixed $expected, mixed $actual): void
{
    $expected = comparable($expected);
    $actual = comparable($actual);
    if ($expected !== $actual) {
        printf("%s: expected %s, got %s\n", $what, shown($expected), shown($actual));
    }
}

/** Prints what an answer's objects hold against the stub, and gives the answer back. */
function typed(mixed $answer): mixed
{
    foreach (is_array($answer) ? $answer : [$answer] as $object) {
        if (is_object($object) && !$object instanceof Throwable) {
            array_map(fn (string $found) => print("$found\n"), nonconformities($object));
        }
    }
    return $answer;
}

/**
 * The exception that a call ends with; prints where it ends otherwise.
 *
 * @template T of Throwable
 * @param class-string<T> $class
 * @return T
 */
function thrown(string $what, string $class, callable $call): Throwable
{
    try {
        $call();
    } catch (Throwable $thrown) {
        if ($thrown::class !== $class) {
            printf("%s: expected %s, got %s: %s\n", $what, $class, $thrown::class, $thrown->getMessage());
            throw $thrown;
        }
        if (preg_match('/[\x00-\x1f\x7f]/', $thrown->getMessage())) {
            printf("%s: control characters in %s\n", $what, json_encode($thrown->getMessage()));
        }
        return $thrown;
    }
    throw new LogicException("$what: no $class");
}

/** The field that input is refused for. */
function refused_field(string $what, callable $call): string
{
    $thrown = thrown($what, Certum\Exception\InvalidInputException::class, $call);
    if (!str_contains($thrown->getMessage(), $thrown->field)) {
        printf("%s: the message does not name %s: %s\n", $what, $thrown->field, $thrown->getMessage());
    }
    return $thrown->field;
}

function comparable(mixed $value): mixed
{
    if ($value instanceof DateTimeInterface) {
        return $value->format('U.u');
    }
    if (is_object($value) && method_exists($value, 'toArray')) {
        $value = $value->toArray();
    }
    return is_array($value) ? array_map(comparable(...), $value) : $value;
}

function shown(mixed $value): string
{
    $json = json_encode($value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE);
    return strlen((string) $json) > 2000 ? substr((string) $json, 0, 2000) . '…' : (string) $json;
}
