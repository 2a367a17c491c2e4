/** Beside the statute's name stands the statute's range: never the range of a grade, least of all a reference value. */
import { describe, expect, it } from 'vitest';
import { type AuditCode, audit, type DecidedCase, render } from '../../src/index.js';

/** 人民防空法 49(3), a unit: 10,000 to 50,000. The facts are light: the grade's own range is 10,000 to 22,000. */
const decided = (fine: string): DecidedCase => ({
  case: {
    violation: 'damaging-works',
    party: 'unit',
    act: { from: '2023-02-01' },
    decidedOn: '2023-04-11',
    facts: { frequency: 1, quantity: 1, consequence: 'none', intentToDamage: false },
  },
  imposed: { fine, warning: true },
  hearingOffered: true,
  reasons: '理由',
});

const statutory = { min: '10000', max: '50000', minOpen: false, maxOpen: false };

const findingOf = (given: DecidedCase, code: AuditCode) =>
  audit(given).findings.find((finding) => finding.code === code);

describe('a fine outside the statute', () => {
  it.each([
    ['fine-above-maximum', '60000'],
    ['fine-below-minimum', '9999'],
  ] as const)('%s should have been in the statutory range', (code, fine) => {
    expect(findingOf(decided(fine), code)).toMatchObject({
      shouldBe: statutory,
      assurance: 'enacted',
      source: [{ instrument: 'cadl', article: '49', item: '3' }],
    });
    const text = render(audit(decided(fine)));
    expect(text).toContain('合法的数额：10000元以上50000元以下；依据：《人民防空法》第四十九条第（三）项');
    expect(text).not.toContain('22000');
    expect(text).not.toContain('参考值');
  });

  it('is measured by the statute where a mandatory fine was not imposed', () => {
    // 质量条例 66 fines a unit 100,000 to 200,000 and leaves no choice.
    const given: DecidedCase = {
      ...decided('0'),
      case: {
        violation: 'cqr-66',
        party: 'unit',
        role: '施工单位',
        act: { from: '2023-02-01' },
        decidedOn: '2023-04-11',
        facts: { frequency: 1, consequence: 'none' },
      },
    };
    const found = findingOf(given, 'mandatory-fine-missing');
    expect(found?.shouldBe).toEqual(audit(given).decision.fine?.statutory);
    expect(found?.source[0]).toMatchObject({ instrument: 'cqr', article: '66' });
  });

  it('names the statute also where two versions count', () => {
    const given = decided('60000');
    const found = findingOf(
      {
        ...given,
        case: {
          ...given.case,
          act: { from: '2020-06-01' },
          discoveredOn: '2020-07-01',
          decidedOn: '2021-03-01',
        },
      },
      'fine-above-maximum',
    );
    expect(found).toMatchObject({ shouldBe: statutory, source: [{ instrument: 'cadl', article: '49' }] });
  });

  it('outside the grade alone is still measured by the grade', () => {
    expect(findingOf(decided('30000'), 'outside-grade')?.shouldBe).toMatchObject({ max: '22000' });
  });
});
