#!/usr/bin/env bash
# The tests of the Rust code; arguments go to the test runner.
set -euo pipefail
cd "$(dirname "$0")/.."
if cargo nextest --version >/dev/null 2>&1; then
    cargo nextest run --locked --workspace --no-fail-fast "$@"
    # nextest does not run examples in documentation.
    cargo test --locked --workspace --doc --quiet
else
    cargo test --locked --workspace --no-fail-fast "$@"
fi
