/**
 * From a case to a decision. This file only chains: the case is read, the laws of its days are found, what it leaves open
 * becomes worlds, every world goes through the stages (`one-world.ts`), the worlds under one law are united
 * (`one-law.ts`), the laws that count are merged, and the procedure follows from the figures.
 */
import * as z from 'zod/mini';
import { parseCase } from '../case/parse.js';
import type { CaseInput } from '../case/schema.js';
import {
  answeringFrozen,
  CaliangError,
  type CaliangErrorByCode,
  fail,
  issue,
  oneOf,
  readAs,
} from '../errors/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { ASSURANCES } from '../rulebook/schema.js';
import { linesSchema } from '../text/schema.js';
import { figuresOf } from './assess.js';
import type { DecideOptions, Decision, DecisionBase, LawChosen, LawFinding } from './decision.js';
import { type Frame, frameOf, type LawChoice } from './frame.js';
import { checkDecideOptions } from './given.js';
import { alternativesOf, partsIn } from './law/alternatives.js';
import { choiceIn, chosenIn, resultsIn, type WorldResult } from './law/choice.js';
import { stepOfFacts, stepsOfLaw } from './law/steps.js';
import { unique } from './lists.js';
import { merge } from './merge/merge.js';
import { missingIn, withScope } from './merge/missing.js';
import { hintsIn, unexaminedIn, warningsIn } from './merge/notes.js';
import type { UnderLaw } from './one-law.js';
import { findScopes } from './scopes.js';
import { findProcedure, stepsOfProcedure } from './stages/procedure.js';
import { worldsUnder } from './worlds/silent.js';

/**
 * The lawful result for a case: outcome, fine range in yuan, options, procedure, and the trail behind every figure.
 *
 * @param input the case: ids in English or Chinese, days `YYYY-MM-DD`, amounts in yuan as decimal strings, areas in ㎡
 * @param options another rulebook, a demanded level of assurance, or the recorded choice between incomparable versions
 * @throws CaliangError naming every problem of the case, or the covered days if the law of a day is not held
 * @example
 * decide({
 *   violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11',
 *   facts: { frequency: 1, quantity: 2, consequence: 'remediable' },
 *   circumstances: [{ id: 'removed-harm', present: true }],
 * }).fine.range // { min: '10000', max: '22000', minOpen: false, maxOpen: false }
 */
export function decide(input: CaseInput, options: DecideOptions = {}): Decision {
  return answeringFrozen({ '': input, options }, () => decided(readFrame(input, options)));
}

/** The result of `safeDecide`: a decision or the error, never both, never neither. */
export type SafeDecision = { success: true; data: Decision } | { success: false; error: CaliangErrorByCode };

/**
 * `decide` that returns the error instead of throwing it. Takes anything, `unknown` included.
 *
 * @param input a case, or anything that claims to be one
 * @param options as for `decide`
 * @example
 * safeDecide({ violation: 'no-such-thing' }).success // false
 */
export function safeDecide(input: unknown, options: DecideOptions = {}): SafeDecision {
  try {
    return { success: true, data: decide(input as CaseInput, options) };
  } catch (error) {
    if (error instanceof CaliangError) return { success: false, error: error as CaliangErrorByCode };
    throw error;
  }
}

function readFrame(input: CaseInput, options: DecideOptions): Frame {
  checkDecideOptions(options);
  const book = options.rulebook ?? builtinRulebook();
  const demanded = options.requireAssurance ?? null;
  if (demanded !== null) oneOf(demanded, ASSURANCES, 'assurance', ['requireAssurance']);
  const lawChoice = options.lawChoice === undefined ? null : readLawChoice(options.lawChoice);
  return frameOf({ facts: parseCase(input, book), book, demanded, lawChoice });
}

const lawChoiceSchema = z.lazy(() => z.strictObject({ version: z.string(), reason: linesSchema }));

function readLawChoice(given: unknown): LawChoice {
  const read = readAs(lawChoiceSchema, given, ['lawChoice']);
  if (read.reason.trim() === '') {
    fail(issue('missing-field', ['lawChoice', 'reason'], { field: 'reason' }));
  }
  return read;
}

function decided(frame: Frame): Decision {
  const { facts, decisionLaw } = frame;
  const worlds = worldsUnder(frame);
  const results = resultsIn(frame, worlds);
  const chosen = chosenIn(frame, results);
  const parts = partsIn(results);
  const alternatives = alternativesOf(frame, chosen, results, parts);
  const scopes = findScopes(frame);
  const inAll = scopes.results.reduce(withScope, results as readonly WorldResult[]);
  const merged = merge(frame, [...parts, ...scopes.parts]);
  const figures = figuresOf(merged.outcome, merged.fine, merged.options, merged.otherConsequences);
  const found = findProcedure(decisionLaw, facts, figures, merged.personFines);
  const { procedure, persons } = found;
  const missing = missingIn(frame, worlds, inAll);
  return decisionOf(frame, merged, {
    personFines: [...persons],
    law: lawOf(frame, chosen, results, alternatives),
    procedure,
    missing,
    warnings: [
      ...merged.warnings,
      ...scopes.warnings,
      ...warningsIn(frame, worlds, results, merged, { missing, decideBy: procedure.decideBy }),
    ],
    steps: [
      stepOfFacts(frame),
      ...stepsOfLaw(frame, chosen, worlds, results),
      ...scopes.steps,
      ...merged.steps,
      ...stepsOfProcedure(decisionLaw, facts, found),
    ],
  });
}

const lawOf = (
  { actLaws, decisionLaw }: Frame,
  chosen: LawChosen,
  results: readonly WorldResult[],
  alternatives: LawFinding['alternatives'],
): LawFinding => {
  const choice = choiceIn(results);
  return {
    chosen,
    atAct: unique(actLaws.flatMap((law) => law.ids)),
    atDecision: [...decisionLaw.ids],
    alternatives,
    ...(choice && { choice }),
  };
};

type Rest = Pick<DecisionBase, 'personFines' | 'law' | 'procedure' | 'missing' | 'warnings' | 'steps'>;

function decisionOf(frame: Frame, merged: UnderLaw, rest: Rest): Decision {
  const { facts, book, demanded } = frame;
  const { outcome, fine, ground } = merged;
  if (outcome === 'penalty' ? !fine : outcome === 'no-penalty' && !ground) {
    throw new TypeError('an outcome without its content');
  }
  const decision: DecisionBase & Pick<UnderLaw, 'outcome' | 'fine' | 'ground'> = {
    outcome,
    fine: outcome === 'penalty' ? fine : null,
    ground: outcome === 'no-penalty' ? ground : null,
    violation: merged.violation,
    party: facts.party,
    role: facts.role,
    partyName: facts.canonical.partyName ?? null,
    possibleOutcomes: [...merged.possibleOutcomes],
    warning: merged.warning,
    orders: [...merged.orders],
    otherConsequences: [...merged.otherConsequences],
    personFines: rest.personFines,
    options: [...merged.options],
    law: rest.law,
    concurrence: merged.concurrence,
    hints: hintsIn(frame),
    procedure: rest.procedure,
    missing: rest.missing,
    unexamined: unexaminedIn(frame),
    findings: merged.findings.map((one) => ({ ...one })),
    warnings: rest.warnings,
    assurance: merged.assurance,
    requiredAssurance: demanded,
    steps: rest.steps,
    case: facts.canonical,
    rulebook: { id: book.id, version: book.version, digest: book.digest },
  };
  return decision as Decision;
}
