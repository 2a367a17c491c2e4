/** What the trail must say of the facts and of the law in time. */
import { between, closed } from '../../../ranges.js';
import type { Rows } from '../row.js';

const doors = 'two doors, the party cooperates';
const OLD = ['apl-2021', 'cadl-2009', 'shanghai-2020'];
const NEW = ['apl-2021', 'cadl-2022', 'shanghai-2020'];
const penalty = (
  versions: readonly string[],
  statutory: ReturnType<typeof closed>,
  range: ReturnType<typeof closed>,
) => ({ versions, outcome: 'penalty', ground: null, statutory, range }) as const;
/** 49(3): 10,000–50,000; remediable harm is medium, so ordinary: 10,000 + 0.3 and 0.7 × 40,000. */
const old = penalty(OLD, closed('10000', '50000'), between('22000', '38000'));

type Of =
  | 'facts-stated'
  | 'law-at-act'
  | 'law-at-decision'
  | 'law-unchanged'
  | 'law-same'
  | 'law-old'
  | 'law-new'
  | 'law-incomparable'
  | 'law-depends'
  | 'law-chosen-by-person'
  | 'benchmark-policy'
  | 'comparison-policy'
  | 'not-punishable'
  | 'referred';

export const factsAndLaw: Rows<Of> = {
  'facts-stated': [
    {
      of: doors,
      params: {
        criteria: [
          { criterion: 'frequency', stated: { value: '1', unit: null } },
          { criterion: 'quantity', stated: { value: '2', unit: '樘' } },
          { criterion: 'consequence', stated: { value: 'remediable', unit: null } },
        ],
        amounts: [],
        flags: [{ flag: 'intentToDamage', value: false }],
        evidence: [],
      },
      by: 'apl-2021:40',
      because: 'the case as it was given; 行政处罚法 40: facts are established first',
    },
  ],
  'law-at-act': [
    {
      of: doors,
      params: { end: '2023-02-10', versions: ['apl-2021', 'cadl-2009'], benchmark: 'shanghai-2020' },
      by: 'apl-2021,cadl-2009,shanghai-2020',
      because:
        'the act ended on 2023-02-10; 行政处罚法 of 2021 is in force from 2021-07-15, 人民防空法 as of 2009-08-27',
    },
    {
      of: 'limitation not begun while the act goes on',
      params: { end: null, versions: ['apl-2021', 'cadl-2009'], benchmark: 'shanghai-2020' },
      by: 'apl-2021,cadl-2009,shanghai-2020',
      because: 'an act that goes on has no end, and falls under the law of the decision',
    },
    {
      of: 'limitation not known while the end of the act is not',
      params: {
        end: ['2023-02-01', '2023-02-20'],
        versions: ['apl-2021', 'cadl-2009'],
        benchmark: 'shanghai-2020',
      },
      by: 'apl-2021,cadl-2009,shanghai-2020',
      because: 'the first and the last day that the end can have been',
    },
  ],
  'law-at-decision': [
    {
      of: doors,
      params: { day: '2023-04-11', versions: ['apl-2021', 'cadl-2009'], benchmark: 'shanghai-2020' },
      by: 'apl-2021,cadl-2009,shanghai-2020',
      because: 'decided on 2023-04-11',
    },
    {
      of: 'late, and the benchmark may have lapsed',
      params: {
        day: '2026-03-01',
        versions: ['apl-2021', 'cadl-2009'],
        benchmark: null,
        lapsed: 'shanghai-2020',
      },
      by: 'apl-2021,cadl-2009,shanghai-2020',
      because: 'nobody knows of the benchmark after 2025-11-30',
    },
  ],
  'law-unchanged': [
    {
      of: doors,
      params: {},
      by: 'apl-2021:37',
      sets: { 'law.chosen': 'same' },
      because: 'the same versions at the act and at the decision',
    },
  ],
  'law-same': [
    {
      of: 'the old law is the same',
      params: {},
      by: 'apl-2021:37',
      sets: { 'law.chosen': 'same' },
      because: 'act in March, decision in September 2021: 行政处罚法 of 2017 and of 2021 give the same here',
    },
    {
      of: 'the old law is the same but for gains',
      params: { apartFromGains: true },
      by: 'apl-2021:37',
      sets: { 'law.chosen': 'same' },
      because: '28(2) of 2021 confiscates gains, of which the case says nothing; the text of 2017 does not',
    },
  ],
  'law-old': [
    {
      of: 'the new range is heavier',
      params: {
        because: 'statutory',
        old,
        // 20,000 + 0.3 and 0.7 × 40,000.
        new: penalty(NEW, closed('20000', '60000'), between('32000', '48000')),
      },
      by: 'apl-2021:37',
      sets: { 'law.chosen': 'old' },
      because:
        '行政处罚法 37: the law of the act, unless the new one is lighter; 60,000 is heavier than 50,000',
    },
  ],
  'law-new': [
    {
      of: 'the new range is lighter',
      params: {
        because: 'statutory',
        old,
        // 10,000 + 0.3 and 0.7 × 30,000.
        new: penalty(NEW, closed('10000', '40000'), between('19000', '31000')),
      },
      by: 'apl-2021:37',
      sets: { 'law.chosen': 'new' },
      because: '行政处罚法 37: the new law is lighter; 40,000 is less than 50,000',
    },
    {
      of: 'the new law has a ground that the old one has not',
      params: {
        because: 'rank',
        old: { ...old, versions: ['apl-2017', 'cadl-2009', 'shanghai-2020'] },
        new: { versions: OLD, outcome: 'no-penalty', ground: 'no-fault', statutory: null, range: null },
      },
      by: 'apl-2021:37',
      sets: { 'law.chosen': 'new' },
      because: '行政处罚法 of 2021, 33(2): no penalty without fault; that of 2017 does not say it',
    },
  ],
  'law-incomparable': [
    {
      of: 'the new range is lighter at one end and heavier at the other',
      params: {
        because: 'statutory',
        old,
        // 20,000 + 0.3 and 0.7 × 20,000.
        new: penalty(NEW, closed('20000', '40000'), between('26000', '34000')),
      },
      by: 'apl-2021:37',
      sets: { 'law.chosen': 'incomparable' },
      because: '20,000 is more than 10,000, 40,000 less than 50,000',
    },
  ],
  'law-depends': [
    {
      of: 'which law applies depends on the day',
      params: { on: ['act.to'] },
      by: 'apl-2021:37',
      sets: { 'law.chosen': 'depends' },
      because: 'the new law begins on 2022-01-01; the act ended between 2021-12-20 and 2022-01-20',
    },
    {
      of: 'the new benchmark counts areas and times otherwise, and both are open',
      params: { on: ['facts.frequency', 'facts.quantity'] },
      by: 'apl-2021:37',
      sets: { 'law.chosen': 'depends' },
      because: 'the benchmarks differ in these two criteria only',
    },
  ],
  'law-chosen-by-person': [
    {
      of: 'a person chose between the two',
      params: {
        because: 'statutory',
        old,
        new: penalty(NEW, closed('20000', '40000'), between('26000', '34000')),
        version: 'new',
        reason: '集体讨论',
      },
      by: 'apl-2021:37',
      sets: { 'law.chosen': 'new' },
      because: 'the choice that the case was given, with its reason',
    },
  ],
  'benchmark-policy': [
    {
      of: 'the new benchmark is milder',
      params: { policy: 'benchmark-follows-lighter-law' },
      by: 'shanghai-2022',
      because: 'whether article 37 reaches a benchmark is a question of the book',
    },
  ],
  'comparison-policy': [
    {
      of: 'the old law is the same',
      params: { policies: ['lighter-law-counts-everything', 'lighter-law-confiscation'] },
      by: 'shanghai-2020',
      because: 'what counts in the comparison is a question of the book',
    },
  ],
  'not-punishable': [
    {
      of: 'not punishable before the provision was in force',
      params: { version: 'apl-2021、shanghai-2020' },
      by: 'apl-2021:37',
      sets: { outcome: 'not-punishable' },
      because: 'the act ended on 2021-10-01, the provision begins on 2022-01-01',
    },
  ],
  referred: [
    {
      of: 'referred by the provision (人民防空法 50)',
      params: { violation: 'deliberate-damage', because: 'provision' },
      by: 'cadl-2009:50',
      sets: { outcome: 'refer' },
      because: '人民防空法 50: deliberate damage is for the public security authority',
    },
    {
      of: 'referred for the intent',
      params: { violation: 'damaging-works', because: 'intent' },
      by: 'cadl-2009:50',
      sets: { outcome: 'refer' },
      because: 'intent to damage takes 49(3) to 50, before any ground of article 33',
    },
  ],
};
