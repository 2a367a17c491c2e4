import { builtinRulebook, decide, explain, verifyRulebook } from 'minfang-caliang';
import { exportWorksheet } from 'minfang-caliang/worksheet';
import input from './case.json';

const decision = decide(input);
document.body.innerHTML = explain(decision, { format: 'fragment' });
const range = decision.fine?.range;
document.title = `${decision.fine?.grade} ${range?.min}-${range?.max}`;
Object.assign(globalThis, {
  facts: {
    faults: verifyRulebook(builtinRulebook()).faults.length,
    worksheet: exportWorksheet(builtinRulebook()).includes('正式内容'),
  },
});
