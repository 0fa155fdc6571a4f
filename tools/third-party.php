<?php

/**
 * What of others is in certum.so and in the module: names, licences and their texts, as these licences ask for.
 *
 * php tools/third-party.php [FILE …] prints it: the crates that the extension is linked from, and the files' licences.
 */

declare(strict_types=1);

const NOTICES = '/^(licen[cs]e|copying|notice|copyright|unlicense)/i';

function fail(string $why): never
{
    fwrite(STDERR, "error: $why\n");
    exit(1);
}

/** @return list<string> lines */
function lines(string $command): array
{
    exec($command, $output, $status);
    $status === 0 || fail("$command ended with $status");

    return $output;
}

/**
 * Where the licence leaves the choice, MIT's text is enough.
 *
 * @return array<string, string> text under its file's name
 */
function notices(string $folder, string $licence = ''): array
{
    $texts = [];
    foreach (preg_grep(NOTICES, scandir($folder) ?: []) ?: [] as $file) {
        if (is_file("$folder/$file")) {
            $texts[$file] = trim(str_replace("\r", '', (string) file_get_contents("$folder/$file")));
        }
    }

    $mit = array_filter($texts, static fn (string $file) => stripos($file, 'mit') !== false, ARRAY_FILTER_USE_KEY);
    $choice = preg_match('~^[^()]*$~', $licence) && preg_match('~(^| OR |/)MIT( OR |/|$)~', $licence)
        && !str_contains($licence, ' AND ');

    return $choice && $mit !== [] ? $mit : $texts;
}

/** @return array<string, array{string, string, string}> licence, address and folder under a crate's name and version */
function crates(): array
{
    $metadata = json_decode(implode("\n", lines('cargo metadata --format-version 1 --locked')), true);
    $known = [];
    foreach ($metadata['packages'] as $package) {
        $known["$package[name] v$package[version]"] = $package;
    }
    $crates = [];
    // Ours have no place in a registry.
    foreach (lines("cargo tree --locked -p certum-php -e normal,no-proc-macro --prefix none -f '{p}'") as $line) {
        $name = implode(' ', array_slice(explode(' ', $line), 0, 2));
        $package = $known[$name] ?? fail("cargo metadata does not know $name");
        if ($package['source'] !== null) {
            $folder = dirname($package['manifest_path']);
            $crates[$name] = [(string) $package['license'], (string) $package['repository'], $folder];
        }
    }
    ksort($crates);

    return $crates;
}

chdir(dirname(__DIR__));
$users = [];
echo "What of others is in this product\n=================================\n\nCompiled into certum.so:\n\n";
echo "  Rust's standard library  MIT OR Apache-2.0  https://github.com/rust-lang/rust\n";
foreach (crates() as $name => [$licence, $address, $folder]) {
    echo "  $name  $licence  $address\n";
    $texts = notices($folder, $licence);
    foreach ($texts === [] ? ["$licence\n(The package brings no text of its own.)"] : $texts as $text) {
        $users[$text][] = $name;
    }
}
foreach (array_slice($argv, 1) as $file) {
    $users[trim((string) file_get_contents($file))][] = basename($file);
}
foreach ($users as $text => $names) {
    echo "\n", str_repeat('-', 80), "\n", wordwrap(implode(', ', array_unique($names)), 80), "\n\n$text\n";
}
