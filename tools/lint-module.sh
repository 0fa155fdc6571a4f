#!/usr/bin/env bash
# What holds for the PHP that WHMCS loads and for no other PHP here: it is small, decides nothing about SOAP, XML or
# certificates, and passes the static analyser.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/lib.sh
# Where cargo installs programs is not in everybody's PATH.
PATH=$PATH:${CARGO_HOME:-$HOME/.cargo}/bin
most_lines=1500

status=0
complain() {
    printf 'error: %s\n' "$*" >&2
    status=1
}

mapfile -t files < <(git ls-files --cached --others --exclude-standard 'modules/*.php' | grep -vE '/(lang|templates)/')
# `git ls-files` names what was removed and not yet committed too.
for index in "${!files[@]}"; do
    [ -e "${files[index]}" ] || unset 'files[index]'
done

say "the module's size"
lines=$(cat "${files[@]}" | wc -l)
echo "$lines lines of PHP in ${#files[@]} files"
if [ "$lines" -ge "$most_lines" ]; then
    complain "the module has too much PHP: it may have fewer than $most_lines lines"
fi

say "the module's tasks"
# The extension's: the module neither speaks Certum's protocol nor looks into keys, CSRs and certificates.
foreign='soap|simplexml|xml_?(parse|read|writ)|dom(document|xpath)|libxml|openssl_|\bcurl_|file_get_contents\(.http|asn1|-----(BEGIN|END) '
if grep -nEi -- "$foreign" "${files[@]}" >&2; then
    complain "this belongs into the extension"
fi

say "mago analyze"
MAGO_LOG=warn mago --workspace . --config tools/mago.toml analyze --reporting-format short || status=1

exit "$status"
