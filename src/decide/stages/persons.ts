/**
 * Stage: fines on the persons who answer for a unit (建设工程质量管理条例 73; 行政处罚法 29). Reads the provision that gives the
 * fine, and the unit's fine or its range; finds who is fined, from what to what, and who is not. Persons are fined only
 * under the provision that gives the fine, and once (policy).
 */
import { fail, issue } from '../../errors/index.js';
import {
  containsAmount,
  Decimal,
  type DecimalRange,
  hull,
  range,
  readRange,
  writeRange,
  writeYuan,
} from '../../money/index.js';
import { weakest } from '../../rulebook/assurance.js';
import type { FineMode, Form, Policy } from '../../rulebook/schema.js';
import type { FindingParams, Step } from '../../trail/step.js';
import { baseKindOf, placeOf } from '../amount.js';
import { type PersonFineRow, personsOf } from '../applied.js';
import type { Warning } from '../decision.js';
import { type Cell, type Law, levelOf } from '../law/in-force.js';
import { unique } from '../lists.js';
import type { Fine, PersonFine } from '../penalty.js';
import { shareOfFine } from '../person-range.js';
import { stepOf } from '../step.js';
import type { Prepared, Under, Verdict } from '../verdict.js';
import { isForParty } from './grounds.js';
import { findStatutory, hasMinimum } from './statutory.js';

/** A fine on a person before the procedure is known: the law of the decision says what hearing there is. */
export type PersonFineOnly = Omit<PersonFine, 'hearing' | 'hearingThreshold'>;

/** A fine on a person, what it was computed from, and the cells behind it. */
interface Person {
  readonly fine: PersonFineOnly;
  readonly of: FindingParams['person-fine']['of'];
  readonly cells: readonly PersonFineRow[];
}

export interface PersonsFinding {
  readonly fined: readonly Person[];
  /** Rows of the provisions that do not give the fine. */
  readonly notFined: readonly PersonFineRow[];
  readonly policy: Policy | undefined;
}

const NOBODY: PersonsFinding = { fined: [], notFined: [], policy: undefined };

/**
 * Where the provision is still open, each fine on persons that one of them has is possible.
 *
 * @param unitFine the fine that was imposed on the unit; `null`: not known, or not lawful
 * @param open it is open which provision gives the fine
 */
export function findPersons(under: Under, unitFine: Decimal | null, open: boolean): PersonsFinding {
  const { prepared, deciding } = under;
  if (prepared.facts.party !== 'unit') return NOBODY;
  const penal = deciding.map((v) => v.verdicts.filter((x) => x.outcome === 'penalty'));
  const applied = deciding.map((v, i) => (v.chosen ? [v.chosen] : penal[i]!));
  const all = applied.flat();
  const ids = unique(all.flatMap((v) => personsOf(v).map((row) => row.id)));
  const left = new Map(penal.flat().flatMap((v) => personsOf(v).map((row) => [row.id, row] as const)));
  const fined = ids.map((id) => {
    const everywhere = all.every((v) => personsOf(v).some((row) => row.id === id && row.mode === 'required'));
    const found = all.flatMap((v) => personsOf(v).flatMap((row) => (row.id === id ? [{ v, row }] : [])));
    return personOf(prepared.law, found, everywhere ? 'required' : 'optional', unitFine, open);
  });
  return {
    fined,
    notFined: open ? [] : [...left.values()].filter(({ id }) => !ids.includes(id)),
    policy: prepared.law.index.policies.get('persons-under-provision-applied'),
  };
}

interface Found {
  readonly v: Verdict;
  readonly row: PersonFineRow;
}

function personOf(
  law: Law,
  found: readonly Found[],
  mode: FineMode,
  unitFine: Decimal | null,
  open: boolean,
): Person {
  const { id, person, form } = found[0]!.row;
  const ranges = found.map((one) => rangeOf(one, unitFine, open));
  const known = ranges.every((r) => r !== null) ? ranges.reduce((a, b) => hull(a, b)) : null;
  const of = form.kind === 'fixed' ? 'fixed' : !known ? 'unknown' : unitFine ? 'unit-fine' : 'unit-range';
  const cells = unique(found.map((one) => one.row));
  const below: readonly Cell[] = of === 'unit-range' ? found.flatMap(({ v }) => v.cells) : [];
  const fine: PersonFineOnly = {
    id,
    person,
    mode,
    form: form.kind === 'fixed' ? { kind: 'fixed' } : { kind: 'share-of-fine', from: form.from, to: form.to },
    range: known && writeRange(known),
    assurance: weakest(...[...cells, ...below].map((cell) => levelOf(law, cell))),
  };
  return { fine, of, cells };
}

function rangeOf({ v, row: { form } }: Found, unitFine: Decimal | null, open: boolean): DecimalRange | null {
  if (form.kind === 'fixed') {
    return range(new Decimal(form.min), new Decimal(form.max), form.minOpen === true);
  }
  if (!unitFine) return !v.range || open ? null : shareOfFine(form, v.range, baseOf(v.statutory!.cell.form));
  if (unitFine.isZero()) fail(issue('amount-not-positive', ['amounts', 'unitFine'], { kind: 'unitFine' }));
  return shareOfFine(form, range(unitFine, unitFine), ['amounts', 'unitFine']);
}

/** Where the amount stands from which the fine on the unit follows. */
const baseOf = (form: Form): string[] =>
  form.kind === 'fixed' ? ['amounts', 'unitFine'] : placeOf(baseKindOf(form));

export function stepsOfPersons(law: Law, { fined, notFined, policy }: PersonsFinding): Step[] {
  const left = notFined.map((row) =>
    stepOf(law, {
      id: `person.${row.id}.not-fined`,
      finding: 'person-not-fined',
      params: { id: row.id, policy: policy?.id ?? null },
      cells: [row, ...(policy ? [policy] : [])],
    }),
  );
  const found = fined.map(({ fine: { id, mode, range: written }, of, cells }, i) =>
    stepOf(law, {
      id: `person.${id}`,
      finding: 'person-fine',
      params: { id, mode, of, range: written },
      cells,
      after: { [`personFines.${i}.range`]: written },
    }),
  );
  return [...left, ...found];
}

/** The fine that was imposed on the unit, unless the law does not allow it: then nothing is computed from it. */
export interface UnitFineFinding {
  readonly fine: Decimal | null;
  readonly warnings: readonly Warning[];
}

export function findUnitFine({ prepared, lead }: Under, fine: Fine): UnitFineFinding {
  const { law, facts, grounds } = prepared;
  if (facts.party !== 'unit') return { fine: null, warnings: [] };
  const imposed = facts.amounts.get('unitFine') ?? null;
  if (!imposed || !fine.statutory) return { fine: imposed, warnings: [] };
  const floor = fine.floor?.amount;
  const allowed = readRange(floor === undefined ? fine.statutory : { ...fine.statutory, min: floor });
  const figure = writeYuan(imposed);
  const below = imposed.lt(allowed.min) && grounds.mitigated.length > 0 && hasMinimum(lead.statutory!);
  if (!containsAmount(allowed, imposed) && !below) {
    const needed = law.general.grounds
      .filter((g) => g.opensMitigated && g.all.every((id) => isForParty(law, facts, id)))
      .map((g) => g.id);
    const params = {
      fine: figure,
      min: writeYuan(allowed.min),
      max: writeYuan(allowed.max),
      grounds: imposed.lt(allowed.min) ? needed.join() : '',
    };
    return { fine: null, warnings: [{ code: 'unit-fine-outside-range', params }] };
  }
  if (below || !fine.range || containsAmount(readRange(fine.range), imposed)) {
    return { fine: imposed, warnings: [] };
  }
  const params = { fine: figure, min: fine.range.min, max: fine.range.max };
  return { fine: imposed, warnings: [{ code: 'unit-fine-outside-grade', params }] };
}

/** In the case of a person the fine on the unit is given from elsewhere: it is held against the unit's own range. */
export function warningsOnUnitFine({ facts }: Prepared, chosen: readonly Verdict[]): Warning[] {
  const given = facts.amounts.get('unitFine');
  if (!given) return [];
  for (const { applied, table } of chosen) {
    if (!personsOf({ applied, table }).some(({ form }) => form.kind === 'share-of-fine')) continue;
    const cells = applied!.version.fines.filter((cell) => cell.party.includes('unit'));
    const ranges = cells.map((cell) => findStatutory(cell, facts).range);
    if (ranges.some((found) => found === null || containsAmount(found, given))) continue;
    const whole = ranges.flatMap((found) => found ?? []).reduce((a, b) => hull(a, b));
    const [min, max] = [writeYuan(whole.min), writeYuan(whole.max)];
    return [{ code: 'unit-fine-to-check', params: { fine: writeYuan(given), min, max } }];
  }
  return [];
}
