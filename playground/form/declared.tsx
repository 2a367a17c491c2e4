/** A fact that the rulebook declares: asked in its own words, by its kind. */
import type { JSX } from 'preact';
import { isPlain, valueAt } from '../../src/case/draft.js';
import type { FactDeclaration } from '../../src/rulebook/schema/index.js';
import { readNumber } from '../typed.js';
import { useForm } from './context.js';
import { Field, Select, Text } from './field.js';

export function Declared({ fact }: { fact: FactDeclaration }): JSX.Element {
  const { state, set, texts, lex } = useForm();
  const path = ['facts', fact.id];
  const stated = valueAt(state.draft, path);
  const value = isPlain(stated) ? stated['value'] : stated;
  const units = (fact.units ?? []).map(({ id }) => id);
  const unit = isPlain(stated) && stated['unit'] !== undefined ? String(stated['unit']) : (units[0] ?? '');
  /** What else the case says of the fact, its reason and evidence, stays. */
  const write = (next: unknown, inUnit = unit): void => {
    const kept = isPlain(stated) ? stated : {};
    const whole = { ...kept, value: next, ...(inUnit !== (units[0] ?? '') && { unit: inUnit }) };
    set(path, next === undefined || Object.keys(whole).length === 1 ? next : whole);
  };
  const measured = fact.kind === 'number' || fact.kind === 'count';
  const choices = fact.values
    ? fact.values.map(({ id, name }) => ({ value: id, label: lex.text(name) }))
    : [
        { value: 'true', label: texts.yes },
        { value: 'false', label: texts.no },
      ];
  const answer = (chosen: string): unknown => (fact.values ? chosen : chosen === 'true');
  return (
    <Field
      name={path.join('.')}
      label={lex.text(fact.name)}
      hint={fact.ask && lex.text(fact.ask)}
      control={(control) =>
        measured ? (
          <>
            <Text
              {...control}
              value={String(value ?? '')}
              change={(text) => write(readNumber(text))}
              inputMode="decimal"
              class="number"
            />
            {units.length > 0 && (
              <Select
                choices={units.map((id) => ({
                  value: id,
                  label: id === 'share' ? texts.shareUnit : lex.unit(id),
                }))}
                chosen={unit}
                choose={(chosen) => write(value, chosen)}
                class="unit"
                aria-label={texts.unit}
              />
            )}
          </>
        ) : (
          <Select
            {...control}
            choices={[{ value: '', label: texts.notStated }, ...choices]}
            chosen={String(value ?? '')}
            choose={(chosen) => write(chosen === '' ? undefined : answer(chosen))}
          />
        )
      }
    />
  );
}
