/** How a person writes a range or a row in the worksheet of the short form; the unit is checked against what the row measures. */

import type { Criterion, Provision } from '../rulebook/schema.js';
import { UNITS } from '../rulebook/schema.js';
import { intervalAt } from './amounts/interval.js';
import type { Measure } from './amounts/measure.js';
import { Misread } from './conditions/misread.js';
import { type Token, Tokeniser } from './conditions/tokenise.js';
import type { BookWords } from './conditions/words.js';

/** `to: null`: without limit. */
export interface ReadInterval {
  readonly from: string | null;
  readonly to: string | null;
  readonly fromOpen: boolean;
  readonly toOpen: boolean;
}

/** Reads `10000元以上22000元以下`, `超过22000元、不满38000元`, `3次以上`, `50平方米以下`, `10%以下`, `1-2`, `5`. @throws Misread */
export function readInterval(
  text: string,
  measure: Measure,
  words: BookWords,
  example: string,
): ReadInterval {
  const tokens = new Tokeniser(words).tokens(text);
  const [first] = tokens;
  if (!first) throw new Misread('ended', { at: 0, seen: text, example });
  if (first.kind === 'unknown') {
    throw new Misread('unknown-word', {
      at: first.at,
      seen: first.text,
      example: bareOf(text, tokens, measure) ?? example,
    });
  }
  const { interval, next } = intervalAt(tokens, 0, measure, example);
  const rest = tokens[next];
  if (rest) {
    const reason = rest.kind === 'unknown' ? 'unknown-word' : 'unexpected';
    throw new Misread(reason, { at: rest.at, seen: rest.text, example });
  }
  const { from = null, to = null, fromOpen = false, toOpen = false } = interval;
  return { from, to, fromOpen, toOpen };
}

/** The range without the words before it, which say again what the row is about; `null` where that cannot be read. */
function bareOf(text: string, tokens: readonly Token[], measure: Measure): string | null {
  const start = tokens.findIndex(({ kind }) => kind !== 'unknown');
  if (start < 0) return null;
  try {
    return intervalAt(tokens, start, measure, '').next === tokens.length
      ? text.slice(tokens[start]!.at)
      : null;
  } catch (error) {
    if (error instanceof Misread) return null;
    throw error;
  }
}

/** What a row of a criterion measures: times, or the quantity of the violation in any of its units. */
export function measureOfRow(criterion: Criterion, { quantity }: Pick<Provision, 'quantity'>): Measure {
  const name = { zh: criterion, en: criterion };
  if (criterion !== 'quantity' || !quantity) {
    return {
      kind: 'fact',
      fact: { id: criterion, name, kind: 'count', units: [{ id: '次' }], heavier: 'up' },
    };
  }
  const count = quantity.measure === 'count';
  const units = (quantity.units.length > 0 ? quantity.units : UNITS).map((id) => ({ id }));
  const fact = { id: 'quantity', name, kind: count ? 'count' : 'number', units, heavier: 'up' } as const;
  // Doors, devices and places count alike here, so that a bare number says enough.
  return { kind: 'fact', fact, bare: count };
}
