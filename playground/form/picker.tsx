/** Finds a violation among many: typed text narrows the list, which is grouped by statute. */
import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { indexOf } from '../../src/rulebook/load.js';
import { each } from '../elements.js';
import { useForm } from './context.js';
import { type Entry, entriesOf, plain } from './entries.js';
import type { Control } from './field.js';

interface PickerProps {
  readonly control: Control;
  readonly label: string;
  /** An id, or whatever else the case says. */
  readonly value: string;
  readonly choose: (violation: string) => void;
}

export function Picker({ control, label, value, choose }: PickerProps): JSX.Element {
  const {
    state: { book },
    lex,
  } = useForm();
  const entries = useMemo(() => entriesOf(book, lex), [book, lex]);
  const nameOf = (id: string): string => entries.find((e) => e.id === id)?.name ?? id;
  const [text, setText] = useState(() => nameOf(value));
  /** What is looked for; `null` while the list is closed. */
  const [wanted, setWanted] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const listId = useId();
  useLayoutEffect(() => setText(nameOf(value)), [value, entries]);
  const found = wanted === null ? [] : entries.filter((e) => e.found.includes(wanted));

  const close = (): void => {
    setWanted(null);
    setActive(-1);
  };
  const open = (typed: string): void => {
    const next = plain(typed);
    setWanted(next);
    setActive(next !== '' && entries.some((e) => e.found.includes(next)) ? 0 : -1);
  };
  const take = (id: string): void => {
    setText(nameOf(id));
    close();
    if (id !== value) choose(id);
  };
  /** What is left in the field when it loses the focus counts: an alias is understood, anything else is refused. */
  const settle = (): void => {
    if (wanted === null && text === nameOf(value)) return;
    const left = text.trim();
    const byName = entries.find((e) => plain(e.name) === plain(left))?.id;
    const known = indexOf(book).violationNames.get(left);
    take(left === nameOf(value) ? value : (byName ?? known ?? left));
  };
  const press = (event: KeyboardEvent): void => {
    const last = found.length - 1;
    const down = event.key === 'ArrowDown';
    if (down || event.key === 'ArrowUp') {
      event.preventDefault();
      if (wanted === null) open(text === nameOf(value) ? '' : text);
      else if (down) setActive(active >= last ? 0 : active + 1);
      else setActive(active <= 0 ? last : active - 1);
    } else if (event.key === 'Enter' && wanted !== null) {
      event.preventDefault();
      const entry = ordered(found)[active];
      if (entry) take(entry.id);
    } else if (event.key === 'Escape' && wanted !== null) {
      event.preventDefault();
      setText(nameOf(value));
      close();
    }
  };
  return (
    <>
      <input
        {...control}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={wanted !== null}
        aria-controls={listId}
        aria-activedescendant={active < 0 ? undefined : `${listId}-${active}`}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          open(currentTarget.value);
        }}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onClick={() => wanted === null && open('')}
        onBlur={settle}
        onKeyDown={press}
      />
      <Options {...{ listId, label, value, found, active, take }} open={wanted !== null} />
    </>
  );
}

/** As the list shows them: statute by statute. */
const ordered = (found: readonly Entry[]): Entry[] =>
  [...new Set(found.map((e) => e.group))].flatMap((group) => found.filter((e) => e.group === group));

interface OptionsProps {
  readonly listId: string;
  readonly label: string;
  readonly value: string;
  readonly open: boolean;
  readonly found: readonly Entry[];
  readonly active: number;
  readonly take: (id: string) => void;
}

function Options({ listId, label, value, open, found, active, take }: OptionsProps): JSX.Element {
  const { texts } = useForm();
  const options = ordered(found);
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, active]);
  const option = (entry: Entry): JSX.Element => {
    const at = options.indexOf(entry);
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
      // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
      <div
        id={`${listId}-${at}`}
        role="option"
        class="option"
        aria-selected={entry.id === value}
        data-active={at === active ? '' : undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => take(entry.id)}
      >
        <span class="name">{entry.name}</span>
        <span class="article">{entry.article}</span>
      </div>
    );
  };
  return (
    <div class="popup" hidden={!open}>
      <div id={listId} role="listbox" aria-label={label} class="options">
        {[...new Set(options.map((e) => e.group))].map((group, i) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={group} role="group" aria-labelledby={`${listId}-group-${i}`}>
            <div id={`${listId}-group-${i}`} class="group" role="presentation">
              {group}
            </div>
            {each(
              options.filter((e) => e.group === group),
              option,
            )}
          </div>
        ))}
        {open && found.length === 0 && (
          // biome-ignore lint/a11y/useFocusableInteractive: it cannot be chosen
          <div role="option" aria-disabled="true" aria-selected="false" class="none">
            {texts.noMatch}
          </div>
        )}
      </div>
      <p class="off-screen" role="status">
        {open && (found.length === 0 ? texts.noMatch : texts.matches(found.length))}
      </p>
    </div>
  );
}
