/**
 * Rules read again against the texts: each expectation is the wording or figure of the article named, not the output.
 * The figures themselves are compared with the texts in `test/law/figures.test.ts`.
 */
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, explain, safeDecide, timeline } from '../../src/index.js';
import { builtinRulebook } from '../../src/rulebook/builtin.js';
import { closed } from '../ranges.js';

const { data } = builtinRulebook();
const provision = (id: string) => data.provisions.find((p) => p.violation === id)!;
const versionOf = (id: string) => provision(id).versions[0]!;

const built = (violation: string, role: string, rest: Partial<CaseInput> = {}): CaseInput => ({
  violation,
  role,
  party: 'unit',
  act: { from: '2022-03-01', to: '2022-03-01' },
  discoveredOn: '2022-03-10',
  decidedOn: '2022-06-01',
  facts: { frequency: 1, consequence: 'none' },
  ...rest,
});

describe('上海市民防条例, text of 2018', () => {
  const unfiled = (day: string): CaseInput => ({
    violation: 'unfiled-peacetime-use',
    party: 'unit',
    act: { from: day, to: day },
    discoveredOn: day,
    decidedOn: '2019-03-01',
  });

  it('is in force from 2019-01-01; the day before is not covered, and the error names the first day', () => {
    expect(decide(unfiled('2019-01-01')).outcome).toBe('penalty');
    const early = safeDecide(unfiled('2018-12-31'));
    expect(early.success ? null : early.error.code).toBe('date-not-covered');
    expect(early.success ? '' : early.error.message).toContain('2019-01-01');
  });

  it('has its first day from a report, its figures from the text', () => {
    const [version] = data.instruments.find((i) => i.id === 'scdr')!.versions;
    expect(version).toMatchObject({ assurance: 'enacted', firstDay: { assurance: 'reported' } });
  });
});

describe('行政处罚法 2017: procedure', () => {
  const old: CaseInput = {
    violation: 'damaging-works',
    party: 'unit',
    act: { from: '2020-12-01', to: '2020-12-01' },
    discoveredOn: '2020-12-05',
    filedOn: '2020-12-06',
    decidedOn: '2021-03-01',
    facts: { frequency: 1, quantity: 1, consequence: 'none', intentToDamage: false },
  };
  const stages = (done: Record<string, string> = {}, more: Partial<CaseInput> = {}) => {
    const input = { ...old, ...more };
    const line = timeline(input, decide(input), { done, needed: { hearing: true }, track: 'ordinary' });
    return (id: string) => line.stages.find((s) => s.id === id)!;
  };

  it('reviews every ordinary decision (38(3)), whatever the case', () => {
    const { legalReview } = decide(old).procedure;
    expect(legalReview).toEqual({ needed: 'yes', dependsOn: [] });
    expect(stages()('legal-review')).toMatchObject({ applies: 'yes', dependsOn: [] });
    expect(explain(decide(old))).toContain('一律先经审核');
    // Since 2021-07-15 it depends (58(1)).
    expect(decide({ ...old, decidedOn: '2021-07-15' }).procedure.legalReview.needed).toBe('depends');
  });

  it('gives three days to ask for a hearing, none of them said to be working days (42(1)(1))', () => {
    // Friday 5 February 2021 + 3 days = Monday 8 February; working days would give the 10th.
    expect(stages({ notice: '2021-02-05' })('hearing-request')).toMatchObject({
      due: '2021-02-08',
      period: { days: 3, unit: 'calendar' },
    });
  });

  it('wants the notice of the hearing seven days before it (42(1)(2))', () => {
    const at = stages({ notice: '2021-02-01', 'hearing-request': '2021-02-02', hearing: '2021-02-20' });
    expect(at('hearing-notice')).toMatchObject({ applies: 'yes', due: '2021-02-13' });
  });

  it('serves within seven days if the party is absent (40)', () => {
    expect(stages()('service')).toMatchObject({ due: '2021-03-08', period: { days: 7, unit: 'calendar' } });
  });

  it('discusses together a major violation only if it is given a heavier penalty (38(2))', () => {
    expect(decide(old).procedure.collectiveDiscussion.dependsOn).toEqual([
      'complex-circumstances',
      'major-violation-heavier',
    ]);
  });

  it('names three heavy kinds and 等: what the list does not name makes the hearing depend (42(1))', () => {
    const [old2017, new2021] = data.procedures;
    expect(old2017!.heavyConsequences.ids).toContain('suspend-business');
    expect(old2017!.heavyConsequences.ids).toContain('revoke-qualification');
    expect(old2017!.heavyConsequences.ids).not.toContain('downgrade-qualification');
    expect(old2017!.heavyConsequences.open).toContain('downgrade-qualification');
    // 63(1)(3) of 2021 names downgrading, 63(1)(4) the restriction of practice.
    expect(new2021!.heavyConsequences.ids).toContain('downgrade-qualification');
    expect(new2021!.heavyConsequences.ids).toContain('suspend-practice');
    // 勘察设计管理条例 37: an order to stop practising is this office's own, and open under the list of 2017.
    const practising = (decidedOn: string): CaseInput => ({
      violation: 'sdr-37',
      party: 'individual',
      act: { from: '2020-12-01', to: '2020-12-01' },
      discoveredOn: '2020-12-05',
      decidedOn,
      amounts: { unlawfulGains: '100' },
    });
    expect(decide(practising('2021-03-01')).procedure.hearingBecause).toContain('heavy-consequence');
    expect(decide(practising('2021-03-01')).procedure.hearing).toBe('depends');
  });

  it('counts a large confiscation among 等 (指导案例6号, reported): the hearing depends on it', () => {
    const gains = decide({
      violation: 'sdr-36',
      party: 'individual',
      act: { from: '2020-12-01', to: '2020-12-01' },
      discoveredOn: '2020-12-05',
      decidedOn: '2021-03-01',
      amounts: { unlawfulGains: '900' },
    });
    // A fine of 1,800 to 4,500 gives no right of its own (5,000).
    expect(gains.procedure).toMatchObject({ hearing: 'depends', hearingBecause: ['confiscation'] });
    expect(data.procedures[0]!.confiscations.assurance).toBe('reported');
  });

  it('is quoted from the text: figures of the 2017 law are enacted, the Shanghai threshold is reported', () => {
    const [p] = data.procedures;
    expect(p!.summaryCeiling).toMatchObject({ individual: '50', unit: '1000', assurance: 'enacted' });
    expect(p!.payWithinDays).toMatchObject({ days: 15, assurance: 'enacted' });
    expect(p!.hearingThreshold!.assurance).toBe('reported');
  });

  it('spares the mentally ill only (26); intellectual disability is named since 2021 (31)', () => {
    const meaning = (part: number) =>
      data.generalParts[part]!.grounds.find((g) => g.id === 'incapacity')!.meaning!.zh;
    expect(meaning(0)).toContain('精神病人');
    expect(meaning(0)).toContain('没有写到智力残疾人');
    expect(meaning(1)).toContain('智力残疾人');
  });
});

describe('上海市建设工程质量和安全管理条例', () => {
  it('64(4) also names the labour subcontractor, and only 64(4)', () => {
    expect(decide(built('sqsr-64-4', '劳务分包单位')).fine?.statutory).toMatchObject({ max: '20000' });
    const other = safeDecide(built('sqsr-64-3', '劳务分包单位'));
    expect(other.success ? null : other.error.code).toBe('role-not-addressed');
  });

  it('63 fines no person: 质量条例 73 is for fines "by these regulations"', () => {
    expect(versionOf('sqsr-63').personFines).toBeUndefined();
    const outside = ['cqr-63-4', 'csr-56-1', 'csr-56-2', 'seis-41-3'];
    const alone = decide(
      built('sqsr-63', '设计单位', { facts: { frequency: 1, consequence: 'none', outsideScope: outside } }),
    );
    expect(alone.personFines).toEqual([]);
    expect(alone.violation).toBe('sqsr-63');
    expect(alone.orders).toEqual(['correct-within-deadline']);
    expect(alone.warnings.map((w) => w.code)).not.toContain('yields-within-scope');
  });
});

describe('sqsr 60: national provisions go first within their scope', () => {
  const testing = (from: string, facts: CaseInput['facts'] = {}) =>
    decide(
      built('sqsr-66-1', '检测单位', {
        act: { from, to: from },
        discoveredOn: from,
        facts: { frequency: 1, consequence: 'none', ...facts },
      }),
    );

  it('66(1) and 抗震条例 44(2): both are shown until the scope is found, from 2021-09-01', () => {
    // 66(1): 20,000–200,000; 44(2): 100,000–300,000.
    const open = testing('2021-09-01');
    expect(open.fine?.statutory).toEqual(closed('20000', '300000'));
    expect(open.warnings).toContainEqual({
      code: 'yields-within-scope',
      params: { from: 'sqsr-66-1', to: 'seis-44-2' },
    });
    expect(decide(open.case)).toEqual(open);
    const before = testing('2021-08-31');
    expect(before.fine?.statutory).toEqual(closed('20000', '200000'));
  });

  it('66(1) outside the scope, and 44(2) within it', () => {
    expect(testing('2022-03-01', { outsideScope: ['seis-44-2'] }).fine?.statutory).toEqual(
      closed('20000', '200000'),
    );
    expect(decide(built('seis-44-2', '检测单位')).fine?.statutory).toEqual(closed('100000', '300000'));
    const unknown = safeDecide(built('sqsr-66-2', '检测单位', { facts: { outsideScope: ['seis-44-2'] } }));
    expect(unknown.success).toBe(false);
  });

  it('what is still missing is answered for both', () => {
    const { missing } = decide(built('sqsr-66-1', '检测单位', { facts: { consequence: 'none' } }));
    const answer = missing.find((m) => m.fact === 'facts.frequency')!.answers[0]!;
    // 从轻: 20,000–74,000 and 100,000–160,000.
    expect(answer.range).toEqual(closed('20000', '160000'));
  });

  it('65(2) and 安全生产条例 57(2), (3): an order first, 100,000–300,000 by both', () => {
    const order = { issuedOn: '2022-03-15', deadline: '2022-04-15', compliedOn: null };
    const decision = decide(built('sqsr-65-2', '监理单位', { order }));
    expect(decision.fine?.statutory).toEqual(closed('100000', '300000'));
    expect(decision.warnings.map((w) => w.params['to']).filter(Boolean)).toEqual(['csr-57-2', 'csr-57-3']);
    expect(decide(built('sqsr-65-2', '监理单位')).outcome).toBe('order-first');
  });

  it('63 and 质量条例 63, 安全生产条例 56, 抗震条例 41', () => {
    const decision = decide(built('sqsr-63', '设计单位'));
    expect(decision.fine?.statutory).toEqual(closed('100000', '300000'));
    expect(decision.warnings.map((w) => w.params['to']).filter(Boolean)).toEqual([
      'cqr-63-4',
      'csr-56-1',
      'csr-56-2',
      'seis-41-3',
    ]);
  });

  it('does not ask about a scope for a role that the national provision does not name', () => {
    const surveyor = decide(built('csr-56-1', '勘察单位'));
    expect(surveyor.fine?.statutory).toEqual(closed('100000', '300000'));
  });
});

describe('建设工程勘察设计管理条例', () => {
  it('37: the two consequences are alternatives', () => {
    const when = (id: string) => versionOf('sdr-37').others.find((o) => o.id === id)!.when!.zh;
    expect(when('suspend-practice')).toBe('情节严重的，与吊销资格证书择一');
    expect(when('revoke-practice-certificate')).toBe('情节严重的，与停止执行业务择一');
  });

  it('37 with 42(1): only the certificate is left to the authority that issued it', () => {
    const by = (id: string) => versionOf('sdr-37').others.find((o) => o.id === id)!.by;
    expect(by('suspend-practice')).toBeUndefined();
    expect(by('revoke-practice-certificate')?.zh).toBe('颁发资格证书的机关');
  });

  it('35(1) covers all limbs of 8, also lending the name; the earlier name is still understood', () => {
    expect(provision('sdr-35').name.zh).toContain('允许他人以本单位名义');
    const input = built('超越资质等级或者以其他单位名义承揽勘察、设计业务', '设计单位');
    expect(decide(input).violation).toBe('sdr-35');
    expect(provision('sdr-35').duty.map((d) => d.paragraph)).toEqual([1, 2]);
  });
});

describe('建设工程质量管理条例', () => {
  it('56(5) breaks 12(2), 56(8) breaks 49(1)', () => {
    expect(provision('cqr-56-5').duty).toEqual([{ instrument: 'cqr', article: '12', paragraph: 2 }]);
    expect(provision('cqr-56-8').duty).toEqual([{ instrument: 'cqr', article: '49', paragraph: 1 }]);
  });

  it('60(3) names no order of its own', () => {
    expect(versionOf('cqr-60-p3').orders).toEqual([]);
    expect(versionOf('sdr-35-p3').orders).toEqual([]);
  });
});

describe('the words of the texts', () => {
  it.each([
    ['cqr-60-p2', '施工单位', { contractPrice: '100000' }, '予以取缔'],
    ['sqsr-64-1', '施工单位', {}, '暂停施工'],
    ['sqsr-66-4', '检测单位', {}, '暂停承接业务'],
  ])('%s', (violation, role, amounts, words) => {
    expect(explain(decide(built(violation, role, { amounts })))).toContain(words);
  });

  it('勘察设计管理条例 37: 停止执行业务 and 吊销资格证书', () => {
    const { role: _, ...input } = built('sdr-37', '', { amounts: { unlawfulGains: '1000' } });
    const text = explain(decide({ ...input, party: 'individual' }));
    expect(text).toContain('停止执行业务');
    expect(text).toContain('吊销资格证书');
  });
});

describe('the day of the last comparison', () => {
  const codes = (decidedOn: string) =>
    decide({
      violation: 'damaging-works',
      party: 'unit',
      act: { from: '2026-10-01', to: '2026-10-01' },
      discoveredOn: '2026-10-05',
      decidedOn,
      facts: { frequency: 1, quantity: 1, consequence: 'none' },
    })
      .warnings.filter((w) => w.code === 'text-not-checked-since')
      .map((w) => w.params['version']);

  it('warns a decision that is more than a year later: not known to have changed is not unchanged', () => {
    expect(codes('2027-11-25')).toEqual([]);
    expect(codes('2027-11-26')).toEqual(['apl-2021', 'cadl-2009']);
  });

  it('has a day for every text that is in force', () => {
    for (const { versions } of data.instruments) {
      for (const v of versions) if (v.assurance === 'enacted') expect(v.lastChecked, v.id).toBeDefined();
    }
  });

  it('says that Shanghai texts of 2025 and 2026 were not seen', () => {
    for (const id of ['scdr', 'sqsr']) {
      const [version] = data.instruments.find((i) => i.id === id)!.versions;
      expect(version!.note!.zh).toContain('2025年、2026年的上海法规文本没有见到');
    }
  });
});

describe('meaning', () => {
  it('stands beside every provision and every ground, in both languages', () => {
    for (const p of data.provisions) {
      expect(p.meaning?.zh.length, p.violation).toBeGreaterThan(8);
      expect(p.meaning?.en.length, p.violation).toBeGreaterThan(20);
    }
    for (const ground of data.generalParts.flatMap((g) => g.grounds)) {
      expect(ground.meaning, ground.id).toBeDefined();
    }
    // What a stage demands stands in its duty.
    for (const stage of data.procedures.flatMap((p) => p.stages)) expect(stage.duty.zh).not.toBe('');
  });
});
