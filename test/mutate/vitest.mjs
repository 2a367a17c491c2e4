/** What the tests use of vitest, without its workers: tests are collected in a list, and expectations are vitest's own. */
import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { format } from 'node:util';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT], {
  getState: () => getState(expect),
  setState: (state) => setState(state, expect),
  extend: (matchers) => chai.expect.extend(expect, matchers),
});
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, expect);
expect.extend({
  toMatchFileSnapshot(text, path) {
    if (!isAbsolute(path)) throw new TypeError(`not an absolute path: ${path}`);
    return { pass: readFileSync(path, 'utf8') === text, message: () => `${path} differs` };
  },
});

/** Collects the tests that `load` declares, each with its full name. */
export function collect(load) {
  const tests = [];
  const suites = [];
  const describe = (name, declare) => {
    suites.push(name);
    declare();
    suites.pop();
  };
  // Options of a test (its time) may stand before it or after it; here every mutant has its own time.
  const it = (name, ...given) => {
    const run = given.find((one) => typeof one === 'function');
    tests.push({ name: [...suites, name].join(' '), run });
  };
  const each = (declare) => (rows) => (name, run) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      const used = name.match(/%[sj]/g)?.length ?? 0;
      declare(format(name, ...values.slice(0, used)), () => run(...values));
    }
  };
  const never = () => {};
  for (const declare of [describe, it]) {
    declare.each = each(declare);
    declare.skipIf = (skipped) => (skipped ? never : declare);
    declare.runIf = (runs) => (runs ? declare : never);
  }
  load({ describe, it, expect });
  return tests;
}
