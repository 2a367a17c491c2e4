/** What a session knows by name, in Chinese and English. */
import { readFileSync } from 'node:fs';
import { type Audit, audit } from '../../audit/audit.js';
import type { DecidedCase } from '../../audit/decided.js';
import type { CaseInput } from '../../case/schema.js';
import { decide } from '../../decide/decide.js';
import type { DecideOptions, Decision } from '../../decide/decision.js';
import { type DraftOptions, draft, draftKinds } from '../../documents/index.js';
import { explain } from '../../explain/explain.js';
import { lexiconOf } from '../../explain/lexicon.js';
import { en } from '../../explain/locales/en.js';
import { zhCN } from '../../explain/locales/zh-CN.js';
import { reasons } from '../../explain/reasons.js';
import { fineInWords } from '../../explain/words.js';
import { type Timeline, type TimelineOptions, timeline } from '../../procedure/timeline.js';
import { type Receipt, receipt } from '../../receipt/receipt.js';
import type { Rulebook } from '../../rulebook/load.js';
import { NOTHING_FOUND } from '../../search/texts.js';
import { tables } from '../../tables/tables.js';
import { type WhatIf, whatIf } from '../../whatif/whatif.js';
import { findViolations } from '../ask/find.js';
import { InputProblem } from '../input-problem.js';
import { type Locale, parseJson } from '../io.js';
import { isDecision } from './print.js';
import { REPL_TEXTS } from './texts.js';

/** The case that a session is about. */
export interface Held {
  case?: CaseInput;
  decision?: Decision;
}

export const CHINESE: Readonly<Record<string, string>> = {
  decide: '裁量',
  explain: '说理',
  reasons: '段落',
  draft: '文书',
  whatIf: '如果',
  tables: '条文',
  timeline: '程序',
  audit: '自查',
  receipt: '凭据',
  fineInWords: '大写',
  find: '查找',
  circumstances: '情节',
  open: '打开',
  help: '帮助',
};

/** The functions of a session; without a case they take the one that is held. */
export function functionsFor(
  options: DecideOptions & { rulebook: Rulebook },
  locale: Locale,
  held: Held,
): Readonly<Record<string, (...given: never[]) => unknown>> {
  const { rulebook } = options;
  const lex = lexiconOf(rulebook, locale === 'en' ? en : zhCN);
  const texts = REPL_TEXTS[locale];
  const caseOf = (given: CaseInput | Decision | undefined): CaseInput => {
    if (given !== undefined) return isDecision(given) ? (given.case as CaseInput) : given;
    if (held.case === undefined) throw new InputProblem(REPL_TEXTS['zh-CN'].noCase, REPL_TEXTS.en.noCase);
    return held.case;
  };
  const decided = (given: CaseInput | Decision | undefined): Decision =>
    isDecision(given) ? given : decide(caseOf(given), options);
  return {
    decide(given?: CaseInput): Decision {
      const input = caseOf(given);
      const decision = decide(input, options);
      Object.assign(held, { case: input, decision });
      return decision;
    },
    explain: (given?: CaseInput | Decision): string => explain(decided(given), { locale, rulebook }),
    reasons: (given?: CaseInput | Decision | string, fine?: string): string => {
      const [about, imposed] = typeof given === 'string' ? [undefined, given] : [given, fine];
      return reasons(decided(about), { rulebook, ...(imposed !== undefined && { fine: imposed }) });
    },
    draft: (kind?: string, more: string | Omit<DraftOptions, 'kind'> = {}): string =>
      paper(decided(undefined), rulebook, locale, kind, more),
    whatIf: (given?: CaseInput | Decision): WhatIf => whatIf(caseOf(given), options),
    tables: (violation?: string): string => tables(violation ?? violationOf(held), { locale, rulebook }),
    timeline: (given?: CaseInput | Decision, more: TimelineOptions = {}): Timeline =>
      timeline(caseOf(given), decided(given), { rulebook, ...more }),
    audit: (given: DecidedCase): Audit => audit(given, options),
    receipt: (given?: CaseInput | Decision): Receipt => receipt(caseOf(given), decided(given), { rulebook }),
    fineInWords: (amount: string): string => fineInWords(amount),
    find: (text = ''): string =>
      findViolations(text, rulebook, lex)
        .map(({ id, name, article }) => `${name}${lex.bracket(article)}  ${id}`)
        .join('\n') || NOTHING_FOUND[locale](text),
    circumstances: (): string =>
      rulebook.data.circumstances
        .map(({ id }) => `${lex.circumstance(id)}  ${id}\n    ${lex.meaning(id)}`)
        .join('\n'),
    open(file: string): Decision {
      const input = parseJson(textOf(file)) as CaseInput;
      const decision = decide(input, options);
      Object.assign(held, { case: input, decision });
      return decision;
    },
    help: (): string => texts.help,
  };
}

/** The document in Chinese; without a kind, which ones fit, and why the others do not. */
function paper(
  decision: Decision,
  rulebook: Rulebook,
  locale: Locale,
  kind: string | undefined,
  more: string | Omit<DraftOptions, 'kind'>,
): string {
  const options = { ...(typeof more === 'string' ? { fine: more } : more), rulebook };
  if (kind !== undefined) return draft(decision, { ...options, kind }).trimEnd();
  const [fits, of] = locale === 'en' ? ['fits', 'en' as const] : ['可以起草', 'zh' as const];
  return draftKinds(decision, options)
    .map(
      ({ name, because }) =>
        `${name[of]}${of === 'en' ? ': ' : '：'}${because === null ? fits : because[of]}`,
    )
    .join('\n');
}

const violationOf = ({ decision }: Held): string | undefined => decision?.violation;

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new InputProblem(`读不到文件“${file}”`, `cannot read the file "${file}"`);
  }
}
