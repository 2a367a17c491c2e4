// Two files hold the same rulebook, to the digest.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { loadRulebook } from '../../dist/index.js';

const [a, b] = process.argv.slice(2).map((file) => loadRulebook(JSON.parse(readFileSync(file, 'utf8'))));
if (a.digest !== b.digest) throw new Error(`${basename(process.argv[2])}: ${a.digest} became ${b.digest}`);
console.log(`${basename(process.argv[2])}: saved by LibreOffice and imported, the same book: ${a.digest}`);
