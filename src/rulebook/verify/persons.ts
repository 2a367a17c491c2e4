/** Fines on persons: not inverted, not above the unit's, and each person once. */
import type { Path } from '../../errors/index.js';
import { Decimal } from '../../money/index.js';
import type { Row } from '../schema/index.js';
import type { ProvisionVersion } from '../schema.js';
import { caseAt } from './case-at.js';
import type { Check } from './check.js';

type PersonFine = NonNullable<ProvisionVersion['personFines']>[number];

export function checkPersons(check: Check): void {
  check.data.provisions.forEach(({ violation, versions }, i) => {
    versions.forEach(({ personFines = [] }, j) => {
      const path = ['provisions', i, 'versions', j, 'personFines'];
      checkOnce(check, personFines, path);
      checkRoles(check, violation, personFines, path);
      personFines.forEach(({ id, form }, k) => {
        const [from, to] = form.kind === 'fixed' ? [form.min, form.max] : [form.from, form.to];
        const open = form.kind === 'fixed' && form.minOpen === true;
        checkEnds(check, { violation, from, to, open }, [...path, k]);
        if (form.kind === 'share-of-fine') checkShare(check, id, to, [...path, k]);
      });
    });
  });
  check.data.benchmarks.forEach(({ table }, i) => {
    if (table?.form !== 'rows') return;
    table.rows.forEach((row, j) => {
      checkRow(check, row, ['benchmarks', i, 'table', 'rows', j, 'then', 'persons']);
    });
  });
}

/** The persons of a row of a printed table. */
function checkRow(check: Check, { violation, then }: Row, path: Path): void {
  if (then === 'unseen' || !('fine' in then)) return;
  const persons = then.persons ?? [];
  checkOnce(check, persons, path);
  persons.forEach(({ id, fine }, k) => {
    const { of, from, to, fromOpen } = fine;
    checkEnds(check, { violation, from, to, open: fromOpen === true }, [...path, k]);
    if (of === 'unit-fine') checkShare(check, id, to, [...path, k]);
  });
}

function checkOnce(check: Check, persons: readonly { id: string }[], path: Path): void {
  persons.forEach(({ id }, k) => {
    if (persons.findIndex((other) => other.id === id) === k) return;
    check.faults.add('duplicate-row', [...path, k], { row: id }, caseAt(check, path));
  });
}

/** A person in one role is fined by one row. */
function checkRoles(check: Check, violation: string, persons: readonly PersonFine[], path: Path): void {
  persons.forEach(({ roles = [] }, k) => {
    for (const role of roles) {
      if (!persons.slice(0, k).some((other) => other.roles?.includes(role))) continue;
      const params = { violation, party: 'individual', role };
      check.faults.add('two-fines', [...path, k], params, caseAt(check, path));
    }
  });
}

function checkEnds(
  check: Check,
  { violation, from, to, open }: { violation: string; from: string; to: string; open: boolean },
  path: Path,
): void {
  const [min, max] = [new Decimal(from), new Decimal(to)];
  if (min.gt(max)) check.faults.add('range-inverted', path, { min: from, max: to }, caseAt(check, path));
  else if (max.isZero() || (min.isZero() && !open))
    check.faults.add('zero-fine', path, { violation }, caseAt(check, path));
}

function checkShare(check: Check, id: string, share: string, path: Path): void {
  if (new Decimal(share).lte(1)) return;
  check.faults.add('person-above-unit', path, { id, share }, caseAt(check, path));
}
