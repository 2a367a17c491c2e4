import * as z from 'zod/mini';
import type { CanonicalCase } from '../case/facts.js';
import { parseCase } from '../case/parse.js';
import type { CaseInput } from '../case/schema.js';
import type { Decision } from '../decide/decision.js';
import { checkDecision, RULEBOOK_OPTION } from '../decide/given.js';
import { answeringFrozen, checkThing, fail, issue, readAs, seenType, valueAt } from '../errors/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { checkOptions } from '../rulebook/given.js';
import { digestOf, type Rulebook } from '../rulebook/load.js';
import { VERSION } from '../version.js';
import { notPlain } from './plain.js';

export const RECEIPT_FORMAT = 'minfang-caliang/receipt/1';

/** What is kept so that the same case can be replayed years later. Digests are SHA-256 of canonical JSON, hexadecimal. */
export interface Receipt {
  readonly format: typeof RECEIPT_FORMAT;
  /** The version of the package that decided. */
  readonly package: string;
  readonly rulebook: { readonly id: string; readonly version: string; readonly digest: string };
  readonly case: CanonicalCase;
  readonly caseDigest: string;
  readonly decision: Decision;
  readonly decisionDigest: string;
  /** Of all the above. */
  readonly digest: string;
}

const record = () => z.record(z.string(), z.unknown());
const receiptSchema = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    format: z.literal(RECEIPT_FORMAT),
    package: z.string(),
    rulebook: z.strictObject({ id: z.string(), version: z.string(), digest: z.string() }),
    case: record(),
    caseDigest: z.string(),
    // As much of a decision as a replay reads; the rest is compared.
    decision: z.looseObject({
      requiredAssurance: z.nullable(z.string()),
      law: z.looseObject({
        choice: z.optional(z.strictObject({ version: z.string(), reason: z.string() })),
      }),
      steps: z.array(z.looseObject({ id: z.string(), finding: z.string() })),
      case: record(),
      rulebook: record(),
    }),
    decisionDigest: z.string(),
    digest: z.string(),
  }),
);

const formatSchema = /* @__PURE__ */ z.lazy(() => z.looseObject({ format: z.string() }));

/** Reads a receipt from plain JSON; what its digests say is for `replay` to find. */
export function readReceipt(json: unknown): Receipt {
  const odd = notPlain(json);
  if (odd) fail(issue('wrong-type', odd, { expected: 'JSON', seen: seenType(valueAt(json, odd)) }));
  const format = formatSchema.safeParse(json);
  if (format.success && format.data.format !== RECEIPT_FORMAT) {
    const [value, valid] = [format.data.format, [RECEIPT_FORMAT]];
    fail(issue('unknown-id', ['format'], { kind: 'receiptFormat', value, valid, nearest: null }));
  }
  readAs<unknown>(format.success ? receiptSchema : formatSchema, json);
  return json as Receipt;
}

/**
 * A receipt for a decision: rulebook, case and decision with their digests, and the package version.
 *
 * @param input the case that was decided
 * @param decision what `decide` returned for it
 * @param options the rulebook, if it is not the built-in one
 * @throws CaliangError `case-mismatch` if the decision was made for another case; `rulebook-mismatch`
 * @example
 * const input = { violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11' };
 * receipt(input, decide(input)).rulebook.id // 'shanghai-2020'
 */
export function receipt(
  input: CaseInput,
  decision: Decision,
  options: { rulebook?: Rulebook } = {},
): Receipt {
  return answeringFrozen({ '': input, decision, options }, () => {
    checkThing(input, 'case', ['input']);
    checkOptions(options, RULEBOOK_OPTION);
    checkDecision(decision);
    return made(input, decision, options);
  });
}

function made(input: CaseInput, decision: Decision, options: { rulebook?: Rulebook }): Receipt {
  const book = options.rulebook ?? builtinRulebook();
  const { digest } = decision.rulebook;
  if (digest !== book.digest) fail(issue('rulebook-mismatch', [], { wanted: digest, given: book.digest }));
  const { canonical } = parseCase(input, book);
  const caseDigest = digestOf(canonical);
  if (caseDigest !== digestOf(decision.case)) fail(issue('case-mismatch', [], {}));
  const content = {
    format: RECEIPT_FORMAT,
    package: VERSION,
    rulebook: { ...decision.rulebook },
    case: canonical,
    caseDigest,
    decision,
    decisionDigest: digestOf(decision),
  } as const;
  return { ...content, digest: digestOf(content) };
}
