#!/usr/bin/env bash
# At the adviser's desk: the built command line in a real terminal. The questions for the Songjiang case to the end, the
# case left and gone on with, and a session of the REPL with completion. Each capture must be the same as the committed
# one under docs/desk; `--write` keeps new ones.
set -euo pipefail
export LC_ALL=C.UTF-8 TERM=xterm-256color
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

"$root/tools/system-package.sh" tmux
# shellcheck source=test/desk/tmux.sh
source "$here/tmux.sh"

folder=$(mktemp -d)
trap 'terminal kill-server 2> /dev/null || true; rm -rf "$folder"' EXIT
mkdir "$folder/bin" "$folder/desk"
printf '#!/bin/sh\nexec node "%s/dist/cli.js" "$@"\n' "$root" > "$folder/bin/caliang"
chmod +x "$folder/bin/caliang"
export PATH="$folder/bin:$PATH" CALIANG_HISTORY="$folder/history"
cd "$folder/desk"

keep() {
  everything > "$folder/$1.txt"
  terminal kill-server
  if [ "${2:-}" = --write ]; then cp "$folder/$1.txt" "$root/docs/desk/$1.txt"; fi
  diff "$root/docs/desk/$1.txt" "$folder/$1.txt" || { printf 'docs/desk/%s.txt shows something else\n' "$1" >&2; exit 1; }
}

# shellcheck source=test/desk/ask.sh
source "$here/ask.sh"
keep ask "${1:-}"
caliang decide 松江.案件.json --json | diff - 松江.结论.json || { echo 'ask decided another way than decide' >&2; exit 1; }
caliang replay 松江.凭据.json > /dev/null
node "$here/songjiang.mjs" 松江.案件.json "$root/rules/cases/published.json" < 松江.结论.json
echo "the questions lead to the published range; decide and replay agree"

# shellcheck source=test/desk/resume.sh
source "$here/resume.sh"
terminal kill-server
echo "a case that was left is gone on with"

# shellcheck source=test/desk/repl.sh
source "$here/repl.sh"
keep repl "${1:-}"
grep -qF '.load 松江.案件.json' "$folder/history"
echo "the session completes, decides, and is remembered"

node "$here/document.mjs" "${1:-}"

# Without a terminal: a sentence and status 2.
status=0
caliang ask < /dev/null 2> refused.txt > out.txt || status=$?
[ "$status" = 2 ] && [ ! -s out.txt ] && grep -qF 'caliang decide' refused.txt
echo ok
