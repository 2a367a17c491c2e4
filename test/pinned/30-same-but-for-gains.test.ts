/** Two versions of the law are not said to give the same result where only the gains, which nobody stated, part them (行政处罚法 28(2), 37). */
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, explain, reasons } from '../../src/index.js';

/** Under the law of 2017 nothing is confiscated here, under that of 2021 gains are. */
const across: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2021-02-01', to: '2021-02-10' },
  discoveredOn: '2021-02-12',
  filedOn: '2021-02-12',
  decidedOn: '2021-09-01',
  facts: { frequency: 1, quantity: 2, consequence: 'none', intentToDamage: false },
};
const choice = (input: CaseInput) => decide(input).steps.find(({ id }) => id === 'law.choice');
const withGains = (unlawfulGains: string): CaseInput => ({ ...across, amounts: { unlawfulGains } });

describe('versions that give the same apart from gains', () => {
  it('are said to, in the explanation and in the paragraph for the document', () => {
    expect(choice(across)).toMatchObject({ finding: 'law-same', params: { apartFromGains: true } });
    const decision = decide(across);
    const except = '除违法所得的没收（作出决定时的规定较重）以外，行为时和作出决定时的规定得出同样的结果';
    expect(explain(decision)).toContain(`${except}，适用行为时的规定。`);
    expect(reasons(decision)).toContain(except);
    expect(explain(decision, { locale: 'en' })).toContain(
      'Apart from the confiscation of unlawful gains, in which the law at the decision is heavier, both versions',
    );
  });

  it('are the same where there are none, and part where there are', () => {
    expect(choice(withGains('0'))).toMatchObject({ finding: 'law-same', params: {} });
    expect(choice(withGains('0'))?.params).not.toHaveProperty('apartFromGains');
    expect(choice(withGains('100'))).toMatchObject({
      finding: 'law-old',
      params: { because: 'confiscation' },
    });
  });

  it('give the law at the act whether or not there are any, so that nothing is asked', () => {
    const { missing, outcome, fine, otherConsequences } = decide(across);
    expect(missing).toEqual([]);
    for (const gains of ['0', '100'])
      expect(decide(withGains(gains))).toMatchObject({ outcome, fine, otherConsequences });
  });
});
