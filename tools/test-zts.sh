#!/usr/bin/env bash
# The tests through PHP on a thread-safe debug PHP built from Debian's source, then calls from several threads at once.
# ROOT (build/zts) holds the source and what is built; a second run uses it again.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/lib.sh
. tools/chroot.sh
find_cargo || die "Rust is missing"
tools/deps.sh build test zts

work=$(realpath -m "${ROOT:-build/zts}")
mkdir -p "$work"

# Sources of this machine's release, through lists of our own: /etc/apt is left alone.
fetch_source() {
    local suite mirror security keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
    mirror=$(debian_mirror)
    security=$(debian_mirror security)
    rm -rf "$work/apt" "$work/source"
    mkdir -p "$work/apt/lists/partial" "$work/apt/cache/archives/partial" "$work/source"
    {
        echo "deb-src [signed-by=$keyring] $mirror $suite main"
        [ -z "$security" ] || echo "deb-src [signed-by=$keyring] $security $suite-security main"
    } >"$work/apt/sources.list"
    local own=(-q -o "Dir::Etc::SourceList=$work/apt/sources.list" -o Dir::Etc::SourceParts=/dev/null
        -o "Dir::State::Lists=$work/apt/lists" -o "Dir::Cache=$work/apt/cache" -o APT::Sandbox::User="$(id -un)")
    apt-get "${own[@]}" update
    local name version
    name=php$(php -n -r 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;')
    # The newest version that can be had: not every mirror carries the sources of the security updates.
    for version in $(apt-cache "${own[@]}" showsrc "$name" | sed -n 's/^Version: //p' | sort -rVu); do
        (cd "$work/source" && apt-get "${own[@]}" source "$name=$version") && return
    done
    return 1
}

build_php() {
    say "building a thread-safe debug PHP (some minutes, once)"
    fetch_source >"$work/fetch.log" 2>&1 || { tail -5 "$work/fetch.log" >&2; die "no source, see $work/fetch.log"; }
    (
        cd "$work"/source/php*/
        ./buildconf --force
        ./configure --prefix="$work/php" --disable-all --enable-debug --enable-zts --enable-embed --enable-fpm \
            --with-libxml --with-openssl --with-zlib --enable-dom --enable-soap --enable-pcntl --enable-posix \
            --enable-sockets --enable-pdo --with-pdo-sqlite --enable-tokenizer --enable-ctype --enable-simplexml --enable-xml --enable-xmlreader \
            --disable-cgi --disable-phpdbg --without-pear
        make -j"$(nproc)"
        make install
    ) >"$work/build.log" 2>&1 || { tail -20 "$work/build.log" >&2; die "PHP does not build, see $work/build.log"; }
    rm -rf "$work/source"
    touch "$work/.complete"
}

[ -e "$work/.complete" ] || build_php
make --no-print-directory build

export PHP=$work/php/bin/php PHP_CONFIG=$work/php/bin/php-config
so=$work/target/debug/libcertum_php.so
CARGO_TARGET_DIR=$work/target cargo build --locked -p certum-php
tests/php/run "$PHP" "$so"

say "several threads of one process"
libphp=$(dirname "$(find "$work/php/lib" -name libphp.so)")
gcc -std=gnu11 -Wall -Wextra -Werror -Wno-unused-parameter -g $("$PHP_CONFIG" --includes | sed 's/-I/-isystem /g') \
    tests/zts/threads.c -o "$work/threads" -L"$libphp" -lphp -Wl,-rpath,"$libphp" -lpthread
printf 'extension=%s\ndisplay_errors=stderr\nerror_reporting=-1\n' "$so" >"$work/php.ini"
status=0
PHPRC=$work/php.ini "$PHP" tests/zts/threads.php "$work/threads" 2>"$work/threads.log" || status=$?
# A debug PHP reports leaks and misuse of the engine there, and succeeds all the same.
if [ "$status" != 0 ] || [ -s "$work/threads.log" ]; then
    cat "$work/threads.log" >&2
    die "the extension fails in threads"
fi
