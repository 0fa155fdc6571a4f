#!/usr/bin/env bash
# Installs what is missing for the given groups of tools/packages.txt: tools/deps.sh GROUP…
# Says what and why first. When nothing is missing it takes a moment and prints nothing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/lib.sh"

php_minor() {
    if command -v php-config >/dev/null; then
        php-config --version | cut -d. -f1,2
        return
    fi
    case $(. /etc/os-release && echo "${VERSION_ID:-}") in
        13) echo 8.4 ;;
        *) echo 8.2 ;;
    esac
}

installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

install_packages() {
    local missing=()
    local minor group package reason wanted
    minor=${PHP_MINOR:-$(php_minor)}
    for wanted in "$@"; do
        while read -r group package reason; do
            [ "$group" = "$wanted" ] || continue
            package=${package/@/$minor}
            installed "$package" && continue
            [[ " ${missing[*]-} " == *" $package "* ]] && continue
            missing+=("$package")
            say "needs $package: $reason"
        done <"$here/packages.txt"
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    command -v apt-get >/dev/null \
        || die "this is not a Debian; please install what matches: ${missing[*]}"
    say "installing with apt-get: ${missing[*]}"
    as_root "apt-get install ${missing[*]}" apt-get update -q
    as_root "apt-get install ${missing[*]}" \
        env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]}"
}

need_rust() {
    find_cargo || die "Rust is missing; install it as https://rustup.rs says, then call make again"
}

need_component() {
    cargo "$2" --version >/dev/null 2>&1 && return
    if command -v rustup >/dev/null; then
        say "adding Rust's component $1"
        rustup component add "$1"
    else
        die "cargo $2 is missing; install the package of your Rust that has it"
    fi
}

need_cargo_deny() {
    cargo deny --version >/dev/null 2>&1 && return
    say "installing cargo-deny with cargo (some minutes): it checks the dependencies' licences and sources"
    # Without optimisation: it runs for a second, and building it must not cost more than our own code.
    cargo install --locked --debug cargo-deny@0.20.2
}

need_mago() {
    PATH=$PATH:${CARGO_HOME:-$HOME/.cargo}/bin mago --version >/dev/null 2>&1 && return
    say "installing mago with cargo (some minutes): it analyses the module's PHP"
    # The newest version that Rust 1.95 builds; without optimisation, as above.
    CARGO_PROFILE_DEV_DEBUG=0 cargo install --locked --debug mago@1.29.0
}

need_cargo_fuzz() {
    cargo fuzz --version >/dev/null 2>&1 && return
    say "installing cargo-fuzz with cargo: it runs the fuzz targets"
    cargo install --locked --debug cargo-fuzz
}

need_geckodriver() {
    PATH=$PATH:${CARGO_HOME:-$HOME/.cargo}/bin geckodriver --version >/dev/null 2>&1 && return
    need_rust
    say "installing geckodriver with cargo (a minute or two): the tests drive Firefox by it"
    # Without optimisation, as above.
    CARGO_PROFILE_DEV_DEBUG=0 cargo install --locked --debug geckodriver@0.37.1
}

# A Node from elsewhere is as good as Debian's, and cannot be installed beside it.
need_node() {
    local tests=$here/../tests/browser
    command -v npm >/dev/null && node -e 'process.exit(+(process.versions.node.localeCompare("18.19", [], { numeric: true }) < 0))' \
        || install_packages node
    cmp -s "$tests/package-lock.json" "$tests/node_modules/.installed" && return
    say "fetching with npm what drives the browser and checks accessibility (tests/browser/package.json)"
    npm --prefix "$tests" ci --ignore-scripts --no-audit --no-fund --loglevel=error
    cp "$tests/package-lock.json" "$tests/node_modules/.installed"
}

install_packages "$@"
for group in "$@"; do
    case $group in
        build) need_rust ;;
        lint)
            need_rust
            need_component rustfmt fmt
            need_component clippy clippy
            need_cargo_deny
            need_mago
            ;;
        fuzz)
            need_rust
            need_cargo_fuzz
            ;;
        browser)
            need_node
            need_geckodriver
            ;;
    esac
done
