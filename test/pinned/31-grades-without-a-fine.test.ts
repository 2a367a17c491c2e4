/** A grade without a fine (`fine: null`) is no fine wherever it counts: between two laws, among open facts, in procedure, for persons. */
import { describe, expect, it } from 'vitest';
import {
  audit,
  type CaliangError,
  type CaseInput,
  checkFine,
  compareDecisions,
  decide,
  explain,
  loadRulebook,
  procedureFor,
} from '../../src/index.js';
import { occupying } from '../books/occupying.js';
import { thrownBy } from '../thrown.js';
import { exampleJson } from '../worksheet/books.js';

/** Up to 20 ㎡ a warning and no fine, above it the statutory fine of 10,000 to 50,000 yuan for a unit. */
const twoGrades = exampleJson('two-grades');
const book = loadRulebook(twoGrades);
const changed = (change: (json: ReturnType<typeof exampleJson>) => void) => {
  const json = structuredClone(twoGrades);
  change(json);
  return loadRulebook(json);
};

const base: CaseInput = { ...occupying, facts: { area: 10 } as CaseInput['facts'] };
const area = (value: number): CaseInput['facts'] => ({ area: value }) as CaseInput['facts'];
const verdicts = (decision: ReturnType<typeof decide>, fine: string, rulebook = book) =>
  checkFine(decision, fine, { rulebook }).findings.map(({ code, verdict }) => `${verdict} ${code}`);

describe('a grade without a fine under two laws that both count', () => {
  // The act ended before or after 15 July 2021, so that the general part of 2017 or that of 2021 applies.
  const between = {
    ...base,
    act: { from: '2021-01-01', to: ['2021-06-01', '2021-08-01'] },
    discoveredOn: '2022-02-02',
    decidedOn: '2022-04-11',
  };
  const decided = () => decide(between as CaseInput, { rulebook: book });

  it('has no fine, as under each of them', () => {
    const { fine, options } = decided();
    expect(fine).toMatchObject({ mode: 'none', range: null });
    expect(options).toEqual([]);
    expect(explain(decided(), { rulebook: book })).not.toContain('应当处以罚款');
  });

  it('lets a warning alone pass, and no fine', () => {
    expect(verdicts(decided(), '0')).toEqual([]);
    expect(verdicts(decided(), '10000')).toContain('warning fine-where-none');
    const { findings } = audit(
      { case: between as CaseInput, imposed: { fine: '0', warning: true }, reasons: '警告' },
      { rulebook: book },
    );
    expect(findings).toEqual([]);
  });
});

describe('rows that are kept under two laws', () => {
  const kept = changed((json) => {
    const [light, ordinary] = json.benchmarks[0].table.rows;
    light.then.fine = { of: 'yuan', from: '10000', to: '15000' };
    ordinary.then.fine = { of: 'yuan', from: '30000', to: '50000' };
    light.when = { fact: 'area', to: '20' };
    ordinary.when = { fact: 'area', from: '10' };
    // For individuals the same rows would lie outside the statute.
    json.benchmarks[0].table.rows = [light, ordinary].map((row) => ({ ...row, party: ['unit'] }));
  });
  const both: CaseInput = { ...base, facts: area(15) };
  const between = {
    ...both,
    act: { from: '2021-01-01', to: ['2021-06-01', '2021-08-01'] },
    discoveredOn: '2022-02-02',
    decidedOn: '2022-04-11',
  };

  it('are kept each by itself there too: what lies between them is in neither', () => {
    for (const input of [both, between as CaseInput]) {
      const decision = decide(input, { rulebook: kept });
      expect(decision.fine?.kept?.map(({ row }) => row)).toEqual(['light', 'ordinary']);
      expect(verdicts(decision, '20000', kept)).toContain('warning outside-the-grade');
      expect(verdicts(decision, '12000', kept)).not.toContain('warning outside-the-grade');
    }
  });
});

describe('a benchmark whose lightest grade has no fine', () => {
  // No benchmark before June 2022: for an act in January the statutory range stands against the grade without a fine.
  const later = changed((json) => {
    json.benchmarks[0].from = '2022-06-01';
  });

  it('is the lighter law where the law before had a range', () => {
    const act = { from: '2022-01-01', to: '2022-01-05' };
    const decision = decide({ ...base, act, discoveredOn: '2022-01-06' }, { rulebook: later });
    expect(decision.law.chosen).toBe('new');
    expect(decision.fine).toMatchObject({ mode: 'none', range: null });
  });

  it('and the heavier one where the law before had the grade without a fine', () => {
    const ended = changed((json) => {
      json.benchmarks[0].to = '2022-12-31';
    });
    const act = { from: '2022-12-01', to: '2022-12-05' };
    const decision = decide({ ...base, act, discoveredOn: '2022-12-06' }, { rulebook: ended });
    expect(decision.law.chosen).toBe('old');
    expect(decision.fine).toMatchObject({ mode: 'none', range: null });
  });
});

describe('under a provision that demands a fine', () => {
  const demanding = (departs: boolean) =>
    changed((json) => {
      for (const fine of json.provisions[0].versions[0].fines) fine.mode = 'required';
      if (!departs) return;
      json.benchmarks[0].table.rows[0].then.departs = {
        reason: { zh: '文本规定首档不罚款', en: 'the text has no fine in the first grade' },
        source: [{ document: 'minfang-caliang 示例' }],
        assurance: 'reference',
      };
    });

  it('is outside the statute unless the text says that it departs', () => {
    const { issues } = thrownBy(() => demanding(false)) as CaliangError;
    expect(issues.map(({ code }) => code)).toContain('rulebook-fault');
    expect(JSON.stringify(issues)).toContain('below-minimum');
    const decision = decide(base, { rulebook: demanding(true) });
    expect(decision.findings.map(({ code }) => code)).toEqual(['departs']);
    expect(decision.fine?.mode).toBe('none');
  });

  it('leaves no fine possible while the grade is open, and says by what', () => {
    const rulebook = demanding(true);
    const open = decide({ ...base, facts: {} }, { rulebook });
    expect(open.fine).toMatchObject({ mode: 'optional', range: { min: '10000', max: '50000' } });
    expect(open.options).toContainEqual({ id: 'warning-only', byTable: true });
    expect(verdicts(open, '0', rulebook)).toEqual(['warning not-settled']);
    expect(explain(open, { rulebook })).toContain('有可能适用的阶次不罚款');
    const short = explain(open, { rulebook, length: 'short' });
    expect(short).toContain('应当给予警告，按所属阶次可能处以罚款，幅度为10000元以上50000元以下');
    expect(short).toContain('较轻不罚款；一般10000元以上50000元以下');
    expect(short).not.toContain('可以并处');
    expect(explain(decide(base, { rulebook }), { rulebook, length: 'short' })).toContain(
      '应当给予警告，不罚款（较轻',
    );
    expect(explain(open, { rulebook })).not.toContain('条款规定“可以并处”罚款，只给予警告');
    expect(decide({ ...base, facts: area(30) }, { rulebook }).fine?.mode).toBe('required');
  });
});

describe('what follows where there is no fine', () => {
  it('is no hearing and no ordinary procedure on its account', () => {
    const decision = decide(base, { rulebook: book });
    const { hearing, track } = procedureFor(decision, '0', { rulebook: book });
    expect(decision.procedure).toMatchObject({ hearing, track });
    expect([hearing, track]).toEqual(['no', 'summary-allowed']);
  });

  it('is no share of it for persons (建设工程质量管理条例 73)', () => {
    const json = exampleJson('quality-63');
    const { table } = json.benchmarks[0];
    // The rows whose conditions the print does not show would leave every grade possible.
    table.rows = table.rows.slice(0, 2);
    const [first] = table.rows;
    first.then.fine = null;
    first.then.departs = {
      reason: { zh: '文本规定首档不罚款', en: 'the text has no fine in the first grade' },
      source: first.source,
      assurance: 'reference',
    };
    const rulebook = loadRulebook(json);
    const input: CaseInput = {
      violation: first.violation,
      party: 'unit',
      role: '设计单位',
      act: { from: '2023-01-01', to: '2023-02-01' },
      discoveredOn: '2023-02-02',
      decidedOn: '2023-06-11',
      facts: { clauses: 1, frequency: 2 } as CaseInput['facts'],
      amounts: { unlawfulGains: '0' },
    };
    const decision = decide(input, { rulebook });
    expect(decision.fine?.mode).toBe('none');
    expect(decision.personFines).toEqual([]);
  });

  it('is lighter than a fine, and a fine after it heavier than was announced (44, 45)', () => {
    const [fined, free] = [30, 10].map((one) => decide({ ...base, facts: area(one) }, { rulebook: book }));
    expect(compareDecisions(fined!, free!)).toMatchObject({
      heavier: 'no',
      lighter: 'yes',
      newNoticeNeeded: false,
    });
    expect(compareDecisions(free!, fined!)).toMatchObject({
      heavier: 'yes',
      lighter: 'no',
      newNoticeNeeded: true,
    });
  });
});
