/** An intended fine against what a decision holds. */
import type { Decision, LawAlternative } from '../decide/decision.js';
import { examinedOutcomes } from '../decide/examined-outcomes.js';
import { citeOn } from '../decide/law/in-force.js';
import type { Fine } from '../decide/penalty.js';
import { containsAmount, type Decimal, readRange, type YuanRange } from '../money/index.js';
import { rulesOn } from '../procedure/rules.js';
import type { Index } from '../rulebook/index-book.js';
import { isLenientByTable } from '../rulebook/lenient-by-table.js';
import type { Step } from '../trail/step.js';
import type { FineCode, FineDetails, FineFinding } from './finding.js';
import { type Basis, basisOf, stepsFinding, stepsNamed } from './steps.js';

/** What counts of a decision, or of its result under one version of the law. */
type Judged = Pick<LawAlternative, 'outcome' | 'ground' | 'fine' | 'options' | 'steps'> &
  Pick<Decision, 'party'>;

export function judgeFine(decision: Decision, fine: Decimal, index: Index): FineFinding[] {
  const settled = examinedOutcomes(decision).length === 1;
  const missing = decision.missing.map((m) => m.fact);
  const found = new Judge(decision, fine, index, settled, missing).findings();
  if (found.some((one) => one.verdict === 'unlawful')) return found;
  return [...found, ...byVersion(decision, fine, index), ...besideTransfer(decision, fine, index)];
}

class Judge {
  private readonly found: FineFinding[] = [];

  constructor(
    private readonly judged: Judged,
    private readonly fine: Decimal,
    private readonly index: Index,
    /** No answer to an open fact gives another outcome. */
    private readonly settled: boolean,
    private readonly missing: readonly string[],
  ) {}

  findings(): FineFinding[] {
    const { judged, fine } = this;
    if (judged.outcome !== 'penalty' || !judged.fine) {
      if (fine.gt(0)) this.none();
    } else if (fine.isZero()) this.zero(judged.fine);
    else this.penalty(judged.fine);
    return this.found;
  }

  private add<C extends FineCode>(
    code: C,
    verdict: FineFinding['verdict'],
    params: FineDetails[C],
    { source, assurance }: Basis,
  ): void {
    this.found.push({ code, verdict, params, source, assurance } as unknown as FineFinding);
  }

  private basis(...ids: readonly string[]): Basis {
    return basisOf(ids.flatMap((id) => stepsNamed(this.judged.steps, id)));
  }

  private none(): void {
    const { outcome, ground, steps } = this.judged;
    const basis = ground ?? basisOf(stepsFinding(steps, ...WHY_NONE));
    this.add('fine-where-none', 'unlawful', { outcome, ground: ground?.id ?? null }, basis);
  }

  private zero({ mode }: Fine): void {
    const { options } = this.judged;
    if (options.some((o) => o.id === 'spared')) return;
    if (mode !== 'required') {
      if (options.some((o) => 'byTable' in o)) this.open();
    } else if (this.settled) {
      const basis = this.basis('provision', 'concurrence.mandatory');
      this.add('zero-where-mandatory', 'unlawful', {}, basis);
    } else this.open();
  }

  private penalty(fine: Fine): void {
    const { statutory, range, mode, assurance } = fine;
    if (mode === 'none') {
      // What nobody enacted binds nobody.
      const verdict = assurance === 'reference' ? 'warning' : 'unlawful';
      const basis = { ...this.basis('fine.range'), assurance };
      this.add('fine-where-none', verdict, { outcome: 'penalty', ground: null }, basis);
    }
    if (!statutory) {
      this.open();
      return;
    }
    const lowest = fine.floor?.amount ?? statutory.min;
    const side = sideOf({ ...statutory, min: lowest, minOpen: statutory.minOpen && !fine.floor }, this.fine);
    if (side === 'above') {
      this.add('above-maximum', 'unlawful', { maximum: statutory.max }, this.basis('fine.statutory'));
    } else if (side === 'below') this.below(fine, lowest);
    else if (mode !== 'none') {
      if (!range) this.open();
      else this.inStatute(fine, range);
      this.lenient(fine);
    }
  }

  /** Leniency that is due (应当从轻或者减轻) where no grade or table gives it: the maximum is not lenient. */
  private lenient({ grade, statutory }: Fine): void {
    if (!statutory || statutory.min === statutory.max || !this.fine.eq(statutory.max)) return;
    const [table] = stepsFinding(this.judged.steps, 'range-of-table').flatMap(({ params: { benchmark } }) =>
      this.index.data.benchmarks.flatMap((one) => (one.id === benchmark && one.table ? [one.table] : [])),
    );
    if (grade !== null && !table) return;
    const met = stepsFinding(this.judged.steps, 'ground-met');
    const given = (ids: readonly string[]): boolean => table !== undefined && isLenientByTable(table, ids);
    const due = met.filter(
      ({ params: { effect, circumstances } }) =>
        effect === 'shall' && !given(circumstances.map(({ id }) => id)),
    );
    if (due.length === 0 || met.some(({ params }) => params.effect === 'severe')) return;
    const grounds = [...new Set(due.map(({ params }) => params.ground))];
    this.add('maximum-though-lenient', 'warning', { maximum: statutory.max, grounds }, basisOf(due));
  }

  private below({ floor }: Fine, minimum: string): void {
    const mitigated = this.judged.options.find((o) => o.id === 'mitigated');
    if (mitigated?.id === 'mitigated') {
      const params = { minimum, grounds: mitigated.grounds };
      const met = stepsFinding(this.judged.steps, 'ground-met').filter(({ params: { ground } }) =>
        mitigated.grounds.includes(ground),
      );
      const by = floor ? basisOf([...met, ...stepsNamed(this.judged.steps, 'concurrence.mandatory')]) : null;
      this.add('below-minimum-with-ground', 'warning', params, by ?? this.basis('option.mitigated'));
      return;
    }
    const floorOf = floor?.violation ?? null;
    const basis = floor ? this.basis('concurrence.mandatory') : this.basis('fine.statutory');
    const params = { minimum, floorOf, grounds: this.allowing() };
    this.add('below-minimum-without-ground', 'unlawful', params, basis);
  }

  /** The grounds that open a fine below the minimum for this party, unless a part of them was found absent. */
  private allowing(): string[] {
    const { data, circumstances } = this.index;
    const concerns = (id: string): boolean =>
      circumstances.get(id)?.parties.includes(this.judged.party) ?? false;
    const opening = data.generalParts.flatMap((part) =>
      part.grounds.filter((ground) => ground.opensMitigated && ground.all.every(concerns)),
    );
    const notMet = stepsFinding(this.judged.steps, 'grounds-examined').flatMap((s) => s.params.notMet);
    const possible = notMet
      .filter(({ ground, absent }) => absent.length === 0 && opening.some(({ id }) => id === ground))
      .map(({ ground }) => ground);
    // What another law may say is nowhere examined, and may allow it all the same.
    const elsewhere = opening.filter(({ open }) => open).map(({ id }) => id);
    return [...new Set([...possible, ...elsewhere])];
  }

  private inStatute(fine: Fine, range: YuanRange): void {
    const rows = rowsOneByOne(fine, this.judged.steps);
    const side = sideOf(range, this.fine);
    const inRows = rows.length === 0 || rows.some((row) => containsAmount(readRange(row.range), this.fine));
    if (side === null && inRows) {
      this.open(fine.statutory);
      return;
    }
    const params = { grade: fine.grade, side: side ?? ('between' as const), range, rows };
    const basis = { ...this.basis('fine.range'), assurance: fine.assurance };
    this.add('outside-the-grade', 'warning', params, basis);
  }

  private open(statutory: YuanRange | null = null): void {
    const { judged, missing, settled } = this;
    if (settled && missing.length === 0) return;
    const outcomes = settled || !('possibleOutcomes' in judged) ? [] : examinedOutcomes(judged as Decision);
    const within = outcomes.length === 0 ? statutory : null;
    this.add('not-settled', 'warning', { missing, outcomes, within }, { source: [], assurance: null });
  }
}

/** The steps that say why there is no penalty, where no ground says it. */
export const WHY_NONE = [
  'referred',
  'not-punishable',
  'order-not-made',
  'order-without-deadline',
  'order-deadline-running',
  'order-compliance-unknown',
] as const;

function sideOf(range: YuanRange, fine: Decimal): 'below' | 'above' | null {
  if (containsAmount(readRange(range), fine)) return null;
  return fine.gt(range.min) ? 'above' : 'below';
}

/** The rows of a table that have to be kept each by itself; none where the statutory range counts beside them. */
function rowsOneByOne({ kept = [] }: Fine, steps: readonly Step[]): { place: string; range: YuanRange }[] {
  const found = stepsFinding(steps, 'range-of-table').map(({ params }) => params);
  const parts = found.flatMap((one) => one.parts);
  const beside = found.some(({ statutory }) => statutory) || parts.some(({ row }) => row === null);
  // A row without a fine gives no range, and leaves none open.
  const free = parts.flatMap(({ row, fine }) => (fine === null ? [row] : []));
  const fined = kept.filter(({ row }) => !free.includes(row));
  const rows = fined.flatMap(({ place, range }) => (range ? [{ place, range }] : []));
  return beside || rows.length < fined.length ? [] : rows;
}

/** Between versions that nobody chose from: those under which the fine is unlawful. */
function byVersion({ law, party }: Decision, fine: Decimal, index: Index): FineFinding[] {
  if (law.chosen !== 'incomparable' && law.chosen !== 'depends') return [];
  const against = law.alternatives.flatMap((alternative) => {
    const found = new Judge({ ...alternative, party }, fine, index, true, []).findings();
    const unlawful = found.filter((one) => one.verdict === 'unlawful');
    return unlawful.length > 0 ? [{ version: alternative.version, unlawful }] : [];
  });
  if (against.length === 0) return [];
  return [
    {
      code: 'unlawful-under-version',
      verdict: 'warning',
      params: { versions: against.map(({ version }) => version) },
      source: against.flatMap(({ unlawful }) => unlawful.flatMap((one) => one.source)),
      assurance: null,
    },
  ];
}

/** A fine while nobody knows yet whether the case goes to public security. */
function besideTransfer(decision: Decision, fine: Decimal, index: Index): FineFinding[] {
  const pending = fine.gt(0) && decision.outcome === 'penalty' && decision.possibleOutcomes.includes('refer');
  if (!pending) return [];
  const asked = [decision.case.violation].flat();
  const open = asked.flatMap((id) => index.provisions.get(id) ?? []).filter((p) => p.intentTo);
  const { law } = rulesOn(index, decision.case.decidedOn);
  return [
    {
      code: 'beside-pending-transfer',
      verdict: 'warning',
      params: { violations: open.map((p) => p.violation) },
      source: citeOn(law, open.map((p) => p.intentTo!).slice(0, 1)),
      assurance: null,
    },
  ];
}
