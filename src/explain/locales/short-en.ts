import { tableProblem } from './findings-en.js';
import type { ShortTexts } from './short-texts.js';

export const enShort: ShortTexts = {
  title: (violation) => `Result of penalty discretion: ${violation}`,
  result: (outcome, contents, basis) =>
    `Result ${basis}${outcome}${contents.length === 0 ? '' : `: ${contents.join(', ')}`}.`,
  under: (sources) => `under ${sources}: `,
  warned: 'a warning',
  fine: (mode, range, notes) => `fine ${mode}: ${range} (${notes.join('; ')})`,
  noFine: (mode, notes) => `${mode} (${notes.join('; ')})`,
  statutory: (range) => `statutory range ${range}`,
  whole: 'the statutory range; the grade is open',
  beside: 'Other options, and what goes with the fine',
  procedure: 'Limitation, periods and procedure',
  row: (name, range) => (range === null ? name : `${name}: ${range}`),
  tables: 'What the printed table leaves open',
  problem: ({ code, places }) => {
    const problem = tableProblem(code);
    const where = places.length === 0 ? '' : ` (${places.join(', ')})`;
    return `${problem.charAt(0).toUpperCase()}${problem.slice(1)}${where}.`;
  },
  unexamined: 'Circumstances that nobody examined (computed as absent)',
  changing: (names) => `These could change the result, so examine them first: ${names}.`,
  others: (names) => `The rest: ${names}.`,
  rest: 'This is the short answer. The full explanation has all reasons, with the origin and assurance of every figure (--full on the command line).',
};
