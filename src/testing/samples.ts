/** Named cases: the published ones, and at least one for each outcome. */

import type { CaseInput } from '../case/schema.js';
import { publishedCases, runnable } from '../cases/published.js';
import { decide } from '../decide/decide.js';
import type { DecideOptions, Decision, Outcome } from '../decide/decision.js';
import { oneOf } from '../errors/index.js';
import { inventedRulebook } from './invented-book.js';
import { copyOf } from './plain.js';

/** A named case with what it needs and what it gives. */
export interface Sample {
  readonly case: CaseInput;
  /** The options that the case needs: a rulebook, where the built-in one has no such outcome. */
  readonly options: DecideOptions;
  readonly outcome: Outcome;
  /** True for a case that an office published: what the source states, with what the run assumes. */
  readonly published: boolean;
}

const PUBLISHED = [
  'fengxian-doors',
  'jiading-penetrations',
  'songjiang-alarm',
  'huangpu-doors-again',
] as const;

/** Two doors taken out and found (人民防空法 49(3)), with every fact stated. */
export const doors: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  discoveredOn: '2023-02-10',
  filedOn: '2023-02-12',
  decidedOn: '2023-04-11',
  facts: {
    frequency: 1,
    quantity: { value: 2, unit: '樘' },
    consequence: 'remediable',
    intentToDamage: false,
  },
};

interface Made {
  readonly outcome: Outcome;
  readonly case: CaseInput;
  readonly options?: () => DecideOptions;
}

type MadeName =
  | 'penalty'
  | 'missing-facts'
  | 'missing-amount'
  | 'no-penalty'
  | 'out-of-time'
  | 'order-first'
  | 'refer'
  | 'not-punishable';

const MADE: Readonly<Record<MadeName, Made>> = {
  penalty: { outcome: 'penalty', case: doors },
  'missing-facts': { outcome: 'penalty', case: { ...doors, facts: {} } },
  'missing-amount': {
    outcome: 'penalty',
    case: {
      violation: 'cqr-56-4',
      party: 'unit',
      act: { from: '2023-02-01', to: '2023-02-10' },
      decidedOn: '2023-04-11',
      facts: { frequency: 1, consequence: 'none' },
    },
  },
  'no-penalty': {
    outcome: 'no-penalty',
    case: { ...doors, circumstances: [{ id: 'no-fault', present: true, evidence: ['证据1'] }] },
  },
  'out-of-time': {
    outcome: 'no-penalty',
    case: {
      ...doors,
      discoveredOn: '2025-03-01',
      filedOn: '2025-03-03',
      decidedOn: '2025-04-11',
      facts: { ...doors.facts, endangersLifeOrHealth: false, endangersFinancialSafety: false },
    },
  },
  'order-first': {
    outcome: 'order-first',
    case: {
      violation: 'refusing-to-rebuild',
      party: 'unit',
      act: { from: '2023-02-01' },
      decidedOn: '2023-04-11',
      order: { issuedOn: '2023-02-02', deadline: '2023-05-01' },
    },
  },
  refer: { outcome: 'refer', case: { ...doors, facts: { ...doors.facts, intentToDamage: true } } },
  'not-punishable': {
    outcome: 'not-punishable',
    case: {
      violation: 'invented',
      party: 'unit',
      act: { from: '2021-10-01', to: '2021-10-01' },
      decidedOn: '2022-06-01',
    },
    options: () => ({ rulebook: inventedRulebook() }),
  },
};

/** The published cases by their ids, then the made ones. */
export type SampleName = (typeof PUBLISHED)[number] | MadeName;

/** Every name of a sample. */
export const SAMPLE_NAMES: readonly SampleName[] = [...PUBLISHED, ...(Object.keys(MADE) as MadeName[])];

const isPublished = (name: string): name is (typeof PUBLISHED)[number] =>
  PUBLISHED.some((known) => known === name);

/**
 * A named case; a new copy each time, free to be changed.
 *
 * @param name one of `SAMPLE_NAMES`
 * @example
 * sample('order-first').outcome // 'order-first'
 * decide(sample('fengxian-doors').case).fine.range // { min: '10000', max: '22000', minOpen: false, maxOpen: false }
 */
export function sample(name: SampleName): Sample {
  oneOf(name, SAMPLE_NAMES, 'sample', ['name']);
  if (isPublished(name)) {
    const row = publishedCases.find(({ id }) => id === name);
    if (!row) throw new RangeError(`no published case named ${name}`);
    const outcome = row.expected.outcome as Outcome;
    return { case: copyOf(runnable(row)), options: {}, outcome, published: true };
  }
  const made = MADE[name];
  const { outcome, options } = made;
  return { case: copyOf(made.case), options: options?.() ?? {}, outcome, published: false };
}

/**
 * The decision on a named case.
 *
 * @param name one of `SAMPLE_NAMES`
 * @example
 * sampleDecision('refer').outcome // 'refer'
 */
export function sampleDecision(name: SampleName): Decision {
  const { case: input, options } = sample(name);
  return decide(input, options);
}
