#!/usr/bin/env bash
# The tests of the Rust code but for the lab (make test-lab); arguments go to the test runner.
set -euo pipefail
cd "$(dirname "$0")/.."
if cargo nextest --version >/dev/null 2>&1; then
    cargo nextest run --locked --workspace --exclude certum-lab --no-fail-fast "$@"
    # nextest does not run examples in documentation.
    cargo test --locked --workspace --exclude certum-lab --doc --quiet
else
    cargo test --locked --workspace --exclude certum-lab --no-fail-fast "$@"
fi
