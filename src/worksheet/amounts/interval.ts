/** From–to as people write it: 50㎡以上200㎡以下, 超过2万元、5万元以下, 1至3次, ≤10%. Each end keeps its unit. */
import { Decimal } from '../../money/index.js';
import { Misread } from '../conditions/misread.js';
import type { Token } from '../conditions/tokenise.js';
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
