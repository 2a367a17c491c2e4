/** Lines before the paragraph that a person deals with before it is signed. */
import type { FineCheck, FineCode } from '../../fine/finding.js';
import { fineSentence } from '../fine-sentence.js';
import { lapsedOn, lawsOf } from '../said.js';
import type { Drafting } from './drafting.js';

/** What the paragraph itself says: a reason and an approval are asked for there. */
const SAID: readonly FineCode[] = ['outside-the-grade', 'below-minimum-with-ground'];

export function headsOf(draft: Drafting, check: FineCheck | null): string {
  const { decision, lex } = draft;
  const heads: string[] = [];
  const day = lapsedOn(decision);
  const lapsed = day !== null && decision.fine !== null;
  if (lapsed)
    heads.push(
      `${day === 'act' ? '行为终了之日' : '作出决定之日'}没有已知有效的裁量基准；查到现行裁量基准的，载入规则库后重新计算，查不到的，在法定幅度内裁量并写明理由`,
    );
  if (draft.reference) {
    const benchmark = lawsOf(decision)
      .map((id) => lex.benchmark(id))
      .find((b) => b !== undefined);
    const not = lapsed || !benchmark ? '' : `不是${lex.title(benchmark.title)}的正式内容，`;
    heads.push(
      `标有“参考值”的阶次和幅度出自规则库的参考裁量，${not}没有任何机关制定，不得作为依据引用；换用正式文本后重新计算`,
    );
  }
  if (decision.missing.length > 0)
    heads.push(`尚缺事实：${lex.list(decision.missing.map((m) => lex.fact(m.fact)))}；查清后重新计算`);
  for (const step of draft.steps('scope-open', 'law-depends', 'fine-mandatory-by-concurrence'))
    heads.push(draft.clause(step));
  if (check?.findings.some((one) => !SAID.includes(one.code)))
    heads.push(fineSentence(decision, check, lex).replace(/。$/, ''));
  return heads.map((text) => draft.toCheck(text)).join('');
}
