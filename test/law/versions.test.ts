import { describe, expect, it } from 'vitest';
import type { RulebookData } from '../../src/index.js';
import {
  CaliangError,
  type CaseInput,
  type DecideOptions,
  decide,
  type Step,
  safeDecide,
} from '../../src/index.js';
import {
  CHANGE,
  changedBook,
  LAST_OLD,
  withBenchmark,
  withProvision,
  withSpan,
  withUnitFine,
} from './books.js';

/** A unit, one door, second violation: ordinary under the reference grading (DOMAIN §5). Statute 10,000–50,000. */
const input: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2021-10-01', to: '2021-10-01' },
  decidedOn: '2022-06-01',
  facts: { frequency: 2, quantity: 1, consequence: 'none', intentToDamage: false },
};
const lenient: CaseInput = { ...input, facts: { ...input.facts, frequency: 1 } };
const severe: CaseInput = { ...input, facts: { ...input.facts, frequency: 3 } };

const choice = (steps: readonly Step[]): Step => steps.find((s) => s.id === 'law.choice')!;

describe('the lighter of two versions of a provision', () => {
  it('keeps the old one if the new one is heavier at either end and lighter at none', () => {
    for (const [min, max] of [
      ['10000', '60000'],
      ['20000', '50000'],
      ['20000', '60000'],
    ] as const) {
      const decision = decide(input, { rulebook: withUnitFine(min, max) });
      expect(decision.law.chosen).toBe('old');
      expect(decision.fine?.statutory).toMatchObject({ min: '10000', max: '50000' });
    }
  });

  it('takes the new one if it is lighter at either end and heavier at none', () => {
    for (const [min, max] of [
      ['10000', '40000'],
      ['5000', '50000'],
      ['5000', '40000'],
    ] as const) {
      const decision = decide(input, { rulebook: withUnitFine(min, max) });
      expect(decision.law.chosen).toBe('new');
      expect(decision.fine?.statutory).toMatchObject({ min, max });
    }
  });

  it('says same where the text did not change, and applies the law at the act', () => {
    const decision = decide(input, { rulebook: withUnitFine('10000', '50000') });
    expect(decision.law.chosen).toBe('same');
    expect(decision.law.alternatives).toEqual([]);
    expect(choice(decision.steps).finding).toBe('law-same');
    expect(decision.steps.find((s) => s.id === 'provision')?.rule).toBe('cadl-2009:49-3');
  });

  it('puts outcome before figures: an order that has to come first is lighter than a smaller fine', () => {
    const orderFirst = withProvision('damaging-works', (version) => {
      version.orderFirst = true;
      for (const fine of version.fines) fine.form = { kind: 'fixed', min: '20000', max: '90000' };
    });
    const decision = decide(input, { rulebook: orderFirst });
    expect(decision.outcome).toBe('order-first');
    expect(decision.law.chosen).toBe('new');
    expect(choice(decision.steps).params).toMatchObject({
      because: 'rank',
      old: { outcome: 'penalty' },
      new: { outcome: 'order-first' },
    });
  });

  it('states in the trail what both versions give and where they part', () => {
    const step = choice(decide(input, { rulebook: withUnitFine('10000', '40000') }).steps);
    expect(step.finding).toBe('law-new');
    // 行政处罚法 37 is the rule; ordinary is from 30 % to 70 % of the span: 10,000 + 0.3·30,000 = 19,000 and 31,000.
    expect(step.rule).toBe('apl-2021:37');
    expect(step.params).toMatchObject({
      because: 'statutory',
      old: { statutory: { min: '10000', max: '50000' }, range: { min: '22000', max: '38000' } },
      new: { statutory: { min: '10000', max: '40000' }, range: { min: '19000', max: '31000' } },
    });
  });

  it('does not call a smaller fine lighter if the new text adds another penalty', () => {
    const closes = withProvision('damaging-works', (version) => {
      for (const fine of version.fines) {
        if (fine.party.includes('unit')) fine.form = { kind: 'fixed', min: '10000', max: '40000' };
      }
      version.others.push({ ...version.fines[0]!, id: 'close-down', mode: 'required' } as never);
      const added = version.others.at(-1)! as unknown as Record<string, unknown>;
      for (const key of ['party', 'form', 'roles']) delete added[key];
    });
    const decision = decide(input, { rulebook: closes });
    expect(decision.law.chosen).toBe('incomparable');
    expect(choice(decision.steps).params).toMatchObject({ because: 'consequences' });
  });

  it('takes the version without an added penalty where the fine is the same', () => {
    const closes = withProvision('damaging-works', (version) => {
      const { source, assurance } = version;
      version.others.push({ id: 'close-down', mode: 'required', source, assurance });
    });
    const decision = decide(input, { rulebook: closes });
    expect(decision.law.chosen).toBe('old');
    expect(decision.otherConsequences.map((o) => o.id)).not.toContain('close-down');
  });

  it('takes the version in which the fine is optional (可以并处) over the one in which it is not', () => {
    const required = withProvision('damaging-works', (version) => {
      for (const fine of version.fines) fine.mode = 'required';
    });
    const decision = decide(input, { rulebook: required });
    expect(decision.law.chosen).toBe('old');
    expect(choice(decision.steps).params).toMatchObject({ because: 'options' });
  });
});

describe('versions that cannot be compared', () => {
  const bifacial = withUnitFine('20000', '40000');

  it('gives both outcomes, the union as range, and leaves the choice to a person', () => {
    const decision = decide(lenient, { rulebook: bifacial });
    expect(decision.law.chosen).toBe('incomparable');
    expect(decision.law.alternatives.map((a) => a.version)).toEqual(['old', 'new']);
    // Lenient: the lowest 30 %: 10,000–22,000 of the old, 20,000–26,000 of the new range.
    expect(decision.law.alternatives.map((a) => a.fine?.range)).toEqual([
      { min: '10000', max: '22000', minOpen: false, maxOpen: false },
      { min: '20000', max: '26000', minOpen: false, maxOpen: false },
    ]);
    expect(decision.fine?.range).toEqual({ min: '10000', max: '26000', minOpen: false, maxOpen: false });
    expect(choice(decision.steps)).toMatchObject({
      finding: 'law-incomparable',
      params: { because: 'statutory' },
      after: { 'law.chosen': 'incomparable' },
    });
  });

  it('keeps step ids unique and lets one step set the united range', () => {
    const { steps } = decide(lenient, { rulebook: bifacial });
    expect(new Set(steps.map((s) => s.id)).size).toBe(steps.length);
    const setting = steps.filter((s) => 'fine.range' in s.after);
    expect(setting.map((s) => s.finding)).toEqual(['range-union']);
    expect(setting[0]!.params).toMatchObject({
      versions: expect.arrayContaining(['cadl-2009', 'cadl-2022']),
    });
  });

  it('takes the choice of a person, by side or by version, and records its reason', () => {
    for (const version of ['old', 'cadl-2009']) {
      const reason = '集体讨论认为上限对当事人更重要';
      const decision = decide(lenient, { rulebook: bifacial, lawChoice: { version, reason } });
      expect(decision.law).toMatchObject({ chosen: 'old', choice: { version: 'old', reason } });
      expect(decision.fine?.range).toMatchObject({ min: '10000', max: '22000' });
      expect(choice(decision.steps)).toMatchObject({
        finding: 'law-chosen-by-person',
        params: { version: 'old', reason, because: 'statutory' },
      });
      expect(decision.law.alternatives.map((a) => a.version)).toEqual(['old', 'new']);
    }
    const decision = decide(lenient, {
      rulebook: bifacial,
      lawChoice: { version: 'new', reason: '下限较低' },
    });
    expect(decision.fine?.range).toMatchObject({ min: '20000', max: '26000' });
  });

  it('refuses a choice that is unknown, without a reason, or not needed', () => {
    const refused = (options: unknown): string | undefined => {
      const result = safeDecide(lenient, options as DecideOptions);
      return result.success ? undefined : result.error.code;
    };
    expect(refused({ rulebook: bifacial, lawChoice: { version: 'cadl-1997', reason: '甲' } })).toBe(
      'law-choice-unknown',
    );
    expect(refused({ rulebook: bifacial, lawChoice: { version: 'old', reason: '  ' } })).toBe(
      'missing-field',
    );
    expect(refused({ rulebook: bifacial, lawChoice: { version: 'old' } })).toBe('missing-field');
    expect(refused({ rulebook: bifacial, lawChoice: 'old' })).toBe('wrong-type');
    expect(refused({ rulebook: bifacial, lawChoice: { version: 'old', reason: '甲', by: '乙' } })).toBe(
      'unknown-key',
    );
    expect(refused({ lawChoice: { version: 'old', reason: '甲' } })).toBe('law-choice-not-needed');
  });

  it('keeps a referral apart from every other outcome', () => {
    const refers = withProvision('damaging-works', (version) => {
      version.result = 'refer';
      version.fines = [];
      version.warning = 'none';
    });
    const decision = decide(input, { rulebook: refers });
    expect(decision.outcome).toBe('refer');
    expect(decision.law.chosen).toBe('incomparable');
    expect(decision.possibleOutcomes).toEqual(['refer', 'penalty']);
    const settled = decide(input, {
      rulebook: refers,
      lawChoice: { version: 'old', reason: '按行为时的规定' },
    });
    expect(settled.outcome).toBe('penalty');
  });
});

describe('the benchmark follows by declared policy', () => {
  // Lenient ends at 20 % instead of 30 %, severe begins at 80 % instead of 70 %: of a span of 40,000.
  const narrow = withSpan('0.2', '0.8');

  it('is lighter for a lenient case, heavier for a severe one, and neither for an ordinary one', () => {
    const chosen = [lenient, severe, input].map((one) => decide(one, { rulebook: narrow }).law.chosen);
    expect(chosen).toEqual(['new', 'old', 'incomparable']);
  });

  it('says in the trail that this is a policy and not the law', () => {
    const { steps } = decide(lenient, { rulebook: narrow });
    expect(choice(steps).params).toMatchObject({ because: 'range' });
    const policy = steps.find((s) => s.finding === 'benchmark-policy');
    expect(policy).toMatchObject({
      assurance: 'reference',
      params: { policy: 'benchmark-follows-lighter-law' },
    });
  });

  it('computes each side whole: the range of the chosen version comes from its own tables', () => {
    const decision = decide(lenient, { rulebook: narrow });
    expect(decision.fine?.range).toMatchObject({ min: '10000', max: '18000' });
    expect(decision.steps.find((s) => s.id === 'fine.range')?.rule).toBe('shanghai-2022:span.lenient');
  });

  it('compares thresholds too: what was the third step may be the second', () => {
    const milder = withBenchmark(({ grading }) => {
      for (const row of grading.thresholds) {
        if (row.criterion !== 'frequency') continue;
        if (row.ordinal === 'medium') row.to = '4';
        if (row.ordinal === 'heavy') row.from = '5';
      }
    });
    const decision = decide(severe, { rulebook: milder });
    expect(decision.law.chosen).toBe('new');
    expect(decision.fine?.grade).toBe('ordinary');
  });

  it('says same where the second benchmark repeats the first', () => {
    expect(decide(input, { rulebook: withBenchmark(() => undefined) }).law.chosen).toBe('same');
  });
});

describe('while the base amount is not known', () => {
  /** A fine of 2–4 % of the contract price; the second version may have other shares. */
  const shares = (from: string, to: string) =>
    changedBook((tables: RulebookData) => {
      const provision = tables.provisions.find((p) => p.violation === 'damaging-works')!;
      const cadl = tables.instruments.find((i) => i.id === 'cadl')!;
      cadl.versions.at(-1)!.to = LAST_OLD;
      cadl.versions.push({ id: 'cadl-2022', from: CHANGE, to: null, assurance: 'reference' });
      for (const other of tables.provisions) {
        if (other.cite.instrument === 'cadl' && other !== provision)
          other.versions.at(-1)!.of.push('cadl-2022');
      }
      const first = provision.versions.at(-1)!;
      const unit = first.fines.find((f) => f.party.includes('unit'))!;
      unit.form = { kind: 'share', of: 'contractPrice', from: '0.02', to: '0.04' };
      const next = { ...structuredClone(first), of: ['cadl-2022'] };
      next.fines.find((f) => f.party.includes('unit'))!.form = {
        kind: 'share',
        of: 'contractPrice',
        from,
        to,
      };
      provision.versions.push(next);
    });

  it('compares shares of the same amount', () => {
    expect(decide(input, { rulebook: shares('0.02', '0.03') }).law.chosen).toBe('new');
    expect(decide(input, { rulebook: shares('0.02', '0.05') }).law.chosen).toBe('old');
    expect(decide(input, { rulebook: shares('0.01', '0.05') }).law.chosen).toBe('incomparable');
    expect(decide(input, { rulebook: shares('0.02', '0.04') }).law.chosen).toBe('same');
  });

  it('chooses as it would with the amount', () => {
    for (const [from, to] of [
      ['0.02', '0.03'],
      ['0.02', '0.05'],
      ['0.01', '0.05'],
      ['0.02', '0.04'],
    ] as const) {
      const rulebook = shares(from, to);
      const known = decide({ ...input, amounts: { contractPrice: '1000000' } }, { rulebook });
      expect(decide(input, { rulebook }).law.chosen).toBe(known.law.chosen);
    }
  });

  it('compares grades by their part of the span, in the order of the grades and not of their names', () => {
    // `ordinary` sorts after `lenient` but before `severe` by the alphabet too; `severe` < nothing: use all pairs.
    const priced = (rows: [ordinal: string, from: string, to: string | null][]) =>
      changedBook((tables) => {
        const unit = tables.provisions
          .find((p) => p.violation === 'damaging-works')!
          .versions.at(-1)!
          .fines.find((f) => f.party.includes('unit'))!;
        unit.form = { kind: 'share', of: 'contractPrice', from: '0.02', to: '0.04' };
        const [first] = tables.benchmarks;
        const next = { ...structuredClone(first!), id: 'shanghai-2022', from: CHANGE };
        first!.to = LAST_OLD;
        for (const row of next.grading!.thresholds) {
          const found =
            row.criterion === 'frequency' ? rows.find(([ordinal]) => ordinal === row.ordinal) : undefined;
          if (found) Object.assign(row, { from: found[1], to: found[2] });
        }
        tables.benchmarks.push(next);
      });
    // The second violation is light under the new table, the third medium.
    const milder = priced([
      ['light', '1', '2'],
      ['medium', '3', '4'],
      ['heavy', '5', null],
    ]);
    expect(decide(input, { rulebook: milder }).law.chosen).toBe('new');
    expect(decide(severe, { rulebook: milder }).law.chosen).toBe('new');
    expect(decide(lenient, { rulebook: milder }).law.chosen).toBe('same');
    const decision = decide(severe, { rulebook: milder });
    expect(decision.fine).toMatchObject({ range: null, grade: 'ordinary' });
    expect(choice(decision.steps).params).toMatchObject({ because: 'range' });
  });
});

describe('not punishable', () => {
  const invented =
    (dates: { from: string; to: string | null }): Parameters<typeof changedBook>[0] =>
    (tables) => {
      tables.instruments.push({
        id: 'invented',
        title: { zh: '虚构规定', en: 'Invented rules' },
        short: { zh: '虚构规定', en: 'Invented rules' },
        rank: 'local-regulation',
        before: 'not-in-force',
        after: 'not-in-force',
        versions: [{ id: 'invented-1', ...dates, assurance: 'reference' }],
      });
      const cite = { instrument: 'invented', article: '1' };
      const model = tables.provisions.find((p) => p.violation === 'unfiled-peacetime-use')!;
      const copy = structuredClone(model);
      tables.provisions.push({
        ...copy,
        violation: 'invented',
        name: { zh: '虚构行为', en: 'Invented act' },
        aliases: [],
        cite,
        duty: [],
        versions: copy.versions.map((version) => ({
          ...version,
          of: ['invented-1'],
          source: [cite],
          assurance: 'reference' as const,
          fines: version.fines.map((fine) => ({ ...fine, source: [cite], assurance: 'reference' as const })),
        })),
      });
    };
  const act: CaseInput = {
    violation: 'invented',
    party: 'unit',
    act: { from: '2021-10-01', to: '2021-10-01' },
    decidedOn: '2022-06-01',
  };

  it('if only the later law has the provision', () => {
    const decision = decide(act, { rulebook: changedBook(invented({ from: CHANGE, to: null })) });
    expect(decision).toMatchObject({
      outcome: 'not-punishable',
      law: { chosen: 'not-punishable' },
      fine: null,
    });
    expect(choice(decision.steps)).toMatchObject({ finding: 'law-old', params: { because: 'rank' } });
    const later = decide(
      { ...act, act: { from: CHANGE } },
      { rulebook: changedBook(invented({ from: CHANGE, to: null })) },
    );
    expect(later.outcome).toBe('penalty');
  });

  it('if the provision was repealed before the decision (行政处罚法 37: 不认为是违法的)', () => {
    const decision = decide(act, { rulebook: changedBook(invented({ from: '2021-01-01', to: LAST_OLD })) });
    expect(decision).toMatchObject({ outcome: 'not-punishable', law: { chosen: 'not-punishable' } });
    expect(choice(decision.steps)).toMatchObject({ finding: 'law-new' });
  });

  it('goes before limitation, and a case under both is not punishable', () => {
    const decision = decide(
      {
        ...act,
        act: { from: '2021-01-01', to: '2021-01-01' },
        discoveredOn: '2024-01-01',
        decidedOn: '2024-02-01',
      },
      { rulebook: changedBook(invented({ from: CHANGE, to: null })) },
    );
    expect(decision.outcome).toBe('not-punishable');
  });

  it('is not said where only one of two provisions was missing', () => {
    const rulebook = changedBook(invented({ from: CHANGE, to: null }));
    const decision = decide({ ...act, violation: ['invented', 'unfiled-peacetime-use'] }, { rulebook });
    expect(decision.outcome).toBe('penalty');
    expect(decision.violation).toBe('unfiled-peacetime-use');
  });
});

it('throws nothing but the typed error', () => {
  expect(() => decide({ ...input, act: { from: '2017-12-31', to: '2017-12-31' } })).toThrow(CaliangError);
});
