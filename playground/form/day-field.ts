/** A day, or, where it is uncertain, the first and the last day that it can be. */
import { fill, h } from '../dom.js';
import type { PageTexts } from '../texts.js';
import { readDay } from '../typed.js';
import { type FieldOptions, type Fields, field, newId, textInput } from './field.js';

type Days = string | readonly [string, string] | undefined;

export interface DayFieldOptions extends Omit<FieldOptions, 'control' | 'after'> {
  readonly value: unknown;
  readonly change: (value: Days) => void;
  /** The case file allows a pair here. */
  readonly mayBeUncertain: boolean;
  readonly texts: PageTexts;
}

export function dayField(fields: Fields, options: DayFieldOptions): HTMLElement {
  const { label, value, change, texts, mayBeUncertain } = options;
  const pair = Array.isArray(value) ? value.map(String) : null;
  const written = { first: pair?.[0] ?? (typeof value === 'string' ? value : ''), last: pair?.[1] ?? '' };
  let uncertain = pair !== null;
  const report = (): void => {
    const { first, last } = written;
    if (first === '' && last === '') change(undefined);
    else change(uncertain ? [first, last] : first === '' ? undefined : first);
  };
  const input = (end: 'first' | 'last', name?: string): HTMLInputElement => {
    const control = textInput(
      written[end],
      (text) => {
        written[end] = readDay(text);
        report();
      },
      { class: 'day', inputmode: 'numeric', placeholder: texts.dayFormat, 'aria-label': name },
    );
    control.addEventListener('change', () => {
      control.value = written[end];
    });
    return control;
  };
  const first = input('first');
  const last = input('last', texts.latest(label));
  last.id = newId('latest');
  const second = h('span', { class: 'second' });
  const show = (): void => {
    fill(second, ...(uncertain ? [h('span', { class: 'to', 'aria-hidden': 'true' }, texts.to), last] : []));
    if (uncertain) first.setAttribute('aria-label', texts.earliest(label));
    else first.removeAttribute('aria-label');
  };
  const toggle = h(
    'button',
    {
      type: 'button',
      class: 'uncertain',
      'aria-pressed': uncertain ? 'true' : 'false',
      title: texts.uncertainTitle(label),
      'aria-label': texts.uncertainTitle(label),
      on: {
        click: () => {
          uncertain = !uncertain;
          if (!uncertain) {
            written.last = '';
            last.value = '';
          }
          toggle.setAttribute('aria-pressed', uncertain ? 'true' : 'false');
          show();
          report();
        },
      },
    },
    texts.uncertain,
  );
  show();
  const after = h('span', { class: 'after' }, second, mayBeUncertain && toggle);
  const root = field(fields, { ...options, control: first, after });
  last.setAttribute('aria-describedby', first.getAttribute('aria-describedby') ?? '');
  return root;
}
