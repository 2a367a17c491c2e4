/** The procedure for a fine that is meant. The steps of a decision speak of its whole range; one figure settles more. */
import type { Decision } from '../decide/decision.js';
import { readAmount } from '../errors/index.js';
import { judgedFine } from '../fine/check-fine.js';
import { procedureFor } from '../procedure/procedure-for.js';
import type { Rulebook } from '../rulebook/load.js';
import type { Step } from '../trail/step.js';
import { fineSentence } from './fine-sentence.js';
import type { Lexicon } from './lexicon.js';

/** A fine that is meant or was imposed, beside the range. */
export interface Intended {
  /** In yuan, as it was given. */
  readonly fine: string;
  /** Whether it is lawful, in one sentence. */
  readonly check: string;
  /** The steps of the decision, with the procedure that this fine needs. */
  readonly steps: readonly Step[];
}

export const intendedFine = (decision: Decision, book: Rulebook, lex: Lexicon, fine: string): Intended => ({
  fine,
  check: fineSentence(decision, judgedFine(decision, readAmount(fine, ['imposed']), book), lex),
  steps: stepsForFine(decision, fine, book),
});

/** Track, hearing, review and discussion for the fine in place of those for the range; other steps as they are. */
function stepsForFine(decision: Decision, fine: string, rulebook: Rulebook): readonly Step[] {
  if (decision.outcome !== 'penalty') return decision.steps;
  const found = procedureFor(decision, fine, { rulebook });
  return decision.steps.filter(needed).map(onFine);

  function needed({ finding }: Step): boolean {
    return finding !== 'procedure-review-before-suit' || found.reviewBeforeSuit !== null;
  }

  function onFine(step: Step): Step {
    switch (step.finding) {
      case 'procedure-track':
        return { ...step, params: { track: found.track, ceiling: found.summaryCeiling } };
      case 'procedure-hearing': {
        const { hearing, hearingBecause: because, hearingThreshold: threshold } = found;
        return {
          ...step,
          params: { hearing, threshold, confiscation: found.confiscationThreshold, because },
        };
      }
      case 'procedure-legal-review': {
        const { needed, dependsOn } = found.legalReview;
        return { ...step, params: { needed, dependsOn } };
      }
      default:
        return step;
    }
  }
}
