/** The questions, each with its place in the case file. Which of them are asked, and when, is in `flow.ts`. */

import { type Draft, valueAt } from '../../case/draft.js';
import { unitNames } from '../../case/names.js';
import { Decimal } from '../../money/index.js';
import type { AmountKind, Criterion } from '../../rulebook/schema.js';
import { entryOf, violationsOf, withEntry, withValue } from './draft.js';
import type { Kind, Question, Said, Section } from './question.js';
import { readCount, readDays, readList, readQuantity, writeDays } from './read.js';

const text = (value: unknown): Said | undefined =>
  value === undefined ? undefined : value === null ? null : String(value);

const question = (
  given: Pick<Question, 'id' | 'section' | 'kind' | 'read' | 'write'> & Partial<Question>,
): Question => ({ required: false, choices: [], units: [], ...given });

/** A question whose answer is the value at its path. */
function plain(
  section: Section,
  kind: Kind,
  id: string,
  rest: Partial<Question> = {},
  value: (said: string) => unknown = (said) => said,
): Question {
  const path = id.split('.');
  return question({
    id,
    section,
    kind,
    read: (draft) => text(valueAt(draft, path)),
    write: (draft, said) => withValue(draft, path, value(said)),
    ...rest,
  });
}

const list = (section: Section, id: string): Question =>
  plain(
    section,
    'list',
    id,
    {
      read: (draft) => {
        const held = valueAt(draft, id.split('.'));
        return Array.isArray(held) ? held.join('、') : undefined;
      },
    },
    readList,
  );

export const days = (section: Section, id: string, required = false): Question =>
  plain(
    section,
    'days',
    id,
    { required, read: (draft) => writeDays(valueAt(draft, id.split('.'))) },
    readDays,
  );

export const day = (section: Section, id: string, required = false): Question =>
  plain(section, 'day', id, { required });

export const party = plain('party', 'choice', 'party', { required: true, choices: ['unit', 'individual'] });
export const partyName = plain('party', 'name', 'partyName');

/** `n` is 0 for the violation, 1 and on for those that the same act commits as well. */
export const violation = (n: number): Question =>
  question({
    id: n === 0 ? 'violation' : `violation.${n}`,
    section: 'violation',
    kind: 'violation',
    required: n === 0,
    read: (draft) => violationsOf(draft)[n],
    write: (draft, said) => {
      const all = [...violationsOf(draft).slice(0, n), said];
      return { ...draft, violation: all.length === 1 ? said : all };
    },
  });

export const role = (choices: readonly string[], required: boolean): Question =>
  plain('violation', 'choice', 'role', { choices, required });

/** When the act ended: the same day, another day, not yet, or nobody knows. No answer but the last stands there by itself. */
export const actEnd = question({
  id: 'act.end',
  section: 'dates',
  kind: 'choice',
  choices: ['same', 'later', 'ongoing'],
  read: (draft) => {
    if (valueAt(draft, ['act', 'ongoing']) === true) return 'ongoing';
    const to = writeDays(valueAt(draft, ['act', 'to']));
    return to === undefined
      ? undefined
      : to === writeDays(valueAt(draft, ['act', 'from']))
        ? 'same'
        : 'later';
  },
  write: (draft, said) =>
    said === 'ongoing'
      ? withValue(draft, ['act', 'ongoing'], true)
      : said === 'same'
        ? withValue(draft, ['act', 'to'], valueAt(draft, ['act', 'from']))
        : draft,
});

export const yesNo = (section: Section, id: string): Question =>
  plain(section, 'choice', id, { choices: ['true', 'false'] }, (said) => said === 'true');

export const orderMade = question({
  id: 'order',
  section: 'order',
  kind: 'choice',
  choices: ['made', 'not-made'],
  read: (draft) => (draft['order'] === undefined ? undefined : 'made'),
  write: (draft, said) => (said === 'made' ? { ...draft, order: {} } : draft),
});

const complied = (draft: Draft): unknown => valueAt(draft, ['order', 'compliedOn']);

export const orderCompliance = question({
  id: 'order.compliance',
  section: 'order',
  kind: 'choice',
  choices: ['complied', 'not-complied'],
  read: (draft) => {
    const day = complied(draft);
    return day === undefined ? undefined : day === null ? 'not-complied' : 'complied';
  },
  write: (draft, said) => (said === 'not-complied' ? withValue(draft, ['order', 'compliedOn'], null) : draft),
});

export const compliedOn: Question = { ...days('order', 'order.compliedOn'), required: true };

const frequency = plain('facts', 'count', 'facts.frequency', {}, readCount);

const quantity = (units: readonly string[]): Question =>
  plain(
    'facts',
    'quantity',
    'facts.quantity',
    {
      units,
      read: (draft) => {
        const held = valueAt(draft, ['facts', 'quantity']);
        if (typeof held !== 'object' || held === null) return text(held);
        const { value, unit } = held as { value: number; unit: string };
        if (unit === 'share') return `${new Decimal(value).times(100).toString()}%`;
        return `${value}${unitNames.ids.get(unit) ?? unit}`;
      },
    },
    (said) => readQuantity(said, units),
  );

const consequence = plain('facts', 'choice', 'facts.consequence', {
  choices: ['none', 'remediable', 'irremediable'],
});

export const criterion = (name: Criterion, units: readonly string[]): Question =>
  name === 'frequency' ? frequency : name === 'quantity' ? quantity(units) : consequence;

/** What was done and where, as the documents say it. */
export const deed = plain('facts', 'name', 'act.words');
export const place = plain('facts', 'name', 'act.place');

export const factsEvidence = list('facts', 'facts.evidence');

export const amountOf = (kind: AmountKind): Question => plain('amounts', 'amount', `amounts.${kind}`);

export const circumstance = (id: string): Question =>
  question({
    id: `circumstances.${id}`,
    section: 'circumstances',
    kind: 'choice',
    choices: ['present', 'absent'],
    read: (draft) => {
      const entry = entryOf(draft, id);
      return entry && (entry.present ? 'present' : 'absent');
    },
    write: (draft, said) => withEntry(draft, { id, present: said === 'present' }),
  });

/** What proves a circumstance that was found. */
export const proof = (id: string): Question =>
  question({
    id: `circumstances.${id}.evidence`,
    section: 'circumstances',
    kind: 'list',
    read: (draft) => entryOf(draft, id)?.evidence?.join('、'),
    write: (draft, said) => withEntry(draft, { ...entryOf(draft, id)!, evidence: readList(said) }),
  });
