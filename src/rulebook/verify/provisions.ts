/** Provisions: what they yield to, what their quantity counts, whom they address, and that every fine can be paid. */
import type { Path } from '../../errors/index.js';
import { compareMax, compareMin, Decimal, isEmpty } from '../../money/index.js';
import { measureOf } from '../domain.js';
import { type FineCell, isShort, PARTIES, type Party, type Provision, type Role } from '../schema.js';
import { caseAt } from './case-at.js';
import { type Check, shown } from './check.js';
import { isSingle, spanOf } from './penalty.js';

export function checkProvisions(check: Check): void {
  check.data.provisions.forEach((provision, i) => {
    const path = ['provisions', i];
    const { violation } = provision;
    checkProvision(check, provision, path);
    provision.versions.forEach((version, j) => {
      const at = [...path, 'versions', j];
      if (version.result === 'penalty') checkParties(check, provision, version.fines, at);
      else if (version.fines.length + (version.personFines ?? []).length > 0) {
        check.faults.add('refer-with-fines', at, { violation }, caseAt(check, at));
      }
      checkOneFine(check, violation, version.fines, [...at, 'fines']);
      version.limbs?.forEach(({ fines }, k) => {
        checkOneFine(check, violation, fines, [...at, 'limbs', k, 'fines']);
      });
      version.fines.forEach((cell, k) => {
        checkFine(check, provision, cell, [...at, 'fines', k]);
      });
    });
  });
}

function checkProvision(check: Check, provision: Provision, path: Path): void {
  const { index, faults } = check;
  const { violation, quantity, yieldsTo, criteria } = provision;
  for (const { violation: to } of yieldsTo ?? []) {
    if (index.provisions.get(to)?.yieldsTo) faults.add('yields-twice', path, { violation, to }, []);
  }
  for (const unit of quantity?.units ?? []) {
    if (measureOf(unit) === quantity!.measure) continue;
    const params = { violation, measure: quantity!.measure, unit };
    faults.add('measure-mismatch', [...path, 'quantity'], params, []);
  }
  if (criteria.includes('quantity') && !quantity) faults.add('missing-row', path, { row: 'quantity' }, []);
  const punished = provision.versions.some(({ result }) => result === 'penalty');
  if (punished && criteria.length === 0 && !provision.facts && isGradedByFactors(check)) {
    faults.add('missing-row', path, { row: 'criteria' }, caseAt(check, path));
  }
}

/** True if a table asks every violation for the facts by which it is graded. */
const isGradedByFactors = ({ data }: Check): boolean =>
  data.benchmarks.some((benchmark) => isShort(benchmark) || benchmark.table?.form === 'factors');

/** One party in one role has one fine. */
function checkOneFine(check: Check, violation: string, fines: readonly FineCell[], path: Path): void {
  fines.forEach(({ party: parties, roles }, k) => {
    parties.forEach((party, n) => {
      const before = fines.slice(0, k).filter((other) => other.party.includes(party));
      const shared = before.flatMap((other): (Role | '')[] => {
        if (!roles || !other.roles) return [roles?.[0] ?? other.roles?.[0] ?? ''];
        return roles.filter((role) => other.roles?.includes(role));
      });
      if (parties.indexOf(party) !== n) shared.push('');
      for (const role of shared) {
        const cases = caseAt(check, path, { party, role: role === '' ? null : role });
        check.faults.add('two-fines', [...path, k], { violation, party, role }, cases);
      }
    });
  });
}

/** Every party that any version punishes has a fine, and a unit never a lower one than an individual. */
function checkParties(check: Check, provision: Provision, fines: readonly FineCell[], path: Path): void {
  const { violation } = provision;
  const addressed = new Set(provision.versions.flatMap((v) => v.fines.flatMap((f) => f.party)));
  for (const party of addressed.size === 0 ? PARTIES : addressed) {
    if (fines.every((f) => !f.party.includes(party))) {
      const cases = [shown(check, { provision, party })];
      check.faults.add('party-missing', path, { violation, party }, cases);
    }
  }
  const plain = (party: Party): FineCell | undefined =>
    fines.find((f) => f.party.includes(party) && !f.roles && f.form.kind === 'fixed');
  const [person, unit] = [plain('individual'), plain('unit')];
  if (!person || !unit || person === unit) return;
  const [a, b] = [spanOf(person), spanOf(unit)];
  if (compareMin(b, a) >= 0 && compareMax(b, a) >= 0) return;
  const params = { violation, individual: a.max.toString(), unit: b.max.toString() };
  const cases = PARTIES.map((party) => shown(check, { provision, party }));
  check.faults.add('unit-below-individual', path, params, cases);
}

function checkFine(check: Check, provision: Provision, cell: FineCell, path: Path): void {
  const { faults } = check;
  const { form } = cell;
  const span = spanOf(cell);
  const cases = () => [shown(check, { provision, party: cell.party[0]!, role: cell.roles?.[0] ?? null })];
  const ends = { min: span.min.toString(), max: span.max.toString() };
  if (span.min.gt(span.max)) faults.add('range-inverted', path, ends, cases());
  else if (form.kind === 'fixed' ? isEmpty(span) : isSingle(span) && span.minOpen) {
    faults.add('range-empty', path, ends, cases());
  }
  if (span.min.isZero() && !span.minOpen) {
    faults.add('zero-fine', path, { violation: provision.violation }, cases());
  }
  if (form.kind === 'rate') checkRate(check, provision, path);
  if (form.kind !== 'fixed' && form.floor !== undefined && form.cap !== undefined) {
    if (new Decimal(form.floor).gt(form.cap)) {
      faults.add('floor-above-cap', path, { floor: form.floor, cap: form.cap }, cases());
    }
  }
}

/** A rate per ㎡ needs something that is measured in ㎡. */
function checkRate(check: Check, { violation, quantity }: Provision, path: Path): void {
  if (quantity && quantity.measure !== 'area') {
    const params = { violation, measure: quantity.measure, unit: '㎡' };
    check.faults.add('measure-mismatch', path, params, caseAt(check, path));
  } else if (!quantity && !check.index.facts.has('area')) {
    check.faults.add('missing-row', path, { row: 'quantity' }, caseAt(check, path));
  }
}
