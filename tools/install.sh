#!/usr/bin/env bash
# Installs build/certum.so for the PHP that php-config belongs to: tools/install.sh [--uninstall]
# On Debian the extension is switched on with phpenmod for every SAPI, elsewhere by a file in PHP's folder of .ini files.
# DESTDIR puts everything below another root, for packagers; nothing is then switched on.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/lib.sh

config=${PHP_CONFIG:-php-config}
command -v "$config" >/dev/null || die "$config is missing (Debian: phpX.Y-dev); PHP_CONFIG names another one"
minor=$("$config" --version | cut -d. -f1,2)
destination=${DESTDIR:-}
so=$destination$("$config" --extension-dir)/certum.so
debian=/etc/php/$minor/mods-available
if [ -d "$debian" ]; then
    ini=$destination$debian/certum.ini
else
    ini=$destination$("$config" --ini-dir)/20-certum.ini
fi

# Runs a command here if it may write there, as root if not.
writing() {
    if [ -n "$destination" ] || [ -w "$("$config" --extension-dir)" ]; then
        "$@"
    else
        as_root "make install" "$@"
    fi
}

switch() {
    [ -z "$destination" ] && [ -d "$debian" ] || return 0
    writing "$1" -v "$minor" certum
}

if [ "${1:-}" = --uninstall ]; then
    switch phpdismod
    writing rm -f "$so" "$ini"
    say "removed certum from PHP $minor"
    exit
fi

[ -f build/certum.so ] || die "build/certum.so is missing; make build makes it"
# An extension of another PHP would only be a warning at every start, so it is refused here.
"$("$config" --php-binary)" -n -d "extension=$PWD/build/certum.so" -r 'exit(extension_loaded("certum") ? 0 : 1);' \
    || die "build/certum.so does not load into PHP $minor; was it built for another PHP?"

text=$(mktemp)
trap 'rm -f "$text"' EXIT
printf '; priority=20\nextension=certum.so\n' >"$text"
writing install -D -m 644 build/certum.so "$so"
[ -f "$ini" ] || writing install -D -m 644 "$text" "$ini"
switch phpenmod
say "installed certum for PHP $minor: $so, $ini; restart php-fpm or the web server to load it"
