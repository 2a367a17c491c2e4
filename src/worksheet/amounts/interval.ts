/** From–to as people write it: 50㎡以上200㎡以下, 超过2万元、5万元以下, 1至3次, ≤10%. Each end keeps its unit. */
import { Decimal } from '../../money/index.js';
import { Misread } from '../conditions/misread.js';
import type { Mark, Token } from '../conditions/tokenise.js';
import { type Measure, measured } from './measure.js';

export interface Interval {
  readonly from?: string;
  readonly to?: string;
  readonly fromOpen?: true;
  readonly toOpen?: true;
}

interface End {
  readonly number: Token;
  readonly unit: Token | null;
  readonly open: boolean;
}

interface Ends {
  readonly lower: End | null;
  readonly upper: End | null;
  /** The first token that belongs to it no more. */
  readonly next: number;
}

export const startsInterval = (token: Token | undefined): boolean =>
  token?.kind === 'number' || (token?.kind === 'mark' && !['and-more', 'and-less'].includes(token.mark));

interface One {
  readonly end: End;
  readonly side: 'lower' | 'upper' | 'either';
  readonly next: number;
}

type Side = One['side'];
const BEFORE: Readonly<Record<string, readonly [Side, boolean]>> = {
  over: ['lower', true],
  'at-least': ['lower', false],
  under: ['upper', true],
  'at-most': ['upper', false],
};

/** Reads one end: a mark in front or behind, the number, the unit. */
function oneEnd(tokens: readonly Token[], start: number, example: string): One {
  let i = start;
  let side: Side = 'either';
  let open = false;
  for (; tokens[i]?.kind === 'mark'; i += 1) {
    const { mark } = tokens[i] as Token & { kind: 'mark' };
    const found = BEFORE[mark];
    if (found) [side, open] = found;
    else if (mark !== 'ordinal') break;
  }
  const number = tokens[i];
  if (number?.kind !== 'number') return refuse(tokens, i, example);
  i += 1;
  const unit = tokens[i]?.kind === 'unit' ? tokens[i]! : null;
  if (unit) i += 1;
  for (; tokens[i]?.kind === 'mark'; i += 1) {
    const { mark } = tokens[i] as Token & { kind: 'mark' };
    if (mark === 'included') open = false;
    else if (mark === 'excluded') open = true;
    else if (mark === 'and-more' && side === 'either') side = 'lower';
    else if (mark === 'and-less' && side === 'either') side = 'upper';
    else break;
  }
  return { end: { number, unit, open }, side, next: i };
}

function refuse(tokens: readonly Token[], i: number, example: string): never {
  const token = tokens[i];
  if (token) throw new Misread('unexpected', { at: token.at, seen: token.text, example });
  const last = tokens.at(-1);
  throw new Misread('ended', { at: last?.end ?? 0, seen: last?.text ?? '', example });
}

const markAt = (tokens: readonly Token[], i: number, mark: string): boolean => {
  const token = tokens[i];
  return token?.kind === 'mark' && token.mark === mark;
};

/** Between the ends of one interval there may be a comma or a pause. */
function afterPause(tokens: readonly Token[], i: number): number {
  const token = tokens[i];
  return token && (token.kind === 'comma' || token.kind === 'pause') && startsInterval(tokens[i + 1])
    ? i + 1
    : i;
}

/** `最高`, `最低` behind a comma bound the whole amount and are no end of it. */
const bounds = (token: Token | undefined): boolean => token?.kind === 'mark' && /^最/.test(token.text);

function endsAt(tokens: readonly Token[], start: number, example: string): Ends {
  const first = oneEnd(tokens, start, example);
  if (markAt(tokens, first.next, 'up-to')) {
    const second = oneEnd(tokens, first.next + 1, example);
    if (first.side === 'upper' || second.side === 'lower') refuse(tokens, first.next, example);
    return { lower: first.end, upper: second.end, next: second.next };
  }
  const at = afterPause(tokens, first.next);
  const more = startsInterval(tokens[at]) && !bounds(tokens[at]);
  if (first.side === 'lower' && more) {
    const second = oneEnd(tokens, at, example);
    if (second.side !== 'upper') refuse(tokens, at, example);
    return { lower: first.end, upper: second.end, next: second.next };
  }
  if (first.side === 'either' && more && tokens[at]!.kind === 'number') {
    const seen = tokens
      .slice(start, at + 1)
      .map(({ text }) => text)
      .join('');
    throw new Misread('enumeration', { at: tokens[start]!.at, seen, example });
  }
  const { end, next } = first;
  if (first.side === 'lower') return { lower: end, upper: null, next };
  if (first.side === 'upper') return { lower: null, upper: end, next };
  return { lower: end, upper: end, next };
}

/** The mark behind the name for one in front of it: 50＜面积 is 面积＞50. */
const TURNED: Readonly<Record<string, Mark>> = {
  under: 'over',
  'at-most': 'at-least',
  over: 'under',
  'at-least': 'at-most',
};

/** A name between two ends, as in 50＜面积≤200㎡: where the name is, and the range as it stands behind a name. */
export interface Chain {
  readonly name: Token & { kind: 'word' };
  readonly range: readonly Token[];
  /** The first token that belongs to it no more. */
  readonly next: number;
}

/** The chain of comparisons that begins here; `null` where none does. @throws Misread for signs that point apart */
export function chainAt(tokens: readonly Token[], start: number): Chain | null {
  if (tokens[start]?.kind !== 'number') return null;
  const at = tokens[start + 1]?.kind === 'unit' ? start + 2 : start + 1;
  const [mark, name] = [tokens[at], tokens[at + 1]];
  const turned = mark?.kind === 'mark' ? TURNED[mark.mark] : undefined;
  if (mark?.kind !== 'mark' || turned === undefined || name?.kind !== 'word') return null;
  const first: Token[] = [{ ...mark, mark: turned }, ...tokens.slice(start, at)];
  const second = tokens[at + 2];
  if (second?.kind !== 'mark' || !(second.mark in TURNED)) return { name, range: first, next: at + 2 };
  const isLower = (one: string): boolean => one === 'over' || one === 'at-least';
  if (isLower(second.mark) === isLower(turned)) refuse(tokens, at + 2, CHAIN_EXAMPLE);
  const next = tokens[at + 4]?.kind === 'unit' ? at + 5 : at + 4;
  const rest = tokens.slice(at + 2, next);
  return { name, range: isLower(turned) ? [...first, ...rest] : [...rest, ...first], next };
}

const CHAIN_EXAMPLE = '50＜面积≤200㎡';

/** Reads an interval in a measure. @throws Misread */
export function intervalAt(
  tokens: readonly Token[],
  start: number,
  measure: Measure,
  example: string,
): { readonly interval: Interval; readonly next: number } {
  const { lower, upper, next } = endsAt(tokens, start, example);
  // 1至3万元: whether the first figure is in 万 is not said.
  if (lower && upper && !lower.unit && upper.unit && /[万亿%‰]/u.test(upper.unit.text)) {
    throw new Misread('unit-missing', { at: lower.number.at, seen: lower.number.text, example });
  }
  const value = (end: End | null, other: End | null): string | undefined =>
    end ? measured(end.number, end.unit ?? other?.unit ?? null, measure, example) : undefined;
  const [from, to] = [value(lower, upper), value(upper, lower)];
  if (from !== undefined && to !== undefined && new Decimal(from).gt(to)) {
    const seen = tokens
      .slice(start, next)
      .map(({ text }) => text)
      .join('');
    throw new Misread('reversed', { at: tokens[start]!.at, seen, example });
  }
  return {
    interval: {
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(from !== undefined && lower!.open && { fromOpen: true as const }),
      ...(to !== undefined && upper!.open && { toOpen: true as const }),
    },
    next,
  };
}
