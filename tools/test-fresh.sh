#!/usr/bin/env bash
# `make demo` and `make test`, each as the only command after a clone on a fresh Debian 12 that has Rust.
# tools/test-fresh.sh [TARGET…]; each target gets a new machine: a minimal bookworm with git and make, which a clone
# and the command itself take, this machine's Rust read-only, and the last commit.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/lib.sh
. tools/chroot.sh
find_cargo || die "Rust is missing"
enter_namespaces "$@"

work=$(realpath -m "${ROOT:-build/fresh}")
make_root bookworm "$work/base" git,make,ca-certificates
[ $# -gt 0 ] || set -- demo test
for target in "$@"; do
    say "make $target on a fresh Debian 12"
    root=$work/$target
    rm -rf "$root"
    cp -a "$work/base" "$root"
    git -c safe.directory='*' clone --quiet --no-hardlinks . "$root/root/certum"
    mount_root "$root"
    start=$SECONDS
    inside "$root" bash -c "cd /root/certum && exec make $target" </dev/null 2>&1 | tee "$work/$target.log"
    say "make $target passed in $(((SECONDS - start + 59) / 60)) minutes, installation included"
done
