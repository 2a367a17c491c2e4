import jestExpect = require('expect');
import testing = require('minfang-caliang/testing');

// As jest's own globals are typed, by @types/jest.
function typed(): void {
  expect(testing.sampleDecision('refer')).toBeLawful();
  expect(testing.sampleDecision('penalty')).not.toHaveGrade(null);
  // @ts-expect-error a grade is a name
  expect(testing.sampleDecision('penalty')).toHaveGrade(2);
}
void typed;

// As jest's expect runs.
jestExpect.expect.extend(testing.matchers);
const assertion = jestExpect.expect(
  testing.sampleDecision('penalty'),
) as unknown as testing.CaliangMatchers<void>;
assertion.toBeLawful();
let refused = '';
try {
  assertion.toHaveGrade('severe');
} catch (error) {
  refused = String(error);
}
if (!refused.includes('expected grade severe')) throw new Error(`jest did not report: ${refused}`);
console.log('jest reports');
