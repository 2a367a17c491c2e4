/** Decided cases with planted faults: what the audit must find follows from how each fault is planted, not from the audit. */
import type { CaseInput, DecidedCase } from '../../src/index.js';
import { decide } from '../../src/index.js';
import { Decimal } from '../../src/money/index.js';
import { addDays } from '../../src/time/day.js';
import { graded, parties } from '../arbitraries.js';
import { FURTHER } from './further-plants.js';
import {
  type Base,
  hearing,
  mitigated,
  type Plant,
  type Planted,
  type Scenario,
  shallBeLenient,
  withCase,
  withFine,
} from './plant.js';

/** A small repeatable generator of numbers below `n`. */
export function numbers(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return Math.floor((((x ^ (x >>> 14)) >>> 0) / 4294967296) * n);
  };
}

const DAYS = ['2022-03-01', '2023-02-01', '2024-05-06'];

let known: readonly Scenario[] | undefined;

/**
 * Cases whose facts settle one grade, over every violation, party, criteria and leniency; decided once for all tests of a
 * worker, since nobody changes them.
 */
export function scenarios(): readonly Scenario[] {
  known ??= decidedScenarios();
  return known;
}

function decidedScenarios(): readonly Scenario[] {
  const found: Scenario[] = [];
  for (const provision of graded) {
    for (const who of parties(provision)) {
      for (const [i, from] of DAYS.entries()) {
        for (const frequency of ['light', 'medium', 'heavy']) {
          for (const consequence of ['none', 'remediable', 'irremediable']) {
            if ((i + frequency.length + consequence.length) % 2 === 0) continue;
            for (const ids of [[], ['removed-harm'], ['cooperates']]) {
              if (consequence === 'none' && ids[0] === 'removed-harm') continue;
              const input = {
                violation: provision.violation,
                ...who,
                act: { from },
                discoveredOn: from,
                filedOn: addDays(from, 2),
                decidedOn: addDays(from, 30),
                order: { issuedOn: from, deadline: addDays(from, 10), compliedOn: null },
                facts: {
                  frequency,
                  consequence,
                  intentToDamage: false,
                  ...(provision.quantity && { quantity: 'light' }),
                },
                amounts: {
                  contractPrice: '3000000.00',
                  surveyFee: '200000.00',
                  designFee: '300000.00',
                  supervisionFee: '150000.00',
                  constructionCost: '9000000.00',
                  specialFund: '400000.00',
                  unlawfulGains: '50000.00',
                },
                circumstances: ids.map((id) => ({ id, present: true })),
              } as CaseInput;
              const decision = decide(input);
              if (decision.outcome !== 'penalty' || typeof decision.fine.grade !== 'string') continue;
              if (!decision.fine.range || !decision.fine.statutory || decision.missing.length > 0) continue;
              if (decision.possibleOutcomes.length > 1 || decision.law.chosen !== 'same') continue;
              found.push({ case: input, decision });
            }
          }
        }
      }
    }
  }
  return found;
}

/** For every kind of finding a way to bring it about, or `null` where the case does not lend itself to it. */
export const PLANTS: Readonly<Record<string, Plant>> = {
  'fine-above-maximum': (b) => ({
    decided: withFine(b, b.statutory.max.plus(1000)),
    expected: ['fine-above-maximum'],
  }),
  'fine-below-minimum': (b) =>
    b.statutory.min.gt(100) && !mitigated(b)
      ? { decided: withFine(b, b.statutory.min.minus(50)), expected: ['fine-below-minimum'] }
      : null,
  'mitigation-not-approved': (b) =>
    b.statutory.min.gt(100) && mitigated(b)
      ? { decided: withFine(b, b.statutory.min.minus(50)), expected: ['mitigation-not-approved'] }
      : null,
  'mandatory-fine-missing': (b) =>
    b.decision.fine.mode === 'required' && !b.decision.options.some((o) => o.id === 'spared')
      ? { decided: withFine(b, '0'), expected: ['mandatory-fine-missing'] }
      : null,
  'warning-missing': (b) =>
    b.decision.warning === 'required' && !b.decision.options.some((o) => o.id === 'spared')
      ? {
          decided: { ...b.sound, imposed: { ...b.sound.imposed, warning: false } },
          expected: ['warning-missing'],
        }
      : null,
  'outside-grade': (b) =>
    b.range.min.gt(b.statutory.min.plus(100))
      ? {
          decided: withFine(b, b.statutory.min.plus(50)),
          expected: ['outside-grade', 'departure-without-ground'],
        }
      : null,
  'departure-without-approval': (b) =>
    b.range.min.gt(b.statutory.min.plus(100))
      ? {
          decided: withFine(b, b.statutory.min.plus(50), { departure: { ground: '家庭困难' } }),
          expected: ['outside-grade', 'departure-without-approval'],
        }
      : null,
  'leniency-not-given': (b) =>
    shallBeLenient(b) && b.range.max.lt(b.statutory.max.minus(100))
      ? {
          decided: withFine(b, b.statutory.max.minus(50)),
          expected: ['outside-grade', 'departure-without-ground', 'leniency-not-given'],
        }
      : null,
  'heavier-than-notice': (b) => ({
    decided: {
      ...b.sound,
      notice: { fine: new Decimal(b.sound.imposed.fine).div(2).toDecimalPlaces(2).toString() },
    },
    expected: ['heavier-than-notice'],
  }),
  'hearing-not-offered': (b) =>
    hearing(b) ? { decided: { ...b.sound, hearingOffered: false }, expected: ['hearing-not-offered'] } : null,
  'hearing-not-recorded': (b) => {
    const { hearingOffered: _, ...silent } = b.sound;
    return hearing(b) ? { decided: silent, expected: ['hearing-not-recorded'] } : null;
  },
  'reasons-missing': (b) => ({ decided: { ...b.sound, reasons: '  ' }, expected: ['reasons-missing'] }),
  'decided-late': (b) => {
    const decidedOn = addDays(b.decision.case.decidedOn, 400);
    const late = withCase(b, { decidedOn });
    return b.decision.procedure.decideBy !== null
      ? { decided: { ...late, imposed: { ...late.imposed, decidedOn } }, expected: ['decided-late'] }
      : null;
  },
  'dates-differ': (b) => ({
    decided: {
      ...b.sound,
      imposed: { ...b.sound.imposed, decidedOn: addDays(b.decision.case.decidedOn, 1) },
    },
    expected: ['dates-differ'],
  }),
  'wrong-version': (b) => ({
    decided: { ...b.sound, imposed: { ...b.sound.imposed, law: ['apl-2017'] } },
    expected: ['wrong-version'],
  }),
  // A warning is a penalty as well (行政处罚法 9(1)): it has no basis either.
  'fine-without-basis': (b) => ({
    decided: withCase(b, { circumstances: [{ id: 'no-fault', present: true }] }),
    expected: [
      'fine-without-basis',
      ...(b.sound.imposed.warning ? (['warning-without-basis'] as const) : []),
    ],
  }),
  'warning-without-basis': (b) =>
    b.decision.warning === 'none'
      ? {
          decided: { ...b.sound, imposed: { ...b.sound.imposed, warning: true } },
          expected: ['warning-without-basis'],
        }
      : null,
  'decided-before-hearing-period': (b) =>
    hearing(b)
      ? {
          decided: {
            ...b.sound,
            notice: { fine: b.sound.imposed.fine, servedOn: b.decision.case.decidedOn },
          },
          expected: ['decided-before-hearing-period'],
        }
      : null,
  'notice-after-decision': (b) => ({
    decided: {
      ...b.sound,
      notice: { fine: b.sound.imposed.fine, servedOn: addDays(b.decision.case.decidedOn, 1) },
    },
    expected: ['notice-after-decision'],
  }),
  'cannot-be-judged': (b) => {
    const { frequency: _, consequence: __, ...facts } = b.sound.case.facts ?? {};
    const decided = withCase(b, { facts, circumstances: [] });
    // Whether the provision asks for these facts at all, its steps say.
    const asked = b.decision.steps.some(
      (s) => s.finding === 'criterion-found' && s.params.criterion !== 'quantity',
    );
    return asked ? { decided, expected: ['cannot-be-judged'] } : null;
  },
  unreadable: (b) => ({ decided: withCase(b, { violation: '没有这种行为' }), expected: null }),
  ...FURTHER,
};

const KINDS = Object.keys(PLANTS);

/** `count` decided cases, one in four with a fault; the same seed gives the same cases. */
export function* decidedCases(count: number, seed: number): Generator<Planted & { kind: string | null }> {
  const pick = numbers(seed);
  const all = scenarios();
  for (let n = 0; n < count; n += 1) {
    const kind = pick(4) === 0 ? KINDS[pick(KINDS.length)]! : null;
    // Not every case lends itself to every fault.
    for (;;) {
      const base = baseOf(all[pick(all.length)]!, `案${n + 1}`, pick(1001));
      const planted = kind === null ? { decided: base.sound, expected: [] } : PLANTS[kind]!(base);
      if (!planted) continue;
      yield { ...planted, kind };
      break;
    }
  }
}

function baseOf(scenario: Scenario, id: string, share: number): Base {
  const { decision } = scenario;
  const [statutory, range] = [decision.fine.statutory!, decision.fine.range!].map((r) => ({
    min: new Decimal(r.min),
    max: new Decimal(r.max),
  }));
  const { minOpen, maxOpen } = decision.fine.range!;
  let fine = range!.max.minus(range!.min).times(share).div(1000).plus(range!.min).toDecimalPlaces(2);
  if ((minOpen && fine.eq(range!.min)) || (maxOpen && fine.eq(range!.max)) || fine.isZero()) {
    fine = range!.min.plus(range!.max).div(2).toDecimalPlaces(2);
  }
  const sound: DecidedCase = {
    id,
    case: scenario.case,
    imposed: {
      fine: fine.toString(),
      warning: decision.warning === 'required',
      decidedOn: decision.case.decidedOn,
      law: decision.law.atDecision.slice(0, 1),
    },
    // Twenty days are more than five working days, whatever the holidays.
    notice: { fine: fine.toString(), servedOn: addDays(decision.case.decidedOn, -20) },
    hearingOffered: true,
    reasons: '裁量说理见决定书第三页。',
  };
  return { ...scenario, sound, statutory: statutory!, range: range! };
}
