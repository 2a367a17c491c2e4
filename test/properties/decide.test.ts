/** The property pack, on the built-in rulebook. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/index.js';
import { checkProperties, PROPERTY_NAMES } from '../../src/testing/index.js';
import { runs, testingMutants } from '../runs.js';

describe('what always holds', () => {
  it.each(PROPERTY_NAMES)('%s', (property) => {
    const [report] = checkProperties(decide, { properties: [property], numRuns: runs(400) });
    expect(report).toMatchObject({ property, holds: true, counterexample: null, reason: null });
    // Most cases must have had something to check.
    expect(report?.checked).toBeGreaterThan(testingMutants ? 0 : runs(400) / 5);
  });
});
