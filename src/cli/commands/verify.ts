import type { Command } from 'commander';
import { FAULT_RULE_NAMES } from '../../errors/fault-rules.js';
import { renderIssue, valueAt } from '../../errors/index.js';
import { partyText, tableFindingText } from '../../explain/table-finding.js';
import { builtinRulebook } from '../../rulebook/builtin.js';
import { type Fault, issueOf, type WitnessCase } from '../../rulebook/verify/fault.js';
import type { TableFinding } from '../../rulebook/verify/finding.js';
import { type Verification, verifyRulebook } from '../../rulebook/verify/verify.js';
import { visible } from '../../text/printable.js';
import { guarded, type Io, type Locale, parseJson, readText } from '../io.js';
import { jsonText } from '../json-text.js';
import { withLocale } from '../options.js';

/** `caliang verify [FILE…]`: proves rulebooks, or lists every fault and finding with cases that show it. */
export function registerVerify(root: Command, io: Io): void {
  const command = root
    .command('verify')
    .description('逐格验证规则库：出处、版本、档次、阶次、比例是否都站得住；不写文件时验证内置规则库')
    .argument('[files...]', '规则库文件（JSON），或 -')
    .option('--overlay <file>', '连同这一份细化标准一起验证（JSON 文件）')
    .option('--json', '输出 JSON');
  withLocale(command).action((files: string[], flags: Flags) =>
    guarded(io, flags.locale, async () => {
      const overlay = flags.overlay === undefined ? null : parseJson(await readText(flags.overlay, io));
      let sound = true;
      for (const file of files.length === 0 ? [undefined] : files) {
        const alone = file === undefined ? builtinRulebook().data : parseJson(await readText(file, io));
        const book = overlay === null ? alone : refined(alone, overlay);
        const begun = performance.now();
        const verified = verifyRulebook(book);
        const ms = Math.round(performance.now() - begun);
        const name = files.length > 1 ? `${file}\n` : '';
        io.out(
          flags.json
            ? jsonText({ ...(files.length > 1 && { file }), ...verified, milliseconds: ms })
            : `${name}${verificationText(verified, ms, flags.locale, book)}\n`,
        );
        if (verified.faults.length > 0) sound = false;
      }
      if (!sound) io.fail(1);
    }),
  );
}

interface Flags {
  readonly locale: Locale;
  readonly overlay?: string;
  readonly json?: boolean;
}

/** The tables with the finer rules beside those that they hold; what is no table stays, and is refused as such. */
function refined(book: unknown, overlay: unknown): unknown {
  if (typeof book !== 'object' || book === null || Array.isArray(book)) return book;
  const { refinements = [] } = book as { refinements?: unknown };
  return { ...book, refinements: Array.isArray(refinements) ? [...refinements, overlay] : refinements };
}

function verificationText(
  { cells, comparisons, faults, findings, notProved, concurrence }: Verification,
  ms: number,
  locale: Locale,
  book: unknown,
): string {
  const en = locale === 'en';
  const counted =
    cells === 0
      ? en
        ? 'there is no table to prove'
        : '没有可以验证的裁量表'
      : en
        ? `${cells} cells, ${comparisons} comparisons`
        : `共 ${cells} 格，比较 ${comparisons} 次`;
  const head = en
    ? `${counted}, ${faults.length === 0 ? 'no fault' : `${faults.length} faults`}${findings.length === 0 ? '' : `, ${findings.length} findings`}, ${ms} ms`
    : `${counted}，${faults.length === 0 ? '没有缺陷' : `发现 ${faults.length} 处缺陷`}${findings.length === 0 ? '' : `，文本自身有 ${findings.length} 处须知`}，用时 ${ms} 毫秒`;
  const large = notProved.map(({ name, party, cells: count }) =>
    en
      ? `   not proved: ${name.en} (${party}) has ${count} cells, more than are enumerated`
      : `   没有逐格验证：${name.zh}（${partyText(party, locale)}）有 ${count} 格，超过上限`,
  );
  return [
    head,
    ...concurrenceText(concurrence, en),
    ...large,
    ...faults.map((fault, i) => faultText(fault, i + 1, locale, book)),
    ...findings.map((finding, i) => findingText(finding, i + 1, locale)),
  ].join('\n');
}

/** One act that breaks two provisions: what was compared, and where both together are milder than one alone. */
function concurrenceText({ pairs, notProved, lowered }: Verification['concurrence'], en: boolean): string[] {
  if (pairs + notProved === 0) return [];
  const count = (part: (typeof lowered)[number]['part']): number =>
    lowered.filter((one) => one.part === part).length;
  const [maximum, minimum, mandatory] = [count('maximum'), count('minimum'), count('mandatory')];
  return en
    ? [
        `   one act, two provisions: ${pairs} pairs, ${notProved} of them not compared: the fine hangs on an amount, or the pairs are too many`,
        `   both together against one alone, in equal grades: the maximum is lower ${maximum} times, the minimum ${minimum} times, a fine ceases to be mandatory ${mandatory} times${lowered.length > 0 ? ' (--json names each with cases)' : ''}`,
      ]
    : [
        `   一个行为违反两个条款：共 ${pairs} 对，其中 ${notProved} 对没有比较（罚款取决于金额，或者对数过多）`,
        `   同一档次下，合并处理与单独违反一条相比：上限较低 ${maximum} 处，下限较低 ${minimum} 处，不再“应当罚款” ${mandatory} 处${lowered.length > 0 ? '（--json 列出各处和案件）' : ''}`,
      ];
}

const casesText = (witness: readonly WitnessCase[]): string[] =>
  witness.map((one) => `     ${JSON.stringify(one)}`);

/** Where the office's table prints the row of a fault: 序号1 · 一般. */
function placeOf({ path }: Fault, book: unknown): string {
  const [first, at, second, third, row] = path;
  if (first !== 'benchmarks' || second !== 'table' || third !== 'rows') return '';
  const { data = book } = book as { data?: unknown };
  const found = valueAt(data, [first, at!, second, third, row!, 'place']);
  return typeof found === 'string' ? found : '';
}

function faultText(fault: Fault, n: number, locale: Locale, book: unknown): string {
  const en = locale === 'en';
  const rule = FAULT_RULE_NAMES[fault.rule][en ? 'en' : 'zh'];
  const place = visible(placeOf(fault, book));
  const cases = casesText(fault.witness);
  return [
    `${n}. ${place === '' ? '' : en ? `${place}: ` : `${place}：`}${renderIssue(issueOf(fault), locale)}`,
    en ? `   Rule broken: ${rule}` : `   违反的要求：${rule}`,
    ...(cases.length > 0 ? [en ? '   Cases that show it:' : '   可以看出这一缺陷的案件：', ...cases] : []),
  ].join('\n');
}

function findingText(finding: TableFinding, n: number, locale: Locale): string {
  const en = locale === 'en';
  const cases = casesText(finding.witness);
  return [
    `${n}. ${tableFindingText(finding, locale)}`,
    ...(cases.length > 0 ? [en ? '   A case that shows it:' : '   可以看出的案件：', ...cases] : []),
  ].join('\n');
}
