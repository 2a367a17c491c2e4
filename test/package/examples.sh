#!/usr/bin/env bash
# Installs every example beside the packed package, as a stranger who copied it would, and runs its tests.
# Usage: examples.sh TARBALL
set -euo pipefail
tarball=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
examples=$(cd "$(dirname "$0")/../../examples" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for example in "$examples"/*/; do
  name=$(basename "$example")
  cp -R "$example" "$folder/$name"
  cd "$folder/$name"
  npm pkg set "dependencies.minfang-caliang=file:$tarball" > /dev/null
  npm install --silent --no-audit --no-fund
  npm test --silent > test.txt 2>&1 || { cat test.txt >&2; echo "the example $name fails" >&2; exit 1; }
  echo "example: $name"
done
