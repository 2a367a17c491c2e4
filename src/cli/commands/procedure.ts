import { type Command, Option } from 'commander';
import type { CaseInput } from '../../case/schema.js';
import { decide } from '../../decide/decide.js';
import { surchargeText, timelineText } from '../../explain/timeline-text.js';
import { type LatePeriod, lateSurcharge, type Remedy, type Suspension } from '../../procedure/surcharge.js';
import { type TimelineOptions, timeline } from '../../procedure/timeline.js';
import { visible } from '../../text/printable.js';
import { InputProblem } from '../input-problem.js';
import { guarded, type Io, type Locale, parseJson, readText } from '../io.js';
import { jsonText } from '../json-text.js';
import { rulebookFrom, withLocale, withRulebook } from '../options.js';

interface TimelineFlags {
  locale: Locale;
  json?: boolean;
  rulebook?: string;
  overlay?: string;
  today?: string;
  fine?: string;
  track?: 'ordinary' | 'summary';
  done?: string[];
  holidays?: string;
  postponed?: string;
  person?: string[];
}

/** `STAGE=DAY` pairs. */
const pairs = (given: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    given.map((pair) => {
      const [stage = '', day] = pair.split('=');
      if (day === undefined) {
        throw new InputProblem(
          `“${pair}”不对：应写成 阶段=日期，例如 service=2023-04-12`,
          `"${pair}" is not STAGE=DAY, as in service=2023-04-12`,
        );
      }
      return [stage, day];
    }),
  );

/** `ID.STAGE=DAY`, `ID.fine=YUAN` and `ID.postponed=DAY` of persons fined beside the unit. */
function personsFrom(given: readonly string[]): NonNullable<TimelineOptions['persons']> {
  const persons: Record<string, { done: Record<string, string>; [field: string]: unknown }> = {};
  for (const [name, value] of Object.entries(pairs(given))) {
    const [id = '', what] = name.split('.');
    if (what === undefined) {
      throw new InputProblem(
        `“${visible(name)}”不对：应写成 人员编号.阶段=日期 或者 人员编号.fine=罚款`,
        `"${visible(name)}" is not ID.STAGE=DAY or ID.fine=YUAN`,
      );
    }
    const one = persons[id] ?? { done: {} };
    persons[id] = one;
    if (what === 'fine') one['imposedFine'] = value;
    else if (what === 'postponed') one['postponedUntil'] = value;
    else one.done[what] = value;
  }
  return persons;
}

/** `caliang timeline FILE|-`: the procedure of a case stage by stage, what is due, done, late or not yet known. */
export function registerTimeline(root: Command, io: Io): void {
  const command = root
    .command('timeline')
    .description('按案件日期列出办案程序：各阶段的职责、期限和进展')
    .argument('<file>', '案件文件，或 -')
    .option('--json', '输出 JSON')
    .option('--today <day>', '以哪一天为准判断是否逾期')
    .option('--fine <yuan>', '拟处或者已处的罚款（元），不写则按整个幅度判断')
    .option('--done <stage=day...>', '已办理的阶段和日期，例如 service=2023-04-12')
    .option('--postponed <day>', '批准延期、分期缴纳的最后一日')
    .option(
      '--person <id.stage=day...>',
      '单位以外受罚人员各自的阶段日期和罚款，例如 cqr-73.notice=2023-04-01 cqr-73.fine=10000',
    )
    .option('--holidays <file>', '节假日表：{ "holidays": ["2023-05-01"], "workdays": ["2023-05-06"] }')
    .addOption(new Option('--track <track>', '普通程序或者当场处罚').choices(['ordinary', 'summary']));
  for (const extend of [withLocale, withRulebook]) extend(command);
  command.action((file: string, flags: TimelineFlags) =>
    guarded(io, flags.locale, async () => {
      const rulebook = await rulebookFrom(flags, io);
      const input = parseJson(await readText(file, io)) as CaseInput;
      const calendar = flags.holidays === undefined ? {} : parseJson(await readText(flags.holidays, io));
      const options = {
        ...(calendar as Pick<TimelineOptions, 'holidays' | 'workdays'>),
        rulebook,
        ...(flags.today !== undefined && { today: flags.today }),
        ...(flags.fine !== undefined && { imposedFine: flags.fine }),
        ...(flags.track !== undefined && { track: flags.track }),
        ...(flags.done !== undefined && { done: pairs(flags.done) }),
        ...(flags.postponed !== undefined && { postponedUntil: flags.postponed }),
        ...(flags.person !== undefined && { persons: personsFrom(flags.person) }),
      };
      const line = timeline(input, decide(input, { rulebook }), options);
      const { locale } = flags;
      io.out(flags.json ? jsonText(line) : timelineText(line, { locale, rulebook }));
    }),
  );
}

interface SurchargeFlags {
  locale: Locale;
  json?: boolean;
  days?: string;
  due?: string;
  paid?: string;
  suspended?: string[];
}

/** `caliang surcharge FINE --days N`, or with `--due` and `--paid`: what late payment adds. */
export function registerSurcharge(root: Command, io: Io): void {
  const command = root
    .command('surcharge')
    .description('计算逾期缴纳罚款的加处罚款')
    .argument('<fine>', '罚款数额（元）')
    .option('--json', '输出 JSON')
    .option('--days <n>', '逾期日数')
    .option('--due <day>', '缴款期限的最后一日')
    .option('--paid <day>', '缴纳之日')
    .option(
      '--suspended <from..to...>',
      '复议、诉讼期间，例如 2023-05-11..2023-05-20，后面可以写 :复议 或者 :诉讼',
    );
  withLocale(command).action((fine: string, flags: SurchargeFlags) =>
    guarded(io, flags.locale, async () => {
      const surcharge = lateSurcharge(fine, lateFrom(flags));
      io.out(flags.json ? jsonText(surcharge) : surchargeText(surcharge, { locale: flags.locale }));
    }),
  );
}

const REMEDIES: Readonly<Record<string, Remedy>> = { 复议: 'review', 诉讼: 'litigation' };

function lateFrom({ days, due, paid, suspended = [] }: SurchargeFlags): number | LatePeriod {
  if (due !== undefined && paid !== undefined && days === undefined) {
    const spans = suspended.map((text): Suspension => {
      const [span = '', remedy] = text.split(':');
      const [from = '', to = ''] = span.split('..');
      return remedy === undefined ? [from, to] : [from, to, REMEDIES[remedy] ?? (remedy as Remedy)];
    });
    return { dueOn: due, paidOn: paid, ...(spans.length > 0 && { suspended: spans }) };
  }
  if (days !== undefined && due === undefined && paid === undefined) {
    if (/^\d{1,9}$/.test(days)) return Number(days);
    throw new InputProblem(
      `逾期日数（--days）“${visible(days)}”不对：应为不小于 0 的整数`,
      `the number of late days (--days) "${visible(days)}" must be a whole number from 0`,
    );
  }
  throw new InputProblem(
    '请写明 --days 逾期日数，或者同时写明 --due 和 --paid',
    'give --days, a whole number, or both --due and --paid',
  );
}
