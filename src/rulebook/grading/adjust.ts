/** Circumstances of an adjust table as axes: those with the same effect are one, for the proof and for a case. */
import { satisfies } from '../assurance.js';
import type { Adjust, AdjustRow } from '../schema/index.js';
import type { Assurance } from '../schema.js';
import type { AxisPlans, Mark } from './condition.js';

/** For whom a table is compiled. */
export interface SheetFor {
  readonly violation: string;
  readonly party: string;
  readonly role: string | null;
  /** Circumstances that the provision itself contains: they have no effect of their own. */
  readonly elements: readonly string[];
  /** Rows below this level are not used. */
  readonly demanded: Assurance | null;
}

export const usable = ({ assurance }: { assurance: Assurance }, demanded: Assurance | null): boolean =>
  demanded === null || satisfies(assurance, demanded);

/** The rows for all violations and those of this one, which replace them, by what they are about. */
export function rowsOf<T extends { violation?: string | undefined }>(
  rows: readonly T[],
  violation: string,
  about: (row: T) => string,
): T[] {
  const found = new Map<string, T>();
  for (const row of rows) if (row.violation === undefined) found.set(about(row), row);
  for (const row of rows) if (row.violation === violation) found.set(about(row), row);
  return [...found.values()];
}

/** Circumstances with the same effect. */
export interface EffectGroup {
  readonly rows: readonly AdjustRow[];
  readonly effect: AdjustRow['effect'];
  /** False: the rows are weaker than demanded, so that the effect is only possible. */
  readonly certain: boolean;
  readonly mark: Mark;
}

/** The effects that circumstances have here, and the axes on which their presence is read. */
export function planEffects(adjust: Adjust, { violation, elements, demanded }: SheetFor, plans: AxisPlans) {
  const rows = rowsOf(adjust.rows, violation, (row) => row.circumstance).filter(
    (row) => row.effect !== 'none' && !elements.includes(row.circumstance),
  );
  const groups = new Map<string, AdjustRow[]>();
  for (const row of rows) {
    const { effect } = row;
    const name = typeof effect === 'string' ? effect : Object.entries(effect).flat().join(' ');
    const alone = addsUp(effect, adjust) ? ` ${row.circumstance}` : '';
    const key = `effect:${name}${alone}${usable(row, demanded) ? '' : '?'}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].map(([key, members]): EffectGroup => {
    const ids = members.map((row) => row.circumstance);
    return {
      rows: members,
      effect: members[0]!.effect,
      certain: usable(members[0]!, demanded),
      mark: plans.ask(
        key,
        { kind: 'effect', members: ids, weight: weightOf(members[0]!.effect) },
        (present) => present === true,
      ),
    };
  });
}

/** Points always add up; shifts do where the table says that several make their net sum. Others count once. */
const addsUp = (effect: AdjustRow['effect'], { several }: Adjust): boolean =>
  typeof effect === 'object' && ('points' in effect || ('shift' in effect && several?.rule === 'net'));

/** Whether an effect makes a case heavier (1), lighter (-1) or neither. */
export function weightOf(effect: AdjustRow['effect']): -1 | 0 | 1 {
  if (effect === 'none') return 0;
  if (typeof effect === 'string') return effect === 'aggravating' ? 1 : -1;
  if ('raises' in effect) return 1;
  if ('part' in effect) return effect.part === 'upper' ? 1 : -1;
  return Math.sign('shift' in effect ? effect.shift : effect.points) as -1 | 0 | 1;
}
