/** The tables in the page are those of the package. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pack } from '../../playground/build/pack.js';
import { pageTables } from '../../playground/build/packed-tables.js';
import { unpack } from '../../playground/build/unpack.js';

it('are unpacked as they were, to the order of their fields', () => {
  const tables = [...pageTables().values()];
  expect(JSON.stringify(unpack(pack(tables), tables.length))).toBe(JSON.stringify(tables));
});

it('are whole, as far as the digest of the rulebook covers them', () => {
  const books = [...pageTables()].filter(([place]) => !/^(?:cases|ledger)\//.test(place));
  expect(books.length).toBeGreaterThan(15);
  for (const [place, table] of books) {
    const { $schema: _, ...written } = JSON.parse(readFileSync(`rules/${place}`, 'utf8')) as Record<
      string,
      unknown
    >;
    expect(JSON.stringify(table), place).toBe(JSON.stringify(written));
  }
});

it('would be unpacked as they were, whatever stood in them', () => {
  const value = fc
    .jsonValue({ maxDepth: 5 })
    .filter((one) => !JSON.stringify(one).includes('__proto__'))
    .map((one) => JSON.parse(JSON.stringify(one)) as unknown);
  fc.assert(
    fc.property(fc.array(value), (tables) => {
      const twice = [...tables, { tables, again: tables }];
      expect(JSON.stringify(unpack(pack(twice), twice.length))).toBe(JSON.stringify(twice));
    }),
  );
});
