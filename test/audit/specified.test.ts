/** The audit part by part: what each finding carries, options, hearing periods of every kind, versions, rows, like cases, and reports that add up. */
import { describe, expect, it } from 'vitest';
import { saidByReference, severityOf } from '../../src/audit/finding.js';
import { hearingPeriod } from '../../src/audit/hearing-period.js';
import {
  cellKey,
  factorsOf,
  inversionsAmong,
  joinCells,
  type LikeCell,
  likeCell,
  spreadsAmong,
} from '../../src/audit/like-cases.js';
import { absorbReport, counted } from '../../src/audit/report.js';
import { auditRow } from '../../src/audit/row.js';
import {
  type AuditFinding,
  type AuditOptions,
  addToReport,
  audit,
  auditReport,
  auditStream,
  builtinRulebook,
  type CaseInput,
  type DecidedCase,
  decide,
  mergeReports,
  readAuditReport,
} from '../../src/index.js';
import { rulesOn } from '../../src/procedure/rules.js';
import { indexOf } from '../../src/rulebook/load.js';
import { having } from '../having.js';
import { withProvision, withUnitFine } from '../law/books.js';
import { refusedFor, unreadableAt } from '../thrown.js';

/** 人民防空法 49(3), a unit: 10,000 to 50,000 yuan; the second violation is ordinary, above 22,000 and below 38,000. */
const input: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  discoveredOn: '2023-02-11',
  filedOn: '2023-02-12',
  decidedOn: '2023-04-11',
  facts: { frequency: 2, quantity: 1, consequence: 'none', intentToDamage: false },
  amounts: { unlawfulGains: '0' },
};
const decided = (fine: string, change: Partial<DecidedCase> = {}, imposed: object = {}): DecidedCase => ({
  case: input,
  imposed: { fine, warning: true, ...imposed },
  hearingOffered: true,
  reasons: '……',
  ...change,
});
const found = (one: DecidedCase, options: AuditOptions = {}) => audit(one, options).findings;
const only = (one: DecidedCase, code: AuditFinding['code'], options: AuditOptions = {}) => {
  const all = found(one, options).filter((finding) => finding.code === code);
  expect(all, code).toHaveLength(1);
  return all[0]!;
};
const places = ({ source }: AuditFinding): string[] =>
  source.map((one) =>
    'instrument' in one
      ? [one.version, one.article, one.paragraph, one.item].filter((part) => part != null).join(':')
      : one.document,
  );

describe('what a finding carries', () => {
  it('is the article on which it rests, and the figures that it should have been', () => {
    const above = only(decided('60000'), 'fine-above-maximum');
    expect(above).toMatchObject({
      severity: 'error',
      params: { maximum: '50000' },
      shouldBe: { min: '10000', max: '50000' },
      assurance: 'enacted',
    });
    expect(places(above)).toEqual(['cadl-2009:49:3']);
    const unwarned = only(decided('30000', {}, { warning: false }), 'warning-missing');
    expect(unwarned).toMatchObject({ severity: 'error', params: {}, shouldBe: null, assurance: null });
    expect(places(unwarned)).toContain('cadl-2009:49:3');
    const below = only(decided('9000'), 'fine-below-minimum');
    expect(below).toMatchObject({ params: { minimum: '10000' }, assurance: 'enacted' });
    const outside = only(decided('40000'), 'outside-grade');
    expect(outside).toMatchObject({
      severity: 'warning',
      params: { grade: 'ordinary', side: 'above' },
      shouldBe: { min: '22000', max: '38000' },
      assurance: 'reference',
    });
    expect(places(only(decided('40000'), 'departure-without-ground'))).not.toEqual([]);
  });

  it('is the option below the minimum, where a ground opens it and nobody approved', () => {
    const removed = having(
      { ...input, facts: { ...input.facts, consequence: 'remediable' } },
      'removed-harm',
    );
    const mitigated = only(decided('9000', { case: removed }), 'mitigation-not-approved');
    expect(mitigated).toMatchObject({
      params: { minimum: '10000' },
      shouldBe: { min: '0', max: '10000', minOpen: true, maxOpen: true },
      assurance: 'enacted',
    });
    const approved = { ground: '减轻', approvedBy: '负责人' };
    expect(found(decided('9000', { case: removed, departure: approved }))).toEqual([]);
  });

  it('is the article of hearing, period, notice and version', () => {
    const severe: CaseInput = { ...input, facts: { ...input.facts, frequency: 3 } };
    const large = (change: Partial<DecidedCase>) => decided('50000', { case: severe, ...change });
    const refused = only(large({ hearingOffered: false }), 'hearing-not-offered');
    expect([refused.params, places(refused)]).toEqual([
      { threshold: '50000' },
      expect.arrayContaining([expect.stringContaining('apl-2021:63')]),
    ]);
    const { hearingOffered: _, ...silent } = large({});
    const unrecorded = only(silent, 'hearing-not-recorded');
    expect([unrecorded.params, places(unrecorded)]).toEqual([refused.params, places(refused)]);
    const late = only(decided('30000', {}, { decidedOn: '2023-05-14' }), 'decided-late');
    expect(places(late)).toEqual(['apl-2021:60']);
    const early = only(
      decided('30000', { notice: { fine: '30000', servedOn: '2023-04-12' } }),
      'notice-after-decision',
    );
    expect(places(early)).toContainEqual(expect.stringContaining('apl-2021:44'));
    expect(found(decided('30000', { notice: { fine: '30000', servedOn: '2023-04-11' } }))).toEqual([]);
    expect(found(decided('30000', { notice: { fine: '30000' } }))).toEqual([]);
  });

  it('is the range up to what was announced, where that lies in it', () => {
    const announced = (fine: string) => only(decided('37000', { notice: { fine } }), 'heavier-than-notice');
    expect(announced('30000')).toMatchObject({
      params: { notice: '30000' },
      shouldBe: { min: '22000', max: '30000', maxOpen: false },
    });
    expect(announced('20000').shouldBe).toBeNull();
  });

  it('is what is missing, where the facts do not settle the figure', () => {
    const open = decided('30000', { case: { ...input, facts: { intentToDamage: false } } });
    expect(only(open, 'cannot-be-judged')).toMatchObject({
      severity: 'info',
      params: { missing: ['facts.frequency', 'facts.quantity', 'facts.consequence'] },
      shouldBe: { min: '10000', max: '50000' },
    });
    expect(found({ ...open, imposed: { fine: '0', warning: true } })).toEqual([]);
  });
});

describe('a warning', () => {
  it('is not missing where the party may be spared, nor where the outcome is open', () => {
    const spared = having(
      { ...input, facts: { ...input.facts, frequency: 1 } },
      'first-violation',
      'harm-slight',
      'corrected-in-time',
    );
    const { case: _, ...rest } = decided('0', {}, { warning: false });
    expect(decide(spared).options.map(({ id }) => id)).toContain('spared');
    expect(found({ ...rest, case: spared })).toEqual([]);
    // Two grounds of no penalty lack only the harm: the outcome is open.
    const { consequence: __, ...facts } = input.facts!;
    const open = having({ ...input, facts }, 'violation-minor', 'corrected-in-time');
    expect(found({ ...rest, case: open }).map(({ code }) => code)).not.toContain('warning-missing');
  });

  it('has a basis if one version that may apply gives it, and else names what there is instead', () => {
    const free = having(input, 'violation-minor', 'corrected-in-time', 'no-harm');
    const without = only(decided('0', { case: free }), 'warning-without-basis');
    expect(without.params).toEqual({ outcome: 'no-penalty', ground: 'minor-corrected-no-harm' });
    expect(places(without)).toEqual([expect.stringContaining('apl-2021:33:1')]);
  });
});

describe('options', () => {
  it('are those of decide with the days off, and are refused by their place', () => {
    const bad = (options: object) =>
      refusedFor(() => audit(decided('30000'), options as AuditOptions)).slice(0, 2);
    expect(bad({ holidays: ['x'] })).toEqual(['invalid-date', 'options.holidays.0']);
    expect(bad({ workdays: ['x'] })).toEqual(['invalid-date', 'options.workdays.0']);
    expect(bad({ holidays: '2023-04-05' })).toEqual(['wrong-type', 'options.holidays']);
    expect(bad({ days: [] })).toEqual(['unknown-key', 'options']);
    expect(bad(unreadableAt('holidays'))).toEqual(['unreadable', 'options.holidays']);
    expect(found(decided('30000'), { holidays: undefined, workdays: undefined } as never)).toEqual([]);
  });

  it('name what is wrong with the case by its place in the decided case', () => {
    const wrong = { ...input, party: '部门' } as unknown as CaseInput;
    expect(refusedFor(() => audit(decided('30000', { case: wrong }))).slice(0, 2)).toEqual([
      'unknown-id',
      'case.party',
    ]);
    expect(refusedFor(() => audit(decided('x')))).toEqual(['invalid-amount', 'imposed.fine', { value: 'x' }]);
    expect(refusedFor(() => audit(decided('1', { notice: { fine: '' } })))).toEqual([
      'invalid-amount',
      'notice.fine',
      { value: '' },
    ]);
    expect(refusedFor(() => audit(decide(input) as never)).slice(0, 1)).toEqual(['other-thing']);
  });
});

describe('the period to ask for a hearing (行政处罚法 2021, 64(1), 85; 2017, 42)', () => {
  const index = indexOf(builtinRulebook());
  const calendar = { holidays: ['2023-04-05'], workdays: [] };
  const period = (servedOn: string, decidedOn = '2023-06-01', book = index) =>
    hearingPeriod(book, servedOn, decidedOn, calendar);
  /** The book with another period to ask: of the law of 2021. */
  const withPeriod = (change: object | null) => {
    const { rules } = rulesOn(index, '2023-04-01');
    const stages = rules.stages.flatMap((stage) =>
      stage.id !== 'hearing-request' ? [stage] : change === null ? [] : [{ ...stage, ...change }],
    );
    const procedures = index.procedures.map((one) =>
      one.value === rules ? { ...one, value: { ...rules, stages } } : one,
    );
    return { ...index, procedures } as typeof index;
  };

  it('has five working days after the notice under the law of 2021, holidays left out', () => {
    // Served on Monday 3 April: 4, 6, 7, 10, 11 April, since the 5th is a day off.
    expect(period('2023-04-03')).toMatchObject({
      until: '2023-04-11',
      earliest: '2023-04-12',
      countedBy: 'holidays',
    });
    expect(period('2030-04-01', '2030-06-03')).toMatchObject({ countedBy: 'weekends', until: '2030-04-08' });
  });

  it('is that of the law of the day of the notice; of a day before all laws that of the decision', () => {
    expect(period('2021-07-01')).toMatchObject({
      countedBy: 'days',
      until: '2021-07-04',
      earliest: '2021-07-05',
    });
    expect(period('2017-12-29', '2023-06-01')).toMatchObject({ countedBy: 'weekends', until: '2018-01-05' });
  });

  it('is counted in days or months where a book says so, and there is none where it states none', () => {
    const of = (days: unknown, unit: string) =>
      period('2023-01-31', '2023-06-01', withPeriod({ period: { days, unit, side: 'after', of: 'notice' } }));
    expect(of(5, 'calendar')).toMatchObject({
      until: '2023-02-05',
      earliest: '2023-02-06',
      countedBy: 'days',
    });
    expect(of(1, 'month')).toMatchObject({ until: '2023-02-28', earliest: '2023-03-01', countedBy: 'days' });
    expect(of('reasonable', 'calendar')).toBeNull();
    expect(period('2023-01-31', '2023-06-01', withPeriod({ period: undefined }))).toBeNull();
    expect(period('2023-01-31', '2023-06-01', withPeriod(null))).toBeNull();
  });

  it('binds the decision only where a hearing was offered or nobody says that it was not', () => {
    const severe: CaseInput = { ...input, facts: { ...input.facts, frequency: 3 } };
    const served = (hearingOffered: boolean) =>
      found(
        decided('50000', { case: severe, hearingOffered, notice: { fine: '50000', servedOn: '2023-04-10' } }),
      ).map(({ code }) => code);
    expect(served(true)).toContain('decided-before-hearing-period');
    expect(served(false)).not.toContain('decided-before-hearing-period');
  });
});

describe('the versions that a decision cites', () => {
  const across: CaseInput = {
    ...input,
    act: { from: '2021-12-01', to: '2021-12-02' },
    discoveredOn: '2021-12-03',
    filedOn: '2022-02-01',
    decidedOn: '2022-03-01',
  };
  const wrong = (rulebook: ReturnType<typeof withUnitFine>, law: string[]) =>
    found(decided('30000', { case: across }, { law }), { rulebook }).filter(
      ({ code }) => code === 'wrong-version',
    );

  it('are those of the law that counts: the new one where it is lighter, the old one where it is heavier', () => {
    const lighter = withUnitFine('10000', '40000');
    expect(decide(across, { rulebook: lighter }).law.chosen).toBe('new');
    expect(wrong(lighter, ['cadl-2022', 'apl-2021'])).toEqual([]);
    const [old] = wrong(lighter, ['cadl-2009']);
    expect(old?.params).toEqual({ cited: ['cadl-2009'], right: ['apl-2021', 'cadl-2022', 'shanghai-2020'] });
    expect(places(old!)).toEqual(['apl-2021:37']);
    const heavier = withUnitFine('20000', '60000');
    expect(wrong(heavier, ['cadl-2009'])).toEqual([]);
    expect(wrong(heavier, ['cadl-2022'])).toHaveLength(1);
    expect(wrong(heavier, ['cadl-2009', 'cadl-2022'])).toHaveLength(1);
  });

  it('may name the law of procedure beside, if it was in force between filing and decision and that which counts is named', () => {
    // The law of 2017 was in force until 14 July 2021.
    const older = (dates: Partial<CaseInput>, law: string[]) =>
      found(
        decided(
          '30000',
          {
            case: {
              ...input,
              act: { from: '2021-01-01', to: '2021-06-01' },
              discoveredOn: '2021-06-02',
              ...dates,
              decidedOn: '2022-04-11',
              amounts: { unlawfulGains: '1000' },
            },
          },
          { law },
        ),
      ).filter(({ code }) => code === 'wrong-version').length;
    const { filedOn: _, ...unfiled } = input;
    expect(older({ filedOn: '2021-06-03' }, ['cadl-2009', 'apl-2017', 'apl-2021'])).toBe(0);
    expect(older({ filedOn: '2021-06-03' }, ['cadl-2009', 'apl-2021'])).toBe(1);
    expect(older({ filedOn: '2021-06-03' }, ['cadl-2009', 'apl-2017', 'cadl-1997'])).toBe(1);
    const ended = (case_: CaseInput, law: string[]) =>
      found(decided('30000', { case: case_ }, { law })).filter(({ code }) => code === 'wrong-version').length;
    // Everything happened under the law of 2021: that of 2017 was no law of any step.
    expect(ended(input, ['cadl-2009', 'apl-2021', 'apl-2017'])).toBe(1);
    expect(ended(unfiled, ['cadl-2009', 'apl-2021', 'apl-2017'])).toBe(1);
    const late = { act: { from: '2021-07-20', to: '2021-07-21' }, decidedOn: '2021-09-01' };
    const begun = (filedOn: string | undefined, discoveredOn: string | undefined, from: string) =>
      ended(
        {
          ...unfiled,
          ...late,
          act: { from, to: '2021-07-21' },
          discoveredOn,
          ...(filedOn && { filedOn }),
        } as CaseInput,
        ['cadl-2009', 'apl-2021', 'apl-2017'],
      );
    expect(begun('2021-08-01', '2021-07-22', '2021-07-01')).toBe(1);
    expect(begun(undefined, '2021-07-22', '2021-07-01')).toBe(1);
    expect(begun(undefined, undefined, '2021-07-14')).toBe(0);
    expect(begun(undefined, undefined, '2021-07-15')).toBe(1);
  });

  it('may be either where both give the same, and are not judged where nobody chose', () => {
    const same = withUnitFine('10000', '50000');
    expect(decide(across, { rulebook: same }).law.chosen).toBe('same');
    for (const id of ['cadl-2009', 'cadl-2022']) expect(wrong(same, [id])).toEqual([]);
    expect(wrong(same, ['cadl-1997'])).toHaveLength(1);
    const apart = withUnitFine('20000', '40000');
    expect(decide(across, { rulebook: apart }).law.chosen).toBe('incomparable');
    expect(wrong(apart, ['cadl-1997'])).toEqual([]);
  });
});

describe('leniency that is due (应当从轻或者减轻)', () => {
  it('is not given above the grade only where nothing aggravates, and only above it', () => {
    const harmed: CaseInput = { ...input, facts: { ...input.facts, consequence: 'remediable' } };
    const codes = (case_: CaseInput, fine: string) =>
      found(decided(fine, { case: case_ })).map(({ code }) => code);
    const removed = having(harmed, 'removed-harm');
    expect(codes(removed, '30000')).toContain('leniency-not-given');
    expect(only(decided('30000', { case: removed }), 'leniency-not-given').params).toEqual({
      circumstances: ['removed-harm'],
    });
    expect(codes(having(harmed, 'removed-harm', 'for-profit'), '45000')).not.toContain('leniency-not-given');
    expect(codes(having(harmed, 'cooperates'), '40000')).not.toContain('leniency-not-given');
    // One grade heavier and below it: the ordinary case of a third violation is severe, from 38,000 on.
    expect(codes({ ...harmed, facts: { ...harmed.facts, frequency: 3 } }, '20000')).toEqual([
      'outside-grade',
      'departure-without-ground',
    ]);
  });
});

describe('a row', () => {
  it('has its line, its number and its fine, or the error that says why not', async () => {
    expect(auditRow(7, { id: '案1', ...decided('60000') })).toMatchObject({
      line: 7,
      id: '案1',
      fine: '60000',
      error: null,
    });
    expect(auditRow(8, decided('60000'))).toMatchObject({ id: null, error: null });
    expect(auditRow(9, { id: 3, ...decided('x') })).toMatchObject({ line: 9, id: null, audit: null });
    expect(auditRow(9, { id: '案2', ...decided('x') })).toMatchObject({ id: '案2', audit: null });
    expect(auditRow(9, { id: '案2', ...decided('x') }).error?.path).toEqual(['imposed', 'fine']);
    for (const none of [null, undefined, 'x', 7]) {
      expect(auditRow(1, none)).toMatchObject({ id: null, audit: null });
      expect(auditRow(1, none).error?.code).toBeTruthy();
    }
    expect(auditRow(1, unreadableAt('id')).error?.code).toBe('unreadable');
  });

  it('comes for every case in a stream, which takes lists and streams and nothing else', async () => {
    async function* stream() {
      yield decided('30000');
      yield decided('x');
    }
    const lines: (readonly [number, boolean])[] = [];
    for await (const row of auditStream(stream())) lines.push([row.line, row.error === null]);
    expect(lines).toEqual([
      [1, true],
      [2, false],
    ]);
    const codeOf = async (given: unknown, options?: object) => {
      try {
        for await (const row of auditStream(given as never, options as never)) void row;
      } catch (error) {
        return [(error as { code: string }).code, (error as { path: string[] }).path.join('.')];
      }
      return null;
    };
    for (const none of [null, undefined, 7, {}, 'text'])
      expect(await codeOf(none)).toEqual(['wrong-type', 'decided']);
    expect(await codeOf([decided('30000')])).toBeNull();
    expect(await codeOf([], { days: 1 })).toEqual(['unknown-key', 'options']);
  });
});

describe('like cases', () => {
  const factors = (change: Partial<CaseInput> = {}, options = {}) =>
    factorsOf(decide({ ...input, ...change }, options));

  it('have what decides the grade, and the law that counts', () => {
    expect(factors()).toEqual({
      violation: 'damaging-works',
      party: 'unit',
      role: null,
      law: ['apl-2021', 'cadl-2009', 'shanghai-2020'],
      criteria: { frequency: 'medium', quantity: 'light', consequence: 'light' },
      mitigation: 'none',
      aggravated: false,
    });
    expect(factors(having(input, 'cooperates'))?.mitigation).toBe('may');
    expect(factors(having(input, 'for-profit'))?.aggravated).toBe(true);
    const across = {
      act: { from: '2021-02-01', to: '2021-02-02' },
      discoveredOn: '2021-02-03',
      filedOn: '2021-02-04',
      decidedOn: '2021-09-01',
    };
    // Gains make the law of 2021 heavier: the law at the act counts.
    expect(factors({ ...across, amounts: { unlawfulGains: '100' } })?.law).toContain('apl-2017');
    expect(factors(across)?.law).toContain('apl-2021');
  });

  it('are none where facts are missing, several provisions meet, no grade is single, or the law is open', () => {
    expect(factors({ facts: { intentToDamage: false } })).toBeNull();
    expect(
      factors({
        violation: ['damaging-works', 'occupying-works'],
        facts: { ...input.facts, quantity: { value: 1, unit: '处' } },
      }),
    ).toBeNull();
    expect(factorsOf(decide(input, { requireAssurance: 'enacted' }))).toBeNull();
    const rulebook = withUnitFine('20000', '40000');
    const open = {
      act: { from: '2021-12-01', to: '2021-12-02' },
      discoveredOn: '2021-12-03',
      filedOn: '2021-12-04',
      decidedOn: '2022-01-11',
    };
    expect(decide({ ...input, ...open }, { rulebook }).law.chosen).toBe('incomparable');
    expect(factors(open, { rulebook })).toBeNull();
    const free = having(input, 'violation-minor', 'corrected-in-time', 'no-harm');
    expect(factorsOf(decide(free))).toBeNull();
  });

  it('are told apart by everything that they must share', () => {
    const base = factors()!;
    const keys = [
      base,
      { ...base, violation: 'occupying-works' },
      { ...base, party: 'individual' as const },
      { ...base, role: '建设单位' as const },
      { ...base, law: ['apl-2017'] },
      { ...base, law: ['apl-2021+cadl-2009'] },
      { ...base, criteria: { frequency: 'medium' as const } },
      { ...base, criteria: { quantity: 'medium' as const } },
      { ...base, mitigation: 'may' as const },
      { ...base, aggravated: true },
    ].map(cellKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(cellKey({ ...base })).toBe(cellKey(base));
  });

  const cell = (place: number, line: number, change: Partial<LikeCell> = {}): LikeCell => {
    const one = { line, id: null, fine: String(place), place };
    return { ...factors()!, count: 1, placeSum: place, lowest: one, highest: one, ...change };
  };

  it('keep the lowest and the highest fine, of equal ones that which stands first', () => {
    const into = cell(500, 5);
    joinCells(into, cell(300, 9));
    joinCells(into, cell(800, 7));
    expect(into).toMatchObject({ count: 3, placeSum: 1600, lowest: { line: 9 }, highest: { line: 7 } });
    const equal = cell(500, 5);
    joinCells(equal, cell(500, 3));
    expect(equal).toMatchObject({ lowest: { line: 3 }, highest: { line: 3 } });
    joinCells(equal, cell(500, 8));
    expect(equal).toMatchObject({ lowest: { line: 3 }, highest: { line: 3 } });
  });

  it('have a place only for a fine in a range', () => {
    const at = (fine: string) => likeCell(decide(input), { line: 1, id: null, fine });
    expect(at('30000')).toMatchObject({ placeSum: 500_000, lowest: { fine: '30000', place: 500_000 } });
    expect(at('0')).toBeNull();
    const point = withProvision('damaging-works', (version) => {
      for (const fine of version.fines) fine.form = { kind: 'fixed', min: '30000', max: '30000' };
    });
    const later = { ...input, act: { from: '2023-02-01', to: '2023-02-10' } };
    expect(likeCell(decide(later, { rulebook: point }), { line: 1, id: null, fine: '30000' })).toBeNull();
  });

  it('are inverted where a lighter case was fined more: in every factor not heavier, in one lighter', () => {
    const light = (place: number, line: number, change: object = {}) => cell(place, line, change);
    const criteria = (frequency: string, quantity: string) => ({
      criteria: { frequency, quantity, consequence: 'light' } as LikeCell['criteria'],
    });
    const pairs = (...cells: LikeCell[]) =>
      inversionsAmong(cells).map((one) => [one.lighter.highest.line, one.heavier.lowest.line, one.gap]);
    expect(
      pairs(light(600, 1, criteria('light', 'light')), light(400, 2, criteria('medium', 'light'))),
    ).toEqual([[1, 2, 200]]);
    expect(
      pairs(light(400, 1, criteria('light', 'light')), light(400, 2, criteria('medium', 'light'))),
    ).toEqual([]);
    // One factor lighter and another heavier: neither case is the lighter one.
    expect(
      pairs(light(600, 1, criteria('light', 'medium')), light(400, 2, criteria('medium', 'light'))),
    ).toEqual([]);
    expect(pairs(light(600, 1), light(400, 2))).toEqual([]);
    expect(pairs(light(600, 1, { mitigation: 'may' }), light(400, 2))).toEqual([[1, 2, 200]]);
    expect(pairs(light(600, 1), light(400, 2, { aggravated: true }))).toEqual([[1, 2, 200]]);
    // A factor that only one of them has cannot be compared; another law is another group.
    expect(
      pairs(light(600, 1, { criteria: { frequency: 'light' } }), light(400, 2, criteria('medium', 'light'))),
    ).toEqual([]);
    expect(pairs(light(600, 1, { mitigation: 'may', law: ['a'] }), light(400, 2))).toEqual([]);
    // The widest gap first; of equal ones that whose lighter case, then whose heavier case stands first.
    const heavy = (place: number, line: number) => light(place, line, { aggravated: true, role: null });
    const low = (place: number, line: number) => light(place, line, { mitigation: 'may' });
    expect(pairs(low(700, 5), heavy(400, 9), low(700, 3), heavy(400, 2), heavy(100, 4))).toEqual([
      [3, 4, 600],
      [5, 4, 600],
      [3, 2, 300],
      [3, 9, 300],
      [5, 2, 300],
      [5, 9, 300],
    ]);
  });

  it('spread where their fines differ, the widest first', () => {
    const wide = (low: number, high: number, line: number): LikeCell => ({
      ...cell(low, line),
      highest: { line, id: null, fine: '1', place: high },
    });
    const spread = spreadsAmong([wide(1, 1, 1), wide(100, 300, 8), wide(100, 500, 4), wide(200, 400, 6)]);
    expect(spread.map(({ highest }) => highest.line)).toEqual([4, 6, 8]);
  });
});

describe('a report', () => {
  const rows = (...fines: string[]) =>
    fines.map((fine, i) => auditRow(i + 2, { id: `案${i}`, ...decided(fine) }));
  const reportOf = (all: ReturnType<typeof rows>, headings = 1) => {
    const report = auditReport(headings);
    for (const row of all) addToReport(report, row);
    return report;
  };

  it('counts where the fines lie in the statutory range: twentieths, the maximum in the last, and beyond', () => {
    const report = reportOf(rows('10000', '11999', '12000', '50000', '9999', '50001', '0'));
    const { bars, ...count } = report.violations['damaging-works']!;
    expect(count).toEqual({
      rows: 7,
      outcomes: { penalty: 7 },
      fined: 6,
      total: '143999',
      below: 1,
      above: 1,
      withoutRange: 0,
    });
    expect(bars).toEqual([2, 1, ...Array(17).fill(0), 1]);
    expect(report).toMatchObject({ lines: 8, headings: 1, rows: 7, refused: 0 });
  });

  it('counts those without a range apart, the clean ones, and those that were refused', () => {
    const free = having(input, 'violation-minor', 'corrected-in-time', 'no-harm');
    const report = reportOf([
      auditRow(2, decided('30000')),
      auditRow(3, decided('100', { case: free }, { warning: false })),
      auditRow(4, decided('x')),
    ]);
    expect(report).toMatchObject({ rows: 3, clean: 1, refused: 1, codes: { 'fine-without-basis': 1 } });
    expect(report.violations['damaging-works']).toMatchObject({ withoutRange: 1, fined: 2 });
    expect(report.refusals).toMatchObject([{ line: 4, issues: [{ code: 'invalid-amount' }] }]);
    expect(report.findings).toMatchObject([{ line: 3, violation: 'damaging-works', fine: '100' }]);
  });

  it('of two parts is that of the whole, with the lines of the second counted on', () => {
    const all = rows('60000', '30000', '9000', '40000');
    const second = all.slice(2).map((row) => ({ ...row, line: row.line - 2 }));
    const whole = mergeReports(reportOf(all.slice(0, 2)), reportOf(second));
    expect(whole).toEqual(reportOf(all));
    expect(whole.findings.map(({ line }) => line)).toEqual([2, 4, 5, 5]);
    expect(mergeReports(auditReport(), reportOf(all, 0))).toEqual(reportOf(all, 0));
    expect(readAuditReport(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  it('is not mixed with another rulebook, and is not counted half', () => {
    const other = auditRow(9, decided('30000'), { rulebook: withUnitFine('10000', '40000') });
    const report = reportOf(rows('30000'));
    const before = JSON.stringify(report);
    expect(refusedFor(() => addToReport(report, other)).slice(0, 2)).toEqual([
      'rulebook-mismatch',
      'rulebook',
    ]);
    expect(refusedFor(() => mergeReports(report, reportOf([other])))[0]).toBe('rulebook-mismatch');
    const bad = (row: unknown) => refusedFor(() => addToReport(report, row as never)).slice(0, 2);
    expect(bad({})).toEqual(['missing-field', 'row.line']);
    expect(bad({ line: 1, error: null })).toEqual(['missing-field', 'row.fine']);
    expect(bad({ line: 1, error: null, fine: '1', audit: {} })).toEqual([
      'missing-field',
      'row.audit.findings',
    ]);
    expect(bad({ ...rows('1')[0], fine: 'x' })).toEqual(['invalid-amount', 'row.fine']);
    expect(bad({ line: 1, id: null, audit: null, error: new Error('x') })).toEqual([
      'wrong-type',
      'row.error',
    ]);
    expect(refusedFor(() => addToReport({} as never, rows('1')[0]!))[0]).toBe('missing-field');
    expect(JSON.stringify(report)).toBe(before);
    expect(refusedFor(() => auditReport(1.5)).slice(0, 2)).toEqual(['not-whole-number', 'headings']);
    expect(refusedFor(() => auditReport(-1)).slice(0, 2)).toEqual(['not-whole-number', 'headings']);
  });

  it('adds up what was refused, what lies above, and what has no range', () => {
    const free = having(input, 'violation-minor', 'corrected-in-time', 'no-harm');
    const part = () =>
      reportOf([
        auditRow(2, decided('60000')),
        auditRow(3, decided('x')),
        auditRow(4, decided('100', { case: free })),
      ]);
    const whole = mergeReports(part(), part());
    expect(whole).toMatchObject({ rows: 6, refused: 2, clean: 0 });
    expect(whole.violations['damaging-works']).toMatchObject({
      rows: 4,
      above: 2,
      withoutRange: 2,
      fined: 4,
    });
    expect(whole.refusals.map(({ line }) => line)).toEqual([3, 6]);
    // Two threads may have read any of the lines: the listing follows these.
    const later = reportOf([auditRow(9, decided('60000')), auditRow(8, decided('x'))], 0);
    const first = reportOf([auditRow(2, decided('60000')), auditRow(3, decided('x'))], 0);
    absorbReport(later, first);
    expect(later.findings.map(({ line }) => line)).toEqual([2, 9]);
    expect(later.refusals.map(({ line }) => line)).toEqual([3, 8]);
    expect(counted(whole).map(({ code, count }) => [code, count])).toEqual([
      ['fine-above-maximum', 2],
      ['fine-without-basis', 2],
      ['warning-without-basis', 2],
    ]);
  });

  it('names what is no part of it, by its place', () => {
    const report = reportOf(rows('60000'));
    const place = (first: unknown, second: unknown) =>
      refusedFor(() => mergeReports(first as never, second as never)).slice(0, 2);
    const { headings: _, ...bare } = report;
    expect(place(bare, report)).toEqual(['missing-field', 'first.headings']);
    expect(place(report, bare)).toEqual(['missing-field', 'second.headings']);
    expect(place({ headings: 1 }, report)).toEqual(['missing-field', 'first.lines']);
    expect(place(unreadableAt('lines'), report)).toEqual(['unreadable', 'first.lines']);
    expect(refusedFor(() => addToReport(report, unreadableAt('line') as never)).slice(0, 2)).toEqual([
      'unreadable',
      'row.line',
    ]);
    expect(refusedFor(() => addToReport({} as never, rows('1')[0]!)).slice(0, 2)).toEqual([
      'missing-field',
      'report.lines',
    ]);
    const undecided = { line: 1, error: null, fine: '1', audit: { findings: [], decision: {} } };
    expect(refusedFor(() => addToReport(report, undecided as never))[1]).toMatch(/^row\.audit\.decision\./);
    expect(refusedFor(() => addToReport(report, { line: 1, error: 'x' } as never))).toEqual([
      'wrong-type',
      'row.error',
      { expected: 'CaliangError', seen: 'string' },
    ]);
    expect(refusedFor(() => auditReport(0.5))).toEqual([
      'not-whole-number',
      'headings',
      { value: '0.5', min: 0 },
    ]);
    const other = auditRow(9, decided('30000'), { rulebook: withUnitFine('10000', '40000') });
    expect(refusedFor(() => addToReport(report, other))[2]).toMatchObject({
      wanted: report.rulebook?.digest,
    });
  });

  it('is read back only as it is written', () => {
    const json = () => JSON.parse(JSON.stringify(reportOf(rows('60000', '40000'))));
    const refused = (change: (json: ReturnType<typeof JSON.parse>) => void) => {
      const one = json();
      change(one);
      return refusedFor(() => readAuditReport(one))[0];
    };
    expect(readAuditReport(json()).rows).toBe(2);
    expect(refused((one) => (one.violations['damaging-works'].total = '1.234'))).toBe('not-a-report');
    expect(refused((one) => (one.findings[0].fine = 'x'))).toBe('not-a-report');
    expect(refused((one) => (one.findings[1].params.side = 'beside'))).toBe('not-a-report');
    expect(refused((one) => (one.findings[0].params = {}))).toBe('not-a-report');
    expect(refusedFor(() => readAuditReport(unreadableAt('format'))).slice(0, 2)).toEqual([
      'unreadable',
      'format',
    ]);
  });

  it('says by a reference value only what is measured by one', () => {
    expect(saidByReference('outside-grade', 'reference')).toBe(true);
    expect(saidByReference('outside-grade', 'published')).toBe(false);
    expect(saidByReference('outside-grade', null)).toBe(false);
    expect(saidByReference('departure-without-ground', 'reference')).toBe(true);
    expect(saidByReference('departure-without-ground', 'published')).toBe(false);
    expect(saidByReference('fine-above-maximum', 'reference')).toBe(false);
    expect(severityOf('leniency-not-given', 'reference')).toBe('warning');
    expect(severityOf('leniency-not-given', 'published')).toBe('error');
    expect(severityOf('outside-grade', 'published')).toBe('warning');
  });

  it('lists the first two hundred rows of each kind and counts all, whatever their order', () => {
    const many = Array.from({ length: 203 }, (_, i) => auditRow(i + 1, decided('60000')));
    const report = reportOf(many, 0);
    expect([report.codes, report.findings.length]).toEqual([{ 'fine-above-maximum': 203 }, 200]);
    const refused = reportOf(
      Array.from({ length: 203 }, (_, i) => auditRow(i + 1, decided('x'))),
      0,
    );
    expect([refused.refused, refused.refusals.length]).toEqual([203, 200]);
    const merged = mergeReports(report, refused);
    expect([merged.findings.length, merged.refusals.length, merged.lines]).toEqual([200, 200, 406]);
    expect(merged.refusals[0]?.line).toBe(204);
  });
});
