import { assess, beforeSuit, figuresOf, imposed } from '../decide/assess.js';
import type { Decision, Procedure } from '../decide/decision.js';
import { checkDecision, RULEBOOK_OPTION } from '../decide/given.js';
import { answeringFrozen, readAmount } from '../errors/index.js';
import { writeYuan } from '../money/index.js';
import { checkOptions } from '../rulebook/given.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import { bookOf, type RulesOnDay, rulesOn } from './rules.js';

/** The procedure once the figure is settled. */
export interface ProcedureForFine extends Omit<Procedure, 'decideBy' | 'payWithinDays'> {
  /** Yuan; `null`: no fine. */
  imposedFine: string | null;
}

/**
 * The thresholds of the procedure (on the spot, hearing) for the fine that is imposed, in place of the whole range.
 *
 * @param imposedFine yuan, at most two decimals; `null` or zero: no fine
 * @throws CaliangError `invalid-amount`; `rulebook-mismatch` if the decision was made with another rulebook
 * @see 行政处罚法 51, 63; by the law in force on the day of the decision
 * @example
 * const decision = decide({
 *   violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11',
 *   facts: { frequency: 3, quantity: 8, consequence: 'irremediable' },
 * });
 * decision.procedure.hearing // 'depends'
 * procedureFor(decision, '50000').hearing // 'yes'
 */
export function procedureFor(
  decision: Decision,
  imposedFine: string | null,
  options: { rulebook?: Rulebook } = {},
): ProcedureForFine {
  return answeringFrozen({ decision, imposedFine, options }, () => {
    checkOptions(options, RULEBOOK_OPTION);
    checkDecision(decision);
    return assessed(decision, imposedFine, options);
  });
}

/** The hearing right of a person fined beside the unit, for the fine that is imposed on that person (行政处罚法 63). */
export function hearingFor(
  { rules, law }: RulesOnDay,
  imposedFine: string | null,
  path: readonly string[],
): Pick<ProcedureForFine, 'hearing' | 'imposedFine'> {
  const fine = imposedFine === null ? null : readAmount(imposedFine, path);
  const figures = figuresOf('penalty', null, [], []);
  const { hearing } = assess(
    rules,
    'individual',
    fine ? imposed(figures, fine) : figures,
    law.index.choices['hearing-threshold'],
  );
  return { hearing, imposedFine: fine && !fine.isZero() ? writeYuan(fine) : null };
}

function assessed(
  decision: Decision,
  imposedFine: string | null,
  options: { rulebook?: Rulebook },
): ProcedureForFine {
  const index = indexOf(bookOf(decision, options.rulebook));
  const fine = imposedFine === null ? null : readAmount(imposedFine, ['imposedFine']);
  const { decidedOn } = decision.case;
  const { rules, law } = rulesOn(index, decidedOn);
  const figures = figuresOf(decision.outcome, null, [], decision.otherConsequences);
  const { cells: _, ...found } = assess(
    rules,
    decision.party,
    fine ? imposed(figures, fine) : figures,
    index.choices['hearing-threshold'],
  );
  return {
    ...found,
    imposedFine: fine && !fine.isZero() ? writeYuan(fine) : null,
    reviewBeforeSuit: beforeSuit(rules, law, decidedOn, found.track, decision.outcome),
  };
}
