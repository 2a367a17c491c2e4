/** A day, or, where it is uncertain, the first and the last day that it can be. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { readDay } from '../typed.js';
import { useForm } from './context.js';
import { Field, type FieldProps, Text } from './field.js';

export type Days = string | readonly [string, string] | undefined;

export interface DayFieldProps extends FieldProps {
  readonly value: unknown;
  readonly change: (value: Days) => void;
  /** The case file allows a pair here. */
  readonly mayBeUncertain?: boolean;
  readonly disabled?: boolean;
}

interface Written {
  readonly first: string;
  readonly last: string;
  readonly uncertain: boolean;
}

function writtenIn(value: unknown): Written {
  if (!Array.isArray(value))
    return { first: typeof value === 'string' ? value : '', last: '', uncertain: false };
  const [first = '', last = ''] = value.map(String);
  return { first, last, uncertain: true };
}

function daysOf({ first, last, uncertain }: Written): Days {
  if (first === '' && last === '') return undefined;
  if (uncertain) return [first, last];
  return first === '' ? undefined : first;
}

export function DayField({
  value,
  change,
  mayBeUncertain = false,
  disabled = false,
  ...field
}: DayFieldProps): JSX.Element {
  const { texts } = useForm();
  const { label } = field;
  const [written, setWritten] = useState(() => writtenIn(value));
  const { first, last, uncertain } = written;
  const write = (part: Partial<Written>): void => {
    const next = { ...written, ...part };
    setWritten(next);
    change(daysOf(next));
  };
  const common = {
    class: 'day',
    inputMode: 'numeric',
    placeholder: texts.dayFormat,
    settle: readDay,
    disabled,
  } as const;
  return (
    <Field
      {...field}
      control={(control) => (
        <>
          <Text
            {...common}
            {...control}
            value={first}
            change={(text) => write({ first: readDay(text) })}
            aria-label={uncertain ? texts.earliest(label) : undefined}
          />
          <span class="after">
            {uncertain && (
              <span class="second">
                <span class="to" aria-hidden="true">
                  {texts.to}
                </span>
                <Text
                  {...common}
                  value={last}
                  change={(text) => write({ last: readDay(text) })}
                  aria-label={texts.latest(label)}
                  aria-describedby={control['aria-describedby']}
                />
              </span>
            )}
            {mayBeUncertain && (
              <button
                type="button"
                class="uncertain"
                aria-pressed={uncertain}
                title={texts.uncertainTitle(label)}
                aria-label={texts.uncertainTitle(label)}
                disabled={disabled}
                onClick={() => write(uncertain ? { uncertain: false, last: '' } : { uncertain: true })}
              >
                {texts.uncertain}
              </button>
            )}
          </span>
        </>
      )}
    />
  );
}
