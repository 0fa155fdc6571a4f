#!/usr/bin/env bash
# What holds between our modules and folders: no circles, SQL and rows of tables in the shop's store only, closed words
# in their list only, no SQL in the module's PHP. Prints each finding with file and line.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/lib.sh
find_cargo || true

status=0

say "circles, SQL, exports and closed words in the Rust code"
cargo run --quiet --locked -p certum-structure || status=1

say "SQL in the module's PHP"
# PHP's own tokens tell strings from comments. lib/Schema.php makes the tables, and lib/Text.php asks for the reader's
# language where the extension is not there too. As in tools/structure/src/places.rs.
mapfile -t files < <(git ls-files --cached --others --exclude-standard 'modules/*.php' | grep -vE '/lib/(Schema|Text)\.php$')
"${PHP:-php}" -r '
    const SQL = "/^\W*(select|insert|update|delete)\b.*\b(from|into|set)\b|\bmod_certum_|\btbl\w/is";
    $found = 0;
    foreach (array_filter(array_slice($argv, 1), "is_file") as $file) {
        foreach (PhpToken::tokenize(file_get_contents($file)) as $token) {
            if ($token->is([T_CONSTANT_ENCAPSED_STRING, T_ENCAPSED_AND_WHITESPACE]) && preg_match(SQL, $token->text)) {
                echo "$file:$token->line: SQL: ", preg_replace("/\s+/", " ", substr($token->text, 0, 60)), "\n";
                $found = 1;
            }
        }
    }
    exit($found);
' -- "${files[@]}" || status=1

exit "$status"
