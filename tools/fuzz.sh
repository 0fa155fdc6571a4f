#!/usr/bin/env bash
# Fuzzes each target of fuzz/ for FUZZ_SECONDS, FUZZ_JOBS (2) of them side by side; the first finding fails the run.
# RUSTC_BOOTSTRAP lets the stable compiler take the sanitizer's flags.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/lib.sh
[ -f fuzz/Cargo.toml ] || die "there is no fuzz/Cargo.toml"
export RUSTC_BOOTSTRAP=1
mapfile -t targets < <(cargo fuzz list)
[ ${#targets[@]} -gt 0 ] || die "fuzz/ has no targets"
cargo fuzz build

mkdir -p build/fuzz
# New inputs go to build/, the corpus that is kept is only read; `cargo fuzz cmin` brings what is worth keeping over.
one() {
    local status=0 corpora=("build/fuzz/corpus/$1")
    mkdir -p "${corpora[0]}"
    [ -d "fuzz/corpus/$1" ] && corpora+=("fuzz/corpus/$1")
    cargo fuzz run "$1" "${corpora[@]}" -- -max_total_time="$FUZZ_SECONDS" -print_final_stats=1 -timeout=10 -rss_limit_mb=1024 \
        >"build/fuzz/$1.log" 2>&1 || status=$?
    if [ "$status" = 0 ]; then
        echo "fuzz $1: no finding, $(sed -n 's/^stat::number_of_executed_units: *//p' "build/fuzz/$1.log") runs in $FUZZ_SECONDS s"
    else
        echo "fuzz $1: FINDING, see build/fuzz/$1.log" >&2
        grep -aE 'ERROR|panicked|SUMMARY|Test unit written|Reproduce' "build/fuzz/$1.log" >&2 || true
    fi
    return "$status"
}
export -f one
export FUZZ_SECONDS=${FUZZ_SECONDS:-1200}
printf '%s\0' "${targets[@]}" | xargs -0 -n1 -P"${FUZZ_JOBS:-2}" bash -c 'one "$1"' one
say "all ${#targets[@]} targets without a finding"
