/** The order of examination: refer, punishable, limitation, capacity and article 33, order first, penalty. */
import { decide } from '../../../../src/index.js';
import { loadUnverified } from '../../../../src/rulebook/load.js';
import { inventedRulebook } from '../../../../src/testing/invented-book.js';
import { doors } from '../../../../src/testing/samples.js';
import { fewTables } from '../../../books/few.js';
import { built, type Cases, present, refusing } from '../parts.js';

export const examination: Cases = {
  'referred by the provision (人民防空法 50)': () =>
    decide(built('deliberate-damage', { facts: {}, party: 'individual' })),
  'referred for the intent': () =>
    decide({
      ...doors,
      facts: { ...doors.facts, consequence: 'none', intentToDamage: true },
      circumstances: present('violation-minor', 'corrected-in-time', 'no-harm'),
    }),
  'not punishable before the provision was in force': () =>
    decide(
      {
        violation: 'invented',
        party: 'unit',
        act: { from: '2021-10-01', to: '2021-10-01' },
        decidedOn: '2022-06-01',
      },
      { rulebook: inventedRulebook() },
    ),
  'limitation passed, two years after the end': () =>
    decide({
      ...doors,
      discoveredOn: '2025-02-11',
      filedOn: '2025-02-12',
      decidedOn: '2025-03-11',
      facts: { ...doors.facts, endangersLifeOrHealth: false, endangersFinancialSafety: false },
      circumstances: present('removed-harm'),
    }),
  'limitation of five years where life was endangered': () =>
    decide({
      ...doors,
      discoveredOn: '2025-02-11',
      filedOn: '2025-02-12',
      decidedOn: '2025-03-11',
      facts: { ...doors.facts, endangersLifeOrHealth: true },
    }),
  'limitation not known while discovery is not': () =>
    decide({
      ...doors,
      discoveredOn: undefined,
      filedOn: undefined,
      decidedOn: '2025-03-11',
      facts: { ...doors.facts, consequence: 'none' },
    }),
  'limitation not known while the day of discovery is not': () =>
    decide({
      ...doors,
      discoveredOn: ['2025-02-09', '2025-02-12'],
      filedOn: '2025-02-13',
      decidedOn: '2025-03-11',
      facts: { ...doors.facts, endangersLifeOrHealth: false, endangersFinancialSafety: false },
    }),
  'limitation not known while it is not known whether life was endangered': () =>
    decide({ ...doors, discoveredOn: '2025-02-11', filedOn: undefined, decidedOn: '2025-03-11' }),
  'limitation not known while the end of the act is not': () =>
    decide({
      ...doors,
      act: { from: '2023-01-01', to: ['2023-02-01', '2023-02-20'] },
      discoveredOn: '2025-02-10',
      filedOn: '2025-02-13',
      decidedOn: '2025-03-11',
      facts: { ...doors.facts, endangersLifeOrHealth: false, endangersFinancialSafety: false },
    }),
  'limitation passed whichever day the act ended': () =>
    decide({
      ...doors,
      act: { from: '2023-01-01', to: ['2023-02-01', '2023-02-20'] },
      discoveredOn: '2025-06-10',
      filedOn: undefined,
      decidedOn: '2025-07-11',
      facts: { ...doors.facts, endangersLifeOrHealth: false, endangersFinancialSafety: false },
    }),
  'intent that was looked for and not excluded': () =>
    decide({
      ...doors,
      facts: { ...doors.facts, intentToDamage: undefined },
      circumstances: [{ id: 'no-intent', present: false }],
    }),
  'limitation that depends on a harm that no criterion asks for': () => {
    const tables = fewTables();
    tables.provisions.find((p) => p.violation === 'damaging-works')!.criteria = ['frequency'];
    return decide(
      {
        ...doors,
        discoveredOn: '2025-02-11',
        filedOn: undefined,
        decidedOn: '2025-03-11',
        facts: { frequency: 1, endangersLifeOrHealth: true, endangersFinancialSafety: false },
      },
      { rulebook: loadUnverified(tables) },
    );
  },
  'limitation not begun while the act goes on': () =>
    decide({ ...doors, act: { from: '2020-12-01', ongoing: true }, filedOn: undefined }),
  'an uncertain end, in time whichever day it was': () =>
    decide({ ...doors, act: { from: '2023-01-01', to: ['2023-02-01', '2023-02-10'] } }),
  'a ground of capacity (行政处罚法 30)': () =>
    decide({ ...doors, party: 'individual', circumstances: present('under-14') }),
  'no penalty without fault, to be educated (行政处罚法 33)': () =>
    decide({ ...doors, circumstances: [{ id: 'no-fault', present: true }] }),
  'minor, corrected in time, no harm': () =>
    decide({
      ...doors,
      facts: { ...doors.facts, consequence: 'none' },
      circumstances: present('violation-minor', 'corrected-in-time', 'no-harm'),
    }),
  'first violation, slight harm, corrected in time: may be spared': () =>
    decide({
      ...doors,
      circumstances: present('first-violation', 'harm-slight', 'corrected-in-time'),
    }),
  'order first: no order': () => decide(refusing()),
  'order first: an order without a deadline': () => decide(refusing({ issuedOn: '2022-03-20' })),
  'order first: the deadline runs, its last day included': () =>
    decide(refusing({ issuedOn: '2022-03-20', deadline: '2022-06-01', compliedOn: null })),
  'order first: complied with on the last day': () =>
    decide({
      ...refusing({ issuedOn: '2022-03-20', deadline: '2022-05-01', compliedOn: '2022-05-01' }),
      circumstances: [],
    }),
  'order first: not complied with': () =>
    decide(refusing({ issuedOn: '2022-03-20', deadline: '2022-05-01', compliedOn: null })),
  'order first: complied with a day late': () =>
    decide(refusing({ issuedOn: '2022-03-20', deadline: '2022-05-01', compliedOn: '2022-05-02' })),
  'order first: complied with about the last day': () =>
    decide({
      ...refusing({
        issuedOn: '2022-03-20',
        deadline: '2022-05-01',
        compliedOn: ['2022-04-30', '2022-05-02'],
      }),
      circumstances: [],
    }),
  'order first: compliance not known on the last day': () =>
    decide({ ...refusing({ issuedOn: '2022-03-20', deadline: '2022-06-01' }), circumstances: [] }),
  'order first: compliance not known': () =>
    decide({ ...refusing({ issuedOn: '2022-03-20', deadline: '2022-05-01' }), circumstances: [] }),
  'an order beside the penalty': () =>
    decide({
      ...doors,
      order: { issuedOn: '2023-02-12', deadline: '2023-03-12', compliedOn: '2023-03-01' },
    }),

  'an order beside the penalty, compliance not known': () =>
    decide({ ...doors, order: { issuedOn: '2023-02-12', deadline: '2023-03-12' } }),
  'an order beside the penalty, not complied with': () =>
    decide({ ...doors, order: { issuedOn: '2023-02-12', deadline: '2023-03-12', compliedOn: null } }),
};
