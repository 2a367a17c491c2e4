/** The clauses that give the penalty of a provision. */
import type { Decision } from '../decide/decision.js';
import type { Citation, Provision } from '../rulebook/schema.js';

/** A person who answers for a unit is fined by a clause beside that of the unit (建设工程质量管理条例 73). */
export function penaltyClauses(decision: Decision, { violation, cite }: Provision): Citation[] {
  if (violation !== decision.violation) return [cite];
  const own = decision.steps.filter(({ finding }) => finding === 'range-of-person');
  const places = own.flatMap(({ source }) =>
    source.flatMap((one) => {
      if ('document' in one) return [];
      const { version: _, ...place } = one;
      return [place as Citation];
    }),
  );
  return [cite, ...places];
}
