/** The violations of a case, and whether their provisions penalise this party in this role. */
import { issue, nearest, type Path } from '../errors/index.js';
import { isPersonRole, type Party, type Provision, type Role } from '../rulebook/schema.js';
import { unknownViolation } from '../rulebook/unknown-violation.js';
import { replacementOf, scopesOf } from '../rulebook/yields.js';
import { type Reading, report } from './reading.js';

export interface ReadProvisions {
  /** The provision that goes first in place of one that yields. */
  readonly provisions: readonly Provision[];
  /** The violations as asked for. */
  readonly asked: readonly string[];
}

/** The roles of the persons whom a provision fines beside the unit. */
const personRolesOf = ({ versions }: Provision): Role[] => [
  ...new Set(versions.flatMap((v) => (v.personFines ?? []).flatMap((row) => row.roles ?? []))),
];

/** Of so many unknown names the nearest known one is looked for: each is compared with every name of the book. */
const NEAREST_FOR = 5;

/** The provisions of the violations, in the order of the tables, so that the order in the case file does not matter. */
export function readProvisions(reading: Reading): ReadProvisions {
  const { index, book } = reading;
  const { violation } = reading.input;
  const many = Array.isArray(violation);
  const found: { readonly asked: Provision; readonly applied: Provision }[] = [];
  let unknown = 0;
  (many ? violation : [violation]).forEach((value, i) => {
    const path: Path = many ? ['violation', i] : ['violation'];
    const id = index.violationNames.get(value);
    const provision = id === undefined ? undefined : index.provisions.get(id);
    if (!provision) {
      unknown += 1;
      report(reading, unknownViolation(index, value, path, { hint: unknown <= NEAREST_FOR }));
      return;
    }
    const replacement = replacementOf(provision);
    const applied = replacement ? index.provisions.get(replacement.violation)! : provision;
    if (found.some((one) => one.applied === applied)) {
      report(reading, issue('duplicate-violation', path, { violation: applied.violation }));
    } else found.push({ asked: provision, applied });
  });
  const place = ({ applied }: (typeof found)[number]): number => book.data.provisions.indexOf(applied);
  if (found.length > 1) found.sort((a, b) => place(a) - place(b));
  return {
    provisions: found.map(({ applied }) => applied),
    asked: found.map(({ asked }) => asked.violation),
  };
}

/** Provisions of superior law of which the office found that their scope does not reach the act. */
export function readOutsideScope(reading: Reading, provisions: readonly Provision[]): string[] {
  const { input, index } = reading;
  const rows = provisions.flatMap((p) => scopesOf(p)).map((row) => row.violation);
  const valid = [...new Set(rows)];
  const found = (input.facts?.outsideScope ?? []).flatMap((value, i) => {
    const id = index.violationNames.get(value);
    if (id !== undefined && valid.includes(id)) return [id];
    const path = ['facts', 'outsideScope', i];
    report(
      reading,
      issue('unknown-id', path, { kind: 'violation', value, valid, nearest: nearest(value, valid) }),
    );
    return [];
  });
  return [...new Set(found)].sort();
}

/** The provision must penalise this kind of party, in this role where the role chooses the fine. */
export function checkAddressed(
  reading: Reading,
  provisions: readonly Provision[],
  party: Party,
  role: Role | null,
): void {
  for (const provision of provisions) {
    const cells = provision.versions.flatMap((v) => v.fines);
    if (cells.length === 0) continue;
    const violation = provision.violation;
    const name = provision.name;
    const persons = personRolesOf(provision);
    if (party === 'individual' && isPersonRole(role)) {
      if (!persons.includes(role)) {
        report(reading, issue('role-not-addressed', ['role'], { violation, name, role, valid: persons }));
      }
      continue;
    }
    const fitting = cells.filter((c) => c.party.includes(party));
    if (fitting.length === 0) {
      const valid = [...new Set(cells.flatMap((c) => c.party))];
      const roles = party === 'individual' ? persons : [];
      report(reading, issue('party-not-addressed', ['party'], { violation, name, party, valid, roles }));
      continue;
    }
    const valid = [...new Set(fitting.flatMap((c) => c.roles ?? []))];
    if (role !== null) {
      if (isPersonRole(role) || !fitting.some((c) => !c.roles || c.roles.includes(role))) {
        report(reading, issue('role-not-addressed', ['role'], { violation, name, role, valid }));
      }
    } else if (provision.versions.some((v) => v.fines.filter((c) => c.party.includes(party)).length > 1)) {
      report(reading, issue('role-required', ['role'], { violation, name, valid }));
    }
  }
}
