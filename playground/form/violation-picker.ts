/** Finds a violation among many: typed text narrows the list, which is grouped by statute. */
import type { Lexicon } from '../../src/explain/lexicon.js';
import { indexOf, type Rulebook } from '../../src/rulebook/load.js';
import type { Provision } from '../../src/rulebook/schema.js';
import { fill, h } from '../dom.js';
import type { PageTexts } from '../texts.js';
import { newId } from './field.js';
import { articleOf } from './names.js';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly article: string;
  readonly group: string;
  readonly found: string;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

function entryOf(provision: Provision, book: Rulebook, lex: Lexicon): Entry {
  const { cite, violation, aliases, name } = provision;
  const instrument = indexOf(book).instruments.get(cite.instrument);
  const { article, paragraph, item } = cite;
  const written = [
    `${article}${paragraph === undefined ? '' : `(${paragraph})`}${item === undefined ? '' : `(${item})`}`,
    `${article}${item === undefined ? '' : `(${item})`}`,
    `第${article}条`,
  ];
  const place = articleOf(lex, provision);
  return {
    id: violation,
    name: lex.violation(violation),
    article: place,
    group: instrument ? lex.text(instrument.title) : cite.instrument,
    found: plain([name.zh, name.en, violation, ...aliases, place, ...written].join('|')),
  };
}

export interface PickerOptions {
  readonly book: Rulebook;
  readonly lex: Lexicon;
  readonly texts: PageTexts;
  readonly label: string;
  /** An id, or whatever else the case says. */
  readonly value: string;
  readonly choose: (violation: string) => void;
}

export interface Picker {
  readonly input: HTMLInputElement;
  readonly popup: HTMLElement;
}

export function violationPicker({ book, lex, texts, label, value, choose }: PickerOptions): Picker {
  const entries = book.data.provisions.map((p) => entryOf(p, book, lex));
  const nameOf = (id: string): string => entries.find((e) => e.id === id)?.name ?? id;
  const listId = newId('violations');
  const list = h('div', { id: listId, role: 'listbox', 'aria-label': label, class: 'options' });
  const status = h('p', { class: 'off-screen', role: 'status' });
  const popup = h('div', { class: 'popup', hidden: true }, list, status);
  const input = h('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
  });
  let chosen = value;
  let shown: { entry: Entry; option: HTMLElement }[] = [];
  let active = -1;
  input.value = nameOf(value);

  const mark = (to: number): void => {
    shown[active]?.option.removeAttribute('data-active');
    active = to;
    const now = shown[active]?.option;
    if (!now) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    now.setAttribute('data-active', '');
    input.setAttribute('aria-activedescendant', now.id);
    now.scrollIntoView({ block: 'nearest' });
  };
  const close = (): void => {
    popup.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    mark(-1);
  };
  const take = (id: string): void => {
    input.value = nameOf(id);
    close();
    if (id === chosen) return;
    chosen = id;
    choose(id);
  };
  const open = (text: string): void => {
    const wanted = plain(text);
    const found = entries.filter((e) => e.found.includes(wanted));
    shown = found.map((entry, i) => ({
      entry,
      option: h(
        'div',
        {
          id: `${listId}-${i}`,
          role: 'option',
          class: 'option',
          'aria-selected': entry.id === chosen ? 'true' : 'false',
          on: {
            mousedown: (event) => event.preventDefault(),
            click: () => take(entry.id),
          },
        },
        h('span', { class: 'name' }, entry.name),
        h('span', { class: 'article' }, entry.article),
      ),
    }));
    const groups = [...new Set(found.map((e) => e.group))];
    fill(
      list,
      ...groups.map((group, i) => {
        const own = shown.filter(({ entry }) => entry.group === group).map(({ option }) => option);
        const id = `${listId}-group-${i}`;
        const head = h('div', { id, class: 'group', role: 'presentation' }, group);
        return h('div', { role: 'group', 'aria-labelledby': id }, head, ...own);
      }),
      found.length === 0 &&
        h(
          'div',
          { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false', class: 'none' },
          texts.noMatch,
        ),
    );
    status.textContent = found.length === 0 ? texts.noMatch : texts.matches(found.length);
    popup.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    mark(wanted === '' || found.length === 0 ? -1 : 0);
  };
  /** What is left in the field when it loses the focus counts: an alias is understood, anything else is refused. */
  const settle = (): void => {
    if (popup.hidden && input.value === nameOf(chosen)) return;
    const text = input.value.trim();
    const { violationNames } = indexOf(book);
    const byName = entries.find((e) => plain(e.name) === plain(text))?.id;
    take(text === nameOf(chosen) ? chosen : (byName ?? violationNames.get(text) ?? text));
  };

  input.addEventListener('input', () => open(input.value));
  input.addEventListener('focus', () => input.select());
  input.addEventListener('click', () => popup.hidden && open(''));
  input.addEventListener('blur', settle);
  input.addEventListener('keydown', (event) => {
    const last = shown.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (popup.hidden) open(input.value === nameOf(chosen) ? '' : input.value);
      else if (event.key === 'ArrowDown') mark(active >= last ? 0 : active + 1);
      else mark(active <= 0 ? last : active - 1);
    } else if (event.key === 'Enter' && !popup.hidden) {
      event.preventDefault();
      const entry = shown[active]?.entry;
      if (entry) take(entry.id);
    } else if (event.key === 'Escape' && !popup.hidden) {
      event.preventDefault();
      input.value = nameOf(chosen);
      close();
    }
  });
  return { input, popup };
}
