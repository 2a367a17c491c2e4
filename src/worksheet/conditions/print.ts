/** Writes a condition in the words of the book, so that reading it gives the same condition again. */
import type { Condition, FactDeclaration, Leaf } from '../../rulebook/schema/index.js';
import { parseCondition } from './parse.js';
import { type BookWords, ORDER_WORDS } from './words.js';

type Joined = 'all' | 'any';

/** `初次违法 且（面积≤50㎡ 或 没有不良影响）`. */
export function printCondition(condition: Condition, words: BookWords): string {
  if ('all' in condition) return joined('all', condition.all, words);
  if ('any' in condition) return joined('any', condition.any, words);
  if ('not' in condition) return `非（${printCondition(condition.not, words)}）`;
  return printLeaf(condition, words);
}

function joined(kind: Joined, parts: readonly Condition[], words: BookWords): string {
  if (parts.length === 0) return '一律';
  const inner = parts.map((part) => {
    const text = printCondition(part, words);
    const own = 'all' in part ? 'all' : 'any' in part ? 'any' : null;
    const size = own === null ? 0 : (part as Readonly<Record<Joined, readonly Condition[]>>)[own].length;
    // 且 binds closer than 或, so that of the two only an 或 inside an 且 needs brackets.
    return size > 1 && (own === kind || own === 'any') && parts.length > 1 ? `（${text}）` : text;
  });
  if (inner.length > 1) return inner.join(kind === 'all' ? ' 且 ' : ' 或 ');
  return `${kind === 'all' ? '全部' : '任一'}（${inner[0]!}）`;
}

/** The shortest of the ways to write a leaf that is read as the same leaf. */
function printLeaf(leaf: Leaf, words: BookWords): string {
  const wanted = JSON.stringify(sorted(plain(leaf)));
  const found = waysOf(leaf, words).find((text) => {
    try {
      return JSON.stringify(sorted(parseCondition(text, words))) === wanted;
    } catch {
      return false;
    }
  });
  if (found !== undefined) return found;
  throw new Error(`no words for ${wanted}`);
}

/** Without what says nothing: ends that are stated to be closed, no upper end. */
function plain(leaf: Leaf): Record<string, unknown> {
  const { ...copy } = leaf as Record<string, unknown>;
  for (const end of ['fromOpen', 'toOpen']) if (copy[end] === false) delete copy[end];
  if (copy['to'] === null) delete copy['to'];
  if (copy['from'] === undefined) delete copy['fromOpen'];
  if (copy['to'] === undefined) delete copy['toOpen'];
  return copy;
}

const sorted = (value: object): object =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

const quote = (name: string): string => `“${name.replaceAll('”', '””')}”`;

/** A name as it is, in quotes, and the id where another thing has the same name. */
const formsOf = (name: string, id: string): string[] => [name, quote(name), quote(id)];

function waysOf(leaf: Leaf, words: BookWords): string[] {
  if ('circumstance' in leaf) {
    const forms = formsOf(words.circumstance(leaf.circumstance), leaf.circumstance);
    return [...forms, ...forms.map((form) => `情节${form}`)];
  }
  if ('order' in leaf) return orderWays(leaf.order);
  if ('amount' in leaf) return amountWays(leaf, words);
  const fact = words.fact(leaf.fact);
  const names = formsOf(fact?.name.zh ?? leaf.fact, leaf.fact);
  const subjects = [...names, ...names.map((name) => `事实${name}`)];
  if ('in' in leaf || 'is' in leaf) return subjects.flatMap((subject) => valueWays(leaf, subject, fact));
  return subjects.map((subject) => `${subject}${intervalText(leaf, fact?.units?.[0]?.id ?? '')}`);
}

function orderWays(order: Extract<Leaf, { order: unknown }>['order']): string[] {
  const states = [order].flat();
  const tail = Array.isArray(order) ? '之一' : '';
  const text = states.map((state) => ORDER_WORDS[state][0]).join('、') + tail;
  const ids = states.map((state) => quote(state)).join('、') + tail;
  return [text, ids, `责令${ids}`];
}

function amountWays(leaf: Extract<Leaf, { amount: unknown }>, words: BookWords): string[] {
  const names = formsOf(words.amount(leaf.amount as Parameters<BookWords['amount']>[0]), leaf.amount);
  if (!('state' in leaf)) {
    const text = intervalText(leaf, '元');
    return [...names, ...names.map((name) => `金额${name}`)].map((name) => `${name}${text}`);
  }
  if (leaf.state === 'none') return names.map((name) => `没有${name}`);
  const said = leaf.state === 'known' ? '已经查明' : '无法确定';
  return [...names, ...names.map((name) => `金额${name}`)].map((name) => `${name}${said}`);
}

function valueWays(leaf: Leaf, subject: string, fact: FactDeclaration | undefined): string[] {
  const forms = (id: string): string[] =>
    formsOf(fact?.values?.find((value) => value.id === id)?.name.zh ?? id, id);
  if ('in' in leaf) {
    const all = leaf.in.map(forms);
    return [0, 1, 2].map((n) => `${subject}＝${all.map((form) => form[n]!).join('、')}之一`);
  }
  if (!('is' in leaf)) return [];
  if (typeof leaf.is === 'boolean') {
    return [`${leaf.is ? '有' : '没有'}${subject}`, `${subject}＝${leaf.is ? '是' : '否'}`];
  }
  return forms(leaf.is).map((form) => `${subject}＝${form}`);
}

interface Ends {
  readonly from?: string | undefined;
  readonly to?: string | null | undefined;
  readonly fromOpen?: boolean | undefined;
  readonly toOpen?: boolean | undefined;
}

/** `≤50㎡`, `50㎡以上200㎡以下`, `超过50㎡、200㎡以下`, `＝2次`. */
export function intervalText({ from, to, fromOpen = false, toOpen = false }: Ends, unit: string): string {
  const upper = to ?? undefined;
  if (from === undefined && upper === undefined) return '不限';
  const high = upper === undefined ? '' : upper + unit;
  if (from === undefined) return toOpen ? `不满${high}` : `≤${high}`;
  const low = from + unit;
  if (upper === undefined) return fromOpen ? `超过${low}` : `≥${low}`;
  if (from === upper && !fromOpen && !toOpen) return `＝${low}`;
  const ending = toOpen ? `不满${high}` : `${high}以下`;
  if (fromOpen) return `超过${low}、${ending}`;
  return toOpen ? `${low}以上、${ending}` : `${low}以上${ending}`;
}
