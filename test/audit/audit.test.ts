import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedCases, runnable } from '../../src/cli/cases.js';
import { type AuditCode, audit, CaliangError, type DecidedCase, decide, render } from '../../src/index.js';
import { Decimal, readRange } from '../../src/money/index.js';
import { fullCase } from '../arbitraries.js';
import { changedBook } from '../law/books.js';
import { runs } from '../runs.js';

/** Second violation, one door: ordinary, (22,000, 38,000) of 10,000–50,000. */
const sound: DecidedCase = {
  case: {
    violation: 'damaging-works',
    party: 'unit',
    act: { from: '2023-02-01' },
    filedOn: '2023-02-12',
    decidedOn: '2023-04-11',
    facts: { frequency: 2, quantity: 1, consequence: 'none', intentToDamage: false },
  },
  imposed: { fine: '30000', warning: true, decidedOn: '2023-04-11', law: ['apl-2021', 'cadl-2009'] },
  notice: { fine: '30000' },
  hearingOffered: true,
  reasons: '第二次违法，数量轻微。',
};

const fine = (amount: string, rest: Partial<DecidedCase> = {}): DecidedCase => ({
  ...sound,
  imposed: { ...sound.imposed, fine: amount },
  notice: { fine: amount },
  ...rest,
});
const facts = (change: object, rest: Partial<DecidedCase> = {}): DecidedCase => ({
  ...sound,
  case: { ...sound.case, ...change },
  ...rest,
});
const codes = (decided: DecidedCase): AuditCode[] => audit(decided).findings.map((f) => f.code);
const present = (...ids: string[]) => ({ circumstances: ids.map((id) => ({ id, present: true })) });
const removed = facts({
  ...present('removed-harm'),
  facts: { ...sound.case.facts, consequence: 'remediable' },
});

describe('a decided case against the law', () => {
  it('finds nothing in a sound one', () => {
    expect(audit(sound).findings).toEqual([]);
    expect(render(audit(sound))).toBe('没有发现问题');
  });

  it.each<[name: string, decided: DecidedCase, expected: AuditCode[]]>([
    ['above the maximum', fine('60000'), ['fine-above-maximum']],
    ['below the minimum without a ground', fine('9000'), ['fine-below-minimum']],
    [
      'below the minimum with a ground, not approved',
      { ...removed, imposed: { ...sound.imposed, fine: '9000' } },
      ['mitigation-not-approved'],
    ],
    [
      'below the minimum with a ground, approved',
      {
        ...removed,
        imposed: { ...sound.imposed, fine: '9000' },
        departure: { ground: '主动消除', approvedBy: '集体讨论' },
      },
      [],
    ],
    ['above the grade, without a word', fine('40000'), ['outside-grade', 'departure-without-ground']],
    [
      'below the grade, without approval',
      fine('22000', { departure: { ground: '家庭困难' } }),
      ['outside-grade', 'departure-without-approval'],
    ],
    [
      'outside the grade, approved',
      fine('40000', { departure: { ground: '影响恶劣', approvedBy: '集体讨论' } }),
      ['outside-grade'],
    ],
    ['leniency not given', removed, ['outside-grade', 'departure-without-ground', 'leniency-not-given']],
    ['heavier than the notice', { ...sound, notice: { fine: '25000' } }, ['heavier-than-notice']],
    [
      'a hearing not offered',
      facts(
        { facts: { ...sound.case.facts, frequency: 3 } },
        { imposed: { ...sound.imposed, fine: '50000' }, notice: { fine: '50000' }, hearingOffered: false },
      ),
      ['hearing-not-offered'],
    ],
    [
      'a fine and a warning where there is no penalty',
      facts(present('no-fault')),
      ['fine-without-basis', 'warning-without-basis'],
    ],
    ['no warning', { ...sound, imposed: { ...sound.imposed, warning: false } }, ['warning-missing']],
    ['no reasons', { ...sound, reasons: ' ' }, ['reasons-missing']],
    [
      'decided late',
      facts(
        { filedOn: '2023-02-01', decidedOn: '2023-05-30' },
        { imposed: { ...sound.imposed, decidedOn: '2023-05-30' } },
      ),
      ['decided-late'],
    ],
    [
      'days that differ',
      { ...sound, imposed: { ...sound.imposed, decidedOn: '2023-04-12' } },
      ['dates-differ'],
    ],
    ['the wrong version', { ...sound, imposed: { ...sound.imposed, law: ['apl-2017'] } }, ['wrong-version']],
    ['facts that are missing', facts({ facts: { intentToDamage: false } }), ['cannot-be-judged']],
    [
      'no fine where it is mandatory',
      {
        ...sound,
        case: {
          violation: 'cqr-63-4',
          party: 'unit',
          role: '设计单位',
          act: { from: '2023-02-01' },
          decidedOn: '2023-04-11',
          facts: { frequency: 1, consequence: 'none' },
        },
        imposed: { fine: '0', warning: false },
        notice: { fine: '0' },
      },
      ['mandatory-fine-missing'],
    ],
  ])('%s', (_name, decided, expected) => {
    expect(codes(decided)).toEqual(expected);
  });

  it('says limitation where it has run, and asks for a record of the hearing', () => {
    const late = facts({
      act: { from: '2019-02-01', to: '2019-02-01' },
      discoveredOn: '2023-02-01',
      facts: { ...sound.case.facts, endangersLifeOrHealth: false },
    });
    expect(audit(late).findings[0]).toMatchObject({
      code: 'fine-without-basis',
      params: { ground: 'limitation' },
    });
    const { hearingOffered: _, ...silent } = facts(
      { facts: { ...sound.case.facts, frequency: 3 } },
      { imposed: { ...sound.imposed, fine: '50000' }, notice: { fine: '50000' } },
    );
    expect(codes(silent)).toEqual(['hearing-not-recorded']);
  });

  it('bounds the lawful range by the notice, and cites what makes the notice a duty', () => {
    const [finding] = audit({ ...sound, notice: { fine: '25000' } }).findings;
    expect(finding).toMatchObject({
      code: 'heavier-than-notice',
      shouldBe: { min: '22000', max: '25000', minOpen: true, maxOpen: false },
    });
    expect(finding!.source).toContainEqual(expect.objectContaining({ instrument: 'apl', article: '44' }));
    expect(audit({ ...sound, notice: { fine: '9000' } }).findings[0]!.shouldBe).toBeNull();
  });

  it('gives the figures that it should have been, and says whose they are', () => {
    expect(render(audit(fine('40000')))).toContain(
      '裁量幅度：超过22000元、不满38000元；参考值，没有任何机关制定',
    );
    expect(render(audit(fine('40000')), { locale: 'en' })).toContain('above the range of the grade ordinary');
    expect(render(audit(fine('60000', { case: { ...sound.case, facts: {} } })))).toContain(
      '合法的数额：10000元以上50000元以下；依据',
    );
  });

  it('calls it an error to leave a range that an office enacted, never to leave a reference value', () => {
    const rulebook = changedBook((tables) => {
      const [benchmark] = tables.benchmarks;
      benchmark!.grading = JSON.parse(
        JSON.stringify(benchmark!.grading)
          .replaceAll('"reference"', '"published"')
          .replaceAll('minfang-caliang 参考裁量', '某机关裁量基准'),
      );
    });
    const departures = [
      fine('40000'),
      fine('40000', { departure: { ground: '影响恶劣' } }),
      { ...removed, notice: { fine: '30000' } },
    ];
    for (const decided of departures) {
      const [published, reference] = [audit(decided, { rulebook }), audit(decided)].map((a) =>
        a.findings.slice(1).map(({ code, severity, assurance }) => ({ code, severity, assurance })),
      );
      expect(published!.length).toBeGreaterThan(0);
      expect(published!.map((f) => f.code)).toEqual(reference!.map((f) => f.code));
      for (const f of published!) expect(f).toMatchObject({ severity: 'error', assurance: 'published' });
      for (const f of reference!) expect(f).toMatchObject({ severity: 'warning', assurance: 'reference' });
    }
  });

  it('measures a mitigated figure by the ground, not by the grade', () => {
    const [finding] = audit({ ...removed, imposed: { ...sound.imposed, fine: '9000' } }).findings;
    expect(finding).toMatchObject({ code: 'mitigation-not-approved', assurance: 'enacted' });
  });

  it('finds no error in the published cases', () => {
    for (const row of publishedCases) {
      if (!row.imposed) continue;
      const decided = {
        case: runnable(row),
        imposed: row.imposed,
        hearingOffered: true,
        reasons: '见决定书',
      };
      expect(audit(decided).findings.filter((f) => f.severity === 'error')).toEqual([]);
    }
  });

  it('finds nothing in any fine inside the range of a full case, and something in every fine outside the statute', () => {
    fc.assert(
      fc.property(fullCase(), fc.integer({ min: 0, max: 100 }), (input, n) => {
        const decision = decide(input);
        if (!decision.fine?.range || !decision.fine.statutory || decision.missing.length > 0) return;
        const { min, max, minOpen, maxOpen } = readRange(decision.fine.range);
        const inner = max.minus(min).times(n).div(100).plus(min).toDecimalPlaces(2, Decimal.ROUND_FLOOR);
        if ((minOpen && inner.lte(min)) || (maxOpen && inner.gte(max)) || inner.isZero()) return;
        const decided = (amount: string): DecidedCase => ({
          case: input,
          imposed: { fine: amount, warning: decision.warning === 'required' },
          hearingOffered: true,
          reasons: '理由',
        });
        expect(codes(decided(inner.toString())).filter((c) => c !== 'decided-late')).toEqual([]);
        const above = new Decimal(decision.fine.statutory.max).plus('0.01').toString();
        expect(codes(decided(above))).toContain('fine-above-maximum');
      }),
      { numRuns: runs(3000) },
    );
  });

  it('refuses what it cannot read', () => {
    expect(() => audit({ ...sound, imposed: { fine: '3e4', warning: true } })).toThrow(CaliangError);
    expect(() => audit({ case: sound.case } as DecidedCase)).toThrow(/imposed/);
    expect(() => audit({ ...sound, extra: 1 } as DecidedCase)).toThrow(CaliangError);
  });
});
