#!/usr/bin/env bash
# Formatting, lints, documentation, dependencies, what holds between modules, PHP's coding style, the tests
# that documents name, and what holds for the module; stops at the first finding.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/lib.sh
find_cargo || true

say "rustfmt"
cargo fmt --all --check
say "clippy"
cargo clippy --locked --workspace --all-targets -- -D warnings
say "rustdoc"
RUSTDOCFLAGS="-D warnings" cargo doc --locked --workspace --no-deps --document-private-items --quiet
say "cargo deny"
cargo deny --log-level error check bans licenses sources
tools/lint-structure.sh
tools/lint-peers.sh

say "php -l"
mapfile -t php_files < <(git ls-files --cached --others --exclude-standard '*.php')
if [ ${#php_files[@]} -gt 0 ]; then
    printf '%s\0' "${php_files[@]}" | xargs -0 -n1 "${PHP:-php}" -n -d error_reporting=-1 -d display_errors=1 -l \
        | { grep -v '^No syntax errors' || true; }
    say "phpcs (PSR-12)"
    # phpcs reads its own files through XML modules, so this PHP keeps its php.ini.
    phpcs -q --standard=tools/phpcs.xml "${php_files[@]}"
fi

tools/lint-module.sh
