# Debian folders to test in; sourced by the scripts that use them, after lib.sh.

# Runs the calling script again as root, in mount and process namespaces of its own: however it ends, its mounts and
# processes end with it, so nothing has to be cleaned up and no removal can reach a mounted folder.
enter_namespaces() {
    [ -z "${CERTUM_NAMESPACE:-}" ] || return 0
    tools/deps.sh chroot
    # sudo drops the environment: what the script needs is handed over by name.
    as_root "$0" env CERTUM_NAMESPACE=1 PATH="$PATH" HOME="$HOME" \
        ${RUSTUP_TOOLCHAIN:+RUSTUP_TOOLCHAIN="$RUSTUP_TOOLCHAIN"} ${SSL_CERT_FILE:+SSL_CERT_FILE="$SSL_CERT_FILE"} \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
        ${CARGO_TARGET_DIR:+CARGO_TARGET_DIR="$CARGO_TARGET_DIR"} \
        unshare --mount --propagation private --pid --fork --kill-child --mount-proc "$0" "$@"
    exit
}

# The address that this machine takes Debian from; debian_mirror security: its security updates, if it has them.
debian_mirror() {
    local wanted='^[a-z]+$'
    [ "${1:-}" = security ] && wanted='-security$'
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT) $(ORIGIN)' 'Created-By: Packages' \
        | awk -v wanted="$wanted" '$2 ~ wanted && $3 == "main" && / Debian$/ { sub(/\/$/, "", $1); print $1; exit }'
}

# make_root SUITE FOLDER [PACKAGE,…]: a minimal Debian with this machine's sources and nothing else of it.
make_root() {
    local suite=$1 root=$2 packages=${3:-} mirror security
    if [ -e "$root/.complete" ]; then
        return
    fi
    mirror=$(debian_mirror)
    security=$(debian_mirror security)
    [ -n "$mirror" ] || die "apt has no Debian mirror; run apt-get update first"
    say "making a minimal Debian $suite in $root"
    rm -rf "$root"
    mkdir -p "$root"
    debootstrap --variant=minbase ${packages:+--include="$packages"} "$suite" "$root" "$mirror" >"$root.log" \
        || { tail -5 "$root.log" >&2; die "debootstrap failed, see $root.log"; }
    {
        echo "deb $mirror $suite main"
        echo "deb $mirror $suite-updates main"
        [ -z "$security" ] || echo "deb $security $suite-security main"
    } >"$root/etc/apt/sources.list"
    apt-config dump | grep -iE '^Acquire::https?::proxy' >"$root/etc/apt/apt.conf.d/01machine" || true
    # Packages bring services that nobody needs here.
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod +x "$root/usr/sbin/policy-rc.d"
    touch "$root/.complete"
}

# mount_root FOLDER: what programs expect of a running system, the way to the network, and Rust in /opt/rust.
mount_root() {
    local root=$1 roots=${SSL_CERT_FILE:-}
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mount -t tmpfs tmpfs "$root/tmp"
    cp --dereference /etc/resolv.conf /etc/hosts "$root/etc/"
    mkdir -p "$root/opt/rust"
    mount --bind "$(rustc --print sysroot)" "$root/opt/rust"
    mount -o remount,bind,ro "$root/opt/rust"
    if [ -n "$roots" ]; then
        cp --dereference "$roots" "$root/etc/machine-roots.pem"
    fi
}

# inside FOLDER COMMAND…: runs a command in it, with an environment of its own.
inside() {
    local root=$1
    shift
    local settings=(HOME=/root LANG=C.UTF-8 PATH=/opt/rust/bin:/usr/sbin:/usr/bin:/sbin:/bin)
    [ -e "$root/etc/machine-roots.pem" ] && settings+=(SSL_CERT_FILE=/etc/machine-roots.pem)
    [ -n "${http_proxy:-}" ] && settings+=(http_proxy="$http_proxy")
    [ -n "${https_proxy:-}" ] && settings+=(https_proxy="$https_proxy")
    env -i "${settings[@]}" chroot "$root" "$@"
}
