/** From a case to its result: the form on one side, what follows from it on the other. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CaseInput } from '../src/case/schema.js';
import { type WhatIfParts, whatIfParts } from '../src/explain/whatif-text.js';
import { whatIf } from '../src/whatif/whatif.js';
import { usePage } from './context.js';
import { CaseForm } from './form/case-form.js';
import { fieldOf, focusField } from './form/problems.js';
import { type Conclusion, conclude, issuesOf } from './result/conclude.js';
import type { Places } from './result/refusal.js';
import { inShort, ResultView } from './result/result-view.js';
import type { Session } from './session.js';
import { optionsOf, type State } from './state.js';

/** How long after the last change the facts are varied: it takes longer than deciding. */
const WHAT_IF_AFTER = 200;

const NO_ANSWERS: ReadonlyMap<string, string> = new Map();

export function GradingView({ session }: { session: Session }): JSX.Element {
  const { texts, state } = usePage();
  const { draft, book, locale, fine, require, choice } = state;
  const labels = useRef(new Map<string, string>()).current;
  const conclusion = useMemo(() => conclude(state), [draft, book, locale, fine, require, choice]);
  const issues = useMemo(() => issuesOf(conclusion), [conclusion]);
  useEffect(() => {
    if (conclusion.kind === 'failed') reportError(conclusion.error);
  }, [conclusion]);
  const parts = useWhatIf(conclusion, state);
  const places: Places = {
    labelOf: (issue) =>
      labels.get(fieldOf(issue, draft, labels) ?? '') ?? (issue.path.join('.') || texts.elsewhere),
    goTo: (issue) => focusField(fieldOf(issue, draft, labels)),
  };
  return (
    <>
      <div class="grading">
        <div class="form-side">
          <CaseForm
            key={`${session.opened} ${locale} ${book.digest}`}
            issues={issues}
            answers={parts?.answers ?? NO_ANSWERS}
            labels={labels}
            askToChoose={conclusion.kind === 'decided' && conclusion.decision.law.chosen === 'incomparable'}
          />
        </div>
        <ResultView
          conclusion={conclusion}
          parts={parts}
          places={places}
          example={session.example}
          link={session.link}
        />
      </div>
      <p class="live" role="status" aria-live="polite" id="live">
        {inShort(conclusion, texts)}
      </p>
    </>
  );
}

/** What would change the result; nothing while it is computed, and never that of another case. */
function useWhatIf(conclusion: Conclusion, state: State): WhatIfParts | null {
  const [found, setFound] = useState<{ of: Conclusion; parts: WhatIfParts } | null>(null);
  useEffect(() => {
    if (conclusion.kind !== 'decided') return;
    const later = setTimeout(() => {
      const { draft, locale, book } = state;
      const varied = whatIf(draft as unknown as CaseInput, optionsOf(state));
      setFound({ of: conclusion, parts: whatIfParts(varied, { locale, rulebook: book }) });
    }, WHAT_IF_AFTER);
    return () => clearTimeout(later);
  }, [conclusion]);
  return found?.of === conclusion ? found.parts : null;
}
