#!/usr/bin/env bash
# Packs the package, installs the tarball in an empty folder, and uses it from ESM, CommonJS and the command line.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm pack --silent --pack-destination "$folder" > /dev/null
cd "$folder"
echo '{ "name": "downstream", "private": true }' > package.json
npm install --silent --no-audit --no-fund ./minfang-caliang-*.tgz
cat > case.json <<'JSON'
{"violation":"侵占民防工程","party":"个人","act":{"from":"2022-01-01"},"decidedOn":"2022-06-01","facts":{"frequency":1,"quantity":{"value":60,"unit":"㎡"},"consequence":"none"}}
JSON
cat > use.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { decide } from 'minfang-caliang';
const { fine } = decide(JSON.parse(readFileSync('case.json', 'utf8')));
console.log(`${fine.grade} ${fine.range.min}-${fine.range.max}`);
JS
cat > use.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { decide } = require('minfang-caliang');
const { fine } = decide(JSON.parse(readFileSync('case.json', 'utf8')));
console.log(`${fine.grade} ${fine.range.min}-${fine.range.max}`);
JS
expected='ordinary 1500-3500'
for program in use.mjs use.cjs; do
  got=$(node "$program")
  [ "$got" = "$expected" ] || { echo "$program printed: $got" >&2; exit 1; }
done
got=$(npx --no-install caliang decide case.json --json | node -e 'let s="";process.stdin.on("data",d=>s+=d).on("end",()=>{const f=JSON.parse(s).fine;console.log(`${f.grade} ${f.range.min}-${f.range.max}`)})')
[ "$got" = "$expected" ] || { echo "caliang printed: $got" >&2; exit 1; }
echo "ESM, CommonJS and the command line agree: $expected"
