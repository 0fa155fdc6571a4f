#!/usr/bin/env bash
# Packs what was built into dist/: an archive to unpack over WHMCS's folder, and its checksum.
# The same sources and the same certum.so give the same archive, byte for byte.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/lib.sh
umask 022
export LC_ALL=C TZ=UTC
so=${1:-build/certum.so}
[ -f "$so" ] || die "$so is missing; make build makes it"

version=$(sed -n '/^\[workspace.package\]/,/^$/s/^version = "\(.*\)"$/\1/p' Cargo.toml)
# What certum.so was built for: PHP's minor version and, where it is not the usual one, its kind.
flavour=$("${PHP:-php}" -n -r 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION, PHP_ZTS ? "-zts" : "", PHP_DEBUG ? "-debug" : "";')
name=certum-certificates-$version-php$flavour-linux-$(uname -m)
module=modules/servers/CERTUM_Certificates
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
git ls-files -z modules templates | xargs -0 cp --parents -t "$stage"
# Below WHMCS's own templates/ they would take the place of the themes' files without being asked for.
mv "$stage/templates" "$stage/$module/themes"
extension=$module/extension
install -D -m 644 "$so" "$stage/$extension/php$flavour/certum.so"
install -m 644 docs/installing.md "$stage/$module/INSTALL.md"
install -m 644 CHANGELOG.md LICENSE "$stage/$module/"
# What is bundled brings its licence beside it.
mapfile -t bundled < <(git ls-files modules templates lang src | grep -iE 'licen[cs]e' || true)
"${PHP:-php}" -n tools/third-party.php ${bundled[@]+"${bundled[@]}"} >"$stage/$module/THIRD-PARTY.txt"
find "$stage" -type f -exec chmod 644 {} + -o -type d -exec chmod 755 {} +
(cd "$stage" && find . -type f -printf '%P\0' | sort -z | xargs -0 sha256sum) >"$stage.sums"
mv "$stage.sums" "$stage/$module/SHA256SUMS"
find "$stage" -exec touch -h -d "@$epoch" {} +

mkdir -p dist
rm -f "dist/$name.zip" "dist/$name.zip.sha256"
(cd "$stage" && find . -mindepth 1 -type f -printf '%P\n' | sort | zip -q -X -9 -@ "$OLDPWD/dist/$name.zip")
(cd dist && sha256sum "$name.zip" >"$name.zip.sha256")
say "dist/$name.zip: $(stat -c %s "dist/$name.zip") bytes"
