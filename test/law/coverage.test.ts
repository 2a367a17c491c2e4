/** The days for which the rulebook holds the law: outside them a case is refused with the first and the last day. */
import { describe, expect, it } from 'vitest';
import { CaliangError, type CaseInput, decide, type RulebookData } from '../../src/index.js';
import { loadUnverified } from '../../src/rulebook/load.js';
import { fewTables } from '../books/few.js';

type Instrument = RulebookData['instruments'][number];

/** 人民防空法 and the Shanghai regulations with other dates than they have. */
function book(cadl: Partial<Instrument>, sqsr: Partial<Instrument> = {}, change?: (t: RulebookData) => void) {
  const tables = fewTables();
  for (const instrument of tables.instruments) {
    if (instrument.id === 'cadl') Object.assign(instrument, cadl);
    if (instrument.id === 'cqr') Object.assign(instrument, sqsr);
  }
  for (const provision of tables.provisions) {
    const of = provision.cite.instrument;
    const { versions } = tables.instruments.find((i) => i.id === of)!;
    provision.versions = provision.versions
      .slice(-1)
      .map((v) => ({ ...v, of: versions.map(({ id }) => id) }));
  }
  change?.(tables);
  return loadUnverified(tables);
}

const version = (id: string, from: string, to: string | null): Instrument['versions'][number] => ({
  id,
  from,
  to,
  assurance: 'enacted',
});

const on = (day: string, rest: Partial<CaseInput> = {}): CaseInput => ({
  violation: 'damaging-works',
  party: 'unit',
  act: { from: day },
  decidedOn: day,
  facts: { frequency: 1, quantity: 1, consequence: 'none' },
  ...rest,
});

/** The days that a refusal names, by instrument. */
function refused(input: CaseInput, rulebook = book({})) {
  try {
    decide(input, { rulebook });
  } catch (error) {
    if (!(error instanceof CaliangError)) throw error;
    return error.issues.map((one) =>
      one.code === 'date-not-covered'
        ? [one.params.instrument, one.params.day, one.params.first, one.params.last]
        : [one.code],
    );
  }
  return [];
}

const closed = {
  before: 'not-available',
  after: 'not-available',
  versions: [version('a', '2019-03-01', '2021-06-30'), version('b', '2021-07-01', '2023-12-31')],
} as const;
const dated = closed as unknown as Partial<Instrument>;

describe('a day on which the law is not held', () => {
  it('is refused before the general part (行政处罚法 2017)', () => {
    expect(refused(on('2017-12-31'))).toEqual([['apl', '2017-12-31', '2018-01-01', null]]);
    expect(refused(on('2018-01-01'))).toEqual([]);
  });

  it('is refused the day before the first version and the day after the last', () => {
    const rulebook = book(dated);
    expect(refused(on('2019-02-28'), rulebook)).toEqual([['cadl', '2019-02-28', '2019-03-01', '2023-12-31']]);
    expect(refused(on('2019-03-01'), rulebook)).toEqual([]);
    expect(refused(on('2021-06-30'), rulebook)).toEqual([]);
    expect(refused(on('2021-07-01'), rulebook)).toEqual([]);
    expect(refused(on('2023-12-31'), rulebook)).toEqual([]);
    expect(refused(on('2024-01-01'), rulebook)).toEqual([['cadl', '2024-01-01', '2019-03-01', '2023-12-31']]);
  });

  it('is refused whatever the order of the versions', () => {
    const rulebook = book({ ...dated, versions: [...dated.versions!].reverse() });
    expect(refused(on('2019-02-28'), rulebook)).toEqual([['cadl', '2019-02-28', '2019-03-01', '2023-12-31']]);
    expect(refused(on('2024-01-01'), rulebook)).toEqual([['cadl', '2024-01-01', '2019-03-01', '2023-12-31']]);
  });

  it('has no last day while the last version is open', () => {
    const rulebook = book({
      ...dated,
      versions: [version('a', '2019-03-01', '2021-06-30'), version('b', '2021-07-01', null)],
    });
    expect(refused(on('2019-02-28'), rulebook)).toEqual([['cadl', '2019-02-28', '2019-03-01', null]]);
  });

  it('is refused in a gap, also where nothing was in force before and after', () => {
    const versions = [version('a', '2019-03-01', '2021-06-30'), version('b', '2021-08-01', '2023-12-31')];
    const rulebook = book({ before: 'not-in-force', after: 'not-in-force', versions });
    // What was not in force bounds no day: only the general part does.
    expect(refused(on('2021-07-15'), rulebook)).toEqual([['cadl', '2021-07-15', '2018-01-01', null]]);
    expect(refused(on('2019-02-28'), rulebook)).toEqual([]);
    expect(refused(on('2024-01-01'), rulebook)).toEqual([]);
    expect(decide(on('2019-02-28'), { rulebook }).outcome).toBe('not-punishable');
    expect(decide(on('2024-01-01'), { rulebook }).outcome).toBe('not-punishable');
    expect(decide(on('2019-03-01'), { rulebook }).outcome).toBe('penalty');
    expect(decide(on('2023-12-31'), { rulebook }).outcome).toBe('penalty');
  });

  it('is not taken for one without the law where only one end is known', () => {
    const before = book({ ...dated, after: 'not-in-force' });
    expect(refused(on('2019-02-28'), before)).not.toEqual([]);
    expect(refused(on('2024-01-01'), before)).toEqual([]);
    const after = book({ ...dated, before: 'not-in-force' });
    expect(refused(on('2019-02-28'), after)).toEqual([]);
    expect(refused(on('2024-01-01'), after)).not.toEqual([]);
  });

  it('names the days that every text of the case covers', () => {
    const rulebook = book(dated, {
      before: 'not-available',
      after: 'not-available',
      versions: [version('q', '2018-06-01', '2022-12-31')],
    });
    const both = on('2018-03-01', { violation: ['damaging-works', 'cqr-64'], role: '施工单位' });
    expect(refused(both, rulebook)).toEqual([
      ['cadl', '2018-03-01', '2019-03-01', '2022-12-31'],
      ['cqr', '2018-03-01', '2019-03-01', '2022-12-31'],
    ]);
  });

  it('is refused without a procedure for the day', () => {
    const rulebook = book({}, {}, (tables) => {
      tables.procedures = tables.procedures.slice(-1);
    });
    expect(refused(on('2021-07-14'), rulebook)).toEqual([['apl', '2021-07-14', '2018-01-01', null]]);
    expect(refused(on('2021-07-15'), rulebook)).toEqual([]);
  });
});
