/** Fields of the form: a label, a control, a hint, and room for what is wrong. */
import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useForm } from './context.js';

/** What a control needs to be named, described and marked as wrong. */
export interface Control {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': 'true' | undefined;
}

interface Registered {
  readonly id: string;
  readonly error: string;
}

/** Makes the field known, so that what is wrong with its part of the case is said beside it. */
function useRegistered(name: string, label: string): Registered {
  const { labels, errors } = useForm();
  const id = useId();
  // The form of another case may already have a field of this name when that of the last one goes.
  const own = useRef({ label }).current;
  own.label = label;
  labels.set(name, own);
  useLayoutEffect(() => {
    labels.set(name, own);
    return () => {
      if (labels.get(name) === own) labels.delete(name);
    };
  }, [labels, name, own]);
  return { id, error: errors.get(name) ?? '' };
}

export interface FieldProps {
  /** Path in the case file. */
  readonly name: string;
  readonly label: string;
  /** Said beside the label. */
  readonly mark?: string | undefined;
  readonly hint?: string | undefined;
  readonly class?: string;
}

interface WithControl extends FieldProps {
  readonly control: (control: Control) => ComponentChildren;
}

export function Field({ name, label, mark, hint, control, class: kind = 'field' }: WithControl): JSX.Element {
  const { id, error } = useRegistered(name, label);
  const described = hint === undefined ? `${id}-error` : `${id}-hint ${id}-error`;
  const invalid = error === '' ? undefined : ('true' as const);
  return (
    <div class={`${kind}${invalid ? ' wrong' : ''}`} data-field={name}>
      <label for={id}>
        {label}
        {mark !== undefined && <span class="mark">{mark}</span>}
      </label>
      <div class="control">{control({ id, 'aria-describedby': described, 'aria-invalid': invalid })}</div>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p class="error" id={`${id}-error`}>
        {error}
      </p>
    </div>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface RadiosProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
  readonly children?: ComponentChildren;
}

/** Some of a few, all in sight. */
export function Radios(props: RadiosProps): JSX.Element {
  const { name, label, mark, choices, chosen, choose, class: kind = 'field', children } = props;
  const { id, error } = useRegistered(name, label);
  return (
    <fieldset class={`${kind} choice${error === '' ? '' : ' wrong'}`} data-field={name}>
      <legend>
        {mark === undefined ? (
          label
        ) : (
          <span>
            {label}
            <span class="mark">{mark}</span>
          </span>
        )}
      </legend>
      <div class="picks">
        {choices.map(({ value, label: text }) => (
          <label key={value} class={`pick pick-${value}`}>
            <input
              type="radio"
              name={id}
              value={value}
              checked={value === chosen}
              aria-describedby={`${id}-error`}
              onChange={() => choose(value)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
      <p class="error" id={`${id}-error`}>
        {error}
      </p>
      {children}
    </fieldset>
  );
}

interface SelectProps {
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
  readonly class?: string;
  readonly 'aria-label'?: string;
}

export function Select({ choices, chosen, choose, ...others }: SelectProps & Partial<Control>): JSX.Element {
  const known = choices.some(({ value }) => value === chosen);
  const all = known ? choices : [...choices, { value: chosen, label: chosen }];
  return (
    <select {...others} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
      {all.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface TextProps extends Partial<Control> {
  readonly value: string;
  readonly change: (text: string) => void;
  /** How the text is written once the field is left. */
  readonly settle?: (text: string) => string;
  readonly class?: string;
  readonly inputMode?: 'numeric' | 'decimal';
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly 'aria-label'?: string | undefined;
}

/** Keeps what is typed as it is typed, whatever the case file makes of it. */
export function Text({ value, change, settle, ...others }: TextProps): JSX.Element {
  const [text, setText] = useState(value);
  return (
    <input
      type="text"
      autocomplete="off"
      spellcheck={false}
      {...others}
      value={text}
      onInput={({ currentTarget }) => {
        setText(currentTarget.value);
        change(currentTarget.value);
      }}
      onChange={() => settle && setText(settle(text))}
    />
  );
}
