#!/usr/bin/env bash
# docs/peers-failures.md: each row is there once and names tests, does not apply or is open, and each test that it names
# exists.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/lib.sh

table=docs/peers-failures.md
status=0
complain() {
    printf '%s: %s\n' "$table" "$*" >&2
    status=1
}

# Whether a test exists: `Class::test` of PHP, `file.rs::test`, `file.mjs::the beginning of its title`.
exists() {
    local place=${1%%::*} name=${1#*::}
    case $place in
        *.rs) grep -qE "^\s*fn $name\(\)" "$place" ;;
        *.mjs) grep -qF -e "test('$name" -e "test(\`$name" "$place" ;;
        *) grep -rqE --include="$place.php" "function $name\(" tests/whmcs ;;
    esac 2>/dev/null
}

say "the tests that $table names"
open=()
for row in A{1..16} B{1..10} C{1..11} H{1..9}; do
    line=$(grep -E "^\| $row \|" "$table" || true)
    if [ -z "$line" ] || [ "$(wc -l <<<"$line")" -ne 1 ]; then
        complain "row $row is not there once"
    elif [[ $line == *'**open**'* ]]; then
        open+=("$row")
    elif [[ $line != *::* && $line != *'does not apply'* ]]; then
        complain "row $row names no test"
    fi
done
mapfile -t named < <(grep -oE '`[^`]+::[^`]+`' "$table" | tr -d '`' | sort -u)
for test in "${named[@]}"; do
    # What explains how they are named.
    case $test in Class::test | file::test) continue ;; esac
    exists "$test" || complain "there is no test $test"
done
echo "${#named[@]} tests; open: ${open[*]:-none}"

exit "$status"
