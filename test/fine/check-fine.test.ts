/** An intended fine against the law; every expectation from the article, by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  audit,
  type CaseInput,
  checkFine,
  type Decision,
  decide,
  type FineCode,
  loadRulebook,
  type Rulebook,
  render,
} from '../../src/index.js';
import { sample, validCases } from '../../src/testing/index.js';

/** 人民防空法 49(3), a unit: 10,000 to 50,000, optional. Everything light: the reference grade ends at 22,000. */
const B: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 1, consequence: 'none' },
};
const clear: CaseInput = { ...B, facts: { ...B.facts, intentToDamage: false } };
const coerced: CaseInput = { ...clear, circumstances: [{ id: 'coerced', present: true }] };
/** 质量条例 66 fines a unit 100,000 to 200,000 and leaves no choice. */
const mandatory: CaseInput = {
  violation: 'cqr-66',
  party: 'unit',
  role: '施工单位',
  act: { from: '2023-02-01' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, consequence: 'none' },
};
/** 49(2) beside 质量条例 64 (2 % of 1,000,000): not below 20,000. */
const concurring: CaseInput = {
  violation: ['substandard-construction', 'cqr-64'],
  party: 'unit',
  role: '施工单位',
  act: { from: '2023-01-01' },
  decidedOn: '2023-07-10',
  facts: { frequency: 1, quantity: 1, consequence: 'none' },
  amounts: { contractPrice: '1000000' },
};

const of = (decision: Decision, fine: string, rulebook?: Rulebook) => {
  const { verdict, findings } = checkFine(decision, fine, rulebook && { rulebook });
  return [verdict, ...findings.map((f) => f.code)];
};

describe('an intended fine', () => {
  it.each<[string, CaseInput, string, ...string[]]>([
    ['above the maximum', B, '60000', 'unlawful', 'above-maximum'],
    ['one 分 above it', clear, '50000.01', 'unlawful', 'above-maximum'],
    ['at it, but outside the grade', clear, '50000', 'warning', 'outside-the-grade'],
    ['one 分 above the grade', clear, '22000.01', 'warning', 'outside-the-grade'],
    ['at the end of the grade', clear, '22000', 'lawful'],
    ['at the minimum', clear, '10000', 'lawful'],
    ['one 分 below it', clear, '9999.99', 'unlawful', 'below-minimum-without-ground'],
    ['below it without a ground', clear, '5000', 'unlawful', 'below-minimum-without-ground'],
    ['below it with a ground (32(2))', coerced, '5000', 'warning', 'below-minimum-with-ground'],
    ['none, where the provision says 可以并处', clear, '0', 'lawful'],
    ['none, while intent is open', B, '0', 'lawful'],
    ['none, where the provision says 处', mandatory, '0', 'unlawful', 'zero-where-mandatory'],
    ['at the mandatory minimum', mandatory, '100000', 'lawful'],
    ['while intent is open', B, '15000', 'warning', 'beside-pending-transfer'],
    [
      'while facts are missing',
      { ...clear, facts: { intentToDamage: false } },
      '15000',
      'warning',
      'not-settled',
    ],
    [
      'below the minimum of a concurring provision',
      concurring,
      '19999.99',
      'unlawful',
      'below-minimum-without-ground',
    ],
    ['at the minimum of a concurring provision', concurring, '20000', 'lawful'],
    ['none beside a concurring provision that says 处', concurring, '0', 'unlawful', 'zero-where-mandatory'],
  ])('%s', (_, input, fine, ...expected) => {
    expect(of(decide(input), fine)).toEqual(expected);
  });

  it('names the maximum, and article 49(3) as its source', () => {
    expect(checkFine(decide(B), '60000')).toMatchObject({
      fine: '60000',
      findings: [
        {
          params: { maximum: '50000' },
          source: [{ instrument: 'cadl', article: '49', item: '3' }],
          assurance: 'enacted',
        },
      ],
    });
  });

  it('names the grounds of 32 that would allow less, for a unit none of natural persons', () => {
    const [finding] = checkFine(decide(clear), '5000').findings;
    expect(finding).toMatchObject({
      params: {
        minimum: '10000',
        floorOf: null,
        // 行政处罚法 32(1) to (4), and what another law says (5).
        grounds: [
          'removed-harm',
          'coerced',
          'tricked',
          'confessed-unknown',
          'meritorious-help',
          'other-law-lenient',
        ],
      },
    });
  });

  it('does not name a ground that was found absent', () => {
    const absent = decide({ ...clear, circumstances: [{ id: 'coerced', present: false }] });
    const [finding] = checkFine(absent, '5000').findings;
    expect(finding?.code === 'below-minimum-without-ground' && finding.params.grounds).not.toContain(
      'coerced',
    );
  });

  it('never calls a reference grade binding', () => {
    const decision = decide(clear);
    const check = checkFine(decision, '30000');
    expect(check.findings[0]).toMatchObject({ verdict: 'warning', assurance: 'reference' });
    expect(render(check, { decision })).toContain('参考值，没有任何机关制定，没有约束力');
    expect(render(check, { decision, locale: 'en' })).toContain('binds nobody');
  });
});

describe('where no fine may be imposed', () => {
  const made = (name: 'order-first' | 'not-punishable'): [Decision, Rulebook | undefined] => {
    const { case: input, options } = sample(name);
    return [decide(input, options), options.rulebook];
  };
  it.each<[string, Decision, (Rulebook | undefined)?]>([
    ['不予处罚 (33(2))', decide({ ...clear, circumstances: [{ id: 'no-fault', present: true }] })],
    ['移送 (人民防空法 50)', decide({ ...B, facts: { ...B.facts, intentToDamage: true } })],
    ['an order first', ...made('order-first')],
    ['an act that no law punished', ...made('not-punishable')],
  ])('%s', (_, decision, rulebook) => {
    expect(of(decision, '0.01', rulebook)).toEqual(['unlawful', 'fine-where-none']);
    expect(of(decision, '20000', rulebook)).toEqual(['unlawful', 'fine-where-none']);
    expect(of(decision, '0', rulebook)).toEqual(['lawful']);
    const own = rulebook ? { rulebook } : {};
    const check = checkFine(decision, '1', own);
    expect(check.findings[0]?.source.length).toBeGreaterThan(0);
    expect(render(check, { decision: decision, ...own })).toMatch(/不合法，.*不得罚款（依据：/);
    expect(render(check, { decision, ...own, locale: 'en' })).toMatch(/unlawful, .*\(source: /);
  });

  it('in a grade without a fine: unlawful by a published row, no more than a warning by a reference one', () => {
    const decision = decide(mandatory);
    const without = (assurance: 'published' | 'reference'): Decision =>
      ({ ...decision, fine: { ...decision.fine!, mode: 'none', range: null, assurance } }) as Decision;
    expect(of(without('published'), '100000')).toEqual(['unlawful', 'fine-where-none']);
    expect(of(without('reference'), '100000')).toEqual(['warning', 'fine-where-none']);
    expect(of(without('published'), '0')).toEqual(['lawful']);
  });
});

describe('rows of a table that were kept', () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(import.meta.dirname, `../../rules/examples/${name}.json`), 'utf8'));
  /** 质量条例 56(8), 20,000 ㎡: both 200,000–300,000 and 300,000–400,000 stand in the print. */
  const input = {
    violation: 'cqr-56-8',
    party: 'unit',
    role: '建设单位',
    act: { from: '2023-02-01', to: '2023-02-01' },
    decidedOn: '2023-06-01',
    facts: { works: '其他工程', area: 20_000, 'serious-harm': false },
  } as unknown as CaseInput;
  const zhengzhou = loadRulebook(read('zhengzhou'));
  const decision = decide(input, { rulebook: zhengzhou });

  it.each([
    ['200000', ['lawful']],
    ['350000', ['lawful']],
    ['400000', ['lawful']],
    ['400000.01', ['warning', 'outside-the-grade']],
    ['199999.99', ['unlawful', 'below-minimum-without-ground']],
    ['500000.01', ['unlawful', 'above-maximum']],
  ])('%s', (fine, expected) => {
    expect(of(decision, fine, zhengzhou)).toEqual(expected);
  });

  it('quality 63, 6 clauses the second time: 100,000–150,000 and 150,000–200,000', () => {
    const rulebook = loadRulebook(read('quality-63'));
    const found = decide(
      {
        ...input,
        violation: 'cqr-63-4',
        role: '设计单位',
        facts: { clauses: 6, frequency: 2 },
      } as unknown as CaseInput,
      { rulebook },
    );
    expect(of(found, '160000', rulebook)).toEqual(['lawful']);
    expect(of(found, '200000.01', rulebook)).toEqual(['warning', 'outside-the-grade']);
  });

  it('count one by one: between two of them the figure is in none', () => {
    const apart = structuredClone(decision);
    Object.assign(apart.fine!.kept![1]!.range!, { min: '320000' });
    expect(of(apart, '300000', zhengzhou)).toEqual(['lawful']);
    expect(of(apart, '320000', zhengzhou)).toEqual(['lawful']);
    const check = checkFine(apart, '310000', { rulebook: zhengzhou });
    expect(check).toMatchObject({
      verdict: 'warning',
      findings: [{ code: 'outside-the-grade', params: { side: 'between', rows: [{}, {}] } }],
    });
    expect(render(check, { decision: apart, rulebook: zhengzhou })).toContain('任何一行');
  });
});

describe('between versions that nobody chose from', () => {
  it('says under which of them the fine is unlawful', () => {
    const decision = decide({
      ...clear,
      act: { from: '2020-06-01', to: '2020-06-01' },
      discoveredOn: '2020-07-01',
      decidedOn: '2021-03-01',
      facts: { ...clear.facts, frequency: 2, quantity: 3, consequence: 'remediable' },
    });
    expect(decision.law.chosen).toBe('incomparable');
    expect(of(decision, '30000')).not.toContain('unlawful-under-version');
    const apart = structuredClone(decision);
    const [, later] = apart.law.alternatives;
    Object.assign(later!.fine!.statutory!, { max: '29999.99' });
    const { verdict, findings } = checkFine(apart, '30000');
    expect(verdict).toBe('warning');
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'unlawful-under-version', params: { versions: ['new'] } }),
    );
  });
});

describe('in words', () => {
  it('says it in one sentence with the article', () => {
    const decision = decide(B);
    expect(render(checkFine(decision, '60000'), { decision })).toBe(
      '拟罚款60000元：不合法，超过法定最高额50000元（依据：《人民防空法》第四十九条第（三）项）。',
    );
    expect(render(checkFine(decision, '60000'), { decision, locale: 'en' })).toBe(
      'A fine of 60,000 yuan: unlawful, above the statutory maximum of 50,000 yuan (source: Civil Air Defence Law, art. 49 item 3).',
    );
  });

  it.each(['', '-1', '1.001', 'x'])('refuses %j', (fine) => {
    expect(() => checkFine(decide(B), fine)).toThrow(/fine/);
  });
});

const AUDITED: Partial<Record<FineCode, string>> = {
  'fine-where-none': 'fine-without-basis',
  'above-maximum': 'fine-above-maximum',
  'below-minimum-without-ground': 'fine-below-minimum',
  'below-minimum-with-ground': 'mitigation-not-approved',
  'zero-where-mandatory': 'mandatory-fine-missing',
};

describe('for every case and fine', () => {
  const drawn = fc.record({
    input: validCases(),
    at: fc.constantFrom('min', 'max', 'rangeMin', 'rangeMax', 'free'),
    move: fc.constantFrom(-1, 0, 1),
    free: fc.integer({ min: 0, max: 30_000_000 }),
  });
  /** In 分, around an end or anywhere. */
  const figure = ({ fine }: Decision, at: string, move: number, free: number): string => {
    const end = {
      min: fine?.statutory?.min,
      max: fine?.statutory?.max,
      rangeMin: fine?.range?.min,
      rangeMax: fine?.range?.max,
    }[at as 'min'];
    const cents = end === undefined ? free : Math.round(Number(end) * 100) + move;
    return (Math.max(0, cents) / 100).toFixed(2);
  };

  it('unlawful is exactly what lies outside the statute without a ground, or where no fine may be', () => {
    fc.assert(
      fc.property(drawn, ({ input, at, move, free }) => {
        const decision = decide(input);
        const fine = figure(decision, at, move, free);
        const { verdict, findings } = checkFine(decision, fine);
        const amount = Number(fine);
        const { statutory, mode, floor } = decision.fine ?? {};
        const has = (id: string): boolean => decision.options.some((o) => o.id === id);
        const settled = decision.possibleOutcomes.every((o) => o === decision.outcome || o === 'refer');
        const none = decision.outcome !== 'penalty' && amount > 0;
        const zero = mode === 'required' && amount === 0 && settled && !has('spared');
        const above = statutory != null && amount > Number(statutory.max);
        const least = floor?.amount ?? statutory?.min ?? '0';
        const below = statutory != null && amount > 0 && amount < Number(least) && !has('mitigated');
        expect(verdict === 'unlawful').toBe(none || zero || above || below);
        for (const one of findings) expect(['unlawful', 'warning']).toContain(one.verdict);
        expect(verdict === 'lawful').toBe(findings.length === 0);
        for (const locale of ['zh-CN', 'en'] as const) {
          const text = render(checkFine(decision, fine), { decision, locale });
          expect(text).not.toMatch(/undefined|\[object|\n/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('audit finds the same', () => {
    fc.assert(
      fc.property(drawn, ({ input, at, move, free }) => {
        const decision = decide(input);
        const fine = figure(decision, at, move, free);
        const imposed = { fine, warning: decision.warning === 'required' };
        const codes: string[] = audit({ case: input, imposed, reasons: '理由' }).findings.map((f) => f.code);
        const found: string[] = checkFine(decision, fine).findings.map((f) => f.code);
        for (const [code, audited] of Object.entries(AUDITED)) {
          expect([audited, codes.includes(audited)]).toEqual([audited, found.includes(code)]);
        }
        expect(codes.includes('departure-without-ground')).toBe(found.includes('outside-the-grade'));
      }),
      { numRuns: 150 },
    );
  });
});
