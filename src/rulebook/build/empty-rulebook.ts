import * as z from 'zod/mini';
import { answering, checkKeys, readAs } from '../../errors/index.js';
import { type FactDeclaration, factSchema } from '../schema/fact.js';
import { key } from '../schema/parts.js';
import { type Instrument, instrumentSchema, type Text, textSchema } from '../schema.js';
import type { RulebookDraft } from './draft.js';

/** Id, place and own parts of a book that begins with national law. */
export interface EmptyRulebookOptions {
  /** Id of the book: small letters, digits, hyphens. */
  id: string;
  /** The place or office whose book it is, in both languages. */
  place: Text;
  /** Its own laws and regulations; national ones are in the base. */
  instruments?: readonly Instrument[];
  /** What its table asks. */
  facts?: readonly FactDeclaration[];
}

const optionsSchema = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    id: key,
    place: textSchema,
    instruments: z.optional(z.array(instrumentSchema)),
    facts: z.optional(z.array(factSchema)),
  }),
);

/**
 * A book for any place, as plain data: the general part and the procedure of national law come as its base
 * (`extends: "national"`); no provision, benchmark, threshold or word of Shanghai is in it. It loads once it has a
 * provision.
 *
 * @param options id and place, own instruments and facts
 * @throws CaliangError for an id that is none, a place without a name in both languages, an unknown option
 * @example
 * const city = emptyRulebook({ id: 'my-city', place: { zh: '某市', en: 'My City' } });
 * [city.extends, city.title.zh, city.benchmarks] // ['national', '某市行政处罚裁量规则库', []]
 */
export function emptyRulebook(options: EmptyRulebookOptions): RulebookDraft {
  return answering({ options }, () => {
    checkKeys(options, ['id', 'place', 'instruments', 'facts']);
    const { id, place, instruments = [], facts = [] } = readAs(optionsSchema, options);
    return {
      extends: 'national',
      id,
      version: '0.1.0',
      title: { zh: `${place.zh}行政处罚裁量规则库`, en: `Penalty discretion rulebook of ${place.en}` },
      facts,
      instruments,
      provisions: [],
      unavailable: [],
      benchmarks: [],
    };
  });
}
