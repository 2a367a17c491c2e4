/** Tables of factors and of points: grade, range and what the trail says, by hand from the printed figures. */
import { describe, expect, it } from 'vitest';
import { type CaseInput, type Decision, decide, explain } from '../../../src/index.js';
import { loadUnverified } from '../../../src/rulebook/load.js';
import { dated, read } from '../../books/occupying.js';
import { exampleBook, exampleJson } from '../../worksheet/books.js';

const found = (...ids: string[]) => ids.map((id) => ({ id, present: true, evidence: ['证据1'] }));
const result = ({ fine }: Decision): unknown => [
  fine!.grade,
  `${fine!.range!.minOpen ? '(' : '['}${fine!.range!.min}, ${fine!.range!.max}]`,
];
const mitigation = ({ steps }: Decision): unknown[] =>
  steps.flatMap((step) => (step.finding === 'factors-found' ? [step.params.mitigation] : []));
const params = (decision: Decision, finding: string): unknown[] =>
  decision.steps.filter((step) => step.finding === finding).map((step) => [step.id, step.rule, step.params]);

describe('a table of factors', () => {
  const rulebook = exampleBook('five-grades');
  const decided = (places: number | undefined, circumstances: string[] = [], party = 'unit'): Decision =>
    decide(
      {
        ...dated,
        violation: 'substandard-construction',
        party,
        facts: places === undefined ? {} : { places },
        circumstances: found(...circumstances),
      } as CaseInput,
      { rulebook },
    );

  // A fifth of 10,000 to 50,000 yuan each.
  it.each<[number, unknown]>([
    [1, ['minor', '[10000, 18000]']],
    [2, ['light', '[18000, 26000]']],
    [3, ['light', '[18000, 26000]']],
    [4, ['ordinary', '[26000, 34000]']],
    [6, ['ordinary', '[26000, 34000]']],
    [7, ['serious', '[34000, 42000]']],
    [9, ['serious', '[34000, 42000]']],
    [10, ['grave', '[42000, 50000]']],
    [500, ['grave', '[42000, 50000]']],
  ])('grades %i places', (places, expected) => {
    expect(result(decided(places))).toEqual(expected);
  });

  it('moves the grade as it says for leniency that is due, and for leniency that may be given', () => {
    // 行政处罚法 32(1): shall; ordinary becomes minor.
    const due = decided(5, ['removed-harm']);
    expect(result(due)).toEqual(['minor', '[10000, 18000]']);
    expect(params(due, 'factors-found')).toEqual([
      [
        'table.factors',
        'five-grades:factors',
        {
          benchmark: 'five-grades',
          factors: [{ fact: 'places', levels: ['level-3'] }],
          base: ['ordinary'],
          mitigation: ['shall'],
          aggravated: [false],
        },
      ],
    ]);
    // 31: may, of an individual with 0 to 5,000 yuan; ordinary becomes light, the second fifth.
    const may = decided(5, ['diminished-capacity'], 'individual');
    expect(result(may)).toEqual(['light', '[1000, 2000]']);
    expect(mitigation(may)).toEqual([['may']]);
    // One that is due goes before one that may be given.
    const both = decided(10, ['diminished-capacity', 'removed-harm'], 'individual');
    expect(result(both)).toEqual(['minor', '(0, 1000]']);
    expect(mitigation(both)).toEqual([['shall']]);
  });

  it('leaves every grade open where the number is not stated, and asks by whole numbers', () => {
    const open = decided(undefined);
    expect(result(open)).toEqual([['minor', 'light', 'ordinary', 'serious', 'grave'], '[10000, 50000]']);
    expect(open.missing.map(({ fact }) => fact)).toEqual(['facts.places']);
    expect(
      open.missing[0]!.answers.map(({ rows, grade }) => [rows.map(({ from, to }) => [from, to]), grade]),
    ).toEqual([
      [[['1', '1']], 'minor'],
      [[['2', '3']], 'light'],
      [[['4', '6']], 'ordinary'],
      [[['7', '9']], 'serious'],
      [[['10', null]], 'grave'],
    ]);
    const text = explain(open, { rulebook });
    for (const answer of ['1处：', '2处以上3处以下：', '10处以上：']) expect(text).toContain(`- ${answer}`);
  });

  it('says under which grade and share the range arises', () => {
    expect(params(decided(5), 'range-of-table')).toEqual([
      [
        'fine.range',
        'five-grades:ordinary',
        {
          benchmark: 'five-grades',
          parts: [
            {
              row: null,
              place: null,
              grade: 'ordinary',
              fine: { of: 'statutory-span', from: '0.4', to: '0.6' },
              range: { min: '26000', max: '34000', minOpen: false, maxOpen: false },
            },
          ],
          statutory: false,
          needs: [],
          range: { min: '26000', max: '34000', minOpen: false, maxOpen: false },
        },
      ],
    ]);
  });
});

describe('a table of points in grades', () => {
  const rulebook = exampleBook('percentage-model');
  const decided = (facts: Record<string, unknown>, circumstances: string[] = []): Decision =>
    decide(
      {
        ...dated,
        violation: 'cqr-56-4',
        party: 'unit',
        role: '建设单位',
        facts,
        circumstances: found(...circumstances),
      } as CaseInput,
      { rulebook },
    );

  // 40 points to begin with; a point is a hundredth of 500,000 yuan; not below 200,000.
  it.each<[string, string, string, string, string]>([
    ['minor', 'none', 'lenient', '[200000, 225000]', '40 to 45'],
    ['middle', 'remediable', 'ordinary', '[300000, 375000]', '60 to 75'],
    ['grave', 'irremediable', 'severe', '[450000, 500000]', '90 to 100'],
  ])('adds up %s and %s', (nature, harm, grade, range, points) => {
    const decision = decided({ nature, harm });
    expect(result(decision)).toEqual([grade, range]);
    const [from, to] = points.split(' to ').map(Number);
    expect(params(decision, 'points-summed')[0]).toMatchObject([
      'table.points',
      'percentage:points',
      { benchmark: 'percentage', certain: true, from, to },
    ]);
  });

  it('names the points of each factor, one figure or two', () => {
    const [[, , summed]] = params(decided({ nature: 'middle', harm: 'none' }), 'points-summed') as [
      [string, string, object],
    ];
    expect(summed).toEqual({
      benchmark: 'percentage',
      rows: [
        { factor: 'nature', from: 10, to: 20 },
        { factor: 'harm', from: 0, to: 0 },
      ],
      certain: true,
      from: 50,
      to: 60,
    });
  });

  it('takes points off for a circumstance, and leaves two grades where the sum lies in both', () => {
    const decision = decided({ nature: 'middle', harm: 'remediable' }, ['removed-harm']);
    // 55 to 70: 55 is the last of the lenient grade.
    expect(result(decision)).toEqual([['lenient', 'ordinary'], '[275000, 350000]']);
  });

  it('is open between the sums where a fact is', () => {
    const decision = decided({ nature: 'middle' });
    // 50 to 60, 60 to 75, 75 to 90.
    expect(result(decision)).toEqual([['lenient', 'ordinary', 'severe'], '[250000, 450000]']);
    expect(params(decision, 'points-summed')).toEqual([
      [expect.anything(), expect.anything(), expect.objectContaining({ certain: false, from: 50, to: 90 })],
    ]);
  });
});

describe('a table of points without grades', () => {
  const rulebook = exampleBook('shaoxing');
  const decided = (facts: Record<string, unknown>): Decision =>
    decide({ ...dated, violation: 'scored', party: 'unit', facts } as CaseInput, { rulebook });

  // A point is a hundredth of 100,000 yuan; not below 30,000.
  it.each<[Record<string, unknown>, string]>([
    [{ effect: 'none', months: 0, times: 1, complaint: false }, '30000'],
    // 18 + 11 + 11 + 15
    [{ effect: 'marked', months: 6, times: 3, complaint: true }, '55000'],
    // 6 + 5 + 5 + 15 = 31
    [{ effect: 'small', months: 5.9, times: 2, complaint: true }, '31000'],
    // 32 + 26 + 27 + 15
    [{ effect: 'grave', months: 12, times: 4, complaint: true }, '100000'],
  ])('gives one figure: %j', (facts, figure) => {
    const decision = decided(facts);
    expect(decision.fine).toMatchObject({ grade: null, range: { min: figure, max: figure } });
  });
});

const adjusted = (decision: Decision): unknown[] =>
  decision.steps.flatMap((step) => (step.finding === 'table-adjusted' ? [step.params] : []));

describe('points for a wide finding', () => {
  it('leave every grade between the least and the most of them', () => {
    const json = exampleJson('percentage-model');
    for (const row of json.benchmarks[0].table.rows)
      if (row.when.is === 'middle') row.points = { from: 0, to: 50 };
    const input = {
      ...dated,
      violation: 'cqr-56-4',
      party: 'unit',
      role: '建设单位',
      facts: { nature: 'middle', harm: 'none' },
    } as CaseInput;
    // 40 to 90: lenient to 55, ordinary to 80, severe from there.
    expect(result(decide(input, { rulebook: loadUnverified(json) }))).toEqual([
      ['lenient', 'ordinary', 'severe'],
      '[200000, 450000]',
    ]);
  });
});

describe('circumstances that move what a table gives', () => {
  const effect = (circumstance: string, of: unknown) => ({ circumstance, effect: of, ...read });
  const none = { combination: [], several: null, groups: [] };
  const fiveGrades = (...rows: unknown[]) => {
    const json = exampleJson('five-grades');
    json.benchmarks[0].table.adjust.rows = rows;
    return loadUnverified(json);
  };
  const places = (rulebook: ReturnType<typeof loadUnverified>, ...circumstances: string[]): Decision =>
    decide(
      {
        ...dated,
        violation: 'substandard-construction',
        party: 'unit',
        facts: { places: 1 },
        circumstances: found(...circumstances),
      } as CaseInput,
      { rulebook },
    );

  it('raise a level to the heaviest that any of them demands, in any order of the rows', () => {
    const rows = [
      effect('breaches-emergency-measures', { raises: 'places', to: 'level-3' }),
      effect('corrected-in-time', { raises: 'places', to: 'level-5' }),
    ];
    for (const rulebook of [fiveGrades(...rows), fiveGrades(...[...rows].reverse())]) {
      expect(result(places(rulebook, 'breaches-emergency-measures'))).toEqual(['ordinary', '[26000, 34000]']);
      expect(result(places(rulebook, 'breaches-emergency-measures', 'corrected-in-time'))).toEqual([
        'grave',
        '[42000, 50000]',
      ]);
    }
  });

  it('take points off or add them, and the trail says so', () => {
    const rulebook = exampleBook('percentage-model');
    const input = {
      ...dated,
      violation: 'cqr-56-4',
      party: 'unit',
      role: '建设单位',
      facts: { nature: 'middle', harm: 'remediable' },
      circumstances: found('removed-harm'),
    } as CaseInput;
    const decision = decide(input, { rulebook });
    expect(adjusted(decision)).toEqual([
      {
        benchmark: 'percentage',
        effects: [{ circumstance: 'removed-harm', effect: { points: -5 } }],
        half: null,
      },
    ]);
    expect(explain(decision, { rulebook })).toContain('情节的作用：主动消除或者减轻危害后果——减5分。');
    expect(explain(decision, { rulebook, locale: 'en' })).toContain('- 5 points less.');
    expect(adjusted(decide({ ...input, circumstances: [] }, { rulebook }))).toEqual([]);
  });

  describe.each(['lower', 'upper'] as const)('leave the %s half of the range', (part) => {
    const halves =
      part === 'lower'
        ? ['[10000, 14000]', '[200000, 212500]', '[10000, 30000]']
        : ['[14000, 18000]', '[212500, 225000]', '[30000, 50000]'];

    it('of factors', () => {
      // The first fifth: 10,000 to 18,000.
      const rulebook = fiveGrades(effect('corrected-in-time', { part }));
      const decision = places(rulebook, 'corrected-in-time');
      expect(result(decision)).toEqual(['minor', halves[0]]);
      expect(adjusted(decision)).toMatchObject([{ effects: [{ effect: { part } }], half: part }]);
      expect(result(places(rulebook))).toEqual(['minor', '[10000, 18000]']);
    });

    it('of points', () => {
      const json = exampleJson('percentage-model');
      json.benchmarks[0].table.adjust.rows = [effect('corrected-in-time', { part })];
      const facts = { nature: 'minor', harm: 'none' };
      const input = { ...dated, violation: 'cqr-56-4', party: 'unit', role: '建设单位', facts } as CaseInput;
      const rulebook = loadUnverified(json);
      // 40 to 45 points: 200,000 to 225,000.
      expect(result(decide({ ...input, circumstances: found('corrected-in-time') }, { rulebook }))).toEqual([
        'lenient',
        halves[1],
      ]);
    });

    it('of rows, the statutory range too', () => {
      const json = exampleJson('two-grades');
      json.benchmarks[0].table.adjust = { ...none, rows: [effect('corrected-in-time', { part })] };
      const input = {
        ...dated,
        violation: 'occupying-works',
        party: 'unit',
        facts: { area: 50 },
      } as CaseInput;
      const rulebook = loadUnverified(json);
      const decision = decide({ ...input, circumstances: found('corrected-in-time') }, { rulebook });
      expect(result(decision)).toEqual(['ordinary', halves[2]]);
      expect(explain(decision, { rulebook })).toContain(`——取幅度的${part === 'lower' ? '下' : '上'}半。`);
    });
  });

  it('leave the whole range where both halves are asked for', () => {
    const rulebook = fiveGrades(
      effect('corrected-in-time', { part: 'lower' }),
      effect('breaches-emergency-measures', { part: 'upper' }),
    );
    const decision = places(rulebook, 'corrected-in-time', 'breaches-emergency-measures');
    expect(result(decision)).toEqual(['minor', '[10000, 18000]']);
    expect(adjusted(decision)).toMatchObject([{ half: null }]);
    expect(explain(decision, { rulebook })).toContain('仍取整个幅度');
  });

  it('shift the grade of rows, and the trail says so', () => {
    const json = exampleJson('two-grades');
    const [light, ordinary] = json.benchmarks[0].table.rows;
    light.then.fine = { of: 'yuan', from: '10000', to: '20000' };
    ordinary.then.fine = { of: 'yuan', from: '30000', to: '50000' };
    light.party = ordinary.party = ['unit'];
    json.benchmarks[0].table.adjust = {
      ...none,
      rows: [effect('breaches-emergency-measures', { shift: 1 })],
    };
    const rulebook = loadUnverified(json);
    const input = { ...dated, violation: 'occupying-works', party: 'unit', facts: { area: 5 } } as CaseInput;
    const decision = decide({ ...input, circumstances: found('breaches-emergency-measures') }, { rulebook });
    expect(result(decision)).toEqual(['ordinary', '[30000, 50000]']);
    expect(adjusted(decision)).toMatchObject([{ effects: [{ effect: { shift: 1 } }] }]);
    expect(explain(decision, { rulebook })).toContain('违反突发事件应对措施——加重1档');
    expect(explain(decision, { rulebook, locale: 'en' })).toContain('1 grade heavier');
    expect(result(decide(input, { rulebook }))).toEqual(['light', '[10000, 20000]']);
  });

  it('below the level that is demanded change nothing for certain: the whole range stays', () => {
    const row = { ...effect('corrected-in-time', { part: 'lower' }), assurance: 'reference' };
    const json = exampleJson('two-grades');
    const { table } = json.benchmarks[0];
    for (const one of table.rows) one.assurance = 'published';
    table.adjust = { ...none, rows: [row] };
    const input = { ...dated, violation: 'occupying-works', party: 'unit', facts: { area: 50 } } as CaseInput;
    const given = { ...input, circumstances: found('corrected-in-time') };
    const rulebook = loadUnverified(json);
    expect(decide(given, { rulebook }).fine!.range).toMatchObject({ min: '10000', max: '30000' });
    expect(decide(given, { rulebook, requireAssurance: 'published' }).fine!.range).toMatchObject({
      min: '10000',
      max: '50000',
    });
  });
});
