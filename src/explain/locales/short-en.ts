import type { ShortTexts } from './short-texts.js';

export const enShort: ShortTexts = {
  title: (violation) => `Result of penalty discretion: ${violation}`,
  result: (outcome, contents, basis) =>
    `Result ${basis}${outcome}${contents.length === 0 ? '' : `: ${contents.join(', ')}`}.`,
  under: (sources) => `under ${sources}: `,
  warned: 'a warning',
  fine: (mode, range, notes) => `fine ${mode}: ${range} (${notes.join('; ')})`,
  noFine: (mode, notes) => `fine: ${mode} (${notes.join('; ')})`,
  statutory: (range) => `statutory range ${range}`,
  beside: 'Other options, and what goes with the fine',
  procedure: 'Limitation, periods and procedure',
  tables: 'What the printed table leaves open',
  unexamined: 'Circumstances that nobody examined (computed as absent)',
  changing: (names) => `These could change the result, so examine them first: ${names}.`,
  others: (names) => `The rest: ${names}.`,
  rest: 'This is the short answer. For all reasons, with the origin and assurance of every figure, add --full to the command.',
};
