/** Every slot of the book is filled, with an alternative that the code has; contradictions say where they are from. */
import { alternativesOf, SLOT_NAMES } from '../slots.js';
import { caseAt } from './case-at.js';
import type { Check } from './check.js';

export function checkSlots(check: Check): void {
  const { data, index, faults } = check;
  for (const slot of SLOT_NAMES) {
    const policy = index.policies.get(slot);
    if (!policy) {
      faults.add('missing-row', ['policies'], { row: slot }, caseAt(check, ['policies']));
      continue;
    }
    const valid = alternativesOf(slot);
    const path = ['policies', data.policies.indexOf(policy), 'choice'];
    if (policy.choice === undefined) {
      faults.add('missing-row', path, { row: `${slot}.choice` }, caseAt(check, path));
    } else if (!valid.includes(policy.choice)) {
      const params = { id: slot, choice: policy.choice, valid: valid.join(', ') };
      faults.add('unknown-choice', path, params, caseAt(check, path));
    }
  }
  data.contradictions.forEach(({ source }, i) => {
    const path = ['contradictions', i];
    if (source === undefined) faults.add('unsourced', path, {}, caseAt(check, path));
  });
}
