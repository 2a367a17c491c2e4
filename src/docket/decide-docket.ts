import type { CanonicalCase } from '../case/facts.js';
import { parseCase } from '../case/parse.js';
import { decide } from '../decide/decide.js';
import type { DecideOptions, Decision } from '../decide/decision.js';
import { grouped } from '../decide/lists.js';
import { answeringFrozen, CaliangError, fail, type Issue, issue, raise } from '../errors/index.js';
import { checkFine } from '../fine/check-fine.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { checkOptions } from '../rulebook/given.js';
import type { Docket, DocketEntry, DocketGroup, DocketLink, DocketNote } from './docket.js';
import { type DocketInput, type Entry, readDocket } from './input.js';

/** With which rulebook the cases of a docket are decided. */
export type DocketOptions = Pick<DecideOptions, 'rulebook' | 'requireAssurance'>;

/**
 * Decides the cases of a docket one by one: several parties, a unit and the persons who answer for it, several acts of
 * one party. A unit's lawful fine is the base of the person's. Several acts have a figure each, and nothing is added up:
 * no law in the rulebook says how.
 *
 * @param input `{ cases: [...] }`: case files, each with `id`, `unitCase`, `imposed` and `lawChoice` if needed
 * @param options the rulebook and the assurance demanded, as for `decide`
 * @throws CaliangError with every problem of every case, by its place in the docket; `docket-link` for a link that
 * cannot be
 * @example
 * decideDocket({ cases: [
 *   { violation: 'damaging-works', party: 'unit', partyName: '甲', act: { from: '2023-02-01' }, decidedOn: '2023-04-11' },
 *   { violation: 'occupying-works', party: 'unit', partyName: '甲', act: { from: '2023-01-01' }, decidedOn: '2023-04-11' },
 * ] }).groups.length // 1
 */
export function decideDocket(input: DocketInput, options: DocketOptions = {}): Docket {
  return answeringFrozen({ '': input, options }, () => {
    checkOptions(options, ['rulebook', 'requireAssurance']);
    const entries = readDocket(input);
    const units = linked(entries);
    const decided = new Map<string, DocketEntry>();
    const links: DocketLink[] = [];
    const notes: DocketNote[] = [];
    const issues: Issue[] = [];
    // Units first: what a person is fined depends on what the unit is.
    const order = [...entries.filter((one) => !units.has(one)), ...units.keys()];
    for (const entry of order) {
      const unit = units.get(entry);
      try {
        const link = unit && linkOf(entry, decided.get(unit.id), options);
        if (link) {
          links.push(link.link);
          notes.push(...link.notes);
        }
        decided.set(entry.id, decidedEntry(withUnitFine(entry, link?.link.unitFine ?? null), options));
      } catch (error) {
        if (!(error instanceof CaliangError)) throw error;
        issues.push(...error.issues.map((one) => ({ ...one, path: [...entry.path, ...one.path] }) as Issue));
      }
    }
    raise(issues);
    const found = entries.map((one) => decided.get(one.id)!);
    return { entries: found, links, groups: groupsOf(found), notes: [...notes, ...perhapsOneAct(found)] };
  });
}

/** Which person answers for which unit. */
function linked(entries: readonly Entry[]): Map<Entry, Entry> {
  const units = new Map<Entry, Entry>();
  for (const entry of entries) {
    if (entry.unitCase === null) continue;
    const path = [...entry.path, 'unitCase'];
    const unit = entries.find(({ id }) => id === entry.unitCase);
    if (!unit) {
      const valid = entries.map(({ id }) => id).filter((id) => id !== entry.id);
      return fail(issue('unknown-id', path, { kind: 'case', value: entry.unitCase, valid, nearest: null }));
    }
    if (unit === entry || unit.unitCase !== null) fail(issue('docket-link', path, { reason: 'not-a-unit' }));
    units.set(entry, unit);
  }
  return units;
}

interface Linked {
  readonly link: DocketLink;
  readonly notes: readonly DocketNote[];
}

function linkOf(entry: Entry, unit: DocketEntry | undefined, options: DocketOptions): Linked | undefined {
  // The unit's own problems are told in its place.
  if (!unit) return undefined;
  const { decision, check } = unit;
  if (decision.party !== 'unit') fail(issue('docket-link', ['unitCase'], { reason: 'not-a-unit' }));
  const cases = [unit.id, entry.id];
  const none = decision.outcome !== 'penalty' || check?.fine === '0';
  const unlawful = check?.verdict === 'unlawful';
  const apart = differs(entry, decision, options);
  const ownRange = !countsUnitFine(entry, options);
  const base = check && !none && !unlawful && !ownRange && (apart === null || apart === 'other-days');
  const unitFine = base ? check.fine : null;
  const codes = [
    ...(none ? ['unit-not-fined' as const] : unlawful ? ['unit-fine-unlawful' as const] : []),
    ...(apart ? [apart] : []),
  ];
  return {
    link: { kind: 'responsible-person', unit: unit.id, person: entry.id, unitFine, ownRange },
    notes: codes.map((code) => ({ code, cases })),
  };
}

/** The fine of the person is a share of the unit's, so that its amount is asked for or stated. */
const countsUnitFine = ({ input, lawChoice }: Entry, options: DocketOptions): boolean =>
  input.amounts?.unitFine !== undefined ||
  decide(input, { ...options, ...(lawChoice && { lawChoice }) }).missing.some(
    ({ fact }) => fact === 'amounts.unitFine',
  );

/** In what the act of the person's case is not that of the unit's, or is not fined by the same provision. */
function differs(
  { input }: Entry,
  { case: unit, concurrence }: Decision,
  { rulebook }: DocketOptions,
): 'other-violation' | 'provision-not-applied' | 'other-days' | null {
  const own = parseCase(input, rulebook ?? builtinRulebook()).canonical;
  const violations = [own.violation].flat();
  if (!violations.some((id) => [unit.violation].flat().includes(id))) return 'other-violation';
  if (concurrence?.chosen && !violations.includes(concurrence.chosen)) return 'provision-not-applied';
  return daysOf(own) === daysOf(unit) ? null : 'other-days';
}

const daysOf = ({ act: { from, to, ongoing } }: CanonicalCase): string =>
  JSON.stringify([from, to ?? null, ongoing ?? false]);

/** The case of a person with the fine of the unit as its base. */
function withUnitFine(entry: Entry, fine: string | null): Entry {
  const stated = entry.input.amounts?.unitFine;
  if (fine === null) return entry;
  if (stated !== undefined && Number(stated) !== Number(fine))
    fail(issue('docket-link', ['amounts', 'unitFine'], { reason: 'other-fine' }));
  return { ...entry, input: { ...entry.input, amounts: { ...entry.input.amounts, unitFine: fine } } };
}

function decidedEntry({ id, input, imposed, lawChoice }: Entry, options: DocketOptions): DocketEntry {
  const decision = decide(input, { ...options, ...(lawChoice && { lawChoice }) });
  const { rulebook } = options;
  return {
    id,
    decision:
      imposed === null
        ? decision
        : personsByFine(decision, input, imposed, { ...options, ...(lawChoice && { lawChoice }) }),
    check: imposed === null ? null : checkFine(decision, imposed, { ...(rulebook && { rulebook }) }),
  };
}

/** Where fines on persons are shares of the unit's, they follow the fine that is meant, if it is lawful. */
function personsByFine(
  decision: Decision,
  input: Entry['input'],
  imposed: string,
  options: DecideOptions,
): Decision {
  const { rulebook } = options;
  const check = checkFine(decision, imposed, { ...(rulebook && { rulebook }) });
  const follows = decision.personFines.some((p) => p.form.kind === 'share-of-fine');
  if (!follows || check.verdict === 'unlawful' || check.fine === '0') return decision;
  return decide({ ...input, amounts: { ...input.amounts, unitFine: check.fine } }, options);
}

/** Acts of one party, by the name that the cases state. */
function groupsOf(entries: readonly DocketEntry[]): DocketGroup[] {
  const named = entries.filter(({ decision }) => decision.partyName !== null);
  return [...grouped(named, ({ decision: { party, partyName } }) => `${party} ${partyName}`).values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      kind: 'several-acts',
      partyName: group[0]!.decision.partyName!,
      cases: group.map(({ id }) => id),
    }));
}

/** One act that breaks several provisions is one case with several violations. */
function perhapsOneAct(entries: readonly DocketEntry[]): DocketNote[] {
  return groupsOf(entries).flatMap(({ cases }) => {
    const own = entries.filter(({ id }) => cases.includes(id));
    const byDays = new Map<string, string[]>();
    for (const { id, decision } of own) {
      const key = `${daysOf(decision.case)} ${decision.case.act.place ?? ''}`;
      byDays.set(key, [...(byDays.get(key) ?? []), id]);
    }
    return [...byDays.values()]
      .filter((ids) => ids.length > 1)
      .map((ids): DocketNote => ({ code: 'perhaps-one-act', cases: ids }));
  });
}
