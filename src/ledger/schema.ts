/** The shape of the tables under `rules/ledger`: what offices call the columns of a ledger, and how they write its cells. */
import * as z from 'zod/mini';
import { textSchema } from '../rulebook/schema.js';
import { schemaField } from '../text/schema.js';

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
const sourced = {
  /** The document from which it is taken, by its key in `sources`. */
  source: word,
};
const listed = z.strictObject({
  /** The words, as cells write them. */
  words,
  ...sourced,
});

/**
 * How far a document behind a table can be trusted: `own`, collected by this project; `quoted`, known by its content and
 * not read; `encoded-elsewhere`, its original not seen, taken from programs that use it. None of them is law.
 */
const sources = z.record(
  z.string(),
  z.strictObject({
    /** Title and number of the document. */
    document: word,
    /** How it is known: collected by this project, by its content only, or from programs that use it. */
    kind: z.enum(['own', 'quoted', 'encoded-elsewhere']),
    /** What a reader has to know of it. */
    note: word,
  }),
);
const whole = z.string().check(z.regex(/^[1-9]\d*$/, { error: 'item' }));

export const columnSchema = z.strictObject({
  /** The heading of the column, as this project writes it. */
  heading: word,
  /** How its cells are read. */
  kind: z.enum(CELL_KINDS),
  /** Its place in the decided case; empty for a column that is only checked or only known. */
  path: z.array(z.string()),
  /** Whether a row without it cannot be read. */
  required: z.optional(z.boolean()),
  /** Headings of columns any of which states the same. */
  or: z.optional(z.array(word)),
  /** A cell as an example. */
  example: z.string(),
  /** What goes into the column, in plain words. */
  note: z.string(),
  /** Other headings for it; one that implies a unit names it. */
  also: z.array(
    z.union([
      word,
      z.strictObject({
        /** The heading. */
        name: word,
        /** The unit that it implies. */
        unit: word,
      }),
    ]),
  ),
  ...sourced,
});

export const headingsSchema = z.strictObject({
  ...schemaField(),
  /** The documents from which words and columns are taken, by key. */
  sources,
  /** The columns that a ledger of decided cases can have. */
  columns: z.array(columnSchema),
});

export const cellsSchema = z.strictObject({
  ...schemaField(),
  /** The documents from which words and columns are taken, by key. */
  sources,
  /** Words that stand for an empty cell. */
  nothing: listed,
  /** What a row of sums begins with, which is no case. */
  totals: listed,
  /** Words for yes. */
  yes: listed,
  /** Words for no. */
  no: listed,
  /** Words for the kinds of party. */
  parties: z.strictObject({
    /** Words for a unit. */
    unit: listed,
    /** Words for an individual. */
    individual: listed,
    /** Words that leave it open which of the two the law means: the office states it. */
    toState: listed,
  }),
  /** Words for the first, second and third time. */
  counts: z.array(
    z.strictObject({
      /** The words, as cells write them. */
      words,
      /** The number that they mean. */
      value: z.int().check(z.minimum(1)),
      ...sourced,
    }),
  ),
  /** Words for an order that was not obeyed. */
  notComplied: listed,
  /** Words for the kinds of penalty. */
  penaltyKinds: z.strictObject({
    /** Words for a warning. */
    warning: listed,
    /** Words for a fine. */
    fine: listed,
  }),
  /** How amounts of money are written. */
  money: z.strictObject({
    /** Signs and words for the currency, which are left out. */
    currency: listed,
    /** Words for powers of ten before a unit. */
    multiples: z.array(
      z.strictObject({
        /** The word before the unit, such as 万. */
        word,
        /** By how much it multiplies. */
        times: whole,
        ...sourced,
      }),
    ),
    /** Units of money. */
    units: z.array(
      z.strictObject({
        /** The unit by its usual name, such as 万元. */
        unit: word,
        /** The words, as cells write them. */
        words,
        /** How many yuan it is. */
        times: whole,
        ...sourced,
      }),
    ),
  }),
  /** Units of areas and counts. */
  measures: z.array(
    z.strictObject({
      /** The unit of the rulebook that it is a measure of. */
      unit: word,
      /** The measure by its Chinese name. */
      name: word,
      /** The words, as cells write them. */
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
  ...schemaField(),
  /** The checks that a row can be put to, and what each needs. */
  checks: z.array(
    z.strictObject({
      /** By which reports name the check. */
      id: word,
      /** What reports call it. */
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
  ...schemaField(),
  /** The documents from which words and columns are taken, by key. */
  sources,
  /** The class of a party of each kind, where there is only one. */
  party: z.strictObject({
    /** The class of every unit. */
    unit: word,
  }),
  /** The columns of a publicity sheet, in their order. */
  columns: z.array(
    z.strictObject({
      /** The heading of the column. */
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
