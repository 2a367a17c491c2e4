/** An answer as it was typed or chosen, in its normal form. What the case file itself refuses is left to it. */
import type { Question, Said, Unreadable } from './question.js';
import { readAmount, readCount, readDay, readDays, readList, readQuantity, writeDays } from './read.js';

export function normal(question: Question, given: string | null): { said: Said } | Unreadable {
  const text = given?.trim() ?? '';
  if (text === '') return question.required ? { code: 'answer-required' } : { said: null };
  switch (question.kind) {
    case 'choice':
      return question.choices.includes(text) ? { said: text } : { code: 'not-a-choice', value: text };
    case 'day':
      return { said: readDay(text) };
    case 'days':
      return { said: writeDays(readDays(text))! };
    case 'count': {
      const count = readCount(text);
      const known = typeof count === 'number' || ORDINAL.test(count);
      return known ? { said: String(count) } : { code: 'not-a-count', value: text };
    }
    case 'quantity':
      return quantity(question, text);
    case 'amount':
      return { said: readAmount(text) };
    case 'list': {
      const items = readList(text);
      return { said: items.length === 0 ? null : items.join('、') };
    }
    case 'violation':
    case 'name':
      return { said: text };
  }
}

const ORDINAL = /^(?:light|medium|heavy)$/;

function quantity({ units, read, write }: Question, text: string): { said: Said } | Unreadable {
  const found = readQuantity(text, units);
  if (typeof found === 'string') {
    return ORDINAL.test(found) ? { said: found } : { code: 'not-a-quantity', value: text, units };
  }
  if (found.unit === '') return { code: 'unit-wanted', units };
  if (!units.includes(found.unit)) return { code: 'not-a-quantity', value: text, units };
  return { said: read(write({}, text)) ?? null };
}
