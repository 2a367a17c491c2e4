/** What is said in English with the words of a book. */
import { Decimal } from '../../money/index.js';
import type { Form, Grade } from '../../rulebook/schema.js';
import type { RowText } from '../../trail/step.js';
import type { AnswerWords, BookWords, PlainWords, Words } from './texts.js';

const between = (from: string, to: string): string => (from === to ? from : `${from} to ${to}`);
type Factors = Exclude<Form, { kind: 'fixed' }>;

/** A range of factors; an open lower end of nothing is no end. */
function factors(form: Factors, show: (factor: string) => string): string {
  const [from, to] = [show(form.from), show(form.to)];
  if (form.minOpen !== true || from === to) return between(from, to);
  return Number(form.from) === 0 ? `up to ${to}` : `above ${from} up to ${to}`;
}

const or = (items: readonly string[]): string => [...new Set(items)].join(' or ');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const PATHS: Record<string, string> = {
  'act.from': 'the first day of the act',
  'act.to': 'the last day of the act',
  act: 'the last day of the act',
  discoveredOn: 'the day of discovery',
  'order.compliedOn': 'the day on which the order was complied with',
};
const ANSWERS: Record<string, string> = {
  true: 'yes',
  false: 'no',
  null: 'not complied with by the deadline',
};
const CRITERIA: readonly string[] = ['frequency', 'quantity', 'consequence'];

/** Times are whole: an open end is the next whole number inside. */
function timesOf({ from, to, fromOpen, toOpen }: RowText): string {
  const first = new Decimal(from ?? 1).plus(fromOpen ? 1 : 0).toString();
  const times = (n: string): string => (n === '1' ? '1 time' : `${n} times`);
  if (to === null) return `${times(first)} or more`;
  const last = new Decimal(to).minus(toOpen ? 1 : 0).toString();
  return first === last ? times(first) : `${first} to ${times(last)}`;
}

/** A row of whole numbers, both ends in it. */
const counted = ({ unit, fromOpen, toOpen }: RowText): boolean =>
  unit !== '㎡' && unit !== 'share' && !fromOpen && !toOpen;

/** 1 door, 2 doors. */
const number = (value: string, word: string): string =>
  `${value} ${value === '1' ? word.replace(/s$/, '') : word}`;

export function enWords(plain: PlainWords, book: BookWords): Words {
  const { yuan, percent, list } = plain;
  const { amount, consequence, ordinal, grade, unit } = book;
  const unitWord = (id: string): string => unit[id] ?? id;
  const bounds = ({ floor, cap }: Factors): string =>
    `${floor === undefined ? '' : `, at least ${yuan(floor)}`}${cap === undefined ? '' : `, at most ${yuan(cap)}`}`;

  const row = (r: RowText): string => {
    const show = (v: string): string =>
      r.unit === 'share' ? percent(v) : r.unit === null ? v : number(v, unitWord(r.unit));
    if (r.values.length > 0) return list(r.values.map((v) => consequence[v as keyof typeof consequence]));
    if (r.from !== null && r.from === r.to) return show(r.from);
    if (r.from !== null && r.to !== null && counted(r)) return `${r.from} to ${show(r.to)}`;
    const low =
      r.from === null || (r.from === '0' && r.fromOpen)
        ? ''
        : `${r.fromOpen ? 'more than' : 'from'} ${show(r.from)}`;
    const high = r.to === null ? '' : `${r.toOpen ? 'less than' : 'up to'} ${show(r.to)}`;
    return low !== '' && r.to === null
      ? `${low}${r.fromOpen ? '' : ' on'}`
      : [low, high].filter(Boolean).join(' ');
  };

  const stated: Words['stated'] = ({ value, unit: u }) => {
    if (u === 'share') return percent(value);
    if (u !== null) return number(value, unitWord(u));
    if (Object.hasOwn(consequence, value)) return consequence[value as keyof typeof consequence];
    if (Object.hasOwn(ordinal, value)) return `"${ordinal[value as keyof typeof ordinal]}"`;
    return `violation no. ${value}`;
  };

  const answer = (path: string, { answer: said, rows = [], unit: u = null }: AnswerWords): string => {
    const [head, name = ''] = path.split('.');
    if (rows.length > 0) {
      const times = (r: RowText): boolean => r.unit === null && r.values.length === 0;
      return or(rows.map((r) => (times(r) ? timesOf(r) : row(r))));
    }
    if (head === 'facts' && CRITERIA.includes(name)) {
      const known = Object.hasOwn(ordinal, said);
      return known ? `degree ${stated({ value: said, unit: null })}` : stated({ value: said, unit: u });
    }
    if (head === 'amounts') return said === '0' ? 'none' : 'some';
    return ANSWERS[said] ?? said;
  };

  return {
    ...plain,
    ...book,
    grades: (of) =>
      of === null ? 'no grades' : Array.isArray(of) ? or(of.map((g: Grade) => grade(g))) : grade(of as Grade),
    criterion: {
      frequency: capital(book.fact['frequency']!),
      quantity: capital(book.fact['quantity']!),
      consequence: capital(book.fact['consequence']!),
    },
    form(form) {
      switch (form.kind) {
        case 'fixed':
          return plain.range({
            min: form.min,
            max: form.max,
            minOpen: form.minOpen === true,
            maxOpen: false,
          });
        case 'share':
          return `${factors(form, percent)} of the ${amount[form.of]}${bounds(form)}`;
        case 'multiple':
          return `${factors(form, String)} times the ${amount[form.of]}${bounds(form)}`;
        case 'rate':
          return `${factors(form, String)} yuan per ${unitWord(form.unit)}${bounds(form)}`;
      }
    },
    flag: {
      endangersLifeOrHealth: book.fact['endangersLifeOrHealth']!,
      endangersFinancialSafety: book.fact['endangersFinancialSafety']!,
      intentToDamage: book.fact['intentToDamage']!,
    },
    row,
    stated,
    unit: unitWord,
    fact(path) {
      const [head, name = ''] = path.split('.');
      if (head === 'amounts') return amount[name as keyof typeof amount] ?? path;
      if (head === 'facts') {
        const word = book.fact[name] ?? path;
        return CRITERIA.includes(name) ? word : `whether ${word}`;
      }
      return PATHS[path] ?? path;
    },
    answer,
  };
}
