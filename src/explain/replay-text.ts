import { CaliangError } from '../errors/index.js';
import type { Difference, PackageVersions, Replayed, Tampered } from '../receipt/replay.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import type { Step } from '../trail/step.js';
import type { RenderOptions } from './explanation.js';
import { type Lexicon, lexiconOf } from './lexicon.js';
import { en } from './locales/en.js';
import type { Locale } from './locales/texts.js';
import { zhCN } from './locales/zh-CN.js';
import { sentence } from './said.js';

interface ReplayTexts {
  readonly equal: string;
  readonly tampered: (parts: readonly string[]) => string;
  readonly missing: (id: string, version: string, digest: string) => string;
  readonly refused: (problems: string) => string;
  readonly differs: string;
  readonly step: (n: number, id: string) => string;
  readonly field: (path: string) => string;
  readonly was: (text: string) => string;
  readonly now: (text: string) => string;
  readonly nothing: string;
  readonly versions: (versions: PackageVersions) => string;
  readonly part: Readonly<Record<Tampered, string>>;
}

const zh: ReplayTexts = {
  equal: '一致：按凭据中的案件重新计算，结论与当时完全相同，每一步都相同。',
  tampered: (parts) => `凭据被改动过：${parts.join('、')}与所记的摘要不符，没有重新计算。`,
  missing: (id, version, digest) =>
    `没有凭据所用的规则库，不能重新计算：${id}，版本 ${version}，摘要 ${digest}。请提供该规则库（命令行用 --rulebook）。`,
  refused: (problems) => `不一致：现在的版本不接受这个案件。\n${problems}`,
  differs: '不一致：重新计算得出的结论与当时不同。第一处不同：',
  step: (n, id) => `第${n}步（${id}）`,
  field: (path) => `结论的字段 ${path}`,
  was: (text) => `当时：${text}`,
  now: (text) => `现在：${text}`,
  nothing: '没有这一步',
  versions: ({ was, now }) => `软件版本：当时 ${was}，现在 ${now}。`,
  part: { case: '案件', decision: '结论', receipt: '凭据整体' },
};

const english: ReplayTexts = {
  equal: 'Equal: the case of the receipt gives the same decision again, step by step.',
  tampered: (parts) =>
    `Tampered: the ${parts.join(', ')} does not have the recorded digest; nothing was decided again.`,
  missing: (id, version, digest) =>
    `The rulebook of the receipt is not at hand: ${id}, version ${version}, digest ${digest}. It has to be given (--rulebook on the command line).`,
  refused: (problems) => `Not equal: this version refuses the case.\n${problems}`,
  differs: 'Not equal: deciding again gives another decision. First difference:',
  step: (n, id) => `step ${n} (${id})`,
  field: (path) => `field ${path} of the decision`,
  was: (text) => `was: ${text}`,
  now: (text) => `now: ${text}`,
  nothing: 'no such step',
  versions: ({ was, now }) => `Package version: ${was} then, ${now} now.`,
  part: { case: 'case', decision: 'decision', receipt: 'receipt as a whole' },
};

const LOCALES = { 'zh-CN': { own: zhCN, texts: zh }, en: { own: en, texts: english } };

/** A step in words; as JSON where another version wrote it and this one has no words for it. */
function inWords(step: Step, lex: Lexicon, locale: Locale): string {
  try {
    return `${sentence(step, lex, locale)}${JSON.stringify(step.after) === '{}' ? '' : ` ${JSON.stringify(step.after)}`}`;
  } catch {
    return JSON.stringify(step);
  }
}

/** What a replay can come to. */
export const REPLAY_RESULTS = ['equal', 'tampered', 'rulebook-missing', 'refused', 'differs'] as const;

/** The result of a replay in words. */
export function replayText(result: Replayed, options: RenderOptions): string {
  const { locale: name = 'zh-CN', rulebook = builtinRulebook() } = options;
  const { own, texts } = LOCALES[name];
  const lex = lexiconOf(rulebook, own);
  return `${lines().join('\n')}\n`;

  function lines(): string[] {
    switch (result.result) {
      case 'equal':
        return [texts.equal, texts.versions(result.package)];
      case 'tampered':
        return [texts.tampered(result.parts.map((p) => texts.part[p]))];
      case 'rulebook-missing': {
        const { id, version, digest } = result.wanted;
        return [texts.missing(id, version, digest)];
      }
      case 'refused': {
        const [first, ...rest] = result.issues;
        const problems = first ? new CaliangError([first, ...rest]).render(name) : '';
        return [texts.refused(problems), texts.versions(result.package)];
      }
      case 'differs':
        return [texts.differs, ...difference(result.first), texts.versions(result.package)];
    }
  }

  function difference(first: Difference): string[] {
    if (first.at === 'field') {
      return [
        texts.field(first.path),
        `  ${texts.was(JSON.stringify(first.was))}`,
        `  ${texts.now(JSON.stringify(first.now))}`,
      ];
    }
    const said = (step: Step | null): string => (step ? inWords(step, lex, own) : texts.nothing);
    const [was, now] = [said(first.was), said(first.now)];
    // Where the words are the same the difference is in what they do not say.
    const full = (text: string, step: Step | null): string => (was === now ? JSON.stringify(step) : text);
    return [
      texts.step(first.index + 1, (first.was ?? first.now)?.id ?? ''),
      `  ${texts.was(full(was, first.was))}`,
      `  ${texts.now(full(now, first.now))}`,
    ];
  }
}
