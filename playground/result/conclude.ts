/** What the page says of a case: the decision and every text that follows from it, or what stands in the way. */
import { safeDecide } from '../../src/decide/decide.js';
import type { Decision } from '../../src/decide/decision.js';
import { CaliangError, type Issue } from '../../src/errors/index.js';
import type { Document } from '../../src/explain/document.js';
import { explanation, wordsFor } from '../../src/explain/explanation.js';
import { fineSentence } from '../../src/explain/fine-sentence.js';
import type { Lexicon } from '../../src/explain/lexicon.js';
import type { Locale as Words } from '../../src/explain/locales/texts.js';
import { reasons } from '../../src/explain/reasons.js';
import { checkFine } from '../../src/fine/check-fine.js';
import type { FineCheck } from '../../src/fine/finding.js';
import { optionsOf, type State } from '../state.js';

export interface Decided {
  readonly kind: 'decided';
  readonly decision: Decision;
  readonly document: Document;
  readonly lex: Lexicon;
  readonly words: Words;
  /** Why the fine that is meant is no amount, if it is none. */
  readonly problem: Issue | null;
  /** The fine that is meant, held against the law. */
  readonly check: (FineCheck & { readonly said: string }) | null;
  /** The paragraph for the document; an unlawful figure stands in no draft. */
  readonly paragraph: string;
}

export type Conclusion =
  | Decided
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Never throws: whatever goes wrong, nothing of another case stays on the page. */
export function conclude(state: State, decide: typeof safeDecide = safeDecide): Conclusion {
  try {
    const decided = decide(state.draft, optionsOf(state));
    if (!decided.success) return { kind: 'refused', issues: decided.error.issues };
    return written(decided.data, state);
  } catch (error) {
    return { kind: 'failed', error };
  }
}

function written(decision: Decision, { locale, book, fine }: State): Decided {
  const rulebook = book;
  const { lex, locale: words } = wordsFor(decision, { locale, rulebook });
  const checked = fine === '' ? null : checkedFine(decision, fine, { rulebook });
  const problem = checked && 'problem' in checked ? checked.problem : null;
  const check = checked && 'verdict' in checked ? checked : null;
  const lawful = check !== null && check.verdict !== 'unlawful' && decision.fine !== null;
  return {
    kind: 'decided',
    decision,
    document: explanation(decision, { locale, rulebook, ...(check && { imposed: fine }) }),
    lex,
    words,
    problem,
    check: check && { ...check, said: fineSentence(decision, check, lex) },
    paragraph: reasons(decision, { rulebook, ...(lawful && { fine }) }),
  };
}

function checkedFine(
  decision: Decision,
  fine: string,
  options: Parameters<typeof checkFine>[2],
): FineCheck | { readonly problem: Issue } {
  try {
    return checkFine(decision, fine, options);
  } catch (error) {
    if (error instanceof CaliangError) return { problem: error.issues[0] };
    throw error;
  }
}

/** What is wrong with the case, as far as it can be said beside a field. */
export function issuesOf(conclusion: Conclusion): readonly Issue[] {
  if (conclusion.kind === 'refused') return conclusion.issues;
  return conclusion.kind === 'decided' && conclusion.problem ? [conclusion.problem] : [];
}
