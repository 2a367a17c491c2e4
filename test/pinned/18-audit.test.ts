/**
 * Issue 14, item 18: a blank approval is none; a warning that the provision lacks; a decision before the period in
 * which a hearing can be asked for has run (行政处罚法 64(1), 85). Each with a clean twin.
 */
import { describe, expect, it } from 'vitest';
import {
  type Audit,
  type AuditCode,
  type AuditOptions,
  addToReport,
  audit,
  auditReport,
  auditStream,
  type CaseInput,
  type DecidedCase,
  readAuditReport,
  render,
} from '../../src/index.js';

const codes = (decided: DecidedCase, options?: AuditOptions): AuditCode[] =>
  audit(decided, options).findings.map((f) => f.code);
const finding = ({ findings }: Audit, code: AuditCode) => findings.find((f) => f.code === code);

/** 人民防空法 49(3), unit, third violation: severe, 38,000–50,000; 50,000 is the threshold of the hearing. */
const heard: DecidedCase = {
  case: {
    violation: 'damaging-works',
    party: 'unit',
    act: { from: '2023-02-01' },
    filedOn: '2023-02-12',
    decidedOn: '2023-04-11',
    facts: { frequency: 3, quantity: 1, consequence: 'none', intentToDamage: false },
  },
  imposed: { fine: '50000', warning: true },
  hearingOffered: true,
  reasons: '第三次违法。',
};
const served = (servedOn: string, decidedOn: string, more: Partial<DecidedCase> = {}): DecidedCase => ({
  ...heard,
  case: { ...heard.case, decidedOn } as CaseInput,
  notice: { fine: '50000', servedOn },
  ...more,
});

describe('approval on record', () => {
  const circumstances = [{ id: 'removed-harm', present: true, evidence: ['证据1'] }];
  /** 9,000 is below the minimum of 10,000; 32(1) opens it. */
  const mitigated = (approvedBy?: string): DecidedCase => ({
    ...heard,
    case: {
      ...heard.case,
      facts: { frequency: 1, quantity: 1, consequence: 'remediable', intentToDamage: false },
      circumstances,
    } as CaseInput,
    imposed: { fine: '9000', warning: true },
    departure: { ground: '主动消除危害后果', ...(approvedBy !== undefined && { approvedBy }) },
  });
  /** First violation, lenient: 10,000–22,000; 30,000 leaves it. */
  const departed = (ground: string, approvedBy: string): DecidedCase => ({
    ...heard,
    case: { ...heard.case, facts: { frequency: 1, quantity: 1, consequence: 'none', intentToDamage: false } },
    imposed: { fine: '30000', warning: true },
    departure: { ground, approvedBy },
  });
  const BLANKS = ['', ' ', '\u3000\u3000', '\u00a0', '\u200d', '\u3164', '\u2800'];

  it.each(BLANKS)('%j is none, below the minimum and outside the range', (blank) => {
    expect(codes(mitigated(blank))).toEqual(['mitigation-not-approved']);
    expect(codes(departed('影响恶劣', blank))).toEqual(['outside-grade', 'departure-without-approval']);
  });

  it.each(['', ' ', '\u3000', '\u3164'])('%j is no reason either', (blank) => {
    expect(codes(departed(blank, '集体讨论'))).toEqual(['outside-grade', 'departure-without-ground']);
    expect(codes({ ...heard, reasons: blank })).toEqual(['reasons-missing']);
  });

  it('that says something is one', () => {
    expect(codes(mitigated('集体讨论'))).toEqual([]);
    expect(codes(departed('影响恶劣', '集体讨论'))).toEqual(['outside-grade']);
    expect(codes(mitigated())).toEqual(['mitigation-not-approved']);
  });
});

describe('a warning that the law does not have', () => {
  /** 建设工程质量管理条例 63: 处 10 万元以上 30 万元以下的罚款, no warning. */
  const designer = (warning: boolean): DecidedCase => ({
    ...heard,
    case: {
      violation: 'cqr-63-4',
      party: 'unit',
      role: '设计单位',
      act: { from: '2023-02-01' },
      decidedOn: '2023-04-11',
      facts: { frequency: 1, consequence: 'none' },
    },
    imposed: { fine: '120000', warning },
  });

  it('is found under 建设工程质量管理条例 63', () => {
    const result = audit(designer(true));
    expect(result.findings).toMatchObject([
      { code: 'warning-without-basis', severity: 'error', params: { outcome: 'penalty', ground: null } },
    ]);
    expect(result.findings[0]!.source).toContainEqual(
      expect.objectContaining({ instrument: 'cqr', article: '63' }),
    );
    expect(render(result)).toContain('条款没有规定警告');
    expect(render(result, { locale: 'en' })).toContain('the provision has no warning');
    expect(codes(designer(false))).toEqual([]);
  });

  it('is no finding where one of two provisions has it (行政处罚法 29: only fines are not doubled)', () => {
    const both: DecidedCase = {
      ...heard,
      case: {
        violation: ['substandard-construction', 'cqr-64'],
        party: 'unit',
        role: '施工单位',
        act: { from: '2023-01-01' },
        decidedOn: '2023-07-10',
        facts: { frequency: 1, quantity: 1, consequence: 'none' },
        amounts: { contractPrice: '2000000' },
      },
      // 2 %–4 %, lenient: 40,000–52,000.
      imposed: { fine: '45000', warning: true },
    };
    expect(codes(both)).toEqual([]);
  });

  it('is found where there is no penalty at all: a warning is one (9(1))', () => {
    const spared: DecidedCase = {
      ...heard,
      case: {
        ...heard.case,
        circumstances: [{ id: 'no-fault', present: true, evidence: ['证据1'] }],
      } as CaseInput,
      imposed: { fine: '0', warning: true },
    };
    const result = audit(spared);
    expect(result.findings.map((f) => [f.code, f.params])).toEqual([
      ['warning-without-basis', { outcome: 'no-penalty', ground: 'no-fault' }],
    ]);
    expect(result.findings[0]!.source).toContainEqual(
      expect.objectContaining({ instrument: 'apl', article: '33' }),
    );
    expect(render(result)).toContain('不应给予警告');
    expect(codes({ ...spared, imposed: { fine: '0', warning: false } })).toEqual([]);
  });
});

describe('a decision before nobody can ask for a hearing any more', () => {
  it('is found on the day of the notice', () => {
    const result = audit(served('2023-04-11', '2023-04-11'));
    expect(finding(result, 'decided-before-hearing-period')).toMatchObject({
      severity: 'error',
      // 2023-04-11 was a Tuesday: Wed 12, Thu 13, Fri 14, Mon 17, Tue 18.
      params: {
        servedOn: '2023-04-11',
        decidedOn: '2023-04-11',
        until: '2023-04-18',
        earliest: '2023-04-19',
        countedBy: 'holidays',
      },
    });
    const source = finding(result, 'decided-before-hearing-period')!.source;
    expect(source).toContainEqual(expect.objectContaining({ article: '64', item: '1' }));
    expect(source).toContainEqual(expect.objectContaining({ article: '85' }));
  });

  it('counts by the calendar of the package, as the timeline does', () => {
    // 5 April 2023 was a holiday: Tue 4, Thu 6, Fri 7, Mon 10, Tue 11.
    expect(codes(served('2023-04-03', '2023-04-11'))).toEqual(['decided-before-hearing-period']);
    expect(codes(served('2023-04-03', '2023-04-12'))).toEqual([]);
    // Saturday 6 May 2023 was worked: Fri 5, Sat 6, Mon 8, Tue 9, Wed 10.
    expect(codes(served('2023-05-04', '2023-05-10'))).toEqual(['decided-before-hearing-period']);
    expect(codes(served('2023-05-04', '2023-05-11'))).toEqual([]);
  });

  it.each([
    ['2023-04-12', '2023-04-18', true],
    ['2023-04-11', '2023-04-18', true],
    ['2023-04-11', '2023-04-19', false],
    // From a Friday: Mon to Fri of the next week.
    ['2023-04-14', '2023-04-21', true],
    ['2023-04-14', '2023-04-22', false],
  ])('notice %s, decision %s: %s', (notice, decision, early) => {
    expect(codes(served(notice, decision))).toEqual(early ? ['decided-before-hearing-period'] : []);
  });

  it('counts by the holidays that are given', () => {
    // 2023-04-28, Friday; 29 April to 3 May free, Saturday 6 May worked: Thu 4, Fri 5, Sat 6, Mon 8, Tue 9 May.
    const holidays = ['2023-04-29', '2023-04-30', '2023-05-01', '2023-05-02', '2023-05-03'];
    const calendar = { holidays, workdays: ['2023-05-06'] };
    const early = audit(served('2023-04-28', '2023-05-09'), calendar);
    expect(early.findings).toMatchObject([
      { params: { until: '2023-05-09', earliest: '2023-05-10', countedBy: 'holidays' } },
    ]);
    expect(render(early)).not.toContain('节假日');
    expect(codes(served('2023-04-28', '2023-05-10'), calendar)).toEqual([]);
    expect(codes(served('2023-04-28', '2023-05-09'))).toEqual(['decided-before-hearing-period']);
    // A list that does not reach the year says nothing about it.
    const other = audit(served('2023-04-11', '2023-04-12'), { holidays: ['2022-01-01'] });
    expect(other.findings).toMatchObject([{ params: { countedBy: 'weekends' } }]);
    expect(render(other)).toContain('只除去周六、周日，未计法定节假日和调休');
    expect(render(other, { locale: 'en' })).toContain('only Saturdays and Sundays');
  });

  it('is none where no hearing had to be offered, nor where none was: that is another finding', () => {
    const { notice, ...rest } = served('2023-04-11', '2023-04-11');
    const small = {
      ...rest,
      imposed: { fine: '45000', warning: true },
      notice: { ...notice!, fine: '45000' },
    };
    expect(codes(small)).toEqual([]);
    expect(codes({ ...served('2023-04-11', '2023-04-11'), hearingOffered: false })).toEqual([
      'hearing-not-offered',
    ]);
  });

  it('and a notice after the decision is found whatever the fine', () => {
    const small = served('2023-04-12', '2023-04-11', { imposed: { fine: '45000', warning: true } });
    const result = audit({ ...small, notice: { fine: '45000', servedOn: '2023-04-12' } });
    expect(result.findings).toMatchObject([
      { code: 'notice-after-decision', params: { servedOn: '2023-04-12', decidedOn: '2023-04-11' } },
    ]);
    expect(result.findings[0]!.source).toContainEqual(expect.objectContaining({ article: '44' }));
    expect(render(result)).toContain('之后才告知');
    // The day of the document counts, where it differs from that of the case.
    const imposed = { fine: '45000', warning: true, decidedOn: '2023-04-13' };
    expect(codes({ ...small, imposed, notice: { fine: '45000', servedOn: '2023-04-12' } })).toEqual([
      'dates-differ',
    ]);
  });
});

it('the new findings come back from a saved report', async () => {
  const report = auditReport();
  const rows = [served('2023-04-11', '2023-04-11'), served('2023-04-12', '2023-04-11')];
  const unlawful = {
    ...heard,
    case: { ...heard.case, circumstances: [{ id: 'no-fault', present: true }] } as CaseInput,
  };
  for await (const row of auditStream([...rows, unlawful])) addToReport(report, row);
  expect(Object.keys(report.codes)).toEqual(
    expect.arrayContaining([
      'decided-before-hearing-period',
      'notice-after-decision',
      'warning-without-basis',
    ]),
  );
  expect(readAuditReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
});

describe('the right to a hearing', () => {
  const base: DecidedCase = {
    case: {
      violation: 'damaging-works',
      party: 'unit',
      act: { from: '2023-02-01', to: '2023-02-10' },
      decidedOn: '2023-05-31',
      facts: { frequency: 3, quantity: 1, consequence: 'none', intentToDamage: false },
    },
    imposed: { fine: '49999', warning: true },
    hearingOffered: false,
    reasons: '……',
  };
  const codesOf = (decided: DecidedCase) => audit(decided).findings.map(({ code }) => code);

  it('arises from the notice, though less was imposed (行政处罚法 63(1): 拟作出)', () => {
    expect(codesOf(base)).not.toContain('hearing-not-offered');
    const told = { ...base, notice: { fine: '50000', servedOn: '2023-05-04' } };
    expect(codesOf(told)).toContain('hearing-not-offered');
    expect(codesOf({ ...told, notice: { ...told.notice, fine: '49999' } })).not.toContain(
      'hearing-not-offered',
    );
  });

  it('arises from a large confiscation without a fine (行政处罚法 63(1)(2))', () => {
    const gains = {
      ...base,
      case: { ...base.case, violation: 'occupying-works', amounts: { unlawfulGains: '60000' } },
      imposed: { fine: '0', warning: true },
    };
    expect(codesOf(gains)).toContain('hearing-not-offered');
    expect(codesOf({ ...gains, case: { ...gains.case, amounts: { unlawfulGains: '100' } } })).not.toContain(
      'hearing-not-offered',
    );
  });
});
