/**
 * Stage: what follows beside the fine (行政处罚法 9, 28(2), 33(3)). Reads the provisions, the row of a table, and unlawful
 * gains; finds each consequence once, with all its sources and the stricter of what the provisions say.
 */
import { Decimal, writeYuan } from '../../money/index.js';
import type { Ground, ProvisionVersion } from '../../rulebook/schema.js';
import type { Step, StepSource } from '../../trail/step.js';
import { othersOf } from '../applied.js';
import { CONFISCATION } from '../confiscation.js';
import { type Cell, citeOn, type Law } from '../law/in-force.js';
import { grouped, uniqueData } from '../lists.js';
import type { OtherConsequence } from '../penalty.js';
import { stepOf } from '../step.js';
import type { Under, Verdict } from '../verdict.js';

/** A consequence with the cells that it rests on. */
export interface ConsequenceFinding {
  readonly consequence: OtherConsequence;
  readonly cells: readonly Cell[];
}

type Row = ProvisionVersion['others'][number];

/** @param verdicts one for every provision that may give the fine: none of their consequences is lost */
export function findConsequences(
  { prepared: { law, facts }, isPerson, gains: possible }: Under,
  verdicts: readonly Verdict[],
): ConsequenceFinding[] {
  const gains = facts.amounts.get('unlawfulGains') ?? (possible ? undefined : new Decimal(0));
  // What else the provision has for the unit does not fall on a person who answers for it; what the person gained does.
  const found = together(isPerson ? [] : verdicts, gains).map((rows): ConsequenceFinding => {
    const [first] = rows;
    const mode = rows.some((row) => row.mode === 'required') ? 'required' : 'optional';
    return consequenceOf(law, { ...first!, mode }, rows, gains);
  });
  const { unlawfulGains } = law.general;
  const named = found.some(({ consequence }) => consequence.id === CONFISCATION);
  if (gains?.isZero() || !unlawfulGains || named) return found;
  const general = { id: CONFISCATION, mode: 'required' as const, when: unlawfulGains.when };
  return [...found, consequenceOf(law, general, [unlawfulGains], gains)];
}

/** The same consequence of several provisions stands once. */
function together(verdicts: readonly Verdict[], gains: Decimal | undefined): Row[][] {
  const rows = verdicts.flatMap(othersOf).filter(({ id }) => id !== CONFISCATION || !gains?.isZero());
  return [...grouped(rows, ({ id, when, by }) => `${id}|${when?.zh ?? ''}|${by?.zh ?? ''}`).values()];
}

function consequenceOf(
  law: Law,
  { id, mode, when, by }: Pick<Row, 'id' | 'mode' | 'when' | 'by'>,
  cells: readonly Cell[],
  gains: Decimal | undefined,
): ConsequenceFinding {
  const amount = id === CONFISCATION && gains?.gt(0) ? writeYuan(gains) : null;
  const source = uniqueData(cells.flatMap((cell) => citeOn(law, cell.source)));
  // Where the gains are stated nothing is left to depend on.
  const open = amount === null ? (when ?? null) : null;
  return { consequence: { id, mode, when: open, by: by ?? null, amount, source }, cells };
}

export function stepsOfConsequences(law: Law, found: readonly ConsequenceFinding[]): Step[] {
  return found.map(({ consequence: { id, amount }, cells }, i) => {
    const again = found.slice(0, i).some((one) => one.consequence.id === id);
    return stepOf(law, {
      id: `other.${id}${again ? `.${i}` : ''}`,
      finding: 'other-consequence',
      params: { id, amount },
      cells,
      ...(amount !== null && { after: { [`otherConsequences.${i}.amount`]: amount } }),
    });
  });
}

/** What follows although there is no penalty: who is spared by a ground is educated (33(3)). */
export const consequencesOfNoPenalty = (law: Law, { consequences, source }: Ground): OtherConsequence[] =>
  consequences.map((id) => ({
    id,
    mode: 'required',
    when: null,
    by: null,
    amount: null,
    source: sourceOfFollowing(law, id) ?? citeOn(law, source),
  }));

/** The article of its own by which something follows a ground, if the general part names one. */
export function sourceOfFollowing(law: Law, id: string): StepSource[] | null {
  const own = law.general.consequences?.find((row) => row.id === id);
  return own ? citeOn(law, own.source) : null;
}
