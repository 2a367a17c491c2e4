/** A number that a world takes for an open fact stands for its class only, whatever else is stated as a number. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, explain, loadRulebook } from '../../src/index.js';

// biome-ignore lint/suspicious/noExplicitAny: an example book as JSON, changed for the test
const henan = (): any => JSON.parse(readFileSync('rules/examples/henan.json', 'utf8'));

/** Two numbers of one kind: the area, which a case may state as its quantity, and another that is the base of the fine. */
function book() {
  const json = henan();
  const [area] = json.facts;
  json.facts.push({ ...area, id: 'other-area', name: { zh: '另一面积', en: 'other area' } });
  const version = json.provisions[0].versions[0];
  const [fine] = version.fines;
  version.fines = [{ ...fine, form: { kind: 'fixed', min: '1000', max: '100000' } }];
  delete version.fines[0].capBelowFloor;
  const [{ table }] = json.benchmarks;
  const [row] = table.rows;
  const rowOf = (id: string, grade: string, when: object, fact: string) => ({
    ...row,
    id,
    place: id,
    grade,
    when,
    then: { warning: true, fine: { of: { fact }, from: '30', to: '50', floor: '1000', cap: '100000' } },
  });
  table.rows = [
    rowOf('small', 'ordinary', { fact: 'other-area', from: '0', fromOpen: true, to: '500' }, 'other-area'),
    rowOf('large', 'another', { fact: 'other-area', from: '500', fromOpen: true }, 'other-area'),
  ];
  return loadRulebook(json);
}
const rulebook = book();
const of = (facts: object): CaseInput =>
  ({
    violation: 'neither-built-nor-paid',
    party: 'unit',
    act: { from: '2023-02-01', to: '2023-02-01' },
    decidedOn: '2023-06-01',
    facts,
  }) as unknown as CaseInput;

describe('a fact that is open and the base of the fine', () => {
  it('is missing, with no amount, also where the quantity is a number', () => {
    for (const facts of [{}, { area: 200 }, { quantity: { value: 200, unit: '㎡' } }]) {
      const decision = decide(of(facts), { rulebook });
      expect(decision.missing.map(({ fact }) => fact)).toContain('facts.other-area');
      expect(decision.fine?.range, JSON.stringify(facts)).toBeNull();
      expect(explain(decision, { rulebook })).not.toContain('undefined');
    }
  });

  it('gives its own amount once it is stated, whatever the quantity', () => {
    for (const more of [{}, { quantity: { value: 7, unit: '㎡' } }]) {
      const { fine } = decide(of({ 'other-area': 200, ...more }), { rulebook });
      expect(fine?.range).toMatchObject({ min: '6000', max: '10000' });
    }
  });
});
