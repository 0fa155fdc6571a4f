<?php

declare(strict_types=1);

require_once __DIR__ . '/transport.php';

/**
 * The forms in which a text may hide a secret: as it is, escaped, encoded, and its telling parts alone.
 *
 * @return array<string, string>
 */
function formsOf(string $secret): array
{
    $numbered = preg_replace_callback('/[^a-z ]/ui', fn ($m) => '&#' . ordinal($m[0]) . ';', $secret);
    $json = json_encode($secret);
    $forms = [
        'as it is' => $secret,
        'in XML' => htmlspecialchars($secret, ENT_XML1 | ENT_NOQUOTES),
        'in XML, with quotes' => htmlspecialchars($secret, ENT_XML1 | ENT_QUOTES),
        'in XML, numbered' => $numbered,
        'in a query' => urlencode($secret),
        'in an address' => rawurlencode($secret),
        'in an address, small' => strtolower(rawurlencode($secret)),
        'as JSON' => substr($json, 1, -1),
        'in base64' => rtrim(base64_encode($secret), '='),
        'dumped' => addslashes($secret),
        'in a trace' => asInTraces($secret),
    ];
    foreach (preg_split('/[\s"<>&%]+/', $secret, flags: PREG_SPLIT_NO_EMPTY) as $part) {
        if (strlen($part) > 4) {
            $forms["a part, $part"] = $part;
            $forms["a part in an address, $part"] = rawurlencode($part);
            $forms["a part in a trace, $part"] = asInTraces($part);
        }
    }

    return $forms;
}

/** As PHP writes arguments into traces. */
function asInTraces(string $text): string
{
    return preg_replace_callback('/[\x80-\xff]/', fn ($m) => sprintf('\x%02X', ord($m[0])), $text);
}

/** A character's number; without ext-mbstring and ext-iconv. */
function ordinal(string $character): int
{
    $bytes = array_values(unpack('C*', $character));
    $number = $bytes[0] < 0x80 ? $bytes[0] : $bytes[0] & (0x7f >> count($bytes));
    foreach (array_slice($bytes, 1) as $byte) {
        $number = $number << 6 | $byte & 0x3f;
    }

    return $number;
}

/** The form in which a text holds a secret, and what stands around it; null where it does not. */
function shownAs(string $text, string $secret = Simulator::PASSWORD): ?array
{
    foreach (formsOf($secret) as $form => $needle) {
        $at = stripos($text, $needle);
        if ($at !== false) {
            return [$form, substr($text, max(0, $at - 60), 160)];
        }
    }

    return null;
}

/** Says whether a secret shows. */
function show(string $where, string $text, string $secret = Simulator::PASSWORD): void
{
    $shown = shownAs($text, $secret);
    echo "$where: ", $shown === null ? 'clean' : "SHOWN $shown[0]: …$shown[1]…", "\n";
}

/** Everything that PHP can make of a value, as one text. */
function everything(mixed $value): string
{
    ob_start();
    var_dump($value);
    print_r($value);
    try {
        var_export($value);
    } catch (Throwable $thrown) {
        echo $thrown->getMessage();
    }
    debug_zval_dump($value);
    foreach (
        [
            fn () => json_encode($value, JSON_PARTIAL_OUTPUT_ON_ERROR),
            fn () => json_encode($value, JSON_PARTIAL_OUTPUT_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES),
            fn () => serialize($value),
            fn () => print_r((array) $value, true),
            fn () => print_r(is_object($value) ? get_mangled_object_vars($value) : [], true),
            fn () => is_object($value) ? (string) new ReflectionObject($value) : '',
            fn () => is_object($value) && method_exists($value, '__toString') ? (string) $value : '',
            fn () => print_r(is_object($value) ? clone $value : null, true),
        ] as $form
    ) {
        try {
            echo $form(), "\n";
        } catch (Throwable $thrown) {
            echo get_class($thrown), ': ', $thrown->getMessage(), "\n", $thrown->getTraceAsString(), "\n";
        }
    }
    if ($value instanceof Throwable) {
        for ($thrown = $value; $thrown !== null; $thrown = $thrown->getPrevious()) {
            echo $thrown, "\n", $thrown->getTraceAsString(), "\n";
            var_dump($thrown->getTrace());
            print_r($thrown->getTrace());
        }
    }

    return ob_get_clean();
}
