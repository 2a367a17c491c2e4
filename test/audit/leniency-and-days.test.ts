/** Leniency that is due where there are no grades to give it in, and a decision that was made on another day than the case says. */
import { describe, expect, it } from 'vitest';
import { audit, type CaseInput, checkFine, type DecidedCase, decide, render } from '../../src/index.js';

const removed: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  filedOn: '2023-02-12',
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 2, consequence: 'remediable', intentToDamage: false },
  amounts: { unlawfulGains: '0' },
  circumstances: [{ id: 'removed-harm', present: true, evidence: ['证据1'] }],
};
const ungraded = (input: CaseInput = removed) => decide(input, { requireAssurance: 'enacted' });
const codes = (input: CaseInput, fine: string) =>
  checkFine(ungraded(input), fine).findings.map(({ code, verdict }) => `${code} ${verdict}`);

describe('行政处罚法 32(1) without grades', () => {
  it('is not met by the highest figure that the statute has, and says which ground is due', () => {
    expect(codes(removed, '50000')).toEqual(['maximum-though-lenient warning']);
    expect(codes(removed, '49999.99')).toEqual([]);
    const decision = ungraded();
    const check = checkFine(decision, '50000');
    expect(render(check, { decision })).toContain(
      '应当从轻或者减轻（主动消除或者减轻危害后果），却是法定最高额50000元',
    );
    expect(render(check, { decision })).toContain('《行政处罚法》第三十二条第（一）项');
    expect(render(check, { decision, locale: 'en' })).toContain('leniency is due');
  });

  it('is nothing to find where no leniency is due, or where a grade says more', () => {
    const { circumstances: _, ...plain } = removed;
    expect(codes(plain, '50000')).toEqual([]);
    const graded = checkFine(decide(removed), '50000').findings.map(({ code }) => code);
    expect(graded).toEqual(['outside-the-grade']);
  });

  it('is found by the audit, with the circumstance and what remains', () => {
    const decided: DecidedCase = {
      case: removed,
      imposed: { fine: '50000', warning: true },
      hearingOffered: true,
      reasons: '……',
    };
    const { findings } = audit(decided, { requireAssurance: 'enacted' });
    expect(findings.map(({ code, params }) => [code, params])).toContainEqual([
      'leniency-not-given',
      { circumstances: ['removed-harm'] },
    ]);
    expect(findings.find(({ code }) => code === 'leniency-not-given')?.shouldBe).toEqual({
      min: '10000',
      max: '50000',
      minOpen: false,
      maxOpen: true,
    });
  });
});

describe('ninety days from filing (60)', () => {
  // 12 February 2023 and 90 days: 16 in February, 31, 30, 13 in May.
  const late = (imposedOn?: string, caseOn = '2023-04-11') =>
    audit({
      case: { ...removed, decidedOn: caseOn },
      imposed: { fine: '10000', warning: true, ...(imposedOn && { decidedOn: imposedOn }) },
      reasons: '……',
    }).findings.flatMap((one) => (one.code === 'decided-late' ? [one.params] : []));

  it('are counted to the day of the decision that was made', () => {
    expect(late('2023-05-13')).toEqual([]);
    expect(late('2023-05-14')).toEqual([{ decideBy: '2023-05-13' }]);
    expect(late(undefined, '2023-05-14')).toEqual([{ decideBy: '2023-05-13' }]);
    // The case was to be decided late, and was decided in time.
    expect(late('2023-05-13', '2023-05-14')).toEqual([]);
  });
});
