/** Finer rules name a benchmark, provisions and parties that are there, and do not apply side by side. */
import type { Check } from './check.js';
import { checkPeriods } from './dates.js';

export function checkOverlays(check: Check): void {
  const { data, index, faults } = check;
  const all = data.refinements ?? [];
  const ids = new Set<string>();
  all.forEach((refinement, i) => {
    const path = ['refinements', i];
    if (ids.has(refinement.id)) faults.add('duplicate-row', path, { row: refinement.id }, []);
    ids.add(refinement.id);
    if (!index.gradings.has(refinement.benchmark)) {
      faults.add('unknown-reference', [...path, 'benchmark'], { id: refinement.benchmark }, []);
    }
    refinement.rows.forEach((row, j) => {
      const provision = index.provisions.get(row.violation);
      const at = [...path, 'rows', j];
      if (!provision) faults.add('unknown-reference', at, { id: row.violation }, []);
      else if (provision.versions.every((v) => v.fines.every((f) => !f.party.includes(row.party)))) {
        faults.add('party-missing', at, { violation: row.violation, party: row.party }, []);
      }
    });
  });
  for (const id of new Set(all.map((r) => r.benchmark))) {
    const same = all.filter((r) => r.benchmark === id);
    checkPeriods(check, same, ['refinements'], false);
  }
}
