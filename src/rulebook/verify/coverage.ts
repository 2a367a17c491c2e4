/** A provision says for every version of its instrument how it reads there, or that it was repealed. */
import type { Path } from '../../errors/index.js';
import type { Provision } from '../schema.js';
import { caseAt } from './case-at.js';
import type { Check } from './check.js';

export function checkCoverage(check: Check): void {
  check.data.provisions.forEach((provision, i) => {
    checkCovered(check, provision, ['provisions', i]);
  });
}

/** Versions before the first in which it stands need no word: the provision came later. */
function checkCovered(check: Check, provision: Provision, path: Path): void {
  const { violation, cite, versions, repealed } = provision;
  const instrument = check.index.instruments.get(cite.instrument);
  if (!instrument) return;
  const inOrder = [...instrument.versions].sort((a, b) => (a.from < b.from ? -1 : 1)).map(({ id }) => id);
  const covered = new Set(versions.flatMap(({ of }) => of));
  const first = inOrder.findIndex((id) => covered.has(id));
  if (first < 0) return;
  const end = repealed ? inOrder.indexOf(repealed.from) : inOrder.length;
  if (end < 0) {
    check.faults.add('dangling-version', [...path, 'repealed'], { id: repealed!.from }, caseAt(check, path));
    return;
  }
  inOrder.slice(first).forEach((version, n) => {
    const isThere = first + n < end;
    if (covered.has(version) === isThere) return;
    const code = isThere ? 'version-uncovered' : 'covered-after-repeal';
    const params = { violation, version };
    const cases = caseAt(check, path, { version });
    check.faults.add(code, isThere ? path : [...path, 'repealed'], params, cases);
  });
}
