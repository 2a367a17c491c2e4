/** Several parties or acts in one file: each decided by itself, linked, and nothing invented about a sum. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { schemaOf } from '../../src/cli/schema-files.js';
import {
  CaliangError,
  type CaseInput,
  type DocketInput,
  decide,
  decideDocket,
  explainDocket,
} from '../../src/index.js';
import { run } from '../cli/run.js';

const act = { from: '2023-02-01', to: '2023-02-01' };
const decidedOn = '2023-04-11';
/** 质量条例 69: 500,000 to 1,000,000 on the unit; 73: 5 to 10 % of its fine on the persons. */
const unit: CaseInput = {
  violation: 'cqr-69',
  party: 'unit',
  role: '建设单位',
  partyName: '甲公司',
  act,
  decidedOn,
  facts: { frequency: 1, consequence: 'none' },
};
const person: CaseInput = {
  violation: 'cqr-69',
  party: 'individual',
  role: '直接负责的主管人员',
  partyName: '张某',
  act,
  decidedOn,
};
const other: CaseInput = {
  violation: 'occupying-works',
  party: 'unit',
  partyName: '甲公司',
  act: { from: '2023-01-01', to: '2023-01-05' },
  decidedOn,
  facts: { quantity: 60 },
};
const linked = (imposed?: string): DocketInput => ({
  cases: [
    { ...person, id: 'p', unitCase: 'u' },
    { ...unit, id: 'u', ...(imposed !== undefined && { imposed }) },
  ],
});

describe('a unit and a person who answers for it', () => {
  it('are linked by the unit’s fine, whatever their order in the file', () => {
    const { entries, links, notes } = decideDocket(linked('600000'));
    expect(links).toEqual([
      { kind: 'responsible-person', unit: 'u', person: 'p', unitFine: '600000', ownRange: false },
    ]);
    expect(notes).toEqual([]);
    expect(entries.map(({ id }) => id)).toEqual(['p', 'u']);
    // 5 and 10 per cent of 600,000.
    expect(entries[0]!.decision.fine?.statutory).toMatchObject({ min: '30000', max: '60000' });
    expect(entries[1]!.check?.verdict).toBe('lawful');
    expect(entries[1]!.decision.personFines[0]?.range).toMatchObject({ min: '30000', max: '60000' });
  });

  it('have no figure from an unlawful fine, nor from none', () => {
    const unlawful = decideDocket(linked('2000000'));
    expect(unlawful.notes).toEqual([{ code: 'unit-fine-unlawful', cases: ['u', 'p'] }]);
    expect(unlawful.links[0]?.unitFine).toBeNull();
    expect(unlawful.entries[0]!.decision.fine?.statutory).toBeNull();
    const none = decideDocket({
      cases: [
        { ...unit, id: 'u', circumstances: [{ id: 'no-fault', present: true, evidence: ['证据1'] }] },
        { ...person, unitCase: 'u' },
      ],
    });
    expect(none.notes).toEqual([{ code: 'unit-not-fined', cases: ['u', '2'] }]);
  });

  it('refuse a link that cannot be', () => {
    const bad: [DocketInput, string][] = [
      [{ cases: [{ ...person, unitCase: 'x' }] }, 'unknown-id'],
      [{ cases: [{ ...person, id: 'p', unitCase: 'p' }] }, 'docket-link'],
      [
        {
          cases: [
            { ...person, id: 'a' },
            { ...person, unitCase: 'a' },
          ],
        },
        'docket-link',
      ],
      [
        {
          cases: [
            { ...unit, id: 'u', imposed: '600000' },
            { ...person, unitCase: 'u', amounts: { unitFine: '500000' } },
          ],
        },
        'docket-link',
      ],
      [{ cases: [] }, 'empty-list'],
      [
        {
          cases: [
            { ...unit, id: 'a' },
            { ...other, id: 'a' },
          ],
        },
        'id-taken',
      ],
    ];
    for (const [input, code] of bad) {
      try {
        decideDocket(input);
        expect.unreachable(code);
      } catch (error) {
        expect(error).toBeInstanceOf(CaliangError);
        expect((error as CaliangError).issues.map((one) => one.code)).toEqual([code]);
      }
    }
  });
});

describe('several acts of one party', () => {
  it('are decided one by one, as they would be alone', () => {
    const { entries, groups } = decideDocket({ cases: [unit, other] });
    expect(entries.map(({ decision }) => decision)).toEqual([decide(unit), decide(other)]);
    expect(groups).toEqual([{ kind: 'several-acts', partyName: '甲公司', cases: ['1', '2'] }]);
  });

  it('are not added up, in either language', () => {
    const docket = decideDocket({
      cases: [
        { ...unit, imposed: '500000' },
        { ...other, imposed: '12000' },
      ],
    });
    const chinese = explainDocket(docket);
    expect(chinese).toContain('分别裁量，分别写明');
    expect(chinese).not.toContain('512000');
    expect(explainDocket(docket, { locale: 'en' }).replaceAll(',', '')).not.toContain('512000');
  });

  it('on the same days are perhaps one act, which is one case', () => {
    const same = decideDocket({ cases: [unit, { ...other, act }] });
    expect(same.notes).toEqual([{ code: 'perhaps-one-act', cases: ['1', '2'] }]);
    expect(explainDocket(same)).toContain('不给予两次以上罚款');
    const parties = decideDocket({ cases: [unit, { ...other, act, partyName: '乙公司' }] });
    expect([parties.groups, parties.notes]).toEqual([[], []]);
  });
});

describe('a docket', () => {
  it('tells every problem of every case in its place', () => {
    try {
      decideDocket({
        cases: [
          { ...unit, violation: 'x' },
          { ...other, decidedOn: '2023-02-30' },
        ],
      });
      expect.unreachable();
    } catch (error) {
      const places = (error as CaliangError).issues.map((one) => one.path.slice(0, 3).join('.'));
      expect(places).toEqual(['cases.0.violation', 'cases.1.decidedOn']);
    }
  });

  it('is explained in the order of the file, in every format', () => {
    const docket = decideDocket(linked('600000'));
    for (const format of ['text', 'markdown', 'html', 'fragment'] as const) {
      const text = explainDocket(docket, { format });
      const places = ['案件p', '按单位的罚款600000元计算', '案件p（张某）：', '案件u（甲公司）：'].map(
        (one) => text.indexOf(one),
      );
      expect(places.every((place) => place >= 0)).toBe(true);
    }
  });

  it('is recognised by the command line, which ends with 1 where a fine is unlawful', async () => {
    const good = await run(['decide', '-'], JSON.stringify(linked('600000')));
    expect([good.status, good.out.startsWith('并案裁量：共2件')]).toEqual([0, true]);
    expect((await run(['decide', '-'], JSON.stringify(linked('2000000')))).status).toBe(1);
    const json = await run(['decide', '-', '--json'], JSON.stringify(linked()));
    expect(JSON.parse(json.out).links).toHaveLength(1);
    const refused = await run(['decide', '-', '--imposed', '1'], JSON.stringify(linked()));
    expect([refused.status, refused.err]).toEqual([1, expect.stringContaining('imposed')]);
  });
});

describe('the schema of a docket', () => {
  const validate = new Ajv2020({ strict: false }).compile(schemaOf('docket'));

  it('takes what is decided, and refuses what the package refuses', () => {
    for (const good of [linked('600000'), linked(), { cases: [unit, other] }])
      expect(validate(good), JSON.stringify(validate.errors)).toBe(true);
    const bad = [
      {},
      { cases: [] },
      { cases: [{ ...unit, violation: 'x' }] },
      { cases: [{ ...unit, imposed: 600000 }] },
      { cases: [{ ...unit, imposed: '6e5' }] },
      { cases: [{ ...unit, unit: 'u' }] },
      { cases: [{ ...unit, lawChoice: { version: 'new' } }] },
      { case: unit },
    ];
    for (const one of bad) {
      expect(validate(one), JSON.stringify(one)).toBe(false);
      expect(() => decideDocket(one as never)).toThrow(CaliangError);
    }
  });

  it('is printed by the command line', async () => {
    const { out, status } = await run(['schema', 'docket']);
    expect([status, JSON.parse(out)]).toEqual([0, schemaOf('docket')]);
  });
});
