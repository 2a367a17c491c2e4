/** Ranges lie in their statute, grades follow each other, and a unit is nowhere below an individual. */
import type { Decision } from '../../decide/decision.js';
import { Decimal, type YuanRange } from '../../money/index.js';
import { addresseesOf, penalised } from '../book.js';
import { validCases } from '../cases.js';
import { inside } from '../heavier.js';
import { lighterThan, ofCases, type Property, trial } from './trial.js';

export const contained: Property = (book) =>
  ofCases(book, 'some', ({ fine, options }) => {
    if (!fine?.range || !fine.statutory) return false;
    if (!inside(fine.range, fine.statutory))
      return `the range leaves the statute: ${JSON.stringify(fine.range)}`;
    const option = options.find((o) => o.id === 'fine-in-grade');
    const offered = option?.id === 'fine-in-grade' ? option.range : null;
    return !offered || inside(offered, fine.statutory) || 'the option leaves the statute';
  });

const CENT = new Decimal('0.01');
const firstIn = (r: YuanRange) => (r.minOpen ? new Decimal(r.min).plus(CENT) : new Decimal(r.min));
const lastIn = (r: YuanRange) => (r.maxOpen ? new Decimal(r.max).minus(CENT) : new Decimal(r.max));

/** Every figure of the statutory range, in whole 分, lies in exactly one grade. */
export const adjacent: Property = (book) =>
  ofCases(book, 'all', ({ fine }) => {
    if (!fine?.gradeRanges || !fine.statutory) return false;
    const ranges = fine.gradeRanges.map((g) => g.range);
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (!first || !last) return 'no grades';
    if (!firstIn(first).eq(firstIn(fine.statutory))) return 'the grades begin elsewhere than the statute';
    if (!lastIn(last).eq(lastIn(fine.statutory))) return 'the grades end elsewhere than the statute';
    const torn = ranges.findIndex((r, i) => {
      const next = ranges[i + 1];
      return next !== undefined && !firstIn(next).eq(lastIn(r).plus(CENT));
    });
    return torn < 0 || `gap or overlap after ${JSON.stringify(ranges[torn])}`;
  });

/** Where a provision states a fixed range for each of them, a unit's is nowhere below an individual's. */
export const unitNotBelow: Property = (book) => {
  const both = penalised(book).filter((p) =>
    p.versions.every(({ fines }) =>
      (['individual', 'unit'] as const).every((party) =>
        fines.some((f) => f.party.includes(party) && !f.roles && f.form.kind === 'fixed'),
      ),
    ),
  );
  const violations = both.filter((p) => addresseesOf(p).every((a) => !a.role)).map((p) => p.violation);
  if (violations.length === 0) return null;
  const shared = book.data.circumstances.filter((c) => c.parties.length > 1).map((c) => c.id);
  return trial(
    validCases({ rulebook: book, violations, party: 'unit', circumstances: shared }).map((input) => ({
      input,
    })),
    ({ input, ...rest }, decide) => {
      const circumstances = (input.circumstances ?? []).filter((c) => shared.includes(c.id));
      const of = (party: string): Decision => decide({ ...input, ...rest, circumstances, party });
      return lighterThan(of('individual'), of('unit'), 'a unit instead of an individual');
    },
  );
};
