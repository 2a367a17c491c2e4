import type { Command } from 'commander';
import type { CaseInput } from '../../case/schema.js';
import { decide } from '../../decide/decide.js';
import { receipt } from '../../receipt/receipt.js';
import { type Replayed, replay } from '../../receipt/replay.js';
import { loadRulebook } from '../../rulebook/load.js';
import type { Assurance } from '../../rulebook/schema.js';
import { guarded, type Io, type Locale, parseJson, readText } from '../io.js';
import { rulebookFrom, withAssurance, withLocale, withRulebook } from '../options.js';

/** `caliang receipt FILE|-`: decides and prints the receipt, for keeping beside the case. */
export function registerReceipt(root: Command, io: Io): void {
  const command = root
    .command('receipt')
    .description('作出结论并输出凭据（规则库、案件、结论及其摘要），供日后重算核对')
    .argument('<file>', '案件文件，或 -');
  for (const extend of [withRulebook, withAssurance]) extend(command);
  command.action((file: string, flags: { rulebook?: string; requireAssurance?: Assurance }) =>
    guarded(io, 'zh-CN', async () => {
      const rulebook = await rulebookFrom(flags.rulebook, io);
      const input = parseJson(await readText(file, io)) as CaseInput;
      const { requireAssurance } = flags;
      const decision = decide(input, {
        rulebook,
        ...(requireAssurance !== undefined && { requireAssurance }),
      });
      io.out(`${JSON.stringify(receipt(input, decision, { rulebook }), null, 2)}\n`);
    }),
  );
}

/** `caliang replay RECEIPT`: decides again and says whether the result is the same. */
export function registerReplay(root: Command, io: Io): void {
  const command = root
    .command('replay')
    .description('按凭据重新计算，核对结论是否一致、凭据是否被改动')
    .argument('<receipt>', '凭据文件，或 -')
    .option('--json', '输出 JSON')
    .option('--rulebook <file...>', '在内置规则库之外查找的规则库');
  withLocale(command).action((file: string, flags: { locale: Locale; json?: boolean; rulebook?: string[] }) =>
    guarded(io, flags.locale, async () => {
      const books = [];
      for (const name of flags.rulebook ?? []) books.push(loadRulebook(parseJson(await readText(name, io))));
      const result = replay(parseJson(await readText(file, io)), books);
      io.out(`${flags.json ? JSON.stringify(result, null, 2) : said(result, flags.locale === 'en')}\n`);
      if (result.result !== 'equal') io.fail(1);
    }),
  );
}

const PARTS = {
  case: { zh: '案件', en: 'case' },
  decision: { zh: '结论', en: 'decision' },
  receipt: { zh: '凭据整体', en: 'receipt as a whole' },
} as const;

function said(result: Replayed, en: boolean): string {
  switch (result.result) {
    case 'equal':
      return en
        ? `Equal: the case gives the same decision, step by step (decided by version ${result.package.was}, replayed by ${result.package.now}).`
        : `一致：重新计算得出同样的结论，逐步相同（当时的软件版本 ${result.package.was}，现在 ${result.package.now}）。`;
    case 'tampered': {
      const parts = result.parts.map((p) => PARTS[p][en ? 'en' : 'zh']).join(en ? ', ' : '、');
      return en ? `Tampered: the digest does not fit the ${parts}.` : `凭据被改动：${parts}与摘要不符。`;
    }
    case 'rulebook-missing': {
      const { id, version, digest } = result.wanted;
      return en
        ? `The rulebook is not at hand: ${id} ${version}, digest ${digest}. Give it with --rulebook.`
        : `没有凭据所用的规则库：${id} ${version}，摘要 ${digest}。请用 --rulebook 指定。`;
    }
    case 'refused':
      return en
        ? `Not equal: this version refuses the case (${result.issues.map((i) => i.code).join(', ')}).`
        : `不一致：现在的版本不接受这个案件（${result.issues.map((i) => i.code).join('、')}）。`;
    case 'differs': {
      const { first } = result;
      const [was, now] = [JSON.stringify(first.was), JSON.stringify(first.now)];
      const place =
        first.at === 'step' ? `${first.index + 1} ${(first.was ?? first.now)?.id ?? ''}` : first.path;
      return en
        ? `Not equal. First difference: ${first.at} ${place}\n  was: ${was}\n  now: ${now}`
        : `不一致。第一处不同：${first.at === 'step' ? `第 ${place} 步` : `字段 ${place}`}\n  当时：${was}\n  现在：${now}`;
    }
  }
}
