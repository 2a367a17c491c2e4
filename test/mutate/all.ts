/**
 * The tests that the mutants of a room meet, in one file: the modules are loaded once for a mutant, and the tests that
 * find most in least time come first.
 */
import { describe } from 'vitest';

const ROOMS: Record<string, string[]> = {
  money: ['money/yuan', 'money/range', 'decide/amounts'],
  decide: [
    'decide/shows',
    'law/shows',
    'cases',
    'explain/golden',
    'decide/amounts',
    'rulebook/refine',
    'properties/decide',
    'law/versions',
    'receipt/receipt',
    'case/refused',
    'decide/cells',
  ],
  rulebook: [
    'decide/shows',
    'cases',
    'decide/amounts',
    'rulebook/verify',
    'rulebook/refine',
    'receipt/receipt',
    'law/shows',
  ],
};

const FILES = import.meta.glob('../**/*.test.ts');

for (const name of ROOMS[process.env.CALIANG_ROOM ?? '']!) {
  describe(name, async () => {
    await FILES[`../${name}.test.ts`]!();
  });
}
