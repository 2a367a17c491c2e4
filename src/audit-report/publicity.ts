/** A decided case as a row of the publicity sheet (双公示). What the case does not say is left for the office to write. */
import json from '../../rules/ledger/publicity.json' with { type: 'json' };
import { audit } from '../audit/audit.js';
import type { DecidedCase } from '../audit/decided.js';
import type { DecideOptions, Decision } from '../decide/decision.js';
import { answering, checkObject, checkText } from '../errors/index.js';
import { type Lexicon, lexiconOf } from '../explain/lexicon.js';
import { zhCN } from '../explain/locales/zh-CN.js';
import { fineInWords } from '../explain/words.js';
import type { PublicityTable } from '../ledger/schema.js';
import { Decimal } from '../money/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';

const table = json as unknown as PublicityTable;

/**
 * The headings of the publicity sheet.
 *
 * @example
 * publicityHeadings()[0] // '行政相对人名称'
 */
export const publicityHeadings = (): string[] => table.columns.map(({ heading }) => heading);

/** A row of the sheet for publicity, and what of it is not stated. */
export interface PublicityRow {
  readonly cells: readonly string[];
  /** Headings of columns that the case does not answer. */
  readonly open: readonly string[];
  /** Whether the audit of the case found an error, which should be settled before anything is published. */
  readonly doubtful: boolean;
}

const TEN_THOUSAND = 10_000;

type Value = PublicityTable['columns'][number]['value'];

/**
 * A row of the publicity sheet for a case with a penalty; `null` for one without.
 *
 * @param decided the decided case
 * @param stated what the office writes, by heading: authority, code, periods; it goes before what the case says
 * @param options as for `decide`
 * @throws CaliangError for a decided case that cannot be read
 * @example
 * publicityRow({
 *   id: '沪民防罚〔2023〕1号',
 *   case: { violation: 'damaging-works', party: 'unit', partyName: '某公司甲', act: { from: '2023-02-01' }, decidedOn: '2023-04-11' },
 *   imposed: { fine: '12000', warning: true },
 * })?.cells[19] // '1.2'
 */
export function publicityRow(
  decided: DecidedCase,
  stated: Readonly<Record<string, string>> = {},
  options: DecideOptions = {},
): PublicityRow | null {
  return answering({ decided, stated, options }, () => {
    checkObject(stated, ['stated']);
    for (const [heading, text] of Object.entries(stated)) checkText(text, ['stated', heading]);
    return rowOf(decided, stated, options);
  });
}

function rowOf(
  decided: DecidedCase,
  stated: Readonly<Record<string, string>>,
  options: DecideOptions,
): PublicityRow | null {
  const { decision, findings } = audit(decided, options);
  const { fine, warning } = decided.imposed;
  if (!warning && new Decimal(fine).isZero()) return null;
  const lex = lexiconOf(options.rulebook ?? builtinRulebook(), zhCN);
  const values = valuesOf(decided, decision, lex);
  const cells = table.columns.map(({ heading, value }) =>
    Object.hasOwn(stated, heading) ? stated[heading]! : value === 'stated' ? '' : values[value],
  );
  const open = table.columns.flatMap(({ heading, optional = false }, i) =>
    cells[i] === '' && !optional ? [heading] : [],
  );
  return { cells, open, doubtful: findings.some(({ severity }) => severity === 'error') };
}

function valuesOf(
  decided: DecidedCase,
  decision: Decision,
  lex: Lexicon,
): Record<Exclude<Value, 'stated'>, string> {
  const { fine, warning, decidedOn } = decided.imposed;
  const { case: facts } = decision;
  const amount = new Decimal(fine);
  const fined = amount.gt(0);
  const kinds = [...(warning ? ['警告'] : []), ...(fined ? ['罚款'] : [])];
  const ids = Array.isArray(facts.violation) ? facts.violation : [facts.violation];
  const violation = ids.map((id) => lex.violation(id)).join('、');
  const content = [...(warning ? ['警告'] : []), ...(fined ? [`罚款人民币${fineInWords(fine)}`] : [])];
  return {
    partyName: facts.partyName ?? '',
    // An individual may be a natural person or a sole trader (个体工商户): the case does not tell.
    partyClass: facts.party === 'unit' ? table.party.unit : '',
    number: decided.id ?? '',
    violation,
    facts: factsText(facts, violation, lex),
    basis: basisOf(decision, lex),
    kinds: kinds.join('；'),
    content: content.join('；'),
    fine: fined ? amount.div(TEN_THOUSAND).toString() : '',
    decidedOn: (decidedOn ?? facts.decidedOn).replaceAll('-', '/'),
  };
}

/** Only what the case states: who, when, what, how much. */
function factsText(facts: Decision['case'], violation: string, lex: Lexicon): string {
  const days = (value: string | readonly string[]): string =>
    typeof value === 'string' ? lex.day(value) : `${lex.day(value[0]!)}至${lex.day(value[1]!)}之间`;
  const { from, to, ongoing } = facts.act;
  const until = ongoing
    ? '，仍在持续'
    : to === undefined || String(to) === String(from)
      ? ''
      : `至${days(to)}`;
  const quantity = facts.facts?.quantity;
  const amount =
    typeof quantity === 'object'
      ? `（${lex.stated({ value: String(quantity.value), unit: quantity.unit })}）`
      : '';
  return `${facts.partyName ?? ''}${days(from)}${until}，${violation}${amount}`;
}

function basisOf({ steps }: Decision, lex: Lexicon): string {
  const step = steps.find(({ id }) => id === 'fine.statutory') ?? steps.find(({ id }) => id === 'provision');
  return step && step.source.length > 0 ? lex.sources(step.source) : '';
}
