#!/usr/bin/env bash
# The tests through PHP on PHP 8.4: Debian trixie in a folder, this machine's Rust, the extension built inside.
# ROOT (build/php84) holds the folder and what is built; a second run uses both again.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/lib.sh
. tools/chroot.sh
find_cargo || die "Rust is missing"
if [ -z "${CERTUM_NAMESPACE:-}" ]; then
    make --no-print-directory build
fi
enter_namespaces "$@"

work=$(realpath -m "${ROOT:-build/php84}")
root=$work/root
make_root trixie "$root"
mount_root "$root"
mkdir -p "$root/src" "$root/build" "$work/cargo" "$work/target" "$root/root/.cargo"
mount --bind . "$root/src"
mount --bind "$work/target" "$root/build"
mount --bind "$work/cargo" "$root/root/.cargo"
# The simulator is this machine's: it needs the C library and OpenSSL 3, which trixie has, newer.
inside "$root" bash -euc '
    cd /src
    export CARGO_TARGET_DIR=/build
    tools/deps.sh build test
    cargo build --locked -p certum-php
    tests/php/run php /build/debug/libcertum_php.so'
