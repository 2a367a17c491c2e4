/** Small parts that every table is made of: texts, places, levels of assurance, parties, roles, amounts. */
import * as z from 'zod/mini';
import { readDecimal } from '../../money/index.js';
import { lineSchema } from '../../text/schema.js';
import { daySchema } from '../../time/day-schema.js';

/** A list that states something. */
export const some = <T extends z.core.$ZodType>(item: T) => z.array(item).check(z.minLength(1));
/** A whole number from `least` on. */
export const whole = (least: number) => z.int().check(z.minimum(least));

/** An id: small letters, digits, hyphens. */
export const key = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'id' }));
/** The last day in force; `null`: open. */
export const lastDay = z.nullable(daySchema);
/** A plain decimal of at most six places, not below zero. */
export const decimal = z
  .string()
  .check(
    z.refine((s) => readDecimal(s, 6) !== undefined, { error: 'decimal', params: { code: 'wrong-form' } }),
  );

/** One line of text that is not empty. */
export const line = lineSchema.check(z.minLength(1));

/** Text in both languages. */
export const textSchema = z.lazy(() =>
  z.strictObject({
    /** In Chinese, the language of the law. */
    zh: line,
    /** In English. */
    en: line,
  }),
);
/** The same text in Chinese and English. */
export type Text = z.infer<typeof textSchema>;

/** How far a cell can be trusted, strongest first. */
export const ASSURANCES = ['enacted', 'published', 'reported', 'reference'] as const;
export const assuranceSchema = z.enum(ASSURANCES);
/** How far something can be trusted, from the strongest down. */
export type Assurance = z.infer<typeof assuranceSchema>;

/** A place in an instrument: article, paragraph (款), item (项), sentence, all as in the text. */
export const citationSchema = z.lazy(() =>
  z.strictObject({
    /** The law, regulation, rule or normative document, by id. */
    instrument: key,
    /** The article, as the text numbers it. */
    article: line,
    /** The paragraph (款), from 1. */
    paragraph: z.optional(whole(1)),
    /** The item (项). */
    item: z.optional(z.string().check(z.regex(/^[1-9]\d*$/, { error: 'item' }))),
    /** The sentence, from 1. */
    sentence: z.optional(whole(1)),
  }),
);
export type Citation = z.infer<typeof citationSchema>;

/** A document that is not an instrument of the book: an interpretation, a table of an office, this project. */
export const documentSchema = z.lazy(() =>
  z.strictObject({
    /** Title and number of the document, in Chinese. */
    document: line,
    /** The day of the document. */
    date: z.optional(daySchema),
    /** What a reader has to know of it. */
    note: z.optional(line),
  }),
);
export const sourceSchema = z.lazy(() => z.union([citationSchema, documentSchema]));
/** Where something is read: a place in an instrument, or a document that is none. */
export type Source = z.infer<typeof sourceSchema>;

/** What every cell carries that a figure or a legal effect comes from. */
export const cell = {
  /** Where it is read: places of instruments, or documents that are none. */
  source: some(sourceSchema),
  /** How far it can be trusted, from the statute's text down to a reference of this project. */
  assurance: assuranceSchema,
};

/** The ends of a range in yuan. */
export const yuanEnds = () => ({
  /** The least fine in yuan. */
  min: decimal,
  /** The greatest fine in yuan. */
  max: decimal,
  /** Whether the least fine itself is left out. */
  minOpen: z.boolean(),
  /** Whether the greatest fine itself is left out. */
  maxOpen: z.boolean(),
});

/** The ends of a part of the statutory span. */
export const spanEnds = () => ({
  /** The lower end as a share of the statutory span, from 0 to 1. */
  from: decimal,
  /** The upper end as a share of the statutory span, from 0 to 1. */
  to: decimal,
  /** Whether the lower end itself is left out. */
  fromOpen: z.boolean(),
  /** Whether the upper end itself is left out. */
  toOpen: z.boolean(),
});

/** A row that says nothing but where it is read. */
export const ruled = z.lazy(() => z.strictObject(cell));

export const PARTIES = ['individual', 'unit'] as const;
export const partySchema = z.enum(PARTIES);
/** An individual or a unit (行政处罚法 4). */
export type Party = z.infer<typeof partySchema>;

export const ROLES = [
  '建设单位',
  '勘察单位',
  '设计单位',
  '施工单位',
  '劳务分包单位',
  '监理单位',
  '检测单位',
  '监测单位',
  '审图单位',
  '使用单位',
  '管理单位',
] as const;

/** The roles of natural persons who answer for a unit's violation beside the unit. */
export const PERSON_ROLES = ['主要负责人', '直接负责的主管人员', '直接责任人员'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

export const roleSchema = z.enum([...ROLES, ...PERSON_ROLES]);
/** What a party is in the works, or as what a person answers for a unit. */
export type Role = z.infer<typeof roleSchema>;

/** True for a person who answers for the unit's violation: fined under the provision's fine on persons, not its own. */
export const isPersonRole = (role: Role | null): role is PersonRole =>
  PERSON_ROLES.some((one) => one === role);

export const AMOUNT_KINDS = [
  'contractPrice',
  'surveyFee',
  'designFee',
  'supervisionFee',
  'constructionCost',
  'unlawfulGains',
  'specialFund',
  'unitFine',
] as const;
export const amountKindSchema = z.enum(AMOUNT_KINDS);
/** The amounts of a case from which fines are worked out. */
export type AmountKind = z.infer<typeof amountKindSchema>;
