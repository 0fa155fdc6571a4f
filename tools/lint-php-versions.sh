#!/usr/bin/env bash
# The module's syntax by PHP 8.1 and 8.3, which Debian 12 has not: both as WebAssembly (120 MB from npm, once).
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/lib.sh
command -v npm >/dev/null || die "npm is missing; this needs Node.js 20 or newer"
folder=tools/php-versions
[ -e "$folder/node_modules/.package-lock.json" ] || npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund
mapfile -t files < <(git ls-files 'modules/*.php')
node "$folder/lint.mjs" "${files[@]}"
