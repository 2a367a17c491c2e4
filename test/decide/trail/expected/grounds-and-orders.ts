/** What the trail must say of grounds and of orders. */
import type { Rows } from '../row.js';

const doors = 'two doors, the party cooperates';

type Of =
  | 'grounds-examined'
  | 'ground-met'
  | 'order-not-made'
  | 'order-without-deadline'
  | 'order-deadline-running'
  | 'order-complied'
  | 'order-not-complied'
  | 'order-compliance-unknown'
  | 'order-to-issue'
  | 'order-recorded'
  | 'orders-made';

export const groundsAndOrders: Rows<Of> = {
  'grounds-examined': [
    {
      of: 'may be lenient by two facts',
      params: { met: [] },
      part: true,
      by: 'apl-2021',
      because:
        'cooperation and want of intent are circumstances of the benchmark, no grounds of the general part',
    },
    {
      of: 'minor, corrected in time, no harm',
      params: { met: ['minor-corrected-no-harm'] },
      part: true,
      by: 'apl-2021',
      because: '行政处罚法 33(1), first sentence',
    },
  ],
  'ground-met': [
    {
      of: 'minor, corrected in time, no harm',
      params: {
        ground: 'minor-corrected-no-harm',
        effect: 'no-penalty',
        circumstances: [
          { id: 'violation-minor', evidence: ['证据1'] },
          { id: 'corrected-in-time', evidence: ['证据2'] },
          { id: 'no-harm', evidence: ['证据3'] },
        ],
      },
      by: 'apl-2021:33-p1-s1',
      sets: { outcome: 'no-penalty' },
      because: '行政处罚法 33(1), first sentence: no penalty',
    },
    {
      of: 'first violation, slight harm, corrected in time: may be spared',
      params: {
        ground: 'first-slight-corrected',
        effect: 'spared',
        circumstances: [
          { id: 'first-violation', evidence: ['证据1'] },
          { id: 'harm-slight', evidence: ['证据2'] },
          { id: 'corrected-in-time', evidence: ['证据3'] },
        ],
      },
      by: 'apl-2021:33-p1-s2',
      because: '行政处罚法 33(1), second sentence: may be spared',
    },
    {
      of: 'a ground of capacity (行政处罚法 30)',
      params: {
        ground: 'under-14',
        effect: 'no-penalty',
        circumstances: [{ id: 'under-14', evidence: ['证据1'] }],
      },
      by: 'apl-2021:30',
      sets: { outcome: 'no-penalty' },
      because: '行政处罚法 30: none under fourteen',
    },
    {
      of: 'a person of 16 (行政处罚法 30)',
      params: {
        ground: 'minor-14-to-17',
        effect: 'shall',
        circumstances: [{ id: 'minor-14-to-17', evidence: ['证据1'] }],
      },
      by: 'apl-2021:30',
      because: '行政处罚法 30: from fourteen to seventeen it shall be lighter or mitigated',
    },
    {
      of: 'no penalty without fault, to be educated (行政处罚法 33)',
      params: { ground: 'no-fault', effect: 'no-penalty', circumstances: [{ id: 'no-fault', evidence: [] }] },
      by: 'apl-2021:33-p2-s1',
      sets: { outcome: 'no-penalty' },
      because: '行政处罚法 33(2): no penalty without fault',
    },
  ],
  'order-not-made': [
    {
      of: 'order first: no order',
      params: {},
      by: 'cadl-2009:49-4',
      sets: { outcome: 'order-first' },
      because: '人民防空法 49(4): who refuses to rebuild; nothing was refused without an order',
    },
  ],
  'order-without-deadline': [
    {
      of: 'order first: an order without a deadline',
      params: { issuedOn: '2022-03-20' },
      by: 'cadl-2009:49-4',
      sets: { outcome: 'order-first' },
      because: '人民防空法 49: within a deadline',
    },
  ],
  'order-deadline-running': [
    {
      of: 'order first: the deadline runs, its last day included',
      params: { deadline: '2022-06-01', decidedOn: '2022-06-01' },
      by: 'cadl-2009:49-4',
      sets: { outcome: 'order-first' },
      because: 'on its last day the order can still be obeyed',
    },
  ],
  'order-complied': [
    {
      of: 'order first: complied with on the last day',
      params: { deadline: '2022-05-01', compliedOn: '2022-05-01' },
      by: 'cadl-2009:49-4',
      sets: { outcome: 'no-penalty' },
      because: 'the last day is in time',
    },
  ],
  'order-not-complied': [
    {
      of: 'order first: complied with a day late',
      params: { deadline: '2022-05-01', compliedOn: '2022-05-02' },
      by: 'cadl-2009:49-4',
      because: 'the day after the last is late',
    },
    {
      of: 'order first: not complied with',
      params: { deadline: '2022-05-01', compliedOn: null },
      by: 'cadl-2009:49-4',
      because: 'not obeyed at all',
    },
  ],
  'order-compliance-unknown': [
    {
      of: 'order first: complied with about the last day',
      params: { deadline: '2022-05-01' },
      by: 'cadl-2009:49-4',
      because: 'obeyed between 04-30 and 05-02: in time or late',
    },
  ],
  'order-to-issue': [
    {
      of: 'order first: no order',
      params: { orders: ['correct-within-deadline'], running: false },
      by: 'cadl-2009:49-4',
      sets: { orders: ['correct-within-deadline'] },
      because: 'it has to be made',
    },
    {
      of: 'order first: the deadline runs, its last day included',
      params: { orders: ['correct-within-deadline'], running: true },
      by: 'cadl-2009:49-4',
      sets: { orders: ['correct-within-deadline'] },
      because: 'it was made and runs',
    },
  ],
  'order-recorded': [
    {
      of: 'an order beside the penalty',
      params: { issuedOn: '2023-02-12', deadline: '2023-03-12', compliedOn: '2023-03-01' },
      by: 'apl-2021:28-p1',
      because: '行政处罚法 28(1): an order goes with every penalty; 49(3) does not wait for it',
    },
    {
      of: 'an order beside the penalty, not complied with',
      params: { issuedOn: '2023-02-12', deadline: '2023-03-12', compliedOn: 'not-complied' },
      by: 'apl-2021:28-p1',
      because: 'stated as not obeyed',
    },
    {
      of: 'an order beside the penalty, compliance not known',
      params: { issuedOn: '2023-02-12', deadline: '2023-03-12', compliedOn: null },
      by: 'apl-2021:28-p1',
      because: 'not stated',
    },
  ],
  'orders-made': [
    {
      of: doors,
      params: { orders: [{ order: 'correct-within-deadline', violation: 'damaging-works' }] },
      by: 'cadl-2009:49-3',
      sets: { orders: ['correct-within-deadline'] },
      because: '人民防空法 49: order to correct within a deadline',
    },
  ],
};
