/** The days of the case, and the order to correct. */
import type { JSX } from 'preact';
import { valueAt } from '../../src/case/draft.js';
import { useForm } from './context.js';
import { DayField, type DayFieldProps } from './day-field.js';
import { Field, Select } from './field.js';

/** A day at a path of the case file. */
function Day({ name, ...others }: Omit<DayFieldProps, 'value' | 'change'>): JSX.Element {
  const { state, set } = useForm();
  const path = name.split('.');
  return (
    <DayField
      {...others}
      name={name}
      value={valueAt(state.draft, path)}
      change={(value) => set(path, value)}
    />
  );
}

export function Dates(): JSX.Element {
  const { state, set, texts } = useForm();
  const ongoing = valueAt(state.draft, ['act', 'ongoing']) === true;
  const ended = valueAt(state.draft, ['act', 'to']) !== undefined;
  const over = ongoing && !ended;
  return (
    <>
      <p class="lead-in">{texts.dayHint}</p>
      <Day name="act.from" label={texts.actFrom} mark={texts.required} mayBeUncertain />
      <div class="ended">
        <Day
          key={over}
          name="act.to"
          label={texts.actTo}
          mark={texts.optional}
          hint={over ? undefined : texts.actToHint}
          mayBeUncertain
          disabled={over}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={ongoing}
            onChange={({ currentTarget: { checked } }) => {
              if (checked) set(['act', 'to'], undefined);
              set(['act', 'ongoing'], checked ? true : undefined);
            }}
          />
          <span>{texts.ongoing}</span>
        </label>
      </div>
      <Day name="discoveredOn" label={texts.discoveredOn} mark={texts.optional} mayBeUncertain />
      <Day name="filedOn" label={texts.filedOn} mark={texts.optional} />
      <Day name="decidedOn" label={texts.decidedOn} mark={texts.required} />
    </>
  );
}

/** An empty day is refused; it must not turn into "not known". */
const COMPLIED: Readonly<Record<string, unknown>> = { '': undefined, no: null, yes: '' };

export function Order(): JSX.Element {
  const { state, set, texts } = useForm();
  const path = ['order', 'compliedOn'];
  const complied = valueAt(state.draft, path);
  const answer = complied === undefined ? '' : complied === null ? 'no' : 'yes';
  return (
    <>
      <div class="pair">
        <Day name="order.issuedOn" label={texts.issuedOn} />
        <Day name="order.deadline" label={texts.deadline} />
      </div>
      <Field
        name="order.compliance"
        label={texts.compliance}
        control={(control) => (
          <Select
            {...control}
            choices={[
              { value: '', label: texts.notStated },
              { value: 'no', label: texts.notComplied },
              { value: 'yes', label: texts.complied },
            ]}
            chosen={answer}
            choose={(value) => set(path, COMPLIED[value])}
          />
        )}
      />
      {answer === 'yes' && (
        <div class="complied">
          <DayField
            name="order.compliedOn"
            label={texts.compliedOn}
            mayBeUncertain
            value={complied}
            change={(days) => set(path, days ?? '')}
          />
        </div>
      )}
    </>
  );
}
