import type { Command } from 'commander';
import { decide } from '../../decide/decide.js';
import { nearest } from '../../errors/index.js';
import { explain } from '../../explain/explain.js';
import { type PublishedCase, publishedCases, runnable } from '../cases.js';
import { InputProblem } from '../input-problem.js';
import { guarded, type Io, type Locale } from '../io.js';
import { jsonText } from '../json-text.js';
import { withLocale } from '../options.js';

/** `caliang demo [ID]`: a published case, what its source states, what the run assumes, and the decision. */
export function registerDemo(root: Command, io: Io): void {
  const command = root
    .command('demo')
    .description('用一个已公布的上海案例演示（不写编号时用奉贤案）')
    .argument('[id]', publishedCases.map((c) => c.id).join('、'), 'fengxian-doors')
    .option('--case', '只输出可供 decide 使用的案件 JSON');
  withLocale(command).action((id: string, flags: { locale: Locale; case?: boolean }) =>
    guarded(io, flags.locale, async () => {
      const row = publishedCases.find((c) => c.id === id);
      if (!row) throw unknownCase(id);
      if (flags.case) io.out(jsonText(runnable(row)));
      else io.out(`${heading(row, flags.locale)}\n${explained(row, flags.locale)}\n`);
    }),
  );
}

function unknownCase(id: string): InputProblem {
  const ids = publishedCases.map((c) => c.id);
  const close = nearest(id, ids);
  return new InputProblem(
    `没有编号为“${id}”的案例${close === null ? '' : `，是否想写“${close}”`}；可用：${ids.join('、')}`,
    `no published case is called "${id}"${close === null ? '' : `, did you mean "${close}"?`}; valid: ${ids.join(', ')}`,
  );
}

function heading(row: PublishedCase, locale: Locale): string {
  const key = locale === 'en' ? 'en' : 'zh';
  const zh = key === 'zh';
  const notes = row.assumptionNotes.map((note, i) => `  ${i + 1}. ${note[key]}`);
  return [
    `${zh ? '案例' : 'Case'}${zh ? '：' : ': '}${row.district[key]} ${row.title[key]}`,
    `${zh ? '来源' : 'Source'}${zh ? '：' : ': '}${row.source.document}`,
    row.story[key],
    '',
    zh
      ? '来源没有写明、为演示而假定的事实（假定不是案件事实）：'
      : 'Assumed for this run because the source does not state it (not facts of the case):',
    ...notes,
    '',
  ].join('\n');
}

function explained(row: PublishedCase, locale: Locale): string {
  const decision = decide(runnable(row));
  const text = explain(decision, { locale, ...(row.imposed && { imposed: row.imposed.fine }) }).trimEnd();
  const zh = locale !== 'en';
  if (!row.imposed) return text;
  const imposed = zh
    ? `公布的处罚：警告，罚款 ${row.imposed.fine} 元。`
    : `Imposed as published: a warning and a fine of ${row.imposed.fine} yuan.`;
  return `${text}\n\n${imposed}`;
}
