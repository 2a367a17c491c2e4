/** What the trail must say of the procedure. */
import type { Rows } from '../row.js';

const doors = 'two doors, the party cooperates';

type Of =
  | 'procedure-track'
  | 'procedure-hearing'
  | 'procedure-legal-review'
  | 'procedure-review-hint'
  | 'procedure-review-before-suit'
  | 'procedure-collective-discussion'
  | 'procedure-decide-by'
  | 'procedure-pay';

export const procedure: Rows<Of> = {
  'procedure-track': [
    {
      of: doors,
      params: { track: 'depends', ceiling: '3000' },
      by: 'apl-2021:51',
      sets: { 'procedure.track': 'depends', 'procedure.summaryCeiling': '3000' },
      because: '行政处罚法 51: a unit up to 3,000, or a warning',
    },
    {
      of: 'before there was a benchmark',
      params: { track: 'depends', ceiling: '1000' },
      by: 'apl-2017:33',
      sets: { 'procedure.track': 'depends', 'procedure.summaryCeiling': '1000' },
      because: '行政处罚法 of 2017, 33: a unit up to 1,000',
    },
  ],
  'procedure-hearing': [
    {
      of: doors,
      params: { hearing: 'depends', threshold: '50000', confiscation: '50000', because: ['confiscation'] },
      by: 'apl-2021:63-2',
      sets: {
        'procedure.hearing': 'depends',
        'procedure.hearingThreshold': '50000',
        'procedure.confiscationThreshold': '50000',
      },
      because:
        '22,000 at most, and 50,000 is large for a unit in Shanghai; gains that nobody stated may be confiscated',
    },
    {
      of: 'aggravated by two: one grade',
      params: {
        hearing: 'depends',
        threshold: '50000',
        confiscation: '50000',
        because: ['fine', 'confiscation'],
      },
      by: 'apl-2021:63-1',
      sets: {
        'procedure.hearing': 'depends',
        'procedure.hearingThreshold': '50000',
        'procedure.confiscationThreshold': '50000',
      },
      because: '38,000 to 50,000: the last figure is large; gains that nobody stated may be confiscated',
    },
  ],
  'procedure-legal-review': [
    {
      of: 'aggravated by two: one grade',
      params: {
        needed: 'depends',
        dependsOn: ['major-public-interest', 'after-hearing', 'complex-case', 'other-law'],
      },
      by: 'apl-2021:58-p1',
      because: '行政处罚法 58(1), its four items',
    },
    {
      of: 'before there was a benchmark',
      params: { needed: 'yes', dependsOn: [] },
      by: 'apl-2017:38-p3',
      because: '行政处罚法 of 2017, 38(3): before every decision',
    },
  ],
  'procedure-review-hint': [
    {
      of: 'shall be lenient, and aggravated',
      params: { because: 'mitigated', policy: 'mitigated-counts-as-complex' },
      by: 'shanghai-2020',
      part: true,
      because: 'a fine below the minimum is a complex case by the policy of the book',
    },
  ],
  'procedure-review-before-suit': [
    {
      of: 'limitation of five years where life was endangered',
      params: {
        text: {
          zh: '不服当场作出的处罚决定的，先申请行政复议；对复议决定不服的，再提起行政诉讼',
          en: 'against a decision made on the spot the party first applies for administrative review, and may sue if it does not accept the review decision',
        },
      },
      part: true,
      by: 'arl-2023:23-1',
      because:
        '行政复议法 of 2023, 23(1)(1), from 2024-01-01; decided in 2025, a warning on the spot is possible',
    },
  ],
  'procedure-collective-discussion': [
    {
      of: doors,
      params: { dependsOn: ['complex-circumstances', 'major-violation'] },
      by: 'apl-2021:57-p2',
      because: '行政处罚法 57(2)',
    },
    {
      of: 'before there was a benchmark',
      params: { dependsOn: ['complex-circumstances', 'major-violation-heavier'] },
      by: 'apl-2017:38-p2',
      because: '行政处罚法 of 2017, 38(2): a major violation that is given a heavier penalty',
    },
  ],
  'procedure-decide-by': [
    {
      of: doors,
      params: { filedOn: '2023-02-12', days: 90, decideBy: '2023-05-13' },
      by: 'apl-2021:60',
      sets: { 'procedure.decideBy': '2023-05-13' },
      because: '行政处罚法 60: 16 days of February, 31 of March, 30 of April, 13 of May',
    },
  ],
  'procedure-pay': [
    {
      of: doors,
      params: { days: 15 },
      by: 'apl-2021:67-p3',
      sets: { 'procedure.payWithinDays': 15 },
      because: '行政处罚法 67(3)',
    },
  ],
};
