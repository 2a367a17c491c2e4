/** The paragraph on discretion for an advance notice or a decision document (裁量说理), as an official writes it. */
import type { Decision } from '../decide/decision.js';
import { checkDecision } from '../decide/given.js';
import {
  answering,
  checkFields,
  checkKeys,
  fail,
  issue,
  oneOf,
  type Path,
  readAmount,
  seenType,
} from '../errors/index.js';
import { judgedFine } from '../fine/check-fine.js';
import { writeYuan } from '../money/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { checkOptions } from '../rulebook/given.js';
import { indexOf } from '../rulebook/load.js';
import { invisibleInLines } from '../text/printable.js';
import { wordsFor } from './explanation.js';
import { contentOf } from './reasons/content.js';
import { defenceOf } from './reasons/defence.js';
import { Drafting } from './reasons/drafting.js';
import { factsOf } from './reasons/facts.js';
import { headsOf } from './reasons/heads.js';
import { lawOf } from './reasons/law.js';
import type { ReasonsOptions } from './reasons/options.js';
import { otherwiseOf } from './reasons/other.js';
import { weighingOf } from './reasons/weighing.js';

export type { Defence, OfficeReasons, ReasonsOptions } from './reasons/options.js';

/**
 * The reasons for the use of discretion, in the Chinese of an official document: what was done, the duty and the
 * penalty clause, how the facts and each circumstance lead to the grade, the defence, what is imposed. What the case
 * does not say is a mark 【】 for a person to fill in; figures that nobody enacted are marked 【参考值】; an unlawful
 * fine stays a blank, and a line before the paragraph says why.
 *
 * @param decision a decision as `decide` returns it
 * @param options the fine that is meant (yuan), the document, the defence, what only a person can say, and the rulebook
 * if it is not the built-in one
 * @throws CaliangError `invalid-amount` for a fine that is no amount; `rulebook-mismatch` if the rulebook given is not
 * the one that decided; `marks-left` for a final paragraph in which anything is still marked; `not-spared` where
 * nothing allows to spare the party
 * @example
 * reasons(decide({
 *   violation: 'occupying-works', party: 'individual', act: { from: '2022-01-01' }, decidedOn: '2022-06-01',
 *   facts: { frequency: 1, quantity: 60, consequence: 'none' },
 * }), { fine: '2000' }).includes('贰仟元整（2000元）') // true
 */
export function reasons(decision: Decision, options: ReasonsOptions = {}): string {
  return answering({ decision, options }, () => {
    checkGiven(options);
    checkDecision(decision);
    return reasonsOf(decision, options);
  });
}

const OPTIONS = ['rulebook', 'fine', 'stage', 'defence', 'because', 'spare', 'final'] as const;
const BECAUSE = ['duty', 'figure', 'mitigation', 'notSpared', 'approvedBy'] as const;

function checkGiven(options: ReasonsOptions): void {
  checkOptions(options, OPTIONS);
  const { stage, defence, because } = options;
  if (stage !== undefined) oneOf(stage, ['notice', 'decision'], 'stage', ['stage']);
  if (defence) {
    checkFields(defence, { said: 'string', answer: 'string', why: 'string' }, ['defence']);
    oneOf(defence.answer, ['accepted', 'partly-accepted', 'rejected'], 'answer', ['defence', 'answer']);
  }
  if (because) checkKeys(because, BECAUSE, ['because']);
  for (const [path, text] of textsIn(options)) {
    const found = text === undefined ? null : invisibleInLines(text);
    if (found) fail(issue('invisible-character', path, { ...found }));
  }
}

/** What people wrote, with its place; other things than text are refused. */
function textsIn({ defence, because }: ReasonsOptions): [path: Path, text: string | undefined][] {
  const given = [
    ...Object.entries(because ?? {}).map(([key, value]): [Path, unknown] => [['because', key], value]),
    ...(defence ? [[['defence', 'said'], defence.said] as [Path, unknown]] : []),
    ...(defence ? [[['defence', 'why'], defence.why] as [Path, unknown]] : []),
  ];
  return given.map(([path, value]) => {
    if (value !== undefined && typeof value !== 'string')
      fail(issue('wrong-type', path, { expected: 'string', seen: seenType(value) }));
    return [path, value as string | undefined];
  });
}

function reasonsOf(decision: Decision, options: ReasonsOptions): string {
  const { lex, locale } = wordsFor(decision, { ...options, locale: 'zh-CN' });
  const book = options.rulebook ?? builtinRulebook();
  const amount = options.fine === undefined ? null : readAmount(options.fine, ['fine']);
  const check = amount && judgedFine(decision, amount, book);
  const meant = amount && check?.verdict !== 'unlawful' ? writeYuan(amount) : undefined;
  if (options.spare && !decision.options.some((o) => o.id === 'spared'))
    fail(issue('not-spared', ['spare'], {}));
  const draft = new Drafting(decision, indexOf(book), lex, locale, options);
  const paragraphs = [
    factsOf(draft),
    lawOf(draft),
    ...(decision.outcome === 'penalty'
      ? [weighingOf(draft, decision.fine), defenceOf(draft), contentOf(draft, decision.fine, meant)]
      : [...otherwiseOf(draft), defenceOf(draft)]),
  ];
  const text = `${headsOf(draft, check)}${paragraphs
    .filter(Boolean)
    .map((paragraph, i) => locale.labels.numbered(i + 1, paragraph))
    .join('\n')}\n`;
  if (options.final && draft.marks.length > 0)
    fail(issue('marks-left', ['final'], { marks: [...new Set(draft.marks)] }));
  return text;
}
