import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinRulebook, type Decision, decide, explain, rangePicture, reasons } from '../../src/index.js';
import { fullCase } from '../arbitraries.js';
import { runs } from '../runs.js';

const { instruments, benchmarks, circumstances } = builtinRulebook().data;

const numbersIn = (text: string): string[] =>
  (text.replace(/(\d),(?=\d{3})/g, '$1').match(/\d+(?:\.\d+)?/g) ?? []).map((n) => String(Number(n)));

/** Numbers that belong to names: titles, first days of versions, the benchmark's note, one cited document. */
const named = new Set(
  numbersIn(
    [
      ...instruments.flatMap((i) => [
        i.title.zh,
        i.title.en,
        ...i.versions.map((v) => v.from.replaceAll('-', ' ')),
      ]),
      ...benchmarks.flatMap((b) => [b.title.zh, b.title.en, b.note.zh, b.note.en.replaceAll('-', ' ')]),
      ...circumstances.flatMap((c) => [c.name.en, c.meaning.en]),
      '国办发〔2022〕27号',
    ].join(' '),
  ),
);

function numbersOf(decision: Decision): Set<string> {
  const json = JSON.stringify(decision);
  const plain = numbersIn(json.replaceAll(/(\d)-(?=\d)/g, '$1 '));
  const shares = plain.map((n) => String(Number((Number(n) * 100).toFixed(6))));
  return new Set([...plain, ...shares, decision.rulebook.digest]);
}

/** The rendering without the numbers that only count its lines, and without the digest. */
const said = (text: string, decision: Decision): string[] =>
  numbersIn(
    text
      .replaceAll(decision.rulebook.digest, '')
      .replaceAll(decision.rulebook.version, '')
      .replaceAll('SHA-256', '')
      .replace(/^\s*\d+\. /gm, '')
      .replaceAll(/(\d)-(?=\d)/g, '$1 '),
  );

describe('what is always true of an explanation', () => {
  it('every number in it occurs in the decision', () => {
    fc.assert(
      fc.property(fullCase(), fc.constantFrom('zh-CN' as const, 'en' as const), (input, locale) => {
        const decision = decide(input);
        const known = numbersOf(decision);
        const texts = [
          explain(decision, { locale }),
          rangePicture(decision, { locale, format: 'text' }) ?? '',
        ];
        if (locale === 'zh-CN') texts.push(reasons(decision));
        for (const number of said(texts.join('\n'), decision)) {
          expect(known.has(number) || named.has(number), number).toBe(true);
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('says the assurance of the figures before anything else, and names a reference value as one', () => {
    fc.assert(
      fc.property(fullCase(), (input) => {
        const decision = decide(input);
        const first = explain(decision).split('\n').slice(0, 4).join('\n');
        expect(first).toContain('可信程度');
        if (decision.assurance === 'reference') expect(first).toContain('没有任何机关制定');
        if (decision.fine?.assurance === 'reference' && decision.fine.grade !== null) {
          expect(reasons(decision)).toContain('没有任何机关制定');
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('names every circumstance of the case and every one that nobody examined', () => {
    fc.assert(
      fc.property(fullCase(), (input) => {
        const decision = decide(input);
        const text = explain(decision);
        const names = new Map(circumstances.map((c) => [c.id, c.name.zh]));
        for (const id of decision.unexamined) expect(text).toContain(names.get(id));
        for (const { id } of decision.case.circumstances ?? []) expect(text).toContain(names.get(id));
      }),
      { numRuns: runs(100) },
    );
  });

  it('lets no markup out of names and evidence', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=a()>', "'&<b>"),
        fc.string(),
        (bad, s) => {
          const decision = decide({
            violation: 'damaging-works',
            party: 'unit',
            partyName: `${bad}${s}`,
            act: { from: '2023-02-01' },
            decidedOn: '2023-04-11',
            facts: { evidence: [`${s}${bad}`] },
            circumstances: [{ id: 'cooperates', present: true, evidence: [bad] }],
          });
          for (const format of ['html', 'fragment', 'markdown'] as const) {
            const page = explain(decision, { format });
            expect(page).not.toMatch(/<script>alert|<img|<b>/);
          }
        },
      ),
      { numRuns: runs(50) },
    );
  });
});
