/** Nothing can be said of the case: what is missing, what is wrong and where, or that the page failed. */
import type { JSX } from 'preact';
import { type Issue, renderIssue } from '../../src/errors/index.js';
import { usePage } from '../context.js';
import { Button, each } from '../elements.js';
import { Examples } from './examples.js';

export interface Places {
  readonly labelOf: (issue: Issue) => string;
  readonly goTo: (issue: Issue) => void;
}

/** A broken file may have thousands of problems with one cause. */
const MOST = 30;

export const isMistake = (issue: Issue): boolean => issue.code !== 'missing-field';

export function Refusal({
  issues,
  places,
  example,
}: {
  issues: readonly Issue[];
  places: Places;
  example: (id: string) => void;
}): JSX.Element {
  const { texts, state } = usePage();
  const mistakes = issues.filter(isMistake);
  const waiting = mistakes.length === 0;
  const shown = waiting ? issues : mistakes;
  return (
    <>
      <h2>{waiting ? texts.result : texts.refused}</h2>
      <div class={waiting ? 'waiting' : 'refused'}>
        <p>{waiting ? texts.waiting : texts.refusedLead(mistakes.length)}</p>
        <ul>
          {each(shown.slice(0, MOST), (issue) => (
            <li>
              <Button class="link" act={() => places.goTo(issue)}>
                {places.labelOf(issue)}
              </Button>
              {!waiting && <span class="said">{renderIssue({ ...issue, path: [] }, state.locale)}</span>}
            </li>
          ))}
        </ul>
        {shown.length > MOST && <p>{`… ${shown.length - MOST}`}</p>}
      </div>
      {waiting && <Examples example={example} />}
    </>
  );
}

export function Failure(): JSX.Element {
  const { texts } = usePage();
  return (
    <>
      <h2>{texts.refused}</h2>
      <div class="refused" role="alert">
        <p>{texts.failed}</p>
      </div>
    </>
  );
}
