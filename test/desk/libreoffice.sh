#!/usr/bin/env bash
# The worksheet at an office: each example book is exported, opened and saved again by LibreOffice, and imported into its
# law alone. It must be the same book, to the digest. Names of examples as arguments: only those.
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
"$root/tools/system-package.sh" soffice libreoffice-calc

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
caliang() { node "$root/dist/cli.js" "$@"; }
mkdir "$folder/saved"
if [ $# -gt 0 ]; then books=("${@/#/$root/rules/examples/}"); books=("${books[@]/%/.json}"); else books=("$root"/rules/examples/*.json); fi
for book in "${books[@]}"; do
  name=$(basename "$book" .json)
  node "$here/law-alone.mjs" "$book" > "$folder/$name.law.json"
  caliang worksheet export --rulebook "$book" --out "$folder/$name.xlsx"
done
HOME="$folder" soffice --headless --norestore "-env:UserInstallation=file://$folder/profile" \
  --convert-to xlsx --outdir "$folder/saved" "$folder"/*.xlsx > /dev/null
for book in "${books[@]}"; do
  name=$(basename "$book" .json)
  cmp -s "$folder/$name.xlsx" "$folder/saved/$name.xlsx" && { echo "$name: LibreOffice did not save it" >&2; exit 1; }
  version=$(node -p "require('$book').version")
  caliang worksheet import "$folder/saved/$name.xlsx" --rulebook "$folder/$name.law.json" \
    --book-version "$version" --out "$folder/$name.back.json" 2> /dev/null
  node "$here/same-book.mjs" "$book" "$folder/$name.back.json"
done
