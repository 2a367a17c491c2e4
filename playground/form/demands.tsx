/** What the user demands of the result: a level of assurance, and, where two laws cannot be compared, a choice. */
import type { JSX } from 'preact';
import { ASSURANCES } from '../../src/rulebook/schema.js';
import { useForm } from './context.js';
import { Field, Select, Text } from './field.js';

export function Demands({ askToChoose }: { askToChoose: boolean }): JSX.Element {
  const { state, texts, lex, change } = useForm();
  const { require, choice } = state;
  const levels = ASSURANCES.filter((a) => a !== 'reference');
  const write = (version: string, reason: string): void =>
    change({ choice: version === '' ? null : { version, reason } });
  return (
    <>
      <Field
        name="requireAssurance"
        label={texts.require}
        hint={texts.requireHint}
        control={(control) => (
          <Select
            {...control}
            choices={[
              { value: '', label: texts.requireAny },
              ...levels.map((value) => ({ value: String(value), label: lex.assurance[value].tag })),
            ]}
            chosen={require ?? ''}
            choose={(value) => change({ require: value === '' ? null : value })}
          />
        )}
      />
      {(askToChoose || choice !== null) && (
        <>
          <Field
            name="lawChoice"
            label={texts.choice}
            control={(control) => (
              <Select
                {...control}
                choices={[
                  { value: '', label: texts.choiceNone },
                  { value: 'old', label: texts.choiceOld },
                  { value: 'new', label: texts.choiceNew },
                ]}
                chosen={choice?.version ?? ''}
                choose={(version) => write(version, choice?.reason ?? '')}
              />
            )}
          />
          <Field
            name="lawChoice.reason"
            label={texts.choiceReason}
            control={(control) => (
              <Text
                {...control}
                value={choice?.reason ?? ''}
                change={(reason) => write(choice?.version ?? '', reason)}
              />
            )}
          />
        </>
      )}
    </>
  );
}
