/** What entries are given beside a case: the options of `decide`, and a decision. */
import { checkFields, checkThing, type Fields, type Path } from '../errors/index.js';
import { checkOptions } from '../rulebook/given.js';

export const DECIDE_OPTIONS = ['rulebook', 'requireAssurance', 'lawChoice'] as const;
export const RULEBOOK_OPTION = ['rulebook'] as const;
export const TEXT_OPTIONS = ['locale', 'rulebook'] as const;

export const checkDecideOptions = (given: unknown): void => checkOptions(given, DECIDE_OPTIONS);

const DECISION: Fields = {
  outcome: 'string',
  violation: 'string',
  party: 'string',
  possibleOutcomes: 'array',
  warning: 'string',
  orders: 'array',
  otherConsequences: 'array',
  personFines: 'array',
  options: 'array',
  law: 'object',
  hints: 'array',
  procedure: 'object',
  missing: 'array',
  unexamined: 'array',
  warnings: 'array',
  assurance: 'string',
  steps: 'array',
  case: 'object',
  rulebook: 'object',
};

/**
 * @throws CaliangError for what is no decision: `missing-field` or `wrong-type`, by the first fields that tell, and for a penalty that
 * lost its fine: it would be taken for one that has none
 */
export function checkDecision(value: unknown, path: Path = ['decision']): void {
  checkThing(value, 'decision', path);
  checkFields(value, DECISION, path);
  if ((value as { outcome: string }).outcome === 'penalty') checkFields(value, { fine: 'object' }, path);
}
