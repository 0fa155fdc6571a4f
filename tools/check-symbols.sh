#!/usr/bin/env bash
# Release check of the built extension: tools/check-symbols.sh [certum.so]
# It needs nothing but the C library, OpenSSL and engine symbols that every patch release of a PHP minor has,
# exports nothing but its entry points, and stays small.
#
# Why a list: Debian's security updates change PHP within a minor version. The headers of 8.2.36 can inline calls to
# _femalloc and its kin, which 8.2.32 does not export; an extension that needs them does not load there.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/lib.sh
so=${1:-build/certum.so}
# The aim is 8,704 KiB, which the look-ups exceed by some 80 at present. This bound notices what grows by accident; the
# WHMCS module's decisions and views are 1.3 MiB of it.
most_bytes=$((8832 * 1024))
[ -f "$so" ] || die "$so is missing; make build makes it"

# Symbols of libraries carry a version, those of PHP do not; weak ones may be absent.
foreign=$(nm -D --undefined-only "$so" | awk '$1 == "U" && $2 ~ /@/ && $2 !~ /@(GLIBC|GCC|OPENSSL)_/ { print $2 }')
engine=$(nm -D --undefined-only "$so" | awk '$1 == "U" && $2 !~ /@/ { print $2 }' | sort)
known=$(sed 's/#.*//; s/[[:space:]]//g; /^$/d' tools/zend-symbols.txt | sort)
unknown=$(comm -23 <(echo "$engine") <(echo "$known"))
exported=$(nm -D --defined-only "$so" | awk '$3 !~ /^(certum_php_)?get_module$/ { print $3 }')
bytes=$(stat -c %s "$so")

status=0
complain() {
    [ -z "$2" ] && return
    printf 'error: %s:\n%s\n' "$1" "$2" >&2
    status=1
}
complain "libraries that are neither the C library nor OpenSSL are needed" "$foreign"
complain "engine symbols that tools/zend-symbols.txt does not list; does the oldest PHP of the minor export them?" "$unknown"
complain "symbols leak out of the extension" "$exported"
[ "$bytes" -le "$most_bytes" ] || complain "the extension is larger than $((most_bytes / 1024)) KiB" "$bytes bytes"
[ "$status" = 0 ] && say "$so: $(echo "$engine" | grep -c .) engine symbols, all listed; $((bytes / 1024)) KiB; needs glibc $(
    nm -D --undefined-only "$so" | grep -o 'GLIBC_[0-9.]*' | cut -d_ -f2 | sort -Vu | tail -1)"
exit "$status"
