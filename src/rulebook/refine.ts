import { answering } from '../errors/index.js';
import { checkRulebook } from './given.js';
import { loadRulebook, type Rulebook } from './load.js';
import { readRefinement } from './read-tables.js';

/**
 * Adds a district's finer rules (细化标准) to a rulebook. A row may narrow the range of a grade, never leave it, and no
 * heavier case may come out lighter; otherwise the overlay is refused with cases that show it.
 *
 * @param book the rulebook whose benchmark is refined
 * @param overlay the finer rules as plain JSON, in the form of `caliang schema overlay`; ranges in yuan or as shares of the span
 * @throws CaliangError `rulebook-shape` for an overlay of another shape; `rulebook-fault` with a witness for one that does not hold
 * @example
 * refineRulebook(builtinRulebook(), {
 *   id: 'example', title: { zh: '示例', en: 'Example' }, issuer: { zh: '示例', en: 'Example' }, benchmark: 'shanghai-2020',
 *   from: '2021-01-01', to: null, source: [{ document: '示例' }], assurance: 'reference',
 *   rows: [{
 *     id: 'one-door', violation: 'damaging-works', party: 'unit', grade: 'lenient', when: { quantity: { from: '1', to: '1' } },
 *     range: { kind: 'yuan', min: '10000', max: '15000', minOpen: false, maxOpen: false },
 *     source: [{ document: '示例' }], assurance: 'reference',
 *   }],
 * }).id // 'shanghai-2020-example'
 */
export function refineRulebook(book: Rulebook, overlay: unknown): Rulebook {
  return answering({ rulebook: book, overlay }, () => {
    checkRulebook(book);
    const refinement = readRefinement(overlay);
    const { data } = book;
    return loadRulebook({
      ...data,
      id: `${data.id}-${refinement.id}`,
      refinements: [...(data.refinements ?? []), refinement],
    });
  });
}
