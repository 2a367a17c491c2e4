/** What the page has to say of a file, a link or an example. */
import type { JSX } from 'preact';
import { publishedCases } from '../src/cli/cases.js';
import { usePage } from './context.js';
import { Button, each, isNarrow } from './elements.js';
import { keyOf } from './result/examples.js';
import type { Note } from './session.js';

export function NoteOf({ note, dismiss }: { note: Note; dismiss: () => void }): JSX.Element {
  const { texts } = usePage();
  return (
    <div class="message">
      {'problem' in note ? <p class="error">{note.problem}</p> : <Assumed id={note.example} />}
      <Button class="quiet" act={dismiss}>
        {texts.dismiss}
      </Button>
    </div>
  );
}

/** Facts that no source states, assumed so that the case can be computed. */
function Assumed({ id }: { id: string }): JSX.Element | null {
  const { texts, state } = usePage();
  const key = keyOf(state.locale);
  const row = publishedCases.find((c) => c.id === id);
  if (!row) return null;
  return (
    <details open={!isNarrow()}>
      <summary>
        <strong>{`${row.district[key]} · ${row.title[key]}`}</strong>
      </summary>
      <p>{texts.assumed(row.source.document)}</p>
      <ul>
        {each(row.assumptionNotes, (note) => (
          <li>{note[key]}</li>
        ))}
      </ul>
    </details>
  );
}
