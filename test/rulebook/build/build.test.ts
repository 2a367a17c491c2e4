/** Books made step by step: what each verb adds, what it leaves alone, what it refuses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  addBenchmark,
  addInstrumentVersion,
  addProvision,
  type BenchmarkDocument,
  builtinRulebook,
  CaliangError,
  type CaseInput,
  decide,
  emptyRulebook,
  explain,
  type Issue,
  loadRulebook,
  type Provision,
  type RulebookDraft,
  type Table,
} from '../../../src/index.js';

const jilin = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../rules/examples/jilin.json'), 'utf8'),
) as RulebookDraft & { benchmarks: (BenchmarkDocument & { table: Table })[] };

const refusal = (run: () => unknown): Issue => {
  try {
    run();
  } catch (error) {
    if (error instanceof CaliangError) return error.issues[0]!;
    throw error;
  }
  throw new Error('not refused');
};

const place = { zh: '吉林省', en: 'Jilin' };
const { versions, ...measures } = jilin.instruments[0]!;
const { table, ...document } = jilin.benchmarks[0]!;

const bare = () => emptyRulebook({ id: 'jilin', place, facts: jilin.facts });
const withLaw = () => addInstrumentVersion(bare(), measures, versions[0]!);
const withProvision = () => addProvision(withLaw(), jilin.provisions[0]! as Provision);
const whole = () => addBenchmark(withProvision(), table, document as BenchmarkDocument);

describe('emptyRulebook', () => {
  it('holds national law and nothing of Shanghai', () => {
    const { data } = loadRulebook(withProvision());
    expect(data.procedures.map(({ hearingThreshold }) => hearingThreshold)).toEqual([null, null]);
    expect(data.benchmarks).toEqual([]);
    expect(data.generalParts.map(({ id }) => id)).toEqual(['apl-2017', 'apl-2021']);
    const own = { ...data, terms: [], procedures: [], generalParts: [], policies: [] };
    expect(JSON.stringify(own)).not.toMatch(/上海|Shanghai/);
  });

  it('loads once it has a provision, and then fines by the statute without grades', () => {
    expect(refusal(() => loadRulebook(bare()))).toMatchObject({
      code: 'rulebook-shape',
      path: ['provisions'],
    });
    const book = loadRulebook(withProvision());
    const decision = decide(
      {
        violation: 'not-building-shelter',
        party: 'unit',
        act: { from: '2023-02-01', to: '2023-02-01' },
        decidedOn: '2023-06-01',
      } as unknown as CaseInput,
      { rulebook: book },
    );
    expect(decision.fine).toMatchObject({ grade: null, range: { min: '0', max: '100000', minOpen: true } });
    expect(explain(decision, { rulebook: book })).not.toContain('上海');
  });

  it('refuses an id that is none and an option that there is not', () => {
    expect(refusal(() => emptyRulebook({ id: 'Jilin!', place }))).toMatchObject({
      code: 'wrong-form',
      path: ['id'],
    });
    expect(refusal(() => emptyRulebook({ id: 'a', place, instrument: [] } as never))).toMatchObject({
      code: 'unknown-key',
      params: { nearest: 'instruments' },
    });
  });
});

describe('a part that was not given', () => {
  it.each<[string, () => unknown, string[]]>([
    [
      'addBenchmark, its document',
      () => addBenchmark(withProvision(), table, undefined as never),
      ['document'],
    ],
    [
      'addBenchmark, its table',
      () => addBenchmark(withProvision(), undefined as never, document as never),
      ['table'],
    ],
    ['addBenchmark, its book', () => addBenchmark(undefined as never, table, document as never), ['data']],
    ['addProvision', () => addProvision(withProvision(), undefined as never), ['provision']],
  ])('of %s is named', (_, call, path) => {
    expect(refusal(call)).toMatchObject({ code: 'wrong-type', path });
  });
});

describe('the verbs together', () => {
  it('make the book of rules/examples/jilin.json', () => {
    const built = loadRulebook(whole()).data;
    const read = loadRulebook(jilin).data;
    expect({ ...built, id: read.id, title: read.title }).toEqual(read);
  });

  it('leave their input as it was', () => {
    const deep = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deep);
      return value;
    };
    const start = deep(bare());
    const law = deep(addInstrumentVersion(start, measures, versions[0]!));
    const provided = deep(addProvision(law, jilin.provisions[0]! as Provision));
    const filled = deep(addBenchmark(provided, table, document as BenchmarkDocument));
    const next = addBenchmark(filled, table, successor({ from: '2026-05-01' }));
    expect([start, law, provided, filled, next].map((one) => one.benchmarks.length)).toEqual([0, 0, 0, 1, 2]);
    expect(filled.benchmarks[0]!.to).toBeNull();
  });
});

describe('addInstrumentVersion', () => {
  const version = { id: 'cadl-2030', from: '2030-01-01', to: null, assurance: 'reported' } as const;

  it('ends the open version the day before, of an instrument of the base too', () => {
    const { instruments } = addInstrumentVersion(bare(), 'cadl', version);
    const [law] = instruments;
    expect(instruments).toHaveLength(1);
    expect(law!.versions.slice(-2).map(({ id, to }) => [id, to])).toEqual([
      ['cadl-2009', '2029-12-31'],
      ['cadl-2030', null],
    ]);
  });

  it('refuses an id twice, days that meet, an unknown instrument', () => {
    const add = (instrument: string, change: object) =>
      refusal(() => addInstrumentVersion(bare(), instrument, { ...version, ...change }));
    expect(add('cadl', { id: 'cadl-2009' })).toMatchObject({ code: 'id-taken', path: ['version', 'id'] });
    expect(add('cadl', { from: '2000-01-01', to: '2010-01-01' })).toMatchObject({
      code: 'periods-overlap',
      params: { other: 'cadl-1997' },
    });
    expect(add('cadll', {})).toMatchObject({ code: 'unknown-id', params: { nearest: 'cadl' } });
    expect(add('cadl', { to: '2029-01-01' })).toMatchObject({ code: 'date-order' });
    expect(refusal(() => addInstrumentVersion(withLaw(), measures, version))).toMatchObject({
      code: 'id-taken',
      params: { kind: 'instrument', id: 'jilin-measures' },
    });
  });
});

describe('addProvision', () => {
  const provision = jilin.provisions[0]! as Provision;
  it('refuses a violation twice, an instrument or version that the book has not', () => {
    expect(refusal(() => addProvision(withProvision(), provision))).toMatchObject({
      code: 'id-taken',
      params: { kind: 'violation' },
    });
    const cite = { instrument: 'jilin-measure', article: '31' };
    expect(refusal(() => addProvision(withLaw(), { ...provision, cite }))).toMatchObject({
      code: 'unknown-id',
      path: ['provision', 'cite', 'instrument'],
      params: { nearest: 'jilin-measures' },
    });
    const [first] = provision.versions;
    expect(
      refusal(() => addProvision(withLaw(), { ...provision, versions: [{ ...first!, of: ['cadl-2010'] }] })),
    ).toMatchObject({ code: 'unknown-id', path: ['provision', 'versions', 0, 'of', 0] });
  });
});

const successor = (change: Partial<BenchmarkDocument> = {}): BenchmarkDocument => ({
  ...(document as BenchmarkDocument),
  id: 'jilin-2026',
  title: { zh: '吉林省裁量基准（2026年，测试用）', en: 'Jilin benchmark of 2026 (for a test)' },
  from: '2026-05-01',
  ...change,
});

describe('addBenchmark', () => {
  const periods = (data: { benchmarks: readonly { id: string; from: string; to: string | null }[] }) =>
    data.benchmarks.map(({ id, from, to }) => [id, from, to]);

  it('closes the one before the day before; a last day leaves a stated gap', () => {
    expect(periods(addBenchmark(whole(), table, successor()))).toEqual([
      ['jilin', '2018-01-01', '2026-04-30'],
      ['jilin-2026', '2026-05-01', null],
    ]);
    const bounded = loadRulebook(addBenchmark(whole(), table, successor({ to: '2026-12-31' })));
    const on = (day: string) =>
      decide(
        {
          violation: 'not-building-shelter',
          party: 'unit',
          act: { from: day, to: day },
          decidedOn: day,
          facts: { area: 600, correction: 'after-order', 'bad-influence': true },
          order: { issuedOn: day, deadline: day, compliedOn: day },
          circumstances: [{ id: 'first-violation', present: false }],
        } as unknown as CaseInput,
        { rulebook: bounded },
      );
    expect(on('2026-12-31').fine?.grade).toBe('ordinary');
    expect(on('2027-01-01').fine?.grade).toBeNull();
    expect(on('2027-01-01').law.atDecision).not.toContain('jilin-2026');
  });

  it('never colours an earlier day', () => {
    const heavier = structuredClone(table) as Extract<Table, { form: 'rows' }>;
    const row = heavier.rows.find(({ id }) => id === '1-ordinary')!;
    row.then = { warning: true, fine: { of: { fact: 'area' }, from: '30', to: '30', cap: '50000' } };
    const before = loadRulebook(whole());
    const after = loadRulebook(addBenchmark(whole(), heavier, successor()));
    const on = (day: string, rulebook: typeof before) =>
      decide(
        {
          violation: 'not-building-shelter',
          party: 'unit',
          act: { from: day, to: day },
          decidedOn: day,
          facts: { area: 600, correction: 'after-order', 'bad-influence': true },
          order: { issuedOn: day, deadline: day, compliedOn: day },
          circumstances: [{ id: 'first-violation', present: false }],
        } as unknown as CaseInput,
        { rulebook },
      ).fine?.range?.max;
    expect(on('2026-04-30', before)).toBe('12000');
    expect(on('2026-04-30', after)).toBe('12000');
    expect(on('2026-05-01', after)).toBe('18000');
  });

  it('replaces one that lies wholly inside its days, if it is named', () => {
    const change = { from: '2018-01-01', supersedes: 'jilin' };
    expect(periods(addBenchmark(whole(), table, successor(change)))).toEqual([
      ['jilin-2026', '2018-01-01', null],
    ]);
    expect(refusal(() => addBenchmark(whole(), table, successor({ from: '2018-01-01' })))).toMatchObject({
      code: 'supersedes-to-state',
      path: ['supersedes'],
    });
  });

  it('refuses an id or a name twice, an unknown predecessor, one that is not in force, days that meet', () => {
    const data = addBenchmark(whole(), table, successor());
    const add = (change: Partial<BenchmarkDocument>) =>
      refusal(() =>
        addBenchmark(data, table, successor({ id: 'third', title: { zh: '第三', en: 'third' }, ...change })),
      );
    expect(add({ id: 'jilin', from: '2030-01-01' })).toMatchObject({ code: 'id-taken', path: ['id'] });
    expect(add({ title: successor().title, from: '2030-01-01' })).toMatchObject({
      code: 'benchmark-name-taken',
    });
    expect(add({ supersedes: 'jilin-2025' })).toMatchObject({
      code: 'unknown-id',
      path: ['supersedes'],
      params: { nearest: 'jilin-2026' },
    });
    expect(add({ from: '2030-01-01', supersedes: 'jilin' })).toMatchObject({
      code: 'supersedes-not-in-force',
      params: { inForce: 'jilin-2026' },
    });
    expect(add({ from: '2020-01-01' })).toMatchObject({
      code: 'periods-overlap',
      params: { other: 'jilin-2026', otherFrom: '2026-05-01' },
    });
    expect(add({ from: '2030-01-01', to: '2029-12-31' })).toMatchObject({ code: 'date-order', path: ['to'] });
    expect(add({ from: '2026-02-30' })).toMatchObject({ code: 'invalid-date', path: ['from'] });
  });

  it('says each refusal in both languages', () => {
    const errors = [
      () => addBenchmark(whole(), table, successor({ id: 'jilin' })),
      () =>
        addBenchmark(
          addBenchmark(whole(), table, successor()),
          table,
          successor({ id: 'x', title: { zh: '三', en: 'three' }, from: '2020-01-01' }),
        ),
    ].map((run) => {
      try {
        run();
      } catch (error) {
        return error as CaliangError;
      }
      throw new Error('not refused');
    });
    expect(errors.map((e) => e.render('zh-CN'))).toEqual([
      'id：规则库中已有裁量基准“jilin”，新的须用自己的编号',
      'from：“x”（2020-01-01至今）与“jilin-2026”（2026-05-01至今）的施行期间重叠',
    ]);
    expect(errors[0]!.render('en')).toBe(
      'id: the rulebook already has a benchmark called "jilin"; the new one needs an id of its own',
    );
  });

  it('adds to the book that comes with the package', () => {
    const data = addBenchmark(
      builtinRulebook().data,
      officialTable,
      successor({ from: '2025-12-01', id: 'official' }),
    );
    expect(periods(data)).toEqual([
      ['shanghai-2020', '2020-11-10', '2025-11-30'],
      ['official', '2025-12-01', null],
    ]);
    expect(loadRulebook(data).data.benchmarks).toHaveLength(2);
  });
});

const source = [{ document: '测试' }];
const officialTable: Table = {
  form: 'rows',
  grades: [{ id: 'one', name: { zh: '一般', en: 'ordinary' } }],
  rows: [
    {
      id: '1',
      place: '序号1',
      violation: 'occupying-works',
      grade: 'one',
      when: 'otherwise',
      then: { fine: 'statutory' },
      source,
      assurance: 'published',
    },
  ],
  conflict: { sharedEnd: null, several: null, none: null },
};

describe('hearingThresholds', () => {
  const threshold = {
    procedure: 'apl-2021',
    individual: '5000',
    unit: '100000',
    source,
    assurance: 'reported' as const,
  };
  it('are those of the place', () => {
    const { data } = loadRulebook({ ...whole(), hearingThresholds: [threshold] });
    expect(data.procedures.find(({ id }) => id === 'apl-2021')?.hearingThreshold).toMatchObject({
      unit: '100000',
    });
  });
  it('are refused for a procedure that there is not, instead of being left out in silence', () => {
    const load = (hearingThresholds: unknown) =>
      refusal(() => loadRulebook({ ...whole(), hearingThresholds }));
    expect(load([{ ...threshold, procedure: 'apl-2022' }])).toMatchObject({
      code: 'unknown-id',
      path: ['hearingThresholds', 0, 'procedure'],
      params: { nearest: 'apl-2021' },
    });
    expect(load({ 'apl-2021': threshold })).toMatchObject({
      code: 'wrong-type',
      path: ['hearingThresholds'],
    });
  });
});
