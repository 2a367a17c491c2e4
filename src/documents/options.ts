/** What an office adds to a decision for a document. What it does not say stays a blank. */
import * as z from 'zod/mini';
import { readAs } from '../errors/index.js';
import { checkOptions } from '../rulebook/given.js';
import type { Rulebook } from '../rulebook/load.js';
import { lineSchema, linesSchema } from '../text/schema.js';
import { daySchema } from '../time/day-schema.js';

const line = z.optional(lineSchema);
const lines = z.optional(linesSchema);
const day = z.optional(daySchema);

export const optionsSchema = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    kind: z.string(),
    fine: z.optional(z.string()),
    number: line,
    office: line,
    on: day,
    evidence: z.optional(z.array(lineSchema)),
    reasons: lines,
    duty: line,
    mitigation: line,
    notSpared: line,
    party: z.optional(
      z.strictObject({
        name: line,
        address: line,
        code: line,
        representative: line,
        guardian: line,
        responsibility: line,
      }),
    ),
    notice: z.optional(z.strictObject({ number: line, servedOn: day })),
    defence: z.optional(
      z.strictObject({
        state: z.enum(['none', 'made', 'waived']),
        on: day,
        statement: lines,
        result: z.optional(z.enum(['accepted', 'partly', 'rejected'])),
        because: lines,
      }),
    ),
    hearing: z.optional(
      z.strictObject({
        requested: z.optional(z.boolean()),
        held: z.optional(z.boolean()),
        on: day,
        time: line,
        place: line,
        host: line,
        recorder: line,
      }),
    ),
    departure: z.optional(z.strictObject({ ground: linesSchema, approvedBy: lineSchema })),
    order: z.optional(z.strictObject({ requirements: z.array(lineSchema) })),
    officers: z.optional(z.array(z.strictObject({ name: lineSchema, number: line }))),
    person: z.optional(z.strictObject({ id: z.string(), name: line, fine: z.optional(z.string()) })),
    because: line,
    suspectedCrime: lines,
    authority: line,
    serves: line,
    bank: line,
    final: z.optional(z.boolean()),
  }),
);

type Read = z.output<typeof optionsSchema>;

/** How a document is drafted. All texts are Chinese and stand in it as they are given. */
export interface DraftOptions {
  /** Its id or its Chinese name: `penalty-decision`, 行政处罚决定书, 决定书. */
  kind: string;
  /** The fine that is meant, in yuan; `'0'`: none. Without it the place stays a blank. */
  fine?: string | undefined;
  /** The document number. */
  number?: string | undefined;
  /** The name of the authority. */
  office?: string | undefined;
  /** The day of the document, where it is not that of the decision or of the order. */
  on?: string | undefined;
  /** Evidence of the whole case, beside that of the facts and circumstances. */
  evidence?: string[] | undefined;
  /** Why this figure, in the words of the office. */
  reasons?: string | undefined;
  /** Which duty was broken, where the clause stands for several: 《中华人民共和国人民防空法》第三十五条第二款. */
  duty?: string | undefined;
  /** Why the penalty is mitigated and not lenient, or lenient and not mitigated. */
  mitigation?: string | undefined;
  /** Why a party that may be spared is not. */
  notSpared?: string | undefined;
  /** Who the party is: name where the case has none, address, number of its papers, who acts for it. */
  party?: Read['party'];
  /** The notice that was served. */
  notice?: Read['notice'];
  /** What the party said, and what became of it. */
  defence?: Read['defence'];
  hearing?: Read['hearing'];
  /** A departure from the grade: why, and who approved it. */
  departure?: Read['departure'];
  /** What exactly has to be corrected. */
  order?: Read['order'];
  officers?: Read['officers'];
  /** Addresses the document to a person who is fined beside the unit, by the id in `personFines`. */
  person?: Read['person'];
  /** Why collective discussion or legal review is asked for: an id of `dependsOn` in the decision's procedure. */
  because?: string | undefined;
  /** Of which crime the case is suspected, and on what facts. */
  suspectedCrime?: string | undefined;
  /** Who takes a case that is transferred. */
  authority?: string | undefined;
  /** The document that a proof of service is for: a kind, or any other name. */
  serves?: string | undefined;
  /** Where the fine is paid. */
  bank?: string | undefined;
  /** The document without the notes of a draft; refused while a figure or a fact does not allow it. */
  final?: boolean | undefined;
  /** The rulebook of the decision, if it is not the built-in one. */
  rulebook?: Rulebook | undefined;
}

export type ReadOptions = Read & { readonly rulebook?: Rulebook };

export const DRAFT_KEYS = [
  'kind',
  'fine',
  'number',
  'office',
  'on',
  'evidence',
  'reasons',
  'duty',
  'mitigation',
  'notSpared',
  'party',
  'notice',
  'defence',
  'hearing',
  'departure',
  'order',
  'officers',
  'person',
  'because',
  'suspectedCrime',
  'authority',
  'serves',
  'bank',
  'final',
  'rulebook',
] as const satisfies readonly (keyof DraftOptions)[];

/** @throws CaliangError for an option that there is not, or that is not what it should be */
export function readOptions(given: DraftOptions): ReadOptions {
  checkOptions(given, DRAFT_KEYS);
  const { rulebook, ...rest } = given;
  const stated = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...readAs(optionsSchema, stated), ...(rulebook && { rulebook }) };
}
