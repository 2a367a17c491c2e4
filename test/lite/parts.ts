/** What the page uses of the package. */
export { decide, safeDecide } from '../../src/decide/decide.js';
export { explain } from '../../src/explain/explain.js';
export { reasons } from '../../src/explain/reasons.js';
export { builtinRulebook } from '../../src/rulebook/builtin.js';
export { verifyRulebook } from '../../src/rulebook/verify/verify.js';
export { whatIf } from '../../src/whatif/whatif.js';
