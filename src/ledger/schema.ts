/** The shape of the tables under `rules/ledger`: what offices call the columns of a ledger, and how they write its cells. */
import * as z from 'zod/mini';
import { textSchema } from '../rulebook/schema.js';

export const CELL_KINDS = [
  'text',
  'day',
  'later-day',
  'span',
  'compliance',
  'yes-no',
  'count',
  'quantity',
  'unit',
  'amount',
  'names',
  'violations',
  'party',
  'party-class',
  'penalty-kinds',
  'present',
  'absent',
  /** Known by name and not read. */
  'known',
] as const;

const word = z.string().check(z.minLength(1));
const words = z.array(word).check(z.minLength(1));
const sourced = { source: word };
const listed = z.strictObject({ words, ...sourced });

/**
 * How far a document behind a table can be trusted: `own`, collected by this project; `quoted`, known by its content and
 * not read; `encoded-elsewhere`, its original not seen, taken from programs that use it. None of them is law.
 */
const sources = z.record(
  z.string(),
  z.strictObject({
    document: word,
    kind: z.enum(['own', 'quoted', 'encoded-elsewhere']),
    note: word,
  }),
);
const whole = z.string().check(z.regex(/^[1-9]\d*$/, { error: 'item' }));

export const columnSchema = z.strictObject({
  heading: word,
  kind: z.enum(CELL_KINDS),
  /** Its place in the decided case; empty for a column that is only checked or only known. */
  path: z.array(z.string()),
  required: z.optional(z.boolean()),
  /** Headings of columns any of which states the same. */
  or: z.optional(z.array(word)),
  example: z.string(),
  note: z.string(),
  /** Other headings for it; one that implies a unit names it. */
  also: z.array(z.union([word, z.strictObject({ name: word, unit: word })])),
  ...sourced,
});

export const headingsSchema = z.strictObject({
  $schema: z.string(),
  sources,
  columns: z.array(columnSchema),
});

export const cellsSchema = z.strictObject({
  $schema: z.string(),
  sources,
  nothing: listed,
  /** What a row of sums begins with, which is no case. */
  totals: listed,
  yes: listed,
  no: listed,
  parties: z.strictObject({ unit: listed, individual: listed, toState: listed }),
  counts: z.array(z.strictObject({ words, value: z.int().check(z.minimum(1)), ...sourced })),
  notComplied: listed,
  penaltyKinds: z.strictObject({ warning: listed, fine: listed }),
  money: z.strictObject({
    currency: listed,
    multiples: z.array(z.strictObject({ word, times: whole, ...sourced })),
    units: z.array(z.strictObject({ unit: word, words, times: whole, ...sourced })),
  }),
  measures: z.array(
    z.strictObject({
      /** The unit of the rulebook that it is a measure of. */
      unit: word,
      name: word,
      words,
      /** How many of that unit it is, as an exact fraction. */
      times: z.tuple([whole, whole]),
      ...sourced,
    }),
  ),
});

export type CellKind = (typeof CELL_KINDS)[number];
export type LedgerColumn = z.infer<typeof columnSchema>;
export type CellWords = z.infer<typeof cellsSchema>;

export const checksSchema = z.strictObject({
  $schema: z.string(),
  checks: z.array(
    z.strictObject({
      id: word,
      name: textSchema,
      /** Of every list, one place in the decided case must be filled. */
      needs: z.array(z.array(word)),
      /** Facts that the decision must not miss, by the beginning of their place in the case. */
      missing: z.array(word),
      /** The findings that the check can have. */
      codes: z.array(word),
    }),
  ),
});

export type LedgerCheck = z.infer<typeof checksSchema>['checks'][number];

export const publicitySchema = z.strictObject({
  $schema: z.string(),
  sources,
  /** The class of a party of each kind, where there is only one. */
  party: z.strictObject({ unit: word }),
  columns: z.array(
    z.strictObject({
      heading: word,
      /** Where the value comes from; `stated`: the office writes it. */
      value: z.enum([
        'partyName',
        'partyClass',
        'number',
        'violation',
        'facts',
        'basis',
        'kinds',
        'content',
        'fine',
        'decidedOn',
        'stated',
      ]),
      /** Not asked for where nothing is stated: it concerns only some cases. */
      optional: z.optional(z.boolean()),
      ...sourced,
    }),
  ),
});

export type PublicityTable = z.infer<typeof publicitySchema>;
