/**
 * The trail as a specification: for every finding a case in which it is made, all that it must carry, the rule that it names,
 * and the article or the arithmetic from which that is written.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Decision, Finding, Step } from '../../src/index.js';
import { amounts } from './trail/cases/amounts.js';
import { examination } from './trail/cases/examination.js';
import { further } from './trail/cases/further.js';
import { grading } from './trail/cases/grading.js';
import { lawInTime } from './trail/cases/law-in-time.js';
import { amounts as amountsRows } from './trail/expected/amounts.js';
import { factsAndLaw as factsAndLawRows } from './trail/expected/facts-and-law.js';
import { grading as gradingRows } from './trail/expected/grading.js';
import { groundsAndOrders as groundsAndOrdersRows } from './trail/expected/grounds-and-orders.js';
import { limitation as limitationRows } from './trail/expected/limitation.js';
import { personsAndOptions as personsAndOptionsRows } from './trail/expected/persons-and-options.js';
import { procedure as procedureRows } from './trail/expected/procedure.js';
import { provisions as provisionsRows } from './trail/expected/provisions.js';
import { ranges as rangesRows } from './trail/expected/ranges.js';
import { tables as tablesRows } from './trail/expected/tables.js';
import type { Row } from './trail/row.js';

const CASES = { ...examination, ...grading, ...amounts, ...lawInTime, ...further };
const ROWS = {
  ...factsAndLawRows,
  ...limitationRows,
  ...groundsAndOrdersRows,
  ...provisionsRows,
  ...amountsRows,
  ...gradingRows,
  ...tablesRows,
  ...rangesRows,
  ...personsAndOptionsRows,
  ...procedureRows,
};

/** Findings that are specified where their subject is. */
const ELSEWHERE = {
  'amount-floored': 'test/decide/amounts.test.ts',
  'amount-unbounded': 'test/pinned/17-amounts.test.ts',
  'hearing-policy': 'test/decide/slots.test.ts',
  'mandatory-fine-elsewhere': 'test/decide/slots.test.ts',
  'table-adjusted': 'test/decide/table/forms.test.ts',
  'surcharge-days': 'test/procedure/surcharge.test.ts',
  'surcharge-suspension-unknown': 'test/procedure/surcharge.test.ts',
  'surcharge-multiplied': 'test/procedure/surcharge.test.ts',
  'surcharge-capped': 'test/procedure/surcharge.test.ts',
} satisfies Record<Exclude<Finding, keyof typeof ROWS>, string>;

const stepsOf = ({ steps, law: { alternatives } }: Decision): Step[] => [
  ...steps,
  ...alternatives.flatMap((one) => one.steps),
];

describe('the trail', () => {
  const rows = Object.entries(ROWS).flatMap(([finding, all]) =>
    (all as readonly Row<Finding>[]).map((row) => [finding, row.of, row] as const),
  );

  it.each(rows)('%s: %s', (finding, _, { of, params, part, by, sets = {} }) => {
    const steps = stepsOf(CASES[of]!()).filter((step) => step.finding === finding && step.rule === by);
    const carries = (stated: object): unknown => (part ? expect.objectContaining(stated) : stated);
    expect(steps.map((step) => ({ params: step.params, after: step.after }))).toContainEqual({
      params: carries(params),
      after: carries(sets),
    });
  });

  it.each(Object.entries(ELSEWHERE))('%s is specified in %s', (finding, file) => {
    expect(readFileSync(file, 'utf8')).toContain(`'${finding}'`);
  });

  it.each(Object.entries(CASES))(
    'of "%s" has a rule, a source and an id of its own in every step',
    (_, decided) => {
      const decision = decided();
      for (const steps of [decision.steps, ...decision.law.alternatives.map((one) => one.steps)]) {
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
        for (const { rule, source } of steps) {
          expect(rule).not.toBe('');
          expect(source.length).toBeGreaterThan(0);
        }
      }
    },
  );
});
