/** A draft with stand-ins for what every case must have, so that what was answered can be checked before the rest is. */

import { type Draft, valueAt } from '../../case/draft.js';
import { indexOf, type Rulebook } from '../../rulebook/load.js';
import { violationsOf, withValue } from './draft.js';

/** Places that get a stand-in. */
export const PLACEHOLDERS: readonly (readonly string[])[] = [
  ['violation'],
  ['party'],
  ['act', 'from'],
  ['decidedOn'],
];

const FIRST_DAY = '1900-01-01';
const LAST_DAY = '9999-12-31';

export function completed(draft: Draft, book: Rulebook): Draft {
  const { violationNames, provisions } = indexOf(book);
  const stated = provisions.get(violationNames.get(violationsOf(draft)[0] ?? '') ?? '');
  const party = draft['party'];
  const punished = book.data.provisions.find(({ versions }) =>
    versions.some(({ fines }) =>
      fines.some((cell) => party === undefined || cell.party.includes(party as never)),
    ),
  );
  const addressed = stated?.versions.flatMap(({ fines }) => fines.flatMap((cell) => cell.party))[0];
  const standIns: Record<string, unknown> = {
    violation: (punished ?? book.data.provisions[0]!).violation,
    party: addressed ?? 'unit',
    'act.from': FIRST_DAY,
    decidedOn: LAST_DAY,
  };
  return PLACEHOLDERS.reduce(
    (full, path) =>
      valueAt(full, path) === undefined ? withValue(full, path, standIns[path.join('.')]) : full,
    draft,
  );
}
