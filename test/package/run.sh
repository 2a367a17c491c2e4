#!/usr/bin/env bash
# Packs the package, installs the tarball in an empty folder, and uses it as another project would: from ESM, CommonJS,
# TypeScript, the command line, vitest, jest's expect, and a page in headless Chromium.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
version() { node -p "require('$root/node_modules/$1/package.json').version"; }
say() { printf '%s\n' "$*"; }
differs() { say "$1 printed: $2" >&2; exit 1; }

"$root/tools/system-package.sh" chromium

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$root"
npm pack --silent --pack-destination "$folder" > /dev/null
# The names of chunks change with their content.
tar -tzf "$folder"/minfang-caliang-*.tgz | sed -E 's#^package/##; s#^dist/[a-z]+-[A-Za-z0-9_-]{8}\.#dist/*.#' | LC_ALL=C sort -u > "$folder/files.txt"
diff "$here/files.txt" "$folder/files.txt" || { say "the tarball holds other files than test/package/files.txt" >&2; exit 1; }
say "the tarball holds what is listed"

cp "$here"/app/* "$folder"
cd "$folder"
say '{ "name": "downstream", "private": true }' > package.json
npm install --silent --no-audit --no-fund ./minfang-caliang-*.tgz

expected='ordinary 1500-3500'
for program in use.mjs use.cjs; do
  got=$(node "$program")
  [ "$got" = "$expected" ] || differs "$program" "$got"
done
got=$(npx --no-install caliang decide case.json --json | node -p 'const f=JSON.parse(fs.readFileSync(0)).fine; `${f.grade} ${f.range.min}-${f.range.max}`')
[ "$got" = "$expected" ] || differs caliang "$got"
say "ESM, CommonJS and the command line agree: $expected"

for _ in $(seq 700); do cat decided.jsonl; done > many.jsonl
npx --no-install caliang audit many.jsonl --threads 1 --save one.json > /dev/null
npx --no-install caliang audit many.jsonl --threads 2 --save two.json > /dev/null
cmp one.json two.json || { say "two threads report other than one" >&2; exit 1; }
say "caliang audit: the same report from one thread and from two"

node -e "require('minfang-caliang/testing')" 2> missing.txt && { say "the kit loads without fast-check" >&2; exit 1; }
grep -q "Cannot find module 'fast-check'" missing.txt
say "the package needs no fast-check, the testing kit asks for it"

npm install --silent --no-audit --no-fund "fast-check@$(version fast-check)" "vitest@$(version vitest)" \
  "typescript@$(version typescript)" @types/jest@30 expect@30
for way in node16 bundler jest; do
  npx --no-install tsc -p "tsconfig.$way.json"
  say "TypeScript: $way"
done
node exports.mjs
say "the values that the types promise are there"
node built/jest.cjs
npx --no-install vitest run --silent --reporter=dot --test-timeout 300000 kit.test.ts > vitest.txt 2>&1 || { cat vitest.txt >&2; exit 1; }
say "vitest: the testing kit and its matchers"

cd "$root"
node "$here/graph.mjs" "$folder"
got=$(node "$here/browser.mjs" "$folder")
[ "$got" = "$expected" ] || differs "the page in Chromium" "$got"
say "Chromium: $got"

bash "$here/examples.sh" "$folder"/minfang-caliang-*.tgz
