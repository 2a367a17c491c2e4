/** The short form of a benchmark (three grades, three criteria) as a table of factors. */

import type { AdjustRow, Condition, FactorsTable, Threshold } from '../schema/index.js';
import {
  GRADES,
  type Grading,
  ORDINALS,
  type Provision,
  type RefinementRow,
  type ThresholdRow,
} from '../schema.js';

type Measured = Pick<Provision, 'quantity'>;

/** The fact that answers a criterion for a violation: a quantity is a number of things, an area, or a share. */
export const factOf = (criterion: string, { quantity }: Measured): string =>
  criterion === 'quantity' ? (quantity?.measure ?? 'count') : criterion;

/** The facts on which a violation is graded, in the order of its criteria. */
export const factsOf = (provision: Pick<Provision, 'criteria' | 'facts' | 'quantity'>): readonly string[] =>
  provision.facts ?? provision.criteria.map((criterion) => factOf(criterion, provision));

const name = (id: string) => ({ id, name: { zh: id, en: id } });

const thresholdOf = ({ criterion, measure, ordinal, ...row }: ThresholdRow): Threshold => ({
  ...row,
  fact: criterion === 'quantity' ? (measure ?? 'count') : criterion,
  level: ordinal,
});

/** The table of factors that the short form stands for. Rows stay the same, so that they can be cited. */
export function tableOf(grading: Grading): FactorsTable {
  return {
    form: 'factors',
    grades: GRADES.map(name),
    levels: ORDINALS.map(name),
    thresholds: grading.thresholds.map(thresholdOf),
    base: grading.base,
    adjust: {
      rows: grading.effects.map(
        ({ effect, ...row }): AdjustRow => ({
          ...row,
          effect: effect === 'frequency-at-least-medium' ? { raises: 'frequency', to: 'medium' } : effect,
        }),
      ),
      combination: grading.combination.map(({ lenient, ordinary, severe, ...row }) => ({
        ...row,
        to: { lenient, ordinary, severe },
      })),
      several: null,
      groups: grading.groups.map(({ criterion, ...group }) => ({
        ...group,
        ...(criterion && { fact: criterion }),
      })),
    },
    span: grading.span,
    ranges: grading.ranges.map(({ min, max, minOpen, maxOpen, ...row }) => ({
      ...row,
      fine: { of: 'yuan', from: min, to: max, fromOpen: minOpen, toOpen: maxOpen },
    })),
  };
}

/** The condition of a row of finer rules. */
export function conditionOf({ when }: RefinementRow, provision: Measured): Condition {
  const all: Condition[] = [];
  if (when.frequency) all.push({ fact: 'frequency', ...when.frequency });
  if (when.quantity) all.push({ fact: factOf('quantity', provision), ...when.quantity });
  if (when.consequence) all.push({ fact: 'consequence', in: [...when.consequence] });
  return { all };
}
