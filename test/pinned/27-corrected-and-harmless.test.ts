/** What is corrected does not go on, and a harm that is stated as none is the absence of harm (行政处罚法 33(1)). */
import { describe, expect, it } from 'vitest';
import type { CaliangError } from '../../src/index.js';
import { type CaseInput, circumstanceStates, decide, explain } from '../../src/index.js';
import { having } from '../having.js';
import { thrownBy } from '../thrown.js';

const base: CaseInput = {
  violation: 'occupying-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  discoveredOn: '2023-02-10',
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 30, consequence: 'none' },
};
const refused = (input: CaseInput): readonly string[] =>
  (thrownBy(() => decide(input)) as CaliangError).issues.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('an act that goes on', () => {
  const ongoing: CaseInput = { ...base, act: { from: '2023-02-01', ongoing: true } };

  it.each(['corrected-in-time', 'corrects-before-decision'])('is not said to be %s', (id) => {
    expect(refused(having(ongoing, id))).toEqual(['contradiction circumstances']);
    const { message } = thrownBy(() => decide(having(ongoing, id))) as CaliangError;
    expect(message).toContain('违法行为仍在继续');
    expect(decide(having({ ...base, act: { from: '2023-02-01', to: '2023-02-20' } }, id)).outcome).toBe(
      'penalty',
    );
  });

  it('has not been corrected as it was ordered, on whichever day', () => {
    for (const compliedOn of ['2023-03-01', ['2023-03-01', '2023-03-05']] as const) {
      const order = { issuedOn: '2023-02-11', deadline: '2023-03-11', compliedOn } as CaseInput['order'];
      expect(refused({ ...ongoing, order })).toEqual(['ongoing-though-complied act.ongoing']);
    }
    const order = { issuedOn: '2023-02-11', deadline: '2023-03-11', compliedOn: null };
    expect(decide({ ...ongoing, order }).outcome).toBe('penalty');
  });

  it('has ended by the day on which the order was complied with, and of days in doubt only those are left', () => {
    const order = { issuedOn: '2023-02-11', deadline: '2023-03-11', compliedOn: '2023-03-01' };
    expect(refused({ ...base, act: { from: '2023-02-01', to: '2023-03-02' }, order })).toEqual([
      'date-order order.compliedOn',
    ]);
    const to = (last: string) =>
      decide({ ...base, act: { from: '2023-02-01', to: ['2023-02-11', last] }, order }).steps.find(
        ({ finding }) => finding === 'law-at-act',
      )?.params;
    expect(to('2023-04-01')).toEqual(to('2023-03-01'));
    // Removing doors is over when they are gone: putting them back ends nothing.
    const doors = { ...base, violation: 'damaging-works', facts: { frequency: 1, quantity: 2 } };
    const later = { ...doors, act: { from: '2023-02-01', to: '2023-03-02' }, order };
    expect(decide(later).outcome).toBe('penalty');
  });
});

describe('a stated harm', () => {
  const minor = ['violation-minor', 'corrected-in-time'];
  const over: CaseInput = { ...base, act: { from: '2023-02-01', to: '2023-02-20' } };

  it('of none is the circumstance: what is minor and was corrected in time is not penalised (33(1))', () => {
    const decision = decide(having(over, ...minor));
    expect([decision.outcome, decision.ground?.id]).toEqual(['no-penalty', 'minor-corrected-no-harm']);
    expect(decision).toEqual({
      ...decide(having(over, ...minor, 'no-harm')),
      case: decision.case,
    });
    expect(decision.unexamined).not.toContain('no-harm');
    const states = new Map(circumstanceStates(decision).map((one) => [one.circumstance, one]));
    for (const id of ['no-harm', 'harm-slight']) {
      expect(states.get(id)).toMatchObject({ state: 'included', by: 'facts.consequence', evidence: [] });
    }
    expect(explain(decide(over))).not.toContain('是否没有造成危害后果');
  });

  it('of another kind is not, and one that nobody stated leaves both results', () => {
    const harmed = { ...over, facts: { ...over.facts, consequence: 'remediable' } };
    expect(decide(having(harmed, ...minor)).outcome).toBe('penalty');
    const { consequence: _, ...rest } = over.facts!;
    const open = decide(having({ ...over, facts: rest }, ...minor));
    expect(open.possibleOutcomes).toEqual(['penalty', 'no-penalty']);
    expect(open.warnings.map(({ code }) => code)).toContain('outcome-depends');
    const asked = open.missing.find(({ fact }) => fact === 'facts.consequence')!;
    expect(asked.answers.map(({ answer, outcomes }) => [answer, outcomes])).toEqual([
      ['none', ['no-penalty']],
      ['remediable', ['penalty']],
      ['irremediable', ['penalty']],
    ]);
    for (const { answer, outcomes } of asked.answers) {
      const facts = { ...rest, consequence: answer };
      expect(decide(having({ ...over, facts }, ...minor)).possibleOutcomes).toEqual(outcomes);
    }
    // Denied, it is no way out, whatever the harm.
    const circumstances = [...minor.map((id) => ({ id, present: true })), { id: 'no-harm', present: false }];
    expect(decide({ ...over, facts: rest, circumstances }).possibleOutcomes).toEqual(['penalty']);
  });

  it('that nobody stated leaves the ground open without a benchmark too, and for a person', () => {
    const { consequence: _, ...rest } = over.facts!;
    const strict = decide(having({ ...over, facts: rest }, ...minor), { requireAssurance: 'enacted' });
    expect(strict.possibleOutcomes).toEqual(['penalty', 'no-penalty']);
    const before = {
      ...over,
      act: { from: '2019-02-01', to: '2019-02-10' },
      discoveredOn: '2019-03-01',
      decidedOn: '2019-04-11',
      facts: rest,
    };
    // 27(2) of the 2017 text; there was no benchmark.
    expect(decide(having(before, ...minor)).possibleOutcomes).toEqual(['penalty', 'no-penalty']);
  });

  it('that nobody stated leaves being spared open (33(1), second sentence)', () => {
    const { consequence: _, ...rest } = over.facts!;
    const open = decide(having({ ...over, facts: rest }, 'first-violation', 'corrected-in-time'));
    expect(open.options).toContainEqual({ id: 'spared', ground: 'first-slight-corrected' });
    expect(open.steps.find(({ id }) => id === 'option.spared.first-slight-corrected')?.source).toMatchObject([
      { instrument: 'apl', article: '33', paragraph: 1 },
    ]);
    const harmed = { ...rest, consequence: 'irremediable' };
    const stated = decide(having({ ...over, facts: harmed }, 'first-violation', 'corrected-in-time'));
    expect(stated.options.map(({ id }) => id)).not.toContain('spared');
  });

  it('of none includes slight harm: a first violation corrected in time may be spared (33(1), second sentence)', () => {
    const decision = decide(having(over, 'first-violation', 'corrected-in-time'));
    expect(decision.options.map(({ id }) => id)).toContain('spared');
  });

  it('contradicts its denial, and its denial leaves only the others', () => {
    const denied: CaseInput = { ...over, circumstances: [{ id: 'no-harm', present: false }] };
    expect(refused(denied)).toEqual(['contradiction circumstances']);
    expect((thrownBy(() => decide(denied)) as CaliangError).message).toContain('没有造成危害后果：否');
    const { consequence: _, ...rest } = over.facts!;
    const left = decide({ ...denied, facts: rest }).missing.find(({ fact }) => fact === 'facts.consequence');
    expect(left?.answers.map(({ answer }) => answer)).toEqual(['medium', 'heavy']);
  });
});
