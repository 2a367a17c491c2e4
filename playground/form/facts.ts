import { isPlain, valueAt } from '../../src/case/draft.js';
import {
  AMOUNT_KINDS,
  type AmountKind,
  CONSEQUENCES,
  type Consequence,
  CRITERIA,
  type Criterion,
  ORDINALS,
  type Ordinal,
} from '../../src/rulebook/schema.js';
import { h } from '../dom.js';
import { readAmount, readList, readNumber, readQuantity } from '../typed.js';
import { type FormContext, provisionsOf } from './case-form.js';
import type { Set as Write } from './dates.js';
import { field, select, textInput } from './field.js';

/** 轻、中、重 as people write them. */
const ORDINAL_WORDS: Readonly<Record<string, Ordinal>> = { 轻: 'light', 中: 'medium', 重: 'heavy' };

const readCriterion = (text: string): number | string | undefined => {
  const read = readNumber(text);
  return typeof read === 'string' ? (ORDINAL_WORDS[read] ?? read) : read;
};

export function factFields(context: FormContext, set: Write): HTMLElement[] {
  const { state, texts, fields, lex } = context;
  const { draft } = state();
  const provisions = provisionsOf(state());
  const has = (name: string): boolean => valueAt(draft, ['facts', name]) !== undefined;
  const asked = (criterion: Criterion): boolean =>
    has(criterion) || provisions.some((p) => p.criteria.includes(criterion));
  const written = (value: unknown): string => {
    const text = String(value ?? '');
    return ORDINALS.some((o) => o === text) ? lex.ordinal[text as Ordinal] : text;
  };

  const number = (): HTMLElement =>
    field(fields, {
      key: 'facts.frequency',
      label: texts.frequency,
      hint: texts.byOrdinal,
      control: textInput(
        written(valueAt(draft, ['facts', 'frequency'])),
        (text) => set(['facts', 'frequency'], readCriterion(text)),
        { inputmode: 'numeric', class: 'number' },
      ),
    });

  const quantity = (): HTMLElement => {
    const stated = valueAt(draft, ['facts', 'quantity']);
    const units = [...new Set(provisions.flatMap((p) => p.quantity?.units ?? []))].map(String);
    const held = isPlain(stated) ? String(stated['unit']) : undefined;
    let unit = held ?? units[0] ?? '';
    let text = written(isPlain(stated) ? stated['value'] : stated);
    const write = (): void => {
      const value = readQuantity(text, unit);
      set(['facts', 'quantity'], typeof value === 'string' ? (ORDINAL_WORDS[value] ?? value) : value);
    };
    const control = textInput(
      text,
      (typed) => {
        text = typed;
        write();
      },
      { inputmode: 'decimal', class: 'number' },
    );
    const choices = units.map((value) => ({
      value,
      label: value === 'share' ? texts.shareUnit : lex.unit(value),
    }));
    const chooser = select(choices, unit, (value) => {
      unit = value;
      write();
    });
    chooser.setAttribute('aria-label', texts.unit);
    chooser.classList.add('unit');
    return field(fields, {
      key: 'facts.quantity',
      label: lex.criterion.quantity,
      hint: texts.byOrdinal,
      control,
      after: unit === '' ? null : chooser,
    });
  };

  const consequence = (): HTMLElement =>
    field(fields, {
      key: 'facts.consequence',
      label: texts.consequence,
      control: select(
        [
          { value: '', label: texts.notStated },
          ...CONSEQUENCES.map((value: Consequence) => ({ value, label: lex.consequence[value] })),
        ],
        String(valueAt(draft, ['facts', 'consequence']) ?? ''),
        (value) => set(['facts', 'consequence'], value === '' ? undefined : value),
      ),
    });

  const answer = (
    name: 'endangersLifeOrHealth' | 'endangersFinancialSafety' | 'intentToDamage',
  ): HTMLElement =>
    field(fields, {
      key: `facts.${name}`,
      label: texts[name],
      class: 'field inline',
      control: select(
        [
          { value: '', label: texts.notStated },
          { value: 'true', label: texts.yes },
          { value: 'false', label: texts.no },
        ],
        String(valueAt(draft, ['facts', name]) ?? ''),
        (value) => set(['facts', name], value === '' ? undefined : value === 'true'),
      ),
    });

  const evidence = valueAt(draft, ['facts', 'evidence']);
  const criteria = CRITERIA.filter(asked);
  const draw = { frequency: number, quantity, consequence };
  return [
    ...(provisions.length === 0 && criteria.length === 0
      ? [h('p', { class: 'lead-in' }, texts.noCriteria)]
      : [h('div', { class: 'criteria' }, ...criteria.map((c) => draw[c]()))]),
    ...(has('intentToDamage') || provisions.some((p) => p.intentTo) ? [answer('intentToDamage')] : []),
    answer('endangersLifeOrHealth'),
    answer('endangersFinancialSafety'),
    field(fields, {
      key: 'facts.evidence',
      label: texts.evidence,
      mark: texts.optional,
      hint: texts.evidenceHint,
      control: textInput(Array.isArray(evidence) ? evidence.join('、') : String(evidence ?? ''), (text) => {
        const list = readList(text);
        set(['facts', 'evidence'], list.length === 0 ? undefined : list);
      }),
    }),
  ];
}

export function amountFields(context: FormContext, set: Write): HTMLElement[] {
  const { state, texts, fields, lex, change } = context;
  const { draft, fine } = state();
  const versions = provisionsOf(state()).flatMap((p) => p.versions);
  const bases = new Set<AmountKind>(['unlawfulGains']);
  for (const { form } of versions.flatMap((v) => v.fines)) {
    if (form.kind === 'share' || form.kind === 'multiple') bases.add(form.of);
  }
  if (versions.some((v) => v.personFines?.length)) bases.add('unitFine');
  const shown = AMOUNT_KINDS.filter(
    (kind) => bases.has(kind) || valueAt(draft, ['amounts', kind]) !== undefined,
  );
  const unit = h('span', { class: 'suffix', 'aria-hidden': 'true' }, texts.amountUnit);
  return [
    ...shown.map((kind) =>
      field(fields, {
        key: `amounts.${kind}`,
        label: lex.amount[kind],
        mark: texts.optional,
        after: unit.cloneNode(true),
        control: textInput(
          String(valueAt(draft, ['amounts', kind]) ?? ''),
          (text) => set(['amounts', kind], readAmount(text)),
          { inputmode: 'decimal', class: 'amount' },
        ),
      }),
    ),
    field(fields, {
      key: 'fine',
      label: texts.fine,
      mark: texts.optional,
      hint: texts.fineHint,
      after: unit,
      control: textInput(fine, (text) => change({ fine: readAmount(text) ?? '' }), {
        inputmode: 'decimal',
        class: 'amount',
      }),
    }),
  ];
}
