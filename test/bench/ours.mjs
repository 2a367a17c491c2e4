import { decide, safeDecide } from '../../dist/index.js';
import { rulebookOf } from './table.mjs';

const day = (n) => `2023-02-${String(1 + (n % 28)).padStart(2, '0')}`;

/** A whole case for the same facts, as an office states it: with days, a name, circumstances and evidence. */
export const caseOf = ({ violation, frequency, quantity, consequence }, i) => ({
  violation,
  party: 'unit',
  partyName: '某公司',
  act: { from: day(i), to: day(i) },
  discoveredOn: day(i),
  filedOn: '2023-03-01',
  decidedOn: `2023-04-${String(1 + (i % 28)).padStart(2, '0')}`,
  facts: { frequency, quantity, consequence },
  circumstances: [{ id: 'obstructs-inquiry', present: false, evidence: [`证据${i % 9}`] }],
});

/** Every step of the trail is there when `decide` returns. */
export function ours(violations) {
  const rulebook = rulebookOf(violations);
  const options = { rulebook };
  return {
    name: 'minfang-caliang',
    what: 'whole case validated, decided, full trail with sources',
    prepare: caseOf,
    run: (given) => decide(given, options),
    read: ({ fine }) => ({ min: Number(fine.range.min), max: Number(fine.range.max) }),
    behaviour: (facts) => {
      const { success, data, error } = safeDecide(caseOf(facts, 0), options);
      if (!success) {
        const [{ code, path, params }] = error.issues;
        const close = params.nearest ? `, nearest name \`${params.nearest}\`` : '';
        return `error \`${code}\` at \`${path.join('.')}\`${close}`;
      }
      const { min, max, minOpen, maxOpen } = data.fine.range;
      const range = `${minOpen ? '(' : '['}${min}, ${max}${maxOpen ? ')' : ']'}`;
      const asked = data.missing.map((m) => m.fact).join(', ');
      return `${[data.fine.grade].flat().join(' or ')}, ${range}${asked ? `, asks for ${asked}` : ''}`;
    },
  };
}
