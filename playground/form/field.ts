import { type Child, h } from '../dom.js';

/** A place in the form where an error about a path of the case file is shown. */
export interface Field {
  readonly root: HTMLElement;
  /** What is named as wrong and gets the focus: one control, or the first of a group. */
  readonly control: HTMLElement;
  readonly label: string;
  readonly error: HTMLElement;
}

export type Fields = Map<string, Field>;

let count = 0;
export const newId = (name: string): string => {
  count += 1;
  return `${name.replaceAll('.', '-')}-${count}`;
};

export interface FieldOptions {
  readonly key: string;
  readonly label: string;
  readonly control: HTMLElement;
  readonly hint?: string | undefined;
  /** Said beside the label. */
  readonly mark?: string | undefined;
  /** Beside the control. */
  readonly after?: Child;
  readonly class?: string;
}

function describe(control: HTMLElement, ids: readonly (string | undefined)[]): void {
  const said = ids.filter(Boolean).join(' ');
  if (said !== '') control.setAttribute('aria-describedby', said);
}

/** A label, a control, a hint, and room for an error. */
export function field(fields: Fields, options: FieldOptions): HTMLElement {
  const { key, label, control, hint, mark, after } = options;
  const id = newId(key);
  control.id = id;
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const error = h('p', { class: 'error', id: `${id}-error` });
  describe(control, [hintId, error.id]);
  const root = h(
    'div',
    { class: options.class ?? 'field', 'data-field': key },
    h('label', { for: id }, label, mark !== undefined && h('span', { class: 'mark' }, mark)),
    h('div', { class: 'control' }, control, after),
    hint !== undefined && h('p', { class: 'hint', id: hintId }, hint),
    error,
  );
  fields.set(key, { root, control, label, error });
  return root;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Some of a few, all in sight. */
export function radios(
  fields: Fields,
  key: string,
  legend: Child,
  label: string,
  choices: readonly Choice[],
  chosen: string,
  choose: (value: string) => void,
  className = 'field',
): HTMLElement {
  const name = newId(key);
  const error = h('p', { class: 'error', id: `${name}-error` });
  const inputs = choices.map(({ value, label: text }) => {
    const input = h('input', {
      type: 'radio',
      name,
      value,
      'aria-describedby': error.id,
      on: { change: () => choose(value) },
    });
    input.checked = value === chosen;
    return { input, root: h('label', { class: `pick pick-${value}` }, input, h('span', {}, text)) };
  });
  const root = h(
    'fieldset',
    { class: `${className} choice`, 'data-field': key },
    h('legend', {}, legend),
    h('div', { class: 'picks' }, ...inputs.map((i) => i.root)),
    error,
  );
  fields.set(key, { root, control: inputs[0]!.input, label, error });
  return root;
}

export function select(
  choices: readonly Choice[],
  chosen: string,
  choose: (value: string) => void,
): HTMLSelectElement {
  const known = choices.some(({ value }) => value === chosen);
  const all = known ? choices : [...choices, { value: chosen, label: chosen }];
  const control = h('select', {}, ...all.map(({ value, label }) => h('option', { value }, label)));
  control.value = chosen;
  control.addEventListener('change', () => choose(control.value));
  return control;
}

export function textInput(
  value: string,
  change: (text: string) => void,
  props: { readonly [attribute: string]: unknown } = {},
): HTMLInputElement {
  const control = h('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', ...props });
  control.value = value;
  control.addEventListener('input', () => change(control.value));
  return control;
}

export function checkbox(label: Child, checked: boolean, change: (on: boolean) => void): HTMLElement {
  const input = h('input', { type: 'checkbox', on: { change: () => change(input.checked) } });
  input.checked = checked;
  return h('label', { class: 'check' }, input, h('span', {}, label));
}
