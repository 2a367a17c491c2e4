/** The facts that the tables read, and the amounts that fines are measured by. */
import type { JSX } from 'preact';
import { isPlain, valueAt } from '../../src/case/draft.js';
import { CONSEQUENCES, type Criterion, ORDINALS, type Ordinal } from '../../src/rulebook/schema.js';
import { readAmount, readList, readNumber, readQuantity } from '../typed.js';
import { amountsAsked, askedBy } from './asked.js';
import { useForm } from './context.js';
import { Declared } from './declared.js';
import { Field, Select, Text } from './field.js';

/** 轻、中、重 as people write them. */
const ORDINAL_WORDS: Readonly<Record<string, Ordinal>> = { 轻: 'light', 中: 'medium', 重: 'heavy' };

const ordinal = <T,>(read: T | string): T | string =>
  typeof read === 'string' ? (ORDINAL_WORDS[read] ?? read) : read;

/** A number, or a degree in words. */
function useWritten(): (value: unknown) => string {
  const { lex } = useForm();
  return (value) => {
    const text = String(value ?? '');
    return ORDINALS.some((o) => o === text) ? lex.ordinal[text as Ordinal] : text;
  };
}

function Frequency(): JSX.Element {
  const { state, set, texts } = useForm();
  const written = useWritten();
  return (
    <Field
      name="facts.frequency"
      label={texts.frequency}
      hint={texts.byOrdinal}
      control={(control) => (
        <Text
          {...control}
          value={written(valueAt(state.draft, ['facts', 'frequency']))}
          change={(text) => set(['facts', 'frequency'], ordinal(readNumber(text)))}
          inputMode="numeric"
          class="number"
        />
      )}
    />
  );
}

function Quantity({ units }: { units: readonly string[] }): JSX.Element {
  const { state, set, texts, lex } = useForm();
  const written = useWritten();
  const path = ['facts', 'quantity'];
  const stated = valueAt(state.draft, path);
  const text = written(isPlain(stated) ? stated['value'] : stated);
  const unit = isPlain(stated) ? String(stated['unit']) : (units[0] ?? '');
  const write = (typed: string, chosen: string): void => set(path, ordinal(readQuantity(typed, chosen)));
  return (
    <Field
      name="facts.quantity"
      label={lex.criterion.quantity}
      hint={texts.byOrdinal}
      control={(control) => (
        <>
          <Text
            {...control}
            value={text}
            change={(typed) => write(typed, unit)}
            inputMode="decimal"
            class="number"
          />
          {unit !== '' && (
            <Select
              choices={units.map((value) => ({
                value,
                label: value === 'share' ? texts.shareUnit : lex.unit(value),
              }))}
              chosen={unit}
              choose={(value) => write(text, value)}
              class="unit"
              aria-label={texts.unit}
            />
          )}
        </>
      )}
    />
  );
}

function Consequence(): JSX.Element {
  const { state, set, texts, lex } = useForm();
  const choices = CONSEQUENCES.map((value) => ({ value: String(value), label: lex.consequence[value] }));
  return (
    <Field
      name="facts.consequence"
      label={texts.consequence}
      control={(control) => (
        <Select
          {...control}
          choices={[{ value: '', label: texts.notStated }, ...choices]}
          chosen={String(valueAt(state.draft, ['facts', 'consequence']) ?? '')}
          choose={(value) => set(['facts', 'consequence'], value === '' ? undefined : value)}
        />
      )}
    />
  );
}

type Question = 'endangersLifeOrHealth' | 'endangersFinancialSafety' | 'intentToDamage';

function Answer({ name }: { name: Question }): JSX.Element {
  const { state, set, texts } = useForm();
  return (
    <Field
      name={`facts.${name}`}
      label={texts[name]}
      class="field inline"
      control={(control) => (
        <Select
          {...control}
          choices={[
            { value: '', label: texts.notStated },
            { value: 'true', label: texts.yes },
            { value: 'false', label: texts.no },
          ]}
          chosen={String(valueAt(state.draft, ['facts', name]) ?? '')}
          choose={(value) => set(['facts', name], value === '' ? undefined : value === 'true')}
        />
      )}
    />
  );
}

export function Facts(): JSX.Element {
  const { state, set, texts } = useForm();
  const asked = askedBy(state);
  const { provisions, facts, declared } = asked;
  const has = (name: string): boolean => valueAt(state.draft, ['facts', name]) !== undefined;
  const isAsked = (criterion: Criterion): boolean =>
    has(criterion) || facts.has(criterion) || provisions.some((p) => p.criteria.includes(criterion));
  const units = [...new Set(provisions.flatMap((p) => p.quantity?.units ?? []))].map(String);
  const criteria = (['frequency', 'quantity', 'consequence'] as const).filter(isAsked);
  const evidence = valueAt(state.draft, ['facts', 'evidence']);
  return (
    <>
      {provisions.length === 0 && criteria.length === 0 ? (
        <p class="lead-in">{texts.noCriteria}</p>
      ) : (
        <div class="criteria">
          {criteria.includes('frequency') && <Frequency />}
          {criteria.includes('quantity') && <Quantity key={units.join()} units={units} />}
          {criteria.includes('consequence') && <Consequence />}
          {declared.map((fact) => (
            <Declared key={fact.id} fact={fact} />
          ))}
        </div>
      )}
      {(has('intentToDamage') || provisions.some((p) => p.intentTo)) && <Answer name="intentToDamage" />}
      <Answer name="endangersLifeOrHealth" />
      <Answer name="endangersFinancialSafety" />
      <Field
        name="facts.evidence"
        label={texts.evidence}
        mark={texts.optional}
        hint={texts.evidenceHint}
        control={(control) => (
          <Text
            {...control}
            value={Array.isArray(evidence) ? evidence.join('、') : String(evidence ?? '')}
            change={(text) => {
              const list = readList(text);
              set(['facts', 'evidence'], list.length === 0 ? undefined : list);
            }}
          />
        )}
      />
    </>
  );
}

export function Amounts(): JSX.Element {
  const { state, set, texts, lex, change } = useForm();
  const stated = (kind: string): unknown => valueAt(state.draft, ['amounts', kind]);
  const shown = amountsAsked(askedBy(state), (kind) => stated(kind) !== undefined);
  const unit = (
    <span class="suffix" aria-hidden="true">
      {texts.amountUnit}
    </span>
  );
  const common = { inputMode: 'decimal', class: 'amount' } as const;
  return (
    <>
      {shown.map((kind) => (
        <Field
          key={kind}
          name={`amounts.${kind}`}
          label={lex.amount[kind]}
          mark={texts.optional}
          control={(control) => (
            <>
              <Text
                {...control}
                {...common}
                value={String(stated(kind) ?? '')}
                change={(text) => set(['amounts', kind], readAmount(text))}
              />
              {unit}
            </>
          )}
        />
      ))}
      <Field
        name="fine"
        label={texts.fine}
        mark={texts.optional}
        hint={texts.fineHint}
        control={(control) => (
          <>
            <Text
              {...control}
              {...common}
              value={state.fine}
              change={(text) => change({ fine: readAmount(text) ?? '' })}
            />
            {unit}
          </>
        )}
      />
    </>
  );
}
