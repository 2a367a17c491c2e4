/** The case as a decision carries it: ids in English, keys in a fixed order, what was not stated left out. */
import type { Consequence, Criterion, Ordinal, Unit } from '../rulebook/schema.js';
import type { Day } from '../time/day.js';
import { type CanonicalCase, type Facts, statedAmounts } from './facts.js';
import type { CaseInput } from './schema.js';

type Known = Omit<Facts, 'canonical'>;

/** @param asked the violations as asked for, in the order of the tables */
export function canonicalCase(input: CaseInput, facts: Known, asked: readonly string[]): CanonicalCase {
  const { act, discoveredOn, partyName } = input;
  const written: Partial<CanonicalCase> = {
    violation: Array.isArray(input.violation) ? [...asked] : asked[0]!,
    party: facts.party,
  };
  if (facts.role !== null) written.role = facts.role;
  if (partyName !== undefined) written.partyName = partyName;
  written.act = { from: canonicalDay(act.from) };
  if (facts.end === 'ongoing') written.act.ongoing = true;
  else if (act.to !== undefined) written.act.to = canonicalDay(act.to);
  if (act.words !== undefined) written.act.words = act.words;
  if (act.place !== undefined) written.act.place = act.place;
  if (discoveredOn !== undefined) written.discoveredOn = canonicalDay(discoveredOn);
  if (facts.filedOn !== null) written.filedOn = facts.filedOn;
  written.decidedOn = facts.decidedOn;
  const order = canonicalOrder(input, facts);
  if (order) written.order = order;
  const stated = canonicalFacts(input, facts);
  if (Object.keys(stated).length > 0) written.facts = stated;
  const amounts = statedAmounts(facts);
  if (amounts.length > 0) {
    written.amounts = Object.fromEntries(amounts.map(({ kind, amount }) => [kind, amount]));
  }
  if (facts.circumstances.size > 0) written.circumstances = canonicalCircumstances(facts);
  return written as CanonicalCase;
}

const canonicalCircumstances = ({ circumstances }: Known): NonNullable<CanonicalCase['circumstances']> =>
  [...circumstances].map(([id, { present, law, evidence }]) => ({
    id,
    present,
    ...(law !== undefined && { law }),
    ...(evidence.length > 0 && { evidence: [...evidence] }),
  }));

/** A pair of the same day twice is that day. */
function canonicalDay(given: Day | [Day, Day]): Day | [Day, Day] {
  if (typeof given === 'string') return given;
  const [first, last] = given;
  return first === last ? first : [first, last];
}

function canonicalOrder(input: CaseInput, { order }: Known): CanonicalCase['order'] {
  if (!order) return undefined;
  const compliedOn = input.order?.compliedOn;
  return {
    ...(order.issuedOn !== null && { issuedOn: order.issuedOn }),
    ...(order.deadline !== null && { deadline: order.deadline }),
    ...(compliedOn !== undefined && { compliedOn: compliedOn && canonicalDay(compliedOn) }),
  };
}

function canonicalFacts(input: CaseInput, facts: Known): NonNullable<CanonicalCase['facts']> {
  const stated: NonNullable<CanonicalCase['facts']> = {};
  // A count that only follows from a circumstance was not stated.
  if (input.facts?.frequency !== undefined) {
    stated.frequency = statedOf(facts, 'frequency') as number | Ordinal;
  }
  if (facts.quantity)
    stated.quantity = statedOf(facts, 'quantity') as Ordinal | { value: number; unit: Unit };
  if (facts.consequence) stated.consequence = statedOf(facts, 'consequence') as Consequence | Ordinal;
  if (facts.endangersLifeOrHealth !== null) stated.endangersLifeOrHealth = facts.endangersLifeOrHealth;
  if (facts.endangersFinancialSafety !== null) {
    stated.endangersFinancialSafety = facts.endangersFinancialSafety;
  }
  if (facts.intentToDamage !== null) stated.intentToDamage = facts.intentToDamage;
  for (const [id, one] of facts.declared) stated[id] = one.stated;
  if (facts.outsideScope.length > 0) stated.outsideScope = [...facts.outsideScope];
  if (input.facts?.evidence?.length) stated.evidence = [...new Set(input.facts.evidence)].sort();
  return stated;
}

function statedOf(facts: Known, criterion: Criterion): unknown {
  const value = facts[criterion];
  if (!value) return undefined;
  if (value.kind === 'ordinal') return value.ordinal;
  if (value.kind === 'value') return value.value;
  const number = value.value.toNumber();
  return value.unit === null ? number : { value: number, unit: value.unit };
}
