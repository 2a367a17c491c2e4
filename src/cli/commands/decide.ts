import type { Command } from 'commander';
import type { CaseInput } from '../../case/schema.js';
import { decide } from '../../decide/decide.js';
import type { DecideOptions, Decision } from '../../decide/decision.js';
import { decideDocket } from '../../docket/decide-docket.js';
import { type DocketInput, isDocket } from '../../docket/input.js';
import { fail, issue } from '../../errors/index.js';
import { explainDocket } from '../../explain/docket.js';
import { explain } from '../../explain/explain.js';
import { LONGEST_LINE } from '../../files/lines.js';
import { checkFine } from '../../fine/check-fine.js';
import { readYuan, writeYuan } from '../../money/index.js';
import { InputProblem } from '../input-problem.js';
import { guarded, type Io, type Locale, parseJson, problemJson, readLines, readText } from '../io.js';
import { jsonText } from '../json-text.js';
import { type DecidingFlags, decidingFrom, withDeciding, withLocale } from '../options.js';

interface Flags extends DecidingFlags {
  json?: boolean;
  jsonl?: boolean;
  markdown?: boolean;
  html?: boolean;
  locale: Locale;
  imposed?: string;
  full?: boolean;
}

/** `caliang decide FILE|-`: one case to its decision, or with `--jsonl` one line to one line. */
export function registerDecide(root: Command, io: Io): void {
  const command = root
    .command('decide')
    .description(
      '由一个案件文件（JSON）得出处罚结论，或者由 { "cases": [...] } 得出几个案件的结论；“-”表示从标准输入读取',
    )
    .argument('<file>', '案件文件，或 -')
    .option('--json', '输出结论的 JSON')
    .option('--markdown', '输出 Markdown 说明')
    .option('--html', '输出 HTML 说明')
    .option('--full', '输出全部理由；不写则只输出简要结论')
    .option('--imposed <yuan>', '说明拟处或者实际的罚款（元）是否合法；不合法的，退出码为 1')
    .option('--jsonl', '每行一个案件，逐行输出结论或错误');
  for (const extend of [withLocale, withDeciding]) extend(command);
  command.action((file: string, flags: Flags) =>
    guarded(io, flags.locale, async () => {
      const options = await decidingFrom(flags, io);
      if (flags.jsonl) return decideLines(file, options, flags.locale, io);
      const input = parseJson(await readText(file, io)) as CaseInput;
      if (isDocket(input)) return decideDocketFile(input, flags, options, io);
      const decision = withImposed(input, decide(input, options), flags.imposed, options);
      io.out(`${render(decision, flags, options).trimEnd()}\n`);
      const { imposed } = flags;
      if (
        imposed !== undefined &&
        checkFine(decision, imposed, { rulebook: options.rulebook }).verdict === 'unlawful'
      )
        io.fail(1);
    }),
  );
}

/** Several cases in one file; each states its own intended fine. */
function decideDocketFile(
  input: DocketInput,
  flags: Flags,
  { rulebook, requireAssurance, lawChoice }: DecideOptions,
  io: Io,
): void {
  if (flags.imposed !== undefined || lawChoice !== undefined)
    throw new InputProblem(
      '文件里有几个案件：拟处的罚款和版本的选择写在各案件里（imposed、lawChoice），不用命令的选项',
      'the file holds several cases: the intended fine and the choice of a version stand in each of them (imposed, lawChoice), not in options of the command',
    );
  const docket = decideDocket(input, {
    ...(rulebook && { rulebook }),
    ...(requireAssurance && { requireAssurance }),
  });
  const format = flags.html ? 'html' : flags.markdown ? 'markdown' : 'text';
  const { locale } = flags;
  const length = flags.full ? 'full' : 'short';
  const text = flags.json
    ? jsonText(docket)
    : explainDocket(docket, { locale, format, length, ...(rulebook && { rulebook }) });
  io.out(`${text.trimEnd()}\n`);
  if (docket.entries.some(({ check }) => check?.verdict === 'unlawful')) io.fail(1);
}

/** The fines on persons are shares of the fine that the unit got, once it is known. */
function withImposed(
  input: CaseInput,
  decision: Decision,
  imposed: string | undefined,
  options: DecideOptions,
): Decision {
  const follows = decision.personFines.some((p) => p.form.kind === 'share-of-fine');
  const fine = imposed === undefined ? undefined : readYuan(imposed);
  if (!follows || !fine || fine.isZero()) return decision;
  return decide({ ...input, amounts: { ...input.amounts, unitFine: writeYuan(fine) } }, options);
}

function render(decision: Decision, flags: Flags, { rulebook }: DecideOptions): string {
  if (flags.json) return jsonText(decision);
  const format = flags.html ? 'html' : flags.markdown ? 'markdown' : 'text';
  return explain(decision, {
    locale: flags.locale,
    format,
    length: flags.full ? 'full' : 'short',
    ...(rulebook && { rulebook }),
    ...(flags.imposed !== undefined && { imposed: flags.imposed }),
  });
}

/** Exactly one line out for every line in, so that lines stay aligned; a blank line is an error line too. */
async function decideLines(file: string, options: DecideOptions, locale: Locale, io: Io): Promise<void> {
  let failed = false;
  for await (const line of readLines(file, io)) {
    try {
      if (line === null) fail(issue('line-too-long', [], { most: String(LONGEST_LINE) }));
      const decision = decide(parseJson(line ?? '') as Parameters<typeof decide>[0], options);
      io.out(jsonText(decision, 0));
    } catch (error) {
      failed = true;
      io.out(jsonText({ error: problemJson(error, locale) }, 0));
    }
  }
  if (failed) io.fail(1);
}
