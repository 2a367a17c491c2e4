/** Reads a case file against a rulebook. This file only chains: violations, days, facts, circumstances, canonical form. */
import { checkThing, raise, readAs } from '../errors/index.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import { canonicalCase } from './canonical.js';
import { readCircumstances } from './circumstances.js';
import { contradictionsIn, impliedBy } from './contradictions.js';
import { readDates } from './dates.js';
import { type Split, splitFacts } from './declared.js';
import type { Facts } from './facts.js';
import { partyNames, roleNames } from './names.js';
import { checkAddressed, readOutsideScope, readProvisions } from './provisions.js';
import { nameOf, type Reading, readingOf } from './reading.js';
import { caseSchema } from './schema.js';
import { readAmounts, readConsequence, readDeclaredFacts, readFrequency, readQuantity } from './stated.js';

/**
 * Reads a case file against a rulebook: resolves every name, checks every value, and reports all problems together.
 *
 * @throws CaliangError with one issue for every problem found
 */
export function parseCase(input: unknown, book: Rulebook): Facts {
  checkThing(input, 'case', []);
  const { declared, rest } = splitFacts(input, indexOf(book));
  return factsOf(readingOf(readAs(caseSchema, rest), book), declared);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function factsOf(reading: Reading, given: Split['declared']): Facts {
  const { input } = reading;
  const index = indexOf(reading.book);
  const { provisions, asked } = readProvisions(reading);
  const party = nameOf(reading, ['party'], 'party', input.party, partyNames);
  const role = input.role === undefined ? null : nameOf(reading, ['role'], 'role', input.role, roleNames);
  if (party) checkAddressed(reading, provisions, party, role ?? null);

  const dates = readDates(reading, provisions);
  const frequency = readFrequency(reading);
  const consequence = readConsequence(reading);
  const quantity = readQuantity(reading, provisions);
  const { amounts, undeterminable } = readAmounts(reading);
  const circumstances = readCircumstances(reading, party);
  const outsideScope = readOutsideScope(reading, provisions);
  const declared = readDeclaredFacts(reading, given);
  raise(reading.issues);
  if (!party) throw new TypeError('a party without a name was not reported');

  const facts: Mutable<Omit<Facts, 'canonical'>> = {
    provisions,
    party,
    role: role ?? null,
    from: dates.from,
    end: dates.end,
    endOpen: dates.endOpen,
    discovered: dates.discovered,
    filedOn: dates.filedOn,
    decidedOn: dates.decidedOn,
    order: dates.order,
    frequency,
    quantity,
    consequence,
    endangersLifeOrHealth: input.facts?.endangersLifeOrHealth ?? null,
    endangersFinancialSafety: input.facts?.endangersFinancialSafety ?? null,
    intentToDamage: input.facts?.intentToDamage ?? null,
    outsideScope,
    declared,
    amounts,
    undeterminable,
    circumstances,
  };
  raise(contradictionsIn(facts, index));
  const { frequency: count, order } = impliedBy(facts, index);
  facts.frequency = count;
  facts.order = order;
  return Object.assign(facts, { canonical: canonicalCase(input, facts, asked) });
}
