/** What offices' own tables leave open, what procedure adds to a citation, and what links a unit and a person. */
import { describe, expect, it } from 'vitest';
import { draft } from '../../src/documents/index.js';
import {
  addToReport,
  audit,
  auditReport,
  auditStream,
  type CaseInput,
  checkFine,
  type DecidedCase,
  decide,
  decideDocket,
  explain,
  explainDocket,
  loadRulebook,
  readAuditReport,
  timeline,
} from '../../src/index.js';
import { having } from '../having.js';
import { exampleJson } from '../worksheet/books.js';

// biome-ignore lint/suspicious/noExplicitAny: a table that the test changes before it is loaded
type Json = any;
const stated = (facts: object) => facts as CaseInput['facts'];

/** Above 20 ㎡ the statutory fine for a unit, 10,000 to 50,000 yuan (人民防空法 49(1)); no row speaks of circumstances. */
const twoGrades = () => loadRulebook(exampleJson('two-grades'));
const occupying: CaseInput = {
  violation: 'occupying-works',
  party: 'unit',
  act: { from: '2023-01-01', to: '2023-02-01' },
  discoveredOn: '2023-02-01',
  decidedOn: '2023-06-11',
  facts: stated({ area: 30 }),
  amounts: { unlawfulGains: '0' },
};

describe('leniency that is due, under a table that does not say how it is given (行政处罚法 32)', () => {
  const rulebook = twoGrades();
  const coerced = having(occupying, 'coerced');
  const decision = decide(coerced, { rulebook });
  const codes = (fine: string) => checkFine(decision, fine, { rulebook }).findings.map(({ code }) => code);

  it('is told, and not met by the highest figure of the statute', () => {
    expect(decision.warnings).toContainEqual({ code: 'shall-be-lenient-ungraded', params: { by: 'table' } });
    expect(explain(decision, { rulebook })).toContain('裁量基准没有规定怎样体现');
    expect(codes('50000')).toEqual(['maximum-though-lenient']);
    expect(codes('49999.99')).toEqual([]);
    const decided: DecidedCase = { case: coerced, imposed: { fine: '50000', warning: true }, reasons: '……' };
    const found = audit({ ...decided, hearingOffered: true }, { rulebook }).findings;
    expect(found.map(({ code, params }) => [code, params])).toContainEqual([
      'leniency-not-given',
      { circumstances: ['coerced'] },
    ]);
  });

  it('is not asked for twice where a row reads the circumstance, nor where nobody is lenient', () => {
    expect(decide(occupying, { rulebook }).warnings.map(({ code }) => code)).not.toContain(
      'shall-be-lenient-ungraded',
    );
    const json: Json = exampleJson('two-grades');
    const [light, ordinary] = json.benchmarks[0].table.rows;
    light.when = { any: [light.when, { circumstance: 'coerced' }] };
    ordinary.when = { all: [ordinary.when, { not: { circumstance: 'coerced' } }] };
    const given = decide(coerced, { rulebook: loadRulebook(json) });
    expect(given.fine?.mode).toBe('none');
    expect(given.warnings.map(({ code }) => code)).not.toContain('shall-be-lenient-ungraded');
  });
});

describe('a circumstance that a table reads and that cannot have been present', () => {
  const reading = (circumstance: string) => {
    const json: Json = exampleJson('two-grades');
    json.facts = [];
    const [provision] = json.provisions;
    provision.versions[0].fines = provision.versions[0].fines.slice(1);
    const [light, ordinary] = json.benchmarks[0].table.rows;
    light.when = { circumstance };
    light.then.fine = { of: 'yuan', from: '10000', to: '15000' };
    ordinary.when = { not: { circumstance } };
    ordinary.then.fine = { of: 'yuan', from: '30000', to: '50000' };
    return loadRulebook(json);
  };
  const bare: CaseInput = { ...occupying, facts: {} };
  const order = { issuedOn: '2023-02-02', deadline: '2023-03-01' };

  it.each<[string, string, Partial<CaseInput>]>([
    ['corrected-in-time', 'an order that was not obeyed', { order: { ...order, compliedOn: null } }],
    ['corrected-in-time', 'an order that was obeyed late', { order: { ...order, compliedOn: '2023-03-02' } }],
    ['corrected-in-time', 'an act that goes on', { act: { from: '2023-01-01', ongoing: true } }],
    ['no-harm', 'a harm that can be undone', { facts: stated({ consequence: 'remediable' }) }],
    ['removed-harm', 'no harm', { facts: stated({ consequence: 'none' }) }],
    ['harm-slight', 'a harm for good', { facts: stated({ consequence: 'irremediable' }) }],
    ['under-14', 'a unit', {}],
  ])('%s beside %s is not a way in which it can have been', (circumstance, _, change) => {
    const rulebook = reading(circumstance);
    const decision = decide({ ...bare, ...change }, { rulebook });
    expect(decision.fine?.range).toMatchObject({ min: '30000', max: '50000' });
    expect(decision.missing.map(({ fact }) => fact)).not.toContain(`circumstances.${circumstance}`);
  });

  it('is open where nothing rules it out', () => {
    const decision = decide(bare, { rulebook: reading('corrected-in-time') });
    expect(decision.fine?.range).toMatchObject({ min: '10000', max: '50000' });
    expect(decision.missing.map(({ fact }) => fact)).toContain('circumstances.corrected-in-time');
  });
});

/** The harm was removed before the law of 2021, which confiscates: the law at the act counts. */
const older: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2021-01-01', to: '2021-06-01' },
  discoveredOn: '2021-06-02',
  decidedOn: '2022-04-11',
  facts: { frequency: 1, quantity: 2, consequence: 'remediable', intentToDamage: false },
  amounts: { unlawfulGains: '1000' },
};

describe('the law of procedure beside the law that counts', () => {
  const citing = (...law: string[]) =>
    audit({
      case: older,
      imposed: { fine: '30000', warning: true, law },
      reasons: '……',
    }).findings.filter(({ code }) => code === 'wrong-version');

  it('may be cited for the procedure, and not instead of it', () => {
    expect(decide(older).law.chosen).toBe('old');
    expect(citing('cadl-2009', 'apl-2017', 'apl-2021')).toEqual([]);
    expect(citing('cadl-2009', 'apl-2017')).toEqual([]);
    expect(citing('cadl-2009', 'apl-2021')).toHaveLength(1);
  });
});

describe('ninety days from filing (行政处罚法 2021, 60)', () => {
  const filed = (filedOn: string, decidedOn: string) => {
    const input = { ...older, act: { from: '2020-12-01', to: '2020-12-05' }, discoveredOn: '2020-12-06' };
    return decide({ ...input, filedOn, decidedOn });
  };

  it('did not end before the law that sets them began: 90 days from 12 January 2021 are 12 April', () => {
    const decision = filed('2021-01-12', '2021-07-15');
    expect(decision.procedure.decideBy).toBeNull();
    expect(decision.warnings.map(({ code }) => code)).not.toContain('decided-late');
    expect(explain(decision)).toContain('按此计算的末日早于规定的施行，不适用');
    expect(explain(decision, { locale: 'en' })).toContain('when there was no such period');
  });

  it('make no stage of the timeline late that they do not bind', () => {
    const stage = (filedOn: string, decidedOn: string) => {
      const decision = filed(filedOn, decidedOn);
      return timeline(decision.case, decision, { today: decidedOn }).stages.find(
        ({ id }) => id === 'decision',
      );
    };
    expect(stage('2021-01-12', '2021-07-15')).toMatchObject({ status: 'done', due: null });
    // 90 days from 20 April 2021 are 19 July.
    expect(stage('2021-04-20', '2021-07-20')).toMatchObject({ status: 'late', due: '2021-07-19' });
  });

  it('count where they end after it: 90 days from 16 April 2021 are 15 July', () => {
    expect(filed('2021-04-15', '2021-07-15').procedure.decideBy).toBeNull();
    expect(filed('2021-04-16', '2021-07-15').procedure.decideBy).toBe('2021-07-15');
  });
});

describe('a unit and a person who answers for it', () => {
  const facts = { frequency: 1, consequence: 'none' } as const;
  const act = { from: '2023-02-01', to: '2023-02-10' };
  const dated = { act, discoveredOn: '2023-02-11', decidedOn: '2023-06-11' };

  it('are not said to be fined from each other where the provision has a range for each (人民防空法 49(3))', () => {
    const doors = { violation: 'damaging-works', ...dated, facts: { ...facts, quantity: 2 } } as const;
    const docket = decideDocket({
      cases: [
        { id: '1', ...doors, party: 'unit', imposed: '15000' },
        { id: '2', ...doors, party: 'individual', unitCase: '1', imposed: '1000' },
      ],
    });
    expect(docket.links).toMatchObject([{ unitFine: null, ownRange: true }]);
    expect(docket.entries[1]?.decision.case.amounts).toBeUndefined();
    expect(explainDocket(docket)).toContain('罚款幅度由条款单独规定，不按单位的罚款计算');
    expect(explainDocket(docket, { locale: 'en' })).toContain('a range of its own for the person');
  });

  it('are fined under one provision: the one that gives the unit’s fine (质量条例 54 before 59, by the higher amount)', () => {
    const unit = {
      ...dated,
      party: 'unit',
      role: '建设单位',
      facts,
      amounts: { unlawfulGains: '0' },
    } as const;
    const docket = decideDocket({
      cases: [
        { id: '1', ...unit, violation: ['cqr-59', 'cqr-54'], imposed: '600000' },
        {
          id: '2',
          ...dated,
          violation: 'cqr-59',
          party: 'individual',
          role: '直接负责的主管人员',
          unitCase: '1',
        },
      ],
    });
    expect(docket.notes).toEqual([{ code: 'provision-not-applied', cases: ['1', '2'] }]);
    expect(docket.links).toMatchObject([{ unitFine: null, ownRange: false }]);
    expect(docket.entries[1]?.decision.fine?.range).toBeNull();
    expect(explainDocket(docket)).toContain('有关人员只按适用的条款处罚');
    expect(explainDocket(docket, { locale: 'en' })).toContain('persons are fined only under the one applied');
  });
});

describe('a report of decided cases under a book with grades of its own', () => {
  it('is read back as it was written', async () => {
    const json: Json = exampleJson('two-grades');
    const [, ordinary] = json.benchmarks[0].table.rows;
    ordinary.then.fine = { of: 'yuan', from: '10000', to: '20000' };
    json.provisions[0].versions[0].fines = json.provisions[0].versions[0].fines.slice(1);
    const narrow = loadRulebook(json);
    const decided: DecidedCase = {
      case: occupying,
      imposed: { fine: '30000', warning: true },
      reasons: '……',
    };
    const report = auditReport();
    for await (const row of auditStream([decided], { rulebook: narrow })) addToReport(report, row);
    expect(report.findings.map(({ code, params }) => [code, params])).toContainEqual([
      'outside-grade',
      { grade: 'ordinary', side: 'above' },
    ]);
    expect(readAuditReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });
});

describe('what a provision says in a paragraph of its own', () => {
  it('is cited there (质量条例 63 第二款, 69 第二款)', () => {
    const places = (violation: string, role: string) =>
      decide({
        ...occupying,
        violation,
        role,
        facts: { frequency: 1, consequence: 'none' },
      } as CaseInput).otherConsequences.flatMap(({ source }) =>
        source.flatMap((one) =>
          'instrument' in one && one.article !== '75'
            ? [`${one.article}(${one.paragraph ?? ''})${one.item ?? ''}`]
            : [],
        ),
      );
    for (const item of [1, 4]) {
      const role = item === 1 ? '勘察单位' : '设计单位';
      expect(new Set(places(`cqr-63-${item}`, role))).toEqual(new Set(['63(2)']));
    }
    for (const violation of ['cqr-69', 'cqr-69-p2']) {
      expect(places(violation, '建设单位')).toEqual(['69(2)']);
    }
  });
});

describe('severity that the law demands (行政处罚法 49)', () => {
  it('is among the bases of the decision', () => {
    const plain: CaseInput = {
      ...older,
      act: { from: '2023-02-01', to: '2023-02-10' },
      discoveredOn: '2023-02-11',
      decidedOn: '2023-04-11',
      amounts: { unlawfulGains: '0' },
    };
    const decision = decide(having(plain, 'breaches-emergency-measures'));
    const penalty = draft(decision, { kind: '决定书', fine: '40000' });
    const [basis] = penalty.split('\n').filter((line) => line.includes('依照') && line.includes('决定'));
    expect(basis).toContain('第四十九条');
  });
});
