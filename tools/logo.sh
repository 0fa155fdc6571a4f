#!/usr/bin/env bash
# Draws the module's logo.png, 500 pixels wide as WHMCS wants it, from tools/logo.svg, with Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
"${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --user-data-dir="$profile" --hide-scrollbars \
    --default-background-color=00000000 --force-device-scale-factor=1 --window-size=500,250 \
    --screenshot="$PWD/modules/servers/CERTUM_Certificates/logo.png" "file://$PWD/tools/logo.svg" 2>/dev/null
