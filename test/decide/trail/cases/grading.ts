/** Criteria, circumstances in both directions, grade. */
import { decide } from '../../../../src/index.js';
import { loadUnverified } from '../../../../src/rulebook/load.js';
import { doors } from '../../../../src/testing/samples.js';
import { fewTables } from '../../../books/few.js';
import { refineBook } from '../../../books/load.js';
import overlay from '../../../rulebook/example-overlay.json' with { type: 'json' };
import { type Cases, partlyPublished, present } from '../parts.js';

export const grading: Cases = {
  'two doors, the party cooperates': () => decide({ ...doors, circumstances: present('cooperates') }),
  'may be lenient by two facts': () =>
    decide({ ...doors, circumstances: present('cooperates', 'no-intent') }),
  'shall be lenient, and aggravated': () =>
    decide({
      ...doors,
      facts: { ...doors.facts, frequency: 2 },
      circumstances: [...present('removed-harm', 'for-profit')!, { id: 'coerced', present: false }],
    }),
  'aggravated by two: one grade': () =>
    decide({ ...doors, circumstances: present('for-profit', 'obstructs-inquiry') }),
  'repeated after correction: counted in the frequency only': () =>
    decide({
      ...doors,
      facts: { ...doors.facts, frequency: 2 },
      circumstances: present('repeats-after-correction'),
    }),
  'repeated after correction, frequency not stated': () =>
    decide({
      ...doors,
      facts: { ...doors.facts, frequency: undefined },
      circumstances: present('repeats-after-correction'),
    }),
  'nothing stated': () => decide({ ...doors, facts: {} }),
  'one criterion open': () => decide({ ...doors, facts: { ...doors.facts, quantity: undefined } }),
  'criteria as degrees': () =>
    decide({
      ...doors,
      party: 'individual',
      facts: { ...doors.facts, frequency: 'medium', quantity: 'heavy', consequence: 'light' },
    }),
  'a person of 16 (行政处罚法 30)': () =>
    decide({ ...doors, party: 'individual', circumstances: present('minor-14-to-17') }),
  'only enacted cells': () => decide(doors, { requireAssurance: 'enacted' }),
  'only published cells, where circumstances are not': () =>
    decide(
      { ...doors, circumstances: present('cooperates') },
      { rulebook: partlyPublished(), requireAssurance: 'published' },
    ),
  'only published cells, where what raises the frequency is not': () =>
    decide(
      {
        ...doors,
        facts: { ...doors.facts, frequency: undefined },
        circumstances: present('repeats-after-correction', 'for-profit'),
      },
      { rulebook: partlyPublished(), requireAssurance: 'published' },
    ),
  'refined by a district': () =>
    decide(
      { ...doors, facts: { ...doors.facts, quantity: 1 } },
      { rulebook: refineBook(loadUnverified(fewTables()), overlay) },
    ),
};
