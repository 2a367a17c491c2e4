#!/usr/bin/env bash
# At the adviser's desk: the built command line in a real terminal. The questions for the Songjiang case to the end, left
# once and gone on with, and a session of the REPL with completion. `--write` keeps the captures as docs/desk/*.txt.
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

command -v tmux > /dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends tmux > /dev/null; }
# shellcheck source=test/desk/tmux.sh
source "$here/tmux.sh"

folder=$(mktemp -d)
trap 'terminal kill-server 2> /dev/null || true; rm -rf "$folder"' EXIT
mkdir "$folder/bin" "$folder/desk"
printf '#!/bin/sh\nexec node "%s/dist/cli.js" "$@"\n' "$root" > "$folder/bin/caliang"
chmod +x "$folder/bin/caliang"
export PATH="$folder/bin:$PATH" CALIANG_HISTORY="$folder/history"
cd "$folder/desk"

for part in ask; do
  # shellcheck source=/dev/null
  source "$here/$part.sh"
  everything > /tmp/try/$part.txt; terminal kill-server
done
