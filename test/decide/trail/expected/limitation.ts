/** What the trail must say of limitation (行政处罚法 36). */
import type { Rows } from '../row.js';

const doors = 'two doors, the party cooperates';

type Of =
  | 'limitation-policy'
  | 'limitation-not-begun'
  | 'limitation-in-time'
  | 'limitation-passed'
  | 'limitation-unknown'
  | 'limitation-end-unknown'
  | 'limitation-from-order'
  | 'limitation-contested';

export const limitation: Rows<Of> = {
  'limitation-policy': [
    {
      of: 'limitation of five years where life was endangered',
      params: { policy: 'harm-for-longer-limitation', choice: 'consequence-other-than-none' },
      by: 'shanghai-2020',
      because: '行政处罚法 36(1) asks for harm; which harm is a question of the book',
    },
  ],
  'limitation-not-begun': [
    {
      of: 'limitation not begun while the act goes on',
      params: {},
      by: 'apl-2021:36-p2',
      because: '行政处罚法 36(2): from the end of an act that goes on',
    },
  ],
  'limitation-in-time': [
    {
      of: doors,
      params: {
        end: '2023-02-10',
        certain: true,
        discovered: '2023-02-10',
        lastDay: '2025-02-10',
        years: 2,
      },
      by: 'apl-2021:36-p1',
      because: '2023-02-10 and two years',
    },
    {
      of: 'limitation of five years where life was endangered',
      params: {
        end: '2023-02-10',
        certain: true,
        discovered: '2025-02-11',
        lastDay: '2028-02-10',
        years: 5,
      },
      by: 'apl-2021:36-p1',
      because: '2023-02-10 and five years: life was endangered and there was harm',
    },
    {
      of: 'an uncertain end, in time whichever day it was',
      params: {
        end: '2023-02-01',
        certain: false,
        discovered: '2023-02-10',
        lastDay: '2025-02-01',
        years: 2,
      },
      by: 'apl-2021:36-p1',
      because: 'the earliest of the possible days is nearest to the end of the period',
    },
  ],
  'limitation-passed': [
    {
      of: 'limitation passed, two years after the end',
      params: {
        end: '2023-02-10',
        certain: true,
        discovered: '2025-02-11',
        lastDay: '2025-02-10',
        years: 2,
      },
      by: 'apl-2021:36-p1',
      sets: { outcome: 'no-penalty' },
      because: 'discovered on the day after the last',
    },
    {
      of: 'limitation passed whichever day the act ended',
      params: {
        end: '2023-02-20',
        certain: false,
        discovered: '2025-06-10',
        lastDay: '2025-02-20',
        years: 2,
      },
      by: 'apl-2021:36-p1',
      sets: { outcome: 'no-penalty' },
      because: 'the latest of the possible days is nearest to being in time',
    },
  ],
  'limitation-unknown': [
    {
      of: 'limitation not known while discovery is not',
      params: { facts: ['discoveredOn'] },
      by: 'apl-2021:36-p1',
      because: 'more than two years after the act, no harm: only the day of discovery is open',
    },
    {
      of: 'limitation not known while it is not known whether life was endangered',
      params: { facts: ['facts.endangersLifeOrHealth', 'facts.endangersFinancialSafety'] },
      by: 'apl-2021:36-p1',
      because: 'past two years, within five, with harm: either danger would make it five',
    },
    {
      of: 'limitation not known while the end of the act is not',
      params: { facts: ['act'] },
      by: 'apl-2021:36-p1',
      because: 'discovered on 2025-02-10: passed for an end on 2023-02-01, in time for one on 2023-02-20',
    },
  ],
  'limitation-end-unknown': [
    {
      of: 'the end of an act that may go on is not stated',
      params: { end: '2023-02-01', discovered: '2023-02-10', lastDay: '2025-02-01', years: 2 },
      by: 'apl-2021:36-p1',
      because: 'even from its first day two years would not have run',
    },
  ],
  'limitation-from-order': [
    {
      of: 'order first: not complied with',
      params: {
        state: 'in-time',
        end: '2022-05-02',
        discovered: '2022-03-10',
        lastDay: '2024-05-02',
        years: 2,
      },
      by: 'apl-2021:36-p1',
      because: 'the refusal begins on the day after the deadline of 2022-05-01',
    },
    {
      of: 'order first: no order',
      params: { state: 'not-begun', end: null, discovered: '2022-03-10', lastDay: null, years: 2 },
      by: 'apl-2021:36-p1',
      because: 'without an order nothing was refused',
    },
  ],
  'limitation-contested': [
    {
      of: 'an order given after limitation had run from the act',
      params: { deadline: '2024-07-10' },
      by: 'apl-2021:36-p1',
      because: 'from the act it ran to 2023-09-01, from the deadline it runs to 2026',
    },
  ],
};
