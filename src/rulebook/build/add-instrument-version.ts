import { answering, readAs } from '../../errors/index.js';
import { addDays } from '../../time/day.js';
import {
  type Instrument,
  type InstrumentVersion,
  instrumentSchema,
  instrumentVersionSchema,
} from '../schema.js';
import {
  type BookParts,
  byFirstDay,
  checkBook,
  checkFree,
  checkKnown,
  checkPeriod,
  instrumentsOf,
} from './draft.js';

/** An instrument that the book does not have yet; its first version comes with it. */
export type NewInstrument = Omit<Instrument, 'versions'>;

/**
 * Adds a dated version of a law or regulation. A version that is open ends the day before the new one begins; one whose
 * last day is stated keeps it. Provisions say for every version how they read in it (`versions[].of`).
 *
 * @param data a draft, or the `data` of a book; it is not changed
 * @param instrument id of an instrument of the book or of its base, or a new one without `versions`
 * @param version id, first and last day (both included; `to: null` is open), assurance
 * @throws CaliangError `unknown-id`, `id-taken`, `date-order`, `periods-overlap`, or the place that has no right shape
 * @example
 * const city = emptyRulebook({ id: 'my-city', place: { zh: '某市', en: 'My City' } });
 * const title = { zh: '某市人民防空办法', en: 'My City Measures' };
 * const measures = { id: 'measures', title, short: title, rank: 'rule', before: 'not-available', after: 'not-available' };
 * const version = { id: 'measures-2020', from: '2020-01-01', to: null, assurance: 'reported' };
 * addInstrumentVersion(city, measures, version).instruments[0].versions // [{ id: 'measures-2020', from: '2020-01-01', to: null, assurance: 'reported' }]
 */
export function addInstrumentVersion<T extends BookParts>(
  data: T,
  instrument: string | NewInstrument,
  version: InstrumentVersion,
): T {
  return answering({ data, instrument, version }, () => {
    checkBook(data);
    const known = instrumentsOf(data);
    const read = readAs(instrumentVersionSchema, version, ['version']);
    checkFree(
      'version',
      read.id,
      known.flatMap((one) => one.versions.map(({ id }) => id)),
      ['version', 'id'],
    );
    const whole = withVersion(opened(known, instrument), read);
    const own = (data.instruments ?? []).filter(({ id }) => id !== whole.id);
    return { ...data, instruments: [...own, whole] };
  });
}

function opened(known: readonly Instrument[], instrument: string | NewInstrument): Instrument {
  const ids = known.map(({ id }) => id);
  if (typeof instrument === 'string') {
    checkKnown('instrument', instrument, ids, ['instrument']);
    return known.find(({ id }) => id === instrument)!;
  }
  const placeholder = [{ id: 'v', from: '2000-01-01', to: null, assurance: 'reference' }];
  const made = readAs(instrumentSchema, { ...instrument, versions: placeholder }, ['instrument']);
  checkFree('instrument', made.id, ids, ['instrument', 'id']);
  return { ...made, versions: [] };
}

function withVersion(instrument: Instrument, version: InstrumentVersion): Instrument {
  const before = instrument.versions.map((one) =>
    one.to === null && one.from < version.from ? { ...one, to: addDays(version.from, -1) } : one,
  );
  checkPeriod(version, before);
  return { ...instrument, versions: [...before, version].sort(byFirstDay) };
}
