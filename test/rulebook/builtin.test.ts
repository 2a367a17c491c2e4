/** What the built-in rulebook is taken to be without a look at it: `npm run generate` writes its digest. */
import { describe, expect, it } from 'vitest';
import { builtinRulebook } from '../../src/rulebook/builtin.js';
import { builtinTables } from '../../src/rulebook/builtin-tables.js';
import { digestOf, loadRulebook } from '../../src/rulebook/load.js';
import { readRulebook } from '../../src/rulebook/read-tables.js';

describe('the built-in rulebook', () => {
  it('has the digest of its tables', async () => {
    const text = [
      '/** Written from the tables by `npm run generate`. */',
      '',
      '/** SHA-256 of the canonical JSON of the built-in tables, hexadecimal. */',
      `export const BUILTIN_DIGEST = '${digestOf(builtinTables())}';`,
      '',
    ].join('\n');
    await expect(text).toMatchFileSnapshot('../../src/rulebook/builtin-digest.ts');
  });

  it('has the shape of a rulebook: reading it with the schema changes nothing', () => {
    expect(readRulebook(builtinTables())).toEqual(builtinTables());
  });

  it('is what the same tables are when they are proved', () => {
    const proved = loadRulebook(JSON.parse(JSON.stringify(builtinRulebook().data)));
    expect(proved).toEqual(builtinRulebook());
  });

  it('cannot be changed', () => {
    expect(() => {
      builtinRulebook().data.provisions[0]!.violation = 'other';
    }).toThrow(TypeError);
  });
});
