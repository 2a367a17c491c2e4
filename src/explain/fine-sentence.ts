/** A check of an intended fine as one sentence. */
import type { Decision } from '../decide/decision.js';
import type { FineCheck, FineFinding } from '../fine/finding.js';
import { levelOfRange } from '../fine/range-level.js';
import { basisOf, stepsNamed } from '../fine/steps.js';
import type { StepSource } from '../trail/step.js';
import type { Lexicon } from './lexicon.js';
import { enFine } from './locales/fine-en.js';
import type { FineTexts } from './locales/fine-texts.js';
import { zhFine } from './locales/fine-zh-CN.js';

export function fineSentence(decision: Decision, check: FineCheck, lex: Lexicon): string {
  const texts = lex.lang === 'en' ? enFine : zhFine;
  const { fine, verdict, findings } = check;
  const clauses =
    findings.length === 0
      ? [lawful(decision, fine, lex, texts)]
      : findings.map((finding) => clause(decision, finding, lex, texts));
  return texts.sentence(texts.fine(fine, lex), texts.verdict[verdict], clauses);
}

const cited = (text: string, source: readonly StepSource[], lex: Lexicon): string =>
  source.length === 0 ? text : `${text}${lex.bracket(lex.basis(lex.sources(source)))}`;

/** Where a finding stands nowhere, the fine does. */
function clause(decision: Decision, finding: FineFinding, lex: Lexicon, texts: FineTexts): string {
  const { code, params, source, assurance } = finding;
  const say = texts.findings[code] as (p: unknown, l: Lexicon, a: typeof assurance) => string;
  return cited(say(params, lex, assurance), source.length > 0 ? source : statuteOf(decision), lex);
}

const statuteOf = (decision: Decision): readonly StepSource[] =>
  basisOf(stepsNamed(decision.steps, 'fine.statutory')).source;

function lawful(decision: Decision, amount: string, lex: Lexicon, { lawful: texts }: FineTexts): string {
  const { outcome, fine, options, ground } = decision;
  if (outcome !== 'penalty') return cited(texts.none(lex.outcome[outcome]), ground?.source ?? [], lex);
  if (amount === '0') {
    const free = options.find(({ id }) => id in texts.noFine);
    const why =
      free && 'byTable' in free ? 'by-table' : ((free?.id ?? 'none-due') as keyof typeof texts.noFine);
    return cited(texts.noFine[why], statuteOf(decision), lex);
  }
  const said = texts.inRange(
    fine.statutory ? lex.range(fine.statutory) : '',
    fine.range ? lex.range(fine.range) : '',
    levelOfRange(decision, fine).figures === 'reference',
  );
  return cited(said, statuteOf(decision), lex);
}
