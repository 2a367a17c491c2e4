/** What the trail must say of criteria, circumstances and grades of the short form. */
import { between, closed } from '../../../ranges.js';
import type { Rows } from '../row.js';

const doors = 'two doors, the party cooperates';

type Of =
  | 'criterion-found'
  | 'criterion-missing'
  | 'criterion-not-usable'
  | 'base-grade'
  | 'circumstances-weighed'
  | 'element-of-provision'
  | 'counted-once'
  | 'grade-combined'
  | 'grades-of-range';

export const grading: Rows<Of> = {
  'criterion-found': [
    {
      of: doors,
      params: {
        criterion: 'quantity',
        stated: { value: '2', unit: '樘' },
        row: { from: '1', to: '2', fromOpen: false, toOpen: false, values: [], unit: '樘' },
        ordinal: 'light',
        raisedBy: null,
      },
      by: 'shanghai-2020:quantity.light',
      because: 'reference grading: one or two are light',
    },
    {
      of: 'order first: not complied with',
      params: {
        criterion: 'quantity',
        stated: { value: '120.5', unit: '㎡' },
        row: { from: '50', to: '200', fromOpen: true, toOpen: false, values: [], unit: '㎡' },
        ordinal: 'medium',
        raisedBy: null,
      },
      by: 'shanghai-2020:quantity.medium',
      because: 'reference grading: over 50 up to 200 ㎡ is medium',
    },
    {
      of: doors,
      params: {
        criterion: 'consequence',
        stated: { value: 'remediable', unit: null },
        row: { from: null, to: null, fromOpen: false, toOpen: false, values: ['remediable'], unit: null },
        ordinal: 'medium',
        raisedBy: null,
      },
      by: 'shanghai-2020:consequence.medium',
      because: 'reference grading: harm that can be made good is medium',
    },
  ],
  'criterion-missing': [
    {
      of: 'one criterion open',
      params: { criterion: 'quantity', possible: ['light', 'medium', 'heavy'] },
      by: 'shanghai-2020:quantity',
      because: 'nothing bounds it',
    },
    {
      of: 'repeated after correction, frequency not stated',
      params: { criterion: 'frequency', possible: ['medium', 'heavy'] },
      by: 'shanghai-2020:frequency',
      because: 'who repeats has done it twice at least',
    },
  ],
  'criterion-not-usable': [
    {
      of: 'only enacted cells',
      params: { criterion: 'frequency', demanded: 'enacted' },
      by: 'shanghai-2020:frequency',
      because: 'the grading is a reference, not enacted',
    },
  ],
  'base-grade': [
    {
      of: doors,
      params: { ordinals: ['medium'], grades: ['ordinary'] },
      by: 'shanghai-2020:base',
      because: 'light, light, medium: the heaviest counts',
    },
    {
      of: 'criteria as degrees',
      params: { ordinals: ['heavy'], grades: ['severe'] },
      by: 'shanghai-2020:base',
      because: 'medium, heavy, light: the heaviest counts',
    },
  ],
  'circumstances-weighed': [
    {
      of: 'shall be lenient, and aggravated',
      params: {
        mitigation: ['shall'],
        aggravated: [true],
        mitigating: [{ id: 'removed-harm', evidence: ['证据1'] }],
        aggravating: [{ id: 'for-profit', evidence: ['证据2'] }],
        absent: ['coerced'],
      },
      part: true,
      by: 'shanghai-2020:circumstances',
      because:
        '行政处罚法 32(1): removing the harm shall mitigate; profit aggravates; coercion was looked for and not found',
    },
    {
      of: 'aggravated by two: one grade',
      params: {
        mitigation: ['none'],
        aggravated: [true],
        mitigating: [],
        aggravating: [
          { id: 'obstructs-inquiry', evidence: ['证据2'] },
          { id: 'for-profit', evidence: ['证据1'] },
        ],
        absent: [],
      },
      part: true,
      by: 'shanghai-2020:circumstances',
      because: 'both aggravate, in the order of the table',
    },
  ],
  'element-of-provision': [
    {
      of: 'order first: not complied with',
      params: { circumstance: 'refuses-to-correct' },
      by: 'cadl-2009:49-4',
      because: '人民防空法 49(4) is the refusal itself: it does not count twice',
    },
  ],
  'counted-once': [
    {
      of: 'repeated after correction: counted in the frequency only',
      params: { group: 'repetition', counted: ['frequency', 'repeats-after-correction'] },
      by: 'shanghai-2020:group.repetition',
      because: 'the same thing twice',
    },
    {
      of: 'first violation, slight harm, corrected in time: may be spared',
      params: { group: 'timely-correction', counted: ['corrected-in-time', 'corrects-before-decision'] },
      by: 'shanghai-2020:group.timely-correction',
      because: 'the same thing twice',
    },
  ],
  'grade-combined': [
    {
      of: doors,
      params: { base: ['ordinary'], grades: ['lenient'] },
      by: 'shanghai-2020:combination',
      sets: { 'fine.grade': 'lenient' },
      because: 'reference grading: what may mitigate takes ordinary to lenient',
    },
    {
      of: 'aggravated by two: one grade',
      params: { base: ['ordinary'], grades: ['severe'] },
      by: 'shanghai-2020:combination',
      sets: { 'fine.grade': 'severe' },
      because: 'reference grading: aggravation takes ordinary to severe, however many',
    },
  ],
  'grades-of-range': [
    {
      of: doors,
      params: {
        grades: [
          { grade: 'lenient', range: closed('10000', '22000') },
          { grade: 'ordinary', range: between('22000', '38000') },
          { grade: 'severe', range: closed('38000', '50000') },
        ],
      },
      by: 'shanghai-2020:grades',
      sets: {
        'fine.gradeRanges': [
          { grade: 'lenient', range: closed('10000', '22000') },
          { grade: 'ordinary', range: between('22000', '38000') },
          { grade: 'severe', range: closed('38000', '50000') },
        ],
      },
      because: '10,000 + 0.3 and 0.7 × 40,000; the ordinary grade leaves both ends to its neighbours',
    },
  ],
};
