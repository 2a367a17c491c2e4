/** A row with stand-ins for the cells that could not be read, so that what is wrong with the others is found as well. */
import type { Issue } from '../errors/index.js';
import type { Rulebook } from '../rulebook/load.js';
import { type Plain, put, type ReadRow } from './row.js';

const DAYS = ['act', 'discoveredOn', 'filedOn', 'decidedOn', 'order'];

/** Problems that are about one value alone, whatever the others are. */
const ALONE = new Set([
  'unknown-id',
  'invalid-amount',
  'not-whole-number',
  'amount-not-positive',
  'invisible-character',
]);

export function withStandIns(
  read: ReadRow,
  book: Rulebook,
): { decided: Plain; sound: (problem: Issue) => boolean } {
  const decided = structuredClone(read.decided);
  const standIns: [string[], unknown][] = [
    [['case', 'violation'], book.data.provisions[0]!.violation],
    [['case', 'party'], 'unit'],
    [['case', 'decidedOn'], '2024-01-01'],
    [['imposed', 'fine'], '0'],
    [['imposed', 'warning'], false],
  ];
  const stoodIn = new Set<string>();
  for (const [path, value] of standIns) {
    const [first = '', second = ''] = path;
    if ((decided[first] as Plain | undefined)?.[second] !== undefined) continue;
    put(decided, path, value);
    stoodIn.add(path.join('.'));
  }
  const faulty = [...read.faulty].map(({ path }) => path);
  const daysSure = !faulty.some(([root, key]) => root === 'case' && DAYS.includes(key ?? ''));
  const sound = ({ code, path }: Issue): boolean => {
    if (faulty.some((place) => place.length > 0 && place.every((part, i) => part === path[i]))) return false;
    if (ALONE.has(code)) return true;
    return code === 'date-order' && daysSure && !stoodIn.has('case.decidedOn');
  };
  return { decided, sound };
}
