import type { Command } from 'commander';
import { type AuditCode, audit } from '../../audit/audit.js';
import type { DecidedCase } from '../../audit/decided.js';
import { auditText } from '../../explain/audit-text.js';
import { guarded, type Io, type Locale, parseJson, problemJson, problemText, readLines } from '../io.js';
import { type RulebookFlags, rulebookFrom, withLocale, withRulebook } from '../options.js';

interface Flags extends RulebookFlags {
  locale: Locale;
  json?: boolean;
}

/** `caliang audit FILE.jsonl|-`: one decided case a line against the law; a bad line is reported and the run goes on. */
export function registerAudit(root: Command, io: Io): void {
  const command = root
    .command('audit')
    .description('案卷自查：逐行核对已决定的案件（JSON Lines），列出每案的问题和合法的数额')
    .argument('<file>', '每行一个已决定案件的文件，或 -')
    .option('--json', '每行输出一个 JSON：发现的问题或者错误');
  for (const extend of [withLocale, withRulebook]) extend(command);
  command.action((file: string, flags: Flags) =>
    guarded(io, flags.locale, async () => {
      const rulebook = await rulebookFrom(flags, io);
      const en = flags.locale === 'en';
      const counts = new Map<AuditCode, number>();
      let [line, clean, bad] = [0, 0, 0];
      for await (const text of readLines(file, io)) {
        line += 1;
        try {
          const audited = audit(parseJson(text) as DecidedCase, { rulebook });
          for (const { code } of audited.findings) counts.set(code, (counts.get(code) ?? 0) + 1);
          if (audited.findings.length === 0) clean += 1;
          const said = auditText(audited, { locale: flags.locale, rulebook });
          if (flags.json) io.out(`${JSON.stringify({ line, findings: audited.findings })}\n`);
          else if (audited.findings.length > 0) {
            io.out(`${en ? `Line ${line}` : `第 ${line} 行`}\n${said.replace(/^/gm, '  ')}\n`);
          }
        } catch (error) {
          bad += 1;
          const problem = problemText(error, flags.locale);
          if (flags.json) io.out(`${JSON.stringify({ line, error: problemJson(error, flags.locale) })}\n`);
          else io.out(`${en ? `Line ${line} cannot be read` : `第 ${line} 行无法读取`}\n  ${problem}\n`);
        }
      }
      const found = [...counts].sort(([, a], [, b]) => b - a).map(([code, n]) => `${code} ${n}`);
      io.err(
        en
          ? `${line} cases, ${clean} without findings, ${bad} not readable${found.length > 0 ? `; ${found.join(', ')}` : ''}\n`
          : `共 ${line} 案，没有问题的 ${clean} 案，无法读取的 ${bad} 行${found.length > 0 ? `；${found.join('，')}` : ''}\n`,
      );
      if (bad > 0) io.fail(1);
    }),
  );
}
