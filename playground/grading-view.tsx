/** From a case to its result: the form on one side, what follows from it on the other. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type WhatIfParts, whatIfParts } from '../src/explain/whatif-text.js';
import { usePage } from './context.js';
import { CaseForm } from './form/case-form.js';
import type { Labels } from './form/context.js';
import { fieldOf, focusField } from './form/problems.js';
import { type Conclusion, conclude, issuesOf } from './result/conclude.js';
import type { Places } from './result/refusal.js';
import { inShort, ResultView } from './result/result-view.js';
import type { Session } from './session.js';
import { isBuiltIn, optionsOf, type State } from './state.js';
import type { Failure } from './worker/protocol.js';
import { prepare, start } from './worker/start.js';

/** How long after the last change the facts are varied, in a worker: it takes longer than deciding. */
const WHAT_IF_AFTER = 200;

/** Any error takes the result away, that of a worker too. */
const VARYING_FAILED: Conclusion = { kind: 'failed', error: null };

const NO_ANSWERS: ReadonlyMap<string, string> = new Map();

export function GradingView({ session }: { session: Session }): JSX.Element {
  const { texts, state } = usePage();
  const { draft, book, locale, fine, require, choice } = state;
  const labels = useRef<Labels>(new Map()).current;
  const decided = useMemo(() => conclude(state), [draft, book, locale, fine, require, choice]);
  const issues = useMemo(() => issuesOf(decided), [decided]);
  useEffect(() => {
    if (decided.kind === 'failed') reportError(decided.error);
  }, [decided]);
  const varied = useWhatIf(decided, state);
  const conclusion: Conclusion = varied === 'failed' ? VARYING_FAILED : decided;
  const parts = varied === 'failed' ? null : varied;
  const places: Places = {
    labelOf: (issue) =>
      labels.get(fieldOf(issue, draft, labels) ?? '')?.label ?? (issue.path.join('.') || texts.elsewhere),
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
function useWhatIf(conclusion: Conclusion, state: State): WhatIfParts | 'failed' | null {
  const [found, setFound] = useState<{ of: Conclusion; parts: WhatIfParts | 'failed' } | null>(null);
  useEffect(() => {
    if (conclusion.kind !== 'decided') return;
    const { draft, locale, book } = state;
    const { rulebook: _, ...options } = optionsOf(state);
    const failed = (failure: Failure): void => {
      setFound({ of: conclusion, parts: 'failed' });
      reportError(new Error(JSON.stringify(failure)));
    };
    let stop = (): void => {};
    const begin = (): void => {
      stop = start(
        { vary: { draft, options, book: isBuiltIn(book) ? null : book.data } },
        {
          done: (told) => {
            if (!('varied' in told)) return;
            setFound({ of: conclusion, parts: whatIfParts(told.varied, { locale, rulebook: book }) });
            prepare();
          },
          failed,
        },
      );
    };
    prepare();
    const later = setTimeout(begin, WHAT_IF_AFTER);
    return () => {
      clearTimeout(later);
      stop();
    };
  }, [conclusion]);
  return found?.of === conclusion ? found.parts : null;
}
