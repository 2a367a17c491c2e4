import type { Decision } from '../decide/decision.js';
import { examinedOutcomes } from '../decide/examined-outcomes.js';
import { stepsFinding } from '../fine/steps.js';
import type { Step, StepSource } from '../trail/step.js';

/** Why the result differs: the first finding that is not the same. */
export interface Because {
  readonly step: string;
  readonly rule: string;
  readonly finding: Step['finding'];
  readonly source: readonly StepSource[];
  /** The step as it is and as it would be; `null`: there is none. */
  readonly was: Step | null;
  readonly now: Step | null;
}

/** What a step found, without what merely restates the changed fact; `null`: the step explains nothing. */
function found(step: Step | undefined): unknown {
  if (!step) return null;
  switch (step.finding) {
    case 'law-at-act':
    case 'law-at-decision':
      return [step.params.versions, step.params.benchmark];
    case 'law-unchanged':
    case 'law-same':
      return 'law-same';
    case 'limitation-in-time':
    case 'limitation-passed':
    case 'limitation-end-unknown':
      return [step.finding, step.params.years];
    case 'limitation-from-order':
      return [step.finding, step.params.state, step.params.years];
    case 'order-not-complied':
    case 'order-deadline-running':
    case 'order-complied':
      return step.finding;
    case 'criterion-found':
      return [step.params.row, step.params.ordinal, step.params.raisedBy];
    default:
      return [step.finding, step.rule, step.params];
  }
}

/** The facts as stated, and results, which follow from the steps before them: no reasons. The range itself explains only what nothing else does. */
const FOLLOWS =
  /^(?:facts$|orders$|procedure|option|person|other\.|concurrence|fine\.range|general\.grounds|law\.benchmark-policy|policy\.|circumstances\.)/;

/** The step that decided that there is no fine, by its id; `null` where there is one. */
function deciding({ outcome, ground, steps }: Decision): string | null {
  if (outcome === 'penalty') return null;
  const met = stepsFinding(steps, 'ground-met').find(({ params }) => params.ground === ground?.id);
  return (met ?? steps.find((s) => 'outcome' in s.after))?.id ?? null;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The finding from which two decisions part; where the versions of the law do, how they compare. */
export function becauseOf(before: Decision, after: Decision): Because {
  const was = new Map(before.steps.map((s) => [s.id, s]));
  const now = new Map(after.steps.map((s) => [s.id, s]));
  // A step that is gone stood where the step before it still stands.
  const ids = [...now.keys()];
  before.steps.forEach((step, i) => {
    if (!now.has(step.id)) ids.splice(i === 0 ? 0 : ids.indexOf(before.steps[i - 1]!.id) + 1, 0, step.id);
  });
  const differs = (id: string): boolean => !same(found(was.get(id)), found(now.get(id)));
  const differing = ids.filter((id) => !FOLLOWS.test(id) && differs(id));
  const law = differing.some((id) => /^law\.(?:act|decision)/.test(id));
  // A step that leaves the outcome open decides nothing, but it is the reason that other outcomes are possible.
  const open = ['general.limitation', 'order'].find((one) => differing.includes(one)) ?? null;
  const decided =
    before.outcome !== after.outcome
      ? (deciding(after) ?? deciding(before))
      : same(examinedOutcomes(before), examinedOutcomes(after))
        ? null
        : open;
  const id =
    (decided !== null && differs(decided) ? decided : null) ??
    (law && differing.includes('law.choice') ? 'law.choice' : null) ??
    differing.find((one) => one !== 'law.choice') ??
    differing[0] ??
    ids.find((one) => one === 'fine.range' && differs(one)) ??
    ids.find((one) => !FOLLOWS.test(one))!;
  const [a, b] = [was.get(id) ?? null, now.get(id) ?? null];
  const step = (b ?? a)!;
  return { step: id, rule: step.rule, finding: step.finding, source: step.source, was: a, now: b };
}
