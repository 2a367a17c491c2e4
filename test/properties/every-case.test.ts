/**
 * What holds for every case of every violation. An ordinary run draws some hundred cases; `CALIANG_EVERY_CASE=20000`
 * draws as many as it says, `CALIANG_EVERY_CASE_SEED` sets another seed.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtinRulebook,
  type CaseInput,
  type DecideOptions,
  type Decision,
  explain,
  type Rulebook,
  reasons,
  receipt,
  refineRulebook,
  render,
  replay,
  safeDecide,
  whatIf,
} from '../../src/index.js';
import { withBenchmark, withSpan } from '../law/books.js';
import overlay from '../rulebook/example-overlay.json' with { type: 'json' };
import { runs } from '../runs.js';
import { allCases, reversed } from './all-cases.js';

const CASES = Number(process.env['CALIANG_EVERY_CASE'] ?? runs(600));
const SEED = Number(process.env['CALIANG_EVERY_CASE_SEED'] ?? 20201110);

/** A second benchmark whose tables cut otherwise. */
const otherTables = withBenchmark(({ grading }) => {
  for (const row of grading.thresholds) {
    if (row.criterion !== 'frequency') continue;
    if (row.ordinal === 'light') row.to = '2';
    else if (row.ordinal === 'medium') Object.assign(row, { from: '3', to: '4' });
    else row.from = '5';
  }
});
const BOOKS: readonly Rulebook[] = [
  builtinRulebook(),
  builtinRulebook(),
  refineRulebook(builtinRulebook(), overlay),
  withSpan('0.2', '0.8'),
  otherTables,
];

const LEVELS = ['enacted', 'published', 'reported'] as const;
const LOCALES = ['zh-CN', 'en'] as const;
const FORMATS = ['text', 'markdown', 'html'] as const;

/** Latin words that Chinese texts hold by right: the project, the digest, the name of the book. */
function latinIn(text: string, { rulebook }: Decision): string[] {
  const plain = text
    .replaceAll(rulebook.digest, '')
    .replaceAll(rulebook.id, '')
    .replaceAll('minfang-caliang', '')
    .replaceAll('SHA-256', '');
  return plain.match(/[A-Za-z][\w-]*/g) ?? [];
}

interface Drawn {
  readonly book: number;
  readonly input: CaseInput;
  readonly requireAssurance?: (typeof LEVELS)[number];
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    book: fc.nat(BOOKS.length - 1),
    requireAssurance: fc.constantFrom(undefined, undefined, ...LEVELS),
  })
  .chain(({ book, requireAssurance }) =>
    allCases(BOOKS[book]!).map((input) => ({ book, input, ...(requireAssurance && { requireAssurance }) })),
  );

/** What the quantity of a violation is called; the criterion's name where a book has none of its own. */
const MEASURED = new Map(
  BOOKS.flatMap((book) =>
    book.data.provisions.flatMap(({ violation, quantity }) =>
      quantity?.name ? [[violation, quantity.name.zh] as const] : [],
    ),
  ),
);

/** Every stated fact by the names under which the explanation lists it, each in one row. */
function factsNamedOnce(text: string, { case: one }: Decision): void {
  const [, section = ''] = /事实和证据\n([\s\S]*?)\n\n/.exec(text) ?? [];
  const rows = section.split('\n').map((row) => row.trim().split('：')[0]);
  const measured = [one.violation].flat().flatMap((id) => MEASURED.get(id) ?? []);
  const quantity = measured.length === 1 ? measured[0]! : '破坏数量';
  const names = { frequency: '发生频次', quantity, consequence: '危害后果' };
  for (const [fact, name] of Object.entries(names)) {
    const count = rows.filter((row) => row === name).length;
    if (one.facts?.[fact as keyof typeof names] !== undefined) expect(count, name).toBe(1);
    else expect(count, name).toBeLessThan(2);
  }
  for (const amount of Object.values(one.amounts ?? {}))
    expect(section.includes(`${amount.replace(/^(\d+\.\d)$/, '$10')}元`), amount).toBe(true);
}

describe('every case', () => {
  it(`${CASES} cases with the seed ${SEED}: words, receipt, and the same decision again`, {
    timeout: 4 * 60 * 60_000,
  }, () => {
    const reached = new Set<string>();
    const chosen = new Set<string>();
    let decided = 0;
    let asked = 0;
    fc.assert(
      fc.property(drawn, ({ book: which, input, ...demand }) => {
        asked += 1;
        const book = BOOKS[which]!;
        const options: DecideOptions = { rulebook: book, ...demand };
        const first = safeDecide(input, options);
        if (!first.success) {
          for (const locale of LOCALES) expect(first.error.render(locale)).not.toBe('');
          expect(safeDecide(reversed(input), options).success).toBe(false);
          return;
        }
        const decision = first.data;
        decided += 1;
        for (const id of [input.violation].flat()) reached.add(id);
        chosen.add(`${decision.outcome} ${decision.law.chosen}`);

        expect(safeDecide(decision.case, options)).toEqual({ success: true, data: decision });
        expect(safeDecide(reversed(input), options)).toEqual({ success: true, data: decision });

        for (const locale of LOCALES)
          for (const format of FORMATS)
            expect(explain(decision, { locale, format, rulebook: book })).not.toBe('');
        const what = whatIf(input, options);
        const english = render(what, { locale: 'en', rulebook: book });
        expect(english).not.toBe('');
        const chinese = [
          explain(decision, { rulebook: book }),
          reasons(decision, { rulebook: book }),
          render(what, { rulebook: book }),
        ];
        expect(chinese.flatMap((text) => latinIn(text, decision))).toEqual([]);
        for (const text of [...chinese, english]) expect(text).not.toMatch(/undefined|NaN|\[object/);
        factsNamedOnce(chinese[0]!, decision);

        const kept = JSON.parse(JSON.stringify(receipt(input, decision, { rulebook: book })));
        const again = replay(kept, [book]);
        expect(again.result).toBe('equal');
        for (const locale of LOCALES) expect(render(again, { locale, rulebook: book })).not.toBe('');
      }),
      { numRuns: CASES, seed: SEED },
    );
    console.info(
      `every case: seed ${SEED}, ${asked} drawn, ${decided} decided, ${[...chosen].sort().join('; ')}`,
    );
    expect(decided / asked).toBeGreaterThan(0.7);
    const all = builtinRulebook().data.provisions.map((p) => p.violation);
    if (CASES >= 600) expect(all.filter((id) => !reached.has(id))).toEqual([]);
  });
});
