// A book without its table and without the facts that only the table asks.
import { readFileSync } from 'node:fs';

const { facts, ...book } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const law = JSON.stringify(book.provisions);
const needed = facts.filter(({ id }) => law.includes(`"fact":"${id}"`));
console.log(JSON.stringify({ ...book, facts: needed, benchmarks: [] }));
