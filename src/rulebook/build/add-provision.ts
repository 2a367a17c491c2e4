import { answering, readAs } from '../../errors/index.js';
import { type Provision, provisionSchema } from '../schema.js';
import { type BookParts, checkBook, checkFree, checkKnown, instrumentsOf } from './draft.js';

/**
 * Adds a penalty provision: the violation, the article that punishes it, and the range of the fine by party.
 *
 * @param data a draft, or the `data` of a book; it is not changed
 * @param provision as in `provisions` of a book; amounts in yuan as decimal strings
 * @throws CaliangError `id-taken` for a violation that the book has, `unknown-id` for an instrument or version that it
 * has not, or the place that has no right shape
 * @example
 * const [occupying] = builtinRulebook().data.provisions.filter((p) => p.violation === 'occupying-works');
 * const city = addProvision(emptyRulebook({ id: 'my-city', place: { zh: '某市', en: 'My City' } }), occupying);
 * city.provisions.map((p) => p.cite.article) // ['49']
 */
export function addProvision<T extends BookParts>(data: T, provision: Provision): T {
  return answering({ data, provision }, () => {
    checkBook(data);
    const at = (...path: readonly (string | number)[]) => ['provision', ...path];
    const read = readAs(provisionSchema, provision, ['provision']);
    const own = data.provisions ?? [];
    checkFree(
      'violation',
      read.violation,
      own.map(({ violation }) => violation),
      at('violation'),
    );
    const known = instrumentsOf(data);
    const instruments = known.map(({ id }) => id);
    checkKnown('instrument', read.cite.instrument, instruments, at('cite', 'instrument'));
    read.duty.forEach((duty, i) => {
      checkKnown('instrument', duty.instrument, instruments, at('duty', i, 'instrument'));
    });
    const versions = known.flatMap((one) => one.versions.map(({ id }) => id));
    read.versions.forEach(({ of }, i) => {
      of.forEach((id, j) => {
        checkKnown('version', id, versions, at('versions', i, 'of', j));
      });
    });
    return { ...data, provisions: [...own, read] };
  });
}
