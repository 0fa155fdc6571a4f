# Shared by the scripts of this folder; sourced, not run.

say() {
    printf '== %s\n' "$*"
}

die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# as_root WHAT COMMAND…: runs a command as root, through sudo if need be; WHAT is for the person who has neither.
as_root() {
    local what=$1
    shift
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "you are not root and there is no sudo; as root, please run: $what"
    fi
}

# rustup's folder is not in everybody's PATH before the next login.
find_cargo() {
    command -v cargo >/dev/null && return
    PATH=${CARGO_HOME:-$HOME/.cargo}/bin:$PATH
    command -v cargo >/dev/null
}
