/** A decision is plain data, the same each time, replayed from its receipt, and explained figure by figure. */
import { notPlain } from '../../receipt/plain.js';
import { receipt } from '../../receipt/receipt.js';
import { replay } from '../../receipt/replay.js';
import { validCases } from '../cases.js';
import { unexplainedFigures } from '../figures.js';
import { firstDifference } from '../plain.js';
import { ofCases, type Property, trial } from './trial.js';

export const roundTrip: Property = (book) =>
  ofCases(book, 'some', (decision) => {
    const path = notPlain(decision)?.join('.') ?? null;
    return path === null || `not plain JSON at ${path}`;
  });

export const sameAgain: Property = (book) =>
  trial(
    validCases({ rulebook: book, stated: 'some' }).map((input) => ({ input })),
    ({ input }, decide) => {
      const first = decide(input);
      const again = firstDifference(first, decide(input));
      if (again !== null) return `decided twice, ${again} differs`;
      const own = firstDifference(first, decide(first.case));
      return own === null || `decided from the case that the decision carries, ${own} differs`;
    },
  );

export const replayEqual: Property = (book) =>
  trial(
    validCases({ rulebook: book, stated: 'some' }).map((input) => ({ input })),
    ({ input }, decide) => {
      const kept: unknown = JSON.parse(JSON.stringify(receipt(input, decide(input), { rulebook: book })));
      const replayed = replay(kept, [book]);
      if (replayed.result === 'equal') return true;
      const where = replayed.result === 'differs' ? JSON.stringify(replayed.first) : '';
      return `replayed: ${replayed.result} ${where}`;
    },
  );

export const figuresExplained: Property = (book) =>
  ofCases(book, 'some', (decision) => {
    const [first] = unexplainedFigures(decision);
    return !first || `${first.path} = ${first.value}: ${first.because}`;
  });
