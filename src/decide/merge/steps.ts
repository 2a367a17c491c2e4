/** The steps of the parts as they stand beside each other, and those that unite them. */
import { weakest } from '../../rulebook/assurance.js';
import type { Step } from '../../trail/step.js';
import type { Outcome } from '../decision.js';
import type { Frame } from '../frame.js';
import type { Part } from '../law/alternatives.js';
import { unique, uniqueBy, uniqueData } from '../lists.js';
import type { UnderLaw } from '../one-law.js';
import type { Fine } from '../penalty.js';
import { stepOf } from '../step.js';

/** What the parts with the heaviest outcome give together. */
export type Union = Pick<
  UnderLaw,
  'warning' | 'orders' | 'otherConsequences' | 'fine' | 'options' | 'personFines'
>;

/** The steps under one of several laws. What they set there counts only where no step unites the laws. */
export function stepsUnder({ law, found, scope }: Part, counts: boolean): Step[] {
  const side = `${law.ids.join('+')}${scope === undefined ? '' : `+${scope}`}`;
  return found.steps.map((step) => ({
    ...step,
    id: `${step.id}@${side}`,
    ...(!counts && { before: {}, after: {} }),
  }));
}

/** The parts name the order and its source; what they set is set here, once. */
export function stepOfOrderToIssue(steps: readonly Step[], orders: readonly string[]): Step[] {
  const named = steps.flatMap((step) => (step.finding === 'order-to-issue' ? [step] : []));
  const [first] = named;
  if (!first || orders.length === 0) return [];
  const source = uniqueData(named.flatMap((step) => step.source));
  const params = { orders, running: named.every((step) => step.params.running) };
  return [{ ...first, id: 'order.to-issue', params, source, after: { orders } }];
}

/** The step of the range that counts, and of the orders. */
export function stepsOfUnion(
  { decisionLaw }: Frame,
  parts: readonly Part[],
  outcome: Outcome,
  union: Union & { fine: Fine },
): Step[] {
  const { fine } = union;
  const united = parts.filter((p) => p.found.outcome === outcome);
  const same = { id: 'fine.range', cells: [], after: setBy(union) };
  const { range } = fine;
  const versions = united.flatMap((p) => p.law.ids);
  const violations = unique(united.map((p) => p.found.violation));
  const scoped = united.some((p) => p.scope !== undefined);
  const step = scoped
    ? stepOf(decisionLaw, { ...same, finding: 'range-union-of-provisions', params: { violations, range } })
    : stepOf(decisionLaw, { ...same, finding: 'range-union', params: { versions, range } });
  const ranges = parts.flatMap((p) => p.found.steps.filter((one) => one.id === 'fine.range'));
  const source = uniqueData(ranges.flatMap((one) => one.source));
  const assurance = weakest(fine.assurance, ...ranges.map((one) => one.assurance));
  const orders = unitedOrders(
    united.map((p) => p.found),
    union.orders,
  );
  return [{ ...step, source, assurance }, ...orders];
}

/** Everything that the union sets, by its path in the decision. */
function setBy({ fine, warning, options, personFines, otherConsequences }: Union & { fine: Fine }) {
  return {
    warning,
    'fine.mode': fine.mode,
    'fine.statutory': fine.statutory,
    'fine.form': fine.form,
    'fine.gradeRanges': fine.gradeRanges,
    'fine.grade': fine.grade,
    'fine.range': fine.range,
    ...(fine.kept && { 'fine.kept': fine.kept }),
    ...(fine.floor && { 'fine.floor': fine.floor }),
    'fine.assurance': fine.assurance,
    ...Object.fromEntries(options.flatMap((o, i) => ('range' in o ? [[`options.${i}.range`, o.range]] : []))),
    ...Object.fromEntries(personFines.map((p, i) => [`personFines.${i}.range`, p.range])),
    ...Object.fromEntries(
      otherConsequences.flatMap((o, i) =>
        o.amount === null ? [] : [[`otherConsequences.${i}.amount`, o.amount]],
      ),
    ),
  };
}

/** One step for the orders under several laws, from those of each. */
function unitedOrders(parts: readonly UnderLaw[], orders: readonly string[]): Step[] {
  const made = parts.flatMap((p) => p.steps.flatMap((s) => (s.finding === 'orders-made' ? [s] : [])));
  const [first] = made;
  if (!first) return [];
  const named = made.flatMap((step) => step.params.orders);
  return [
    {
      ...first,
      params: {
        ...first.params,
        orders: uniqueBy(named, ({ order, violation }) => `${order}|${violation}`),
      },
      source: uniqueData(made.flatMap((step) => step.source)),
      assurance: weakest(...made.map((step) => step.assurance)),
      after: { orders },
    },
  ];
}
