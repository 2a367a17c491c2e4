/** What a row orders and imposes beside the fine: orders, persons, other consequences, a departure. Each has a column. */
import type { Then } from '../../rulebook/schema/table.js';
import { printAmount } from '../amounts/print.js';
import { readAmountText } from '../amounts/read.js';
import { Misread } from '../conditions/misread.js';
import { ASSURANCE_WORDS, assuranceText, type TableContext } from './context.js';
import { oneOfWords, parts } from './sheet.js';

type Penalty = Extract<Then, { fine: unknown }>;
type Order = NonNullable<Then['orders']>[number];
type Person = NonNullable<Penalty['persons']>[number];
type Other = NonNullable<Penalty['others']>[number];
type Departs = NonNullable<Penalty['departs']>;

const NONE = '无';
const MODES = { required: '应当', optional: '可以' } as const;

const ORDER_EXAMPLE = '责令限期改正（15日）';

export const writeOrders = (orders: readonly Order[] | undefined, context: TableContext): string =>
  orders === undefined
    ? ''
    : orders.length === 0
      ? NONE
      : orders
          .map(({ id, days }) => `${context.term(['order'], id)}${days === undefined ? '' : `（${days}日）`}`)
          .join('；');

/** @throws Misread */
export function readOrders(text: string, context: TableContext): Order[] {
  if (text === NONE) return [];
  const names = context.termNames(['order']);
  return parts(text).map((part) => {
    const [, name = '', days] = /^(.*?)(?:[（(](\d+)[日天][）)])?$/u.exec(part) ?? [];
    return { id: oneOfWords(name, names, ORDER_EXAMPLE), ...(days !== undefined && { days: Number(days) }) };
  });
}

const PERSON_EXAMPLE = '应当对直接负责的主管人员处单位罚款数额5%以上10%以下罚款';

export const writePersons = (persons: readonly Person[] | undefined, context: TableContext): string =>
  persons === undefined
    ? ''
    : persons.length === 0
      ? NONE
      : persons
          .map(
            ({ id, person, mode, fine }) =>
              `${MODES[mode]}对${context.english.note('person', person)}处${printAmount(fine, context.words)}罚款［${id}］`,
          )
          .join('\n');

/** @throws Misread */
export function readPersons(text: string, context: TableContext): Person[] {
  if (text === NONE) return [];
  return text.split('\n').flatMap((line, n) => {
    const plain = line.trim();
    if (plain === '') return [];
    const found = /^(应当|可以)对(.+?)处(.+?罚款)(?:［(.+)］)?$/u.exec(plain);
    const at = text.indexOf(plain);
    if (!found) throw new Misread('unexpected', { at, seen: plain, example: PERSON_EXAMPLE });
    const [, mode, person = '', fine = '', id] = found;
    const begin = text.indexOf(`处${fine}`, at) + 1;
    const masked = ' '.repeat(begin) + text.slice(begin, begin + fine.length);
    return [
      {
        id: id ?? `person-${n + 1}`,
        person: context.english.text('person', person),
        mode: mode === MODES.required ? ('required' as const) : ('optional' as const),
        fine: readAmountText(masked, { words: context.words }),
      },
    ];
  });
}

const CONSEQUENCE = ['consequence', 'order'] as const;
const OTHER_EXAMPLE = '应当责令停业整顿（责令停业整顿、降低资质等级择一）';

export const writeOthers = (others: readonly Other[] | undefined, context: TableContext): string =>
  others === undefined
    ? ''
    : others.length === 0
      ? NONE
      : others
          .map(({ id, mode, when, oneOf }) =>
            [
              MODES[mode],
              context.term(CONSEQUENCE, id),
              oneOf ? `（${oneOf.map((one) => context.term(CONSEQUENCE, one)).join('、')}择一）` : '',
              when ? `（条件：${context.english.note('when', when)}）` : '',
            ].join(''),
          )
          .join('\n');

/** @throws Misread */
export function readOthers(text: string, context: TableContext): Other[] {
  if (text === NONE) return [];
  const names = context.termNames(CONSEQUENCE);
  return text.split('\n').flatMap((line) => {
    const plain = line.trim();
    if (plain === '') return [];
    const found = /^(应当|可以)(.+?)(?:（([^（）]+)择一）)?(?:（条件：(.+)）)?$/u.exec(plain);
    if (!found)
      throw new Misread('unexpected', { at: text.indexOf(plain), seen: plain, example: OTHER_EXAMPLE });
    const [, mode, name = '', oneOf, when] = found;
    return [
      {
        id: oneOfWords(name, names, OTHER_EXAMPLE),
        mode: mode === MODES.required ? ('required' as const) : ('optional' as const),
        ...(when !== undefined && { when: context.english.text('when', when) }),
        ...(oneOf !== undefined && {
          oneOf: oneOf.split('、').map((one) => oneOfWords(one, names, OTHER_EXAMPLE)),
        }),
      },
    ];
  });
}

const DEPARTS_EXAMPLE = '三行：理由／依据：文件名称／可信程度：转引';

export const writeDeparts = (departs: Departs | undefined, context: TableContext): string =>
  departs === undefined
    ? ''
    : [
        context.english.note('departs', departs.reason),
        ...context
          .source(departs.source)
          .split('\n')
          .map((line) => `依据：${line}`),
        `可信程度：${assuranceText(departs.assurance)}`,
      ].join('\n');

/** @throws Misread */
export function readDeparts(text: string, context: TableContext): Departs {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const behind = (lead: string): string[] =>
    lines.filter((line) => line.startsWith(lead)).map((line) => line.slice(lead.length));
  const [sources, levels] = [behind('依据：'), behind('可信程度：')];
  const [reason = ''] = lines.filter((line) => !/^(?:依据|可信程度)：/u.test(line));
  if (reason === '' || sources.length === 0 || levels.length !== 1) {
    throw new Misread('ended', { at: text.length, seen: text.slice(0, 20), example: DEPARTS_EXAMPLE });
  }
  return {
    reason: context.english.text('departs', reason),
    source: context.readSource(sources.join('\n')),
    assurance: oneOfWords(levels[0]!, ASSURANCE_WORDS, '转引'),
  };
}
