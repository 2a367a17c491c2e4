/**
 * Further ways to go wrong: each of the reasons for which there is no penalty, figures that miss an end by one fen,
 * papers that say nothing, several faults at once. What must be found follows from the article, not from the audit.
 */
import type { AuditCode, CaseInput, DecidedCase } from '../../src/index.js';
import { Decimal } from '../../src/money/index.js';
import { addDays } from '../../src/time/day.js';
import { graded } from '../arbitraries.js';
import {
  type Base,
  hearing,
  mitigated,
  type Plant,
  type Planted,
  shallBeLenient,
  withCase,
  withFine,
} from './plant.js';

const FEN = '0.01';

/** A fine and, where there is one, a warning without a basis. */
const noPenalty = ({ sound }: Base): AuditCode[] => [
  'fine-without-basis',
  ...(sound.imposed.warning ? (['warning-without-basis'] as const) : []),
];

const present = (...ids: string[]) => ids.map((id) => ({ id, present: true }));

const withImposed = ({ sound }: Base, imposed: object): DecidedCase => ({
  ...sound,
  imposed: { ...sound.imposed, ...imposed },
});

/** Provisions under which there is a fine only after an order was not obeyed. */
const ORDER_FIRST = new Set(
  graded.filter(({ versions }) => versions.every((v) => v.orderFirst)).map((p) => p.violation),
);
const orderFirst = ({ case: c }: Base): boolean => ORDER_FIRST.has(c.violation as string);

/** Under 49(3) and 49(5) intent to damage takes the case to public security (人民防空法 50). */
const individual = ({ case: c }: Base): boolean => c.party === 'individual';

/** Every grade begins above the statutory minimum, or ends below the maximum. */
const roomAbove = (b: Base): boolean => b.range.max.lt(b.statutory.max.minus(100));

const spared = (b: Base): boolean => b.decision.options.some((o) => o.id === 'spared');

const refused = (decided: unknown): Planted => ({ decided: decided as DecidedCase, expected: null });

const leniency =
  (id: string): Plant =>
  (b) =>
    (b.case.circumstances ?? []).length === 0 && b.statutory.max.gt(b.statutory.min.plus(100))
      ? {
          // Shall be lenient and nothing aggravating: the grade is the lenient one, far below the maximum.
          decided: {
            ...withFine(b, b.statutory.max.minus(50)),
            case: { ...b.sound.case, circumstances: present(id) } as CaseInput,
          },
          expected: ['outside-grade', 'departure-without-ground', 'leniency-not-given'],
        }
      : null;

export const FURTHER: Readonly<Record<string, Plant>> = {
  'one fen above the maximum': (b) => ({
    decided: withFine(b, b.statutory.max.plus(FEN)),
    expected: ['fine-above-maximum'],
  }),
  'one fen below the minimum': (b) =>
    b.statutory.min.gt(1) && !mitigated(b) && !b.decision.fine.statutory?.minOpen
      ? { decided: withFine(b, b.statutory.min.minus(FEN)), expected: ['fine-below-minimum'] }
      : null,
  'one fen above the notice': (b) => ({
    decided: {
      ...b.sound,
      notice: { fine: new Decimal(b.sound.imposed.fine).minus(FEN).toString() },
    },
    expected: ['heavier-than-notice'],
  }),
  'above the grade': (b) =>
    roomAbove(b) && !shallBeLenient(b)
      ? {
          decided: withFine(b, b.statutory.max.minus(50)),
          expected: ['outside-grade', 'departure-without-ground'],
        }
      : null,
  'a ground of spaces': (b) =>
    b.range.min.gt(b.statutory.min.plus(100))
      ? {
          decided: withFine(b, b.statutory.min.plus(50), {
            departure: { ground: ' 　', approvedBy: '集体讨论' },
          }),
          expected: ['outside-grade', 'departure-without-ground'],
        }
      : null,
  'an approval of spaces': (b) =>
    b.range.min.gt(b.statutory.min.plus(100))
      ? {
          decided: withFine(b, b.statutory.min.plus(50), {
            departure: { ground: '家庭困难', approvedBy: '　' },
          }),
          expected: ['outside-grade', 'departure-without-approval'],
        }
      : null,
  // 行政处罚法 32: the five grounds for which the penalty shall be lenient.
  'coerced, not lenient': leniency('coerced'),
  'tricked, not lenient': leniency('tricked'),
  'confessed what was not known, not lenient': leniency('confessed-unknown'),
  'meritorious help, not lenient': leniency('meritorious-help'),
  // 行政处罚法 30 and 31: no penalty below 14, none without capacity.
  'a child below 14': (b) =>
    individual(b)
      ? { decided: withCase(b, { circumstances: present('under-14') }), expected: noPenalty(b) }
      : null,
  'no capacity': (b) =>
    individual(b)
      ? { decided: withCase(b, { circumstances: present('incapacity') }), expected: noPenalty(b) }
      : null,
  // 行政处罚法 33(1): minor, corrected in time, no harm.
  'minor, corrected, without harm': (b) => {
    const { order: _, ...rest } = b.sound.case;
    const facts = { ...rest.facts, consequence: 'none' };
    const circumstances = present('violation-minor', 'corrected-in-time', 'no-harm');
    return orderFirst(b)
      ? null
      : {
          decided: { ...b.sound, case: { ...rest, facts, circumstances } as CaseInput },
          expected: noPenalty(b),
        };
  },
  'no order, where one comes first': (b) => {
    const { order: _, ...rest } = b.sound.case;
    return orderFirst(b)
      ? { decided: { ...b.sound, case: rest as CaseInput }, expected: noPenalty(b) }
      : null;
  },
  'the order was obeyed': (b) => {
    const { order } = b.sound.case;
    const decided = withCase(b, {
      order: { ...order, compliedOn: order!.deadline },
      circumstances: [],
    });
    return orderFirst(b) ? { decided, expected: noPenalty(b) } : null;
  },
  'decided before the deadline of the order': (b) =>
    orderFirst(b)
      ? {
          decided: withCase(b, {
            order: { issuedOn: b.sound.case.act.from, deadline: addDays(b.sound.case.decidedOn, 5) },
            circumstances: [],
          }),
          expected: noPenalty(b),
        }
      : null,
  // 行政处罚法 36: two years from the day on which the act ended.
  'found two years and a day after the end': (b) => {
    const { from } = b.sound.case.act as { from: string };
    if (from !== '2024-05-06' || orderFirst(b)) return null;
    const { order: _, ...rest } = b.sound.case;
    return {
      decided: {
        ...b.sound,
        case: {
          ...rest,
          act: { from: '2022-05-05', to: '2022-05-05' },
          facts: { ...rest.facts, endangersLifeOrHealth: false, endangersFinancialSafety: false },
        } as CaseInput,
      },
      expected: noPenalty(b),
    };
  },
  'a warning alone where there is no penalty': (b) =>
    b.sound.imposed.warning
      ? {
          decided: {
            ...withImposed(b, { fine: '0' }),
            case: { ...b.sound.case, circumstances: present('no-fault') } as CaseInput,
            notice: { fine: '0' },
          },
          expected: ['warning-without-basis'],
        }
      : null,
  'decided one day late': (b) => {
    const { decideBy } = b.decision.procedure;
    if (decideBy === null) return null;
    const decidedOn = addDays(decideBy, 1);
    const late = withCase(b, { decidedOn });
    return { decided: { ...late, imposed: { ...late.imposed, decidedOn } }, expected: ['decided-late'] };
  },
  'served the day before the decision': (b) =>
    hearing(b)
      ? {
          decided: {
            ...b.sound,
            notice: { fine: b.sound.imposed.fine, servedOn: addDays(b.decision.case.decidedOn, -1) },
          },
          expected: ['decided-before-hearing-period'],
        }
      : null,
  'dated before the decision of the case': (b) => ({
    decided: withImposed(b, { decidedOn: addDays(b.decision.case.decidedOn, -1) }),
    expected: ['dates-differ'],
  }),
  'a wrong version beside the right one': (b) => ({
    decided: withImposed(b, { law: [...b.decision.law.atDecision, 'apl-2017'] }),
    expected: ['wrong-version'],
  }),
  'no statement of reasons': (b) => {
    const { reasons: _, ...silent } = b.sound;
    return { decided: silent, expected: ['reasons-missing'] };
  },
  'three faults at once': (b) =>
    hearing(b)
      ? {
          decided: withFine(b, b.statutory.max.plus(1000), { reasons: '', hearingOffered: false }),
          expected: ['fine-above-maximum', 'hearing-not-offered', 'reasons-missing'],
        }
      : null,
  'no warning and heavier than the notice': (b) =>
    b.decision.warning === 'required' && !spared(b)
      ? {
          decided: { ...withImposed(b, { warning: false }), notice: { fine: '1' } },
          expected: ['warning-missing', 'heavier-than-notice'],
        }
      : null,
  'a fine that is no amount': (b) => refused(withImposed(b, { fine: '1万' })),
  'a day that is none': (b) => refused(withCase(b, { decidedOn: '2024-02-30' })),
  'a key that there is not': (b) => refused({ ...b.sound, 罚款: '1' }),
  'no figure at all': ({ sound: { imposed: _, ...rest } }) => refused(rest),
  'decided before the act': (b) => refused(withCase(b, { decidedOn: '2021-08-01' })),
  'a ground of natural persons for a unit': (b) =>
    b.case.party === 'unit' ? refused(withCase(b, { circumstances: present('under-14') })) : null,
};
