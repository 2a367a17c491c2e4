import type { Command } from 'commander';
import { FAULT_RULE_NAMES } from '../../errors/fault-rules.js';
import { renderIssue } from '../../errors/index.js';
import { builtinRulebook } from '../../rulebook/builtin.js';
import { type Fault, issueOf } from '../../rulebook/verify/fault.js';
import { verifyRulebook } from '../../rulebook/verify/verify.js';
import { guarded, type Io, type Locale, parseJson, readText } from '../io.js';
import { jsonText } from '../json-text.js';
import { withLocale } from '../options.js';

/** `caliang verify [FILE]`: proves a rulebook, or lists every fault with cases that show it. */
export function registerVerify(root: Command, io: Io): void {
  const command = root
    .command('verify')
    .description('逐格验证规则库：出处、版本、档次、阶次、比例是否都站得住；不写文件时验证内置规则库')
    .argument('[file]', '规则库文件（JSON），或 -')
    .option('--json', '输出 JSON');
  withLocale(command).action((file: string | undefined, flags: { locale: Locale; json?: boolean }) =>
    guarded(io, flags.locale, async () => {
      const book = file === undefined ? builtinRulebook() : parseJson(await readText(file, io));
      const begun = performance.now();
      const verified = verifyRulebook(book);
      const ms = Math.round(performance.now() - begun);
      const { cells, comparisons, faults } = verified;
      if (flags.json) io.out(jsonText({ ...verified, milliseconds: ms }));
      else {
        io.out(
          flags.locale === 'en'
            ? `${cells} cells, ${comparisons} comparisons, ${faults.length === 0 ? 'no fault' : `${faults.length} faults`}, ${ms} ms\n`
            : `共 ${cells} 格，比较 ${comparisons} 次，${faults.length === 0 ? '没有缺陷' : `发现 ${faults.length} 处缺陷`}，用时 ${ms} 毫秒\n`,
        );
        faults.forEach((fault, i) => {
          io.out(`${faultText(fault, i + 1, flags.locale)}\n`);
        });
      }
      if (faults.length > 0) io.fail(1);
    }),
  );
}

function faultText(fault: Fault, n: number, locale: Locale): string {
  const en = locale === 'en';
  const rule = FAULT_RULE_NAMES[fault.rule][en ? 'en' : 'zh'];
  const cases = fault.witness.map((one) => `     ${JSON.stringify(one)}`);
  return [
    `${n}. ${renderIssue(issueOf(fault), locale)}`,
    en ? `   Rule broken: ${rule}` : `   违反的要求：${rule}`,
    ...(cases.length > 0 ? [en ? '   Cases that show it:' : '   可以看出这一缺陷的案件：', ...cases] : []),
  ].join('\n');
}
