/**
 * Provisions of superior law that go first if the act lies in their scope, which nobody has found yet: what each of them
 * would give counts beside the rest (上海市建设工程质量和安全管理条例 60).
 */
import type { Facts } from '../case/facts.js';
import type { Provision, ProvisionVersion } from '../rulebook/schema.js';
import { scopesOf } from '../rulebook/yields.js';
import type { Step } from '../trail/step.js';
import type { Warning } from './decision.js';
import { type Frame, frameOf } from './frame.js';
import { type Part, partsIn } from './law/alternatives.js';
import { resultsIn, type WorldResult } from './law/choice.js';
import { stepOf } from './step.js';
import { worldsUnder } from './worlds/silent.js';

export interface ScopesFinding {
  readonly parts: readonly Part[];
  /** What each world gives under each provision in question. */
  readonly results: readonly (readonly WorldResult[])[];
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
}

interface Scoped {
  readonly parts: readonly Part[];
  readonly results: readonly WorldResult[];
}

export function findScopes(frame: Frame): ScopesFinding {
  const { facts, decisionLaw } = frame;
  const parts: Part[] = [];
  const results: (readonly WorldResult[])[] = [];
  const steps: Step[] = [];
  const warnings: Warning[] = [];
  for (const [i, from] of facts.provisions.entries()) {
    for (const row of scopesOf(from)) {
      const to = decisionLaw.index.provisions.get(row.violation)!;
      if (facts.provisions.includes(to) || !addresses(to, facts)) continue;
      const outside = facts.outsideScope.includes(to.violation);
      const provisions = facts.provisions.map((p, n) => (n === i ? to : p));
      const found = outside ? null : scopedTo(frame, provisions, to.violation);
      if (found?.parts.length === 0) continue;
      const params = { from: from.violation, to: to.violation };
      steps.push(
        stepOf(decisionLaw, {
          id: `provision.scope.${to.violation}`,
          finding: outside ? 'scope-outside' : 'scope-open',
          params: { ...params, when: row.when! },
          cells: [row],
        }),
      );
      if (!found) continue;
      warnings.push({ code: 'yields-within-scope', params });
      parts.push(...found.parts);
      results.push(found.results);
    }
  }
  return { parts, results, steps, warnings };
}

/** What counts if the act is judged by these provisions; nothing where none of them was in force. */
function scopedTo(
  { facts, book, demanded, lawChoice }: Frame,
  provisions: readonly Provision[],
  scope: string,
): Scoped {
  const frame = frameOf({ facts: { ...facts, provisions }, book, demanded, lawChoice });
  const results = resultsIn(frame, worldsUnder(frame));
  const parts = partsIn(results).map((part) => ({ ...part, scope }));
  return { parts: parts.filter(({ found }) => found.outcome !== 'not-punishable'), results };
}

/** Does any version of the provision penalise this party in this role? */
const addresses = ({ versions }: Provision, { party, role }: Facts): boolean =>
  versions.some(({ fines }: ProvisionVersion) =>
    fines.some((c) => c.party.includes(party) && (role === null || !c.roles || c.roles.includes(role))),
  );
