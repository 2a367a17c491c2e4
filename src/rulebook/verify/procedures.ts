/** Thresholds of the procedure: what is large for an individual is not small for a unit. */
import { Decimal } from '../../money/index.js';
import { caseAt } from './case-at.js';
import type { Check } from './check.js';

const THRESHOLDS = ['summaryCeiling', 'hearingThreshold', 'confiscationThreshold'] as const;

export function checkProcedures(check: Check): void {
  check.data.procedures.forEach((procedure, i) => {
    for (const row of THRESHOLDS) {
      const found = procedure[row];
      if (!found || new Decimal(found.unit).gte(found.individual)) continue;
      const path = ['procedures', i, row];
      const params = { row, individual: found.individual, unit: found.unit };
      check.faults.add('threshold-below-individual', path, params, caseAt(check, path));
    }
  });
}
