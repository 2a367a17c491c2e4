/** What is said in Chinese with the words of a book. */
import { Decimal } from '../../money/index.js';
import type { Form, Grade } from '../../rulebook/schema.js';
import type { RowText } from '../../trail/step.js';
import { or } from './plain-zh-CN.js';
import type { AnswerWords, BookWords, PlainWords, Words } from './texts.js';

const between = (from: string, to: string): string => (from === to ? from : `${from}以上${to}以下`);
type Factors = Exclude<Form, { kind: 'fixed' }>;

/** A range of factors; an open lower end of nothing is no end. */
function factors(form: Factors, show: (factor: string) => string): string {
  const [from, to] = [show(form.from), show(form.to)];
  if (form.minOpen !== true || from === to) return between(from, to);
  return Number(form.from) === 0 ? `${to}以下` : `超过${from}、${to}以下`;
}

const PATHS: Record<string, string> = {
  'act.from': '行为开始的日期',
  'act.to': '行为终了的日期',
  act: '行为终了的日期',
  discoveredOn: '违法行为被发现的日期',
  'order.compliedOn': '改正完成的日期',
};
const ANSWERS: Record<string, string> = { true: '是', false: '否', null: '期限届满没有改正' };
const CRITERIA: readonly string[] = ['frequency', 'quantity', 'consequence'];

/** Times are whole: an open end is the next whole number inside. */
function timesOf({ from, to, fromOpen, toOpen }: RowText): string {
  const first = new Decimal(from ?? 1).plus(fromOpen ? 1 : 0).toString();
  if (to === null) return `第${first}次以上`;
  const last = new Decimal(to).minus(toOpen ? 1 : 0).toString();
  return first === last ? `第${first}次` : `第${first}次至第${last}次`;
}

/** A row of whole numbers, both ends in it. */
const counted = ({ unit, fromOpen, toOpen }: RowText): boolean =>
  unit !== '㎡' && unit !== 'share' && !fromOpen && !toOpen;

export function zhWords(plain: PlainWords, book: BookWords): Words {
  const { yuan, percent, list } = plain;
  const { amount, consequence, ordinal, grade, unit } = book;
  const unitWord = (id: string): string => unit[id] ?? id;
  const bounds = ({ floor, cap }: Factors): string =>
    `${floor === undefined ? '' : `，最低${yuan(floor)}`}${cap === undefined ? '' : `，最高${yuan(cap)}`}`;

  const row = (r: RowText): string => {
    const u = r.unit === null ? '次' : unitWord(r.unit);
    const show = (v: string): string => (r.unit === 'share' ? percent(v) : `${v}${u}`);
    if (r.values.length > 0) return list(r.values.map((v) => consequence[v as keyof typeof consequence]));
    if (r.from !== null && r.from === r.to) return show(r.from);
    // Whole things from one number to another: 3至5樘.
    if (r.from !== null && r.to !== null && counted(r)) return `${r.from}至${show(r.to)}`;
    const low =
      r.from === null || (r.from === '0' && r.fromOpen)
        ? ''
        : r.fromOpen
          ? `超过${show(r.from)}`
          : `${show(r.from)}以上`;
    const high = r.to === null ? '' : r.toOpen ? `不满${show(r.to)}` : `${show(r.to)}以下`;
    return `${low}${low && high && r.fromOpen ? '、' : ''}${high}`;
  };

  const stated: Words['stated'] = ({ value, unit: u }) => {
    if (u === 'share') return percent(value);
    if (u !== null) return `${value}${unitWord(u)}`;
    if (Object.hasOwn(consequence, value)) return consequence[value as keyof typeof consequence];
    if (Object.hasOwn(ordinal, value)) return `“${ordinal[value as keyof typeof ordinal]}”`;
    return `第${value}次`;
  };

  const answer = (path: string, { answer: said, rows = [], unit: u = null }: AnswerWords): string => {
    const [head, name = ''] = path.split('.');
    if (rows.length > 0) {
      const times = (r: RowText): boolean => r.unit === null && r.values.length === 0;
      return or(rows.map((r) => (times(r) ? timesOf(r) : row(r))));
    }
    if (head === 'facts' && CRITERIA.includes(name)) {
      const known = Object.hasOwn(ordinal, said);
      return known ? `程度为${stated({ value: said, unit: null })}` : stated({ value: said, unit: u });
    }
    if (head === 'amounts') return said === '0' ? '没有' : '有';
    return ANSWERS[said] ?? (/^\d{4}-\d{2}-\d{2}$/.test(said) ? plain.day(said) : said);
  };

  return {
    ...plain,
    ...book,
    grades: (of) =>
      of === null ? '不分阶次' : Array.isArray(of) ? or(of.map((g: Grade) => grade(g))) : grade(of as Grade),
    criterion: {
      frequency: book.fact['frequency']!,
      quantity: book.fact['quantity']!,
      consequence: book.fact['consequence']!,
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
          return `${amount[form.of]}的${factors(form, percent)}${bounds(form)}`;
        case 'multiple':
          return `${amount[form.of]}的${factors(form, (factor) => `${factor}倍`)}${bounds(form)}`;
        case 'rate':
          return `每${unitWord(form.unit)}${factors(form, yuan)}${bounds(form)}`;
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
        return CRITERIA.includes(name) ? word : `是否${word}`;
      }
      return PATHS[path] ?? path;
    },
    answer,
  };
}
