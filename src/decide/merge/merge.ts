/** Merges the results under several laws, or provisions, that all count: the heaviest outcome, the union of the ranges. */
import { Decimal, hull, readRange, writeRange, type YuanRange } from '../../money/index.js';
import { weakest } from '../../rulebook/assurance.js';
import type { Grade } from '../../rulebook/schema.js';
import type { Step } from '../../trail/step.js';
import type { Frame } from '../frame.js';
import type { Part } from '../law/alternatives.js';
import { unique, uniqueBy, uniqueData } from '../lists.js';
import type { UnderLaw } from '../one-law.js';
import { inOutcomeOrder } from '../outcome.js';
import type { Fine, FineForm, Option, OtherConsequence } from '../penalty.js';
import type { PersonFineOnly } from '../stages/persons.js';
import { stepOfOrderToIssue, stepsOfUnion, stepsUnder, type Union } from './steps.js';

export function merge(frame: Frame, parts: readonly Part[]): UnderLaw {
  const [only] = parts;
  if (only && parts.length === 1) return only.found;
  const all = parts.map((part) => part.found);
  const outcome = inOutcomeOrder(all.map((p) => p.outcome))[0]!;
  const heaviest = all.filter((p) => p.outcome === outcome);
  const lead = heaviest[0]!;
  const union = unionOf(frame, heaviest);
  const { fine } = union;
  const steps: Step[] = parts
    .flatMap((part) => stepsUnder(part, !fine && part.found === lead))
    .filter((step) => step.finding !== 'orders-made' || !fine);
  const first = outcome === 'order-first' ? stepOfOrderToIssue(steps, union.orders) : [];
  const united = fine ? stepsOfUnion(frame, parts, outcome, { ...union, fine }) : [];
  return {
    ...lead,
    ...union,
    outcome,
    possibleOutcomes: inOutcomeOrder(all.flatMap((p) => p.possibleOutcomes)),
    findings: uniqueData(all.flatMap((p) => p.findings)),
    warnings: uniqueData(all.flatMap((p) => p.warnings)),
    assurance: weakest(...all.map((p) => p.assurance)),
    steps: [...steps, ...first, ...united],
  };
}

/** What the parts with the heaviest outcome give together. */
function unionOf(frame: Frame, heaviest: readonly UnderLaw[]): Union {
  const lead = heaviest[0]!;
  const fines = heaviest.flatMap((p) => p.fine ?? []);
  const fine = fines.length > 0 ? mergeFines(frame, fines) : null;
  return {
    warning: heaviest.some((p) => p.warning === 'required') ? 'required' : 'none',
    orders: unique(heaviest.flatMap((p) => p.orders)),
    otherConsequences: mergeConsequences(heaviest),
    fine,
    options: fine ? mergeOptions(heaviest.map((p) => p.options)) : [...lead.options],
    personFines: fine ? mergePersons(heaviest) : [...lead.personFines],
  };
}

/** The same gains are confiscated once, whether a provision or the general part says so. */
const kindOf = ({ id, when, by, amount }: OtherConsequence): string =>
  amount === null ? JSON.stringify([id, when?.zh, by?.zh]) : JSON.stringify([id, amount]);

/** Each once, with the sources of every version that has it; certain only where every version that counts has it. */
function mergeConsequences(parts: readonly UnderLaw[]): OtherConsequence[] {
  const all = parts.flatMap((p) => p.otherConsequences);
  return uniqueBy(all, kindOf).map((one) => {
    const same = all.filter((o) => kindOf(o) === kindOf(one));
    const has = (p: UnderLaw): boolean =>
      p.otherConsequences.some((o) => same.includes(o) && o.mode === 'required');
    const source = uniqueData(same.flatMap((o) => o.source));
    return { ...one, source, mode: parts.every(has) ? 'required' : 'optional' };
  });
}

function mergeFines(frame: Frame, fines: readonly Fine[]): Fine {
  const forms = uniqueData(fines.map((f) => f.form));
  const form: FineForm =
    forms.length === 1
      ? forms[0]!
      : { kind: 'one-of', forms: forms.flatMap((f) => (f.kind === 'one-of' ? f.forms : [f])) };
  const grades = fines.map((f) => (f.grade === null ? null : [f.grade].flat()));
  const due = fines.filter((f) => f.mode !== 'none');
  const kept = due.every((f) => f.kept?.length)
    ? uniqueBy(
        fines.flatMap((f) => f.kept ?? []),
        JSON.stringify,
      )
    : [];
  return {
    mode: due.length === 0 ? 'none' : fines.every((f) => f.mode === 'required') ? 'required' : 'optional',
    statutory: hullOf(fines.map((f) => f.statutory)),
    form,
    gradeRanges: uniqueData(fines.map((f) => f.gradeRanges)).length === 1 ? fines[0]!.gradeRanges : null,
    grade: grades.some((g) => g === null)
      ? null
      : (oneOrMany(frame.inOrder(grades.flatMap((list) => list ?? []))) as Grade | Grade[] | null),
    range: hullOf(due.map((f) => f.range)),
    ...(kept.length > 0 && { kept }),
    ...lowestFloor(fines),
    assurance: weakest(...fines.map((f) => f.assurance)),
  };
}

/** Fined for certain only where every version that counts says so. */
function mergePersons(parts: readonly UnderLaw[]): PersonFineOnly[] {
  const certain = (id: string): boolean =>
    parts.every((p) => p.personFines.some((o) => o.id === id && o.mode === 'required'));
  const persons = uniqueBy(
    parts.flatMap((p) => p.personFines),
    (person) => person.id,
  );
  return persons.map((person) => ({
    ...person,
    mode: certain(person.id) ? 'required' : 'optional',
    range: hullOf(parts.flatMap((p) => p.personFines.filter((o) => o.id === person.id).map((o) => o.range))),
  }));
}

function mergeOptions(lists: readonly (readonly Option[])[]): Option[] {
  const merged = new Map<string, Option>();
  for (const option of lists.flat()) {
    const key = option.id === 'spared' ? `spared.${option.ground}` : option.id;
    const before = merged.get(key);
    merged.set(key, before ? bothOptions(before, option) : option);
  }
  return [...merged.values()];
}

/** An option that several versions leave: its ranges and its grounds together. */
function bothOptions(a: Option, b: Option): Option {
  if (a.id === 'mitigated' && b.id === 'mitigated') {
    return { ...a, range: hullOf([a.range, b.range]), grounds: unique([...a.grounds, ...b.grounds]) };
  }
  return 'range' in a && 'range' in b ? { ...a, range: hullOf([a.range, b.range]) } : a;
}

/** The hull, or `null` if one of them is not known. */
function hullOf(ranges: readonly (YuanRange | null)[]): YuanRange | null {
  const known = ranges.flatMap((r) => (r ? [readRange(r)] : []));
  if (known.length === 0 || known.length < ranges.length) return null;
  return writeRange(known.reduce((a, b) => hull(a, b)));
}

/** The floor that holds under every version that counts. */
function lowestFloor(fines: readonly Fine[]): Pick<Fine, 'floor'> {
  const floors = fines.flatMap((f) => f.floor ?? []);
  if (floors.length === 0 || floors.length < fines.length) return {};
  return { floor: floors.reduce((a, b) => (new Decimal(a.amount).lte(b.amount) ? a : b)) };
}

/** One value as it is, several as a list, none as `null`. */
export const oneOrMany = <T>(values: readonly T[]): T | T[] | null =>
  values.length === 0 ? null : values.length === 1 ? values[0]! : [...values];
