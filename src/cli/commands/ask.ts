import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { CaseInput } from '../../case/schema.js';
import { decide } from '../../decide/decide.js';
import type { DecideOptions, Decision } from '../../decide/decision.js';
import { explain } from '../../explain/explain.js';
import { render } from '../../explain/render.js';
import { checkFine } from '../../fine/check-fine.js';
import { readYuan, writeYuan } from '../../money/index.js';
import { receipt } from '../../receipt/receipt.js';
import type { Rulebook } from '../../rulebook/load.js';
import { Dialogue } from '../ask/dialogue.js';
import { endingOf } from '../ask/ending.js';
import { type FileKind, fileOf, json, prefixOf, writeFree, wrote } from '../ask/files.js';
import { Flow } from '../ask/flow.js';
import { ASK_TEXTS } from '../ask/locales/index.js';
import { offerPapers } from '../ask/papers.js';
import { Screen } from '../ask/screen.js';
import { Session } from '../ask/session.js';
import { Wording } from '../ask/wording.js';
import { guarded, type Io, type Locale, parseJson, readText } from '../io.js';
import { type DecidingFlags, decidingFrom, withDeciding, withLocale } from '../options.js';

interface Flags extends DecidingFlags {
  locale: Locale;
  out?: string;
  imposed?: string;
}

/** `caliang ask [FILE]`: the case question by question; a file begun before is gone on with. */
export function registerAsk(root: Command, io: Io): void {
  const command = root
    .command('ask')
    .description('逐项提问，得出结论和说明，并写入案件、结论、凭据和供人阅读的说明')
    .argument('[file]', '以前保存的案件文件：已有的不再问，可以修改')
    .option('--out <prefix>', '文件名的开头；不写则询问')
    .option('--imposed <yuan>', '拟处的罚款（元），不写则询问；不合法的，退出码为 1');
  for (const extend of [withLocale, withDeciding]) extend(command);
  command.action((file: string | undefined, flags: Flags) =>
    guarded(io, flags.locale, async () => {
      if (io.screen === null || file === '-') {
        io.err(`${ASK_TEXTS[flags.locale].noTerminal}\n`);
        io.fail(2);
        return;
      }
      const options = await decidingFrom(flags, io);
      const given = file === undefined ? undefined : parseJson(await readText(file, io));
      const ending = endingOf(io.screen.input);
      try {
        const screen = new Screen({ ...io.screen, input: ending.input }, ending.signal);
        await new Asking(screen, io, flags, options, file).run(given);
      } finally {
        ending.stop();
      }
      if (ending.signal.aborted) io.fail(1);
    }),
  );
}

class Asking {
  private readonly wording: Wording;

  constructor(
    private readonly screen: Screen,
    private readonly io: Io,
    private readonly flags: Flags,
    private readonly options: DecideOptions & { rulebook: Rulebook },
    private readonly file: string | undefined,
  ) {
    this.wording = new Wording(options.rulebook, flags.locale);
  }

  async run(given: unknown): Promise<void> {
    const { wording, screen, options } = this;
    const { texts } = wording;
    const flow = new Flow(options.rulebook, options);
    const { session: begun, faults } =
      given === undefined ? { session: Session.start(flow), faults: [] } : Session.resume(given, flow);
    screen.open(texts.title, [texts.lead, texts.keys]);
    if (this.file !== undefined) {
      screen.say(texts.resumed(this.file, begun.answered.length));
      const wrong = faults.map((fault) => texts.problem(fault, wording.lex));
      if (wrong.length > 0) screen.warn([texts.faultsIn(this.file), ...wrong].join('\n'));
    }
    const { session, how } = await new Dialogue(options.rulebook, wording, screen).run(begun);
    if (how === 'accepted') return this.finish(session);
    if (how === 'left' || session.answered.length === 0) {
      screen.close(session.answered.length === 0 ? texts.nothingToSave : texts.notWritten);
    } else this.save(session);
  }

  private get prefix(): string {
    const { texts } = this.wording;
    return this.flags.out ?? (this.file === undefined ? texts.fileNameDefault : prefixOf(this.file, texts));
  }

  private save(session: Session): void {
    const { texts } = this.wording;
    const readable = (file: string): string => this.answersOf(session, file);
    const file = writeFree(this.prefix, { value: session.known, readable }, texts);
    this.screen.say(texts.begunSaved(file));
    this.screen.close(texts.goOn(`${texts.command} ${file}`));
  }

  /** Questions and answers so far, for people; the mark in front makes old editors read it as UTF-8. */
  private answersOf(session: Session, file: string): string {
    const { wording } = this;
    const { texts } = wording;
    const answers = session.answered.map(({ question, said }) =>
      texts.pair(wording.label(question), wording.said(question, said)),
    );
    const lines = [texts.title, texts.unfinished, '', ...answers, '', texts.goOn(`${texts.command} ${file}`)];
    return `\uFEFF${lines.join('\r\n')}\r\n`;
  }

  private async finish(session: Session): Promise<void> {
    const { screen, options, wording, io, flags } = this;
    let decision: Decision;
    try {
      decision = decide(session.draft as unknown as CaseInput, options);
    } catch (error) {
      this.save(session);
      throw error;
    }
    if (decision.law.chosen === 'incomparable') screen.warn(wording.texts.lawOpen);
    const imposed = await this.meant(decision);
    const check = imposed === undefined ? null : checkFine(decision, imposed, { rulebook: options.rulebook });
    if (check) {
      const said = render(check, { decision, locale: flags.locale, rulebook: options.rulebook });
      if (check.verdict === 'lawful') screen.say(said);
      else screen.warn(said);
    }
    const written = await this.write(decision, imposed);
    if (written.length === 0 && screen.ended) this.save(session);
    screen.say(
      written.length === 0 ? wording.texts.notWritten : wording.texts.written(wording.lex.list(written)),
    );
    const [first] = written;
    if (first !== undefined && check?.verdict !== 'unlawful') await this.papers(decision, imposed, first);
    screen.close(wording.texts.decided);
    const text = explain(decision, {
      locale: flags.locale,
      rulebook: options.rulebook,
      ...(imposed !== undefined && { imposed }),
    });
    io.out(`${text.trimEnd()}\n`);
    if (check?.verdict === 'unlawful') io.fail(1);
  }

  private papers(decision: Decision, fine: string | undefined, file: string): Promise<void> {
    const { screen, wording, options, flags } = this;
    const { texts } = wording;
    const { rulebook } = options;
    const prefix = prefixOf(file, texts);
    return offerPapers({ screen, texts, locale: flags.locale, decision, rulebook, fine, prefix });
  }

  /** The fine that the office means to impose: from the command, from the case of a unit, or asked for. */
  private async meant(decision: Decision): Promise<string | undefined> {
    const { flags, screen } = this;
    const { texts } = this.wording;
    if (flags.imposed !== undefined) return flags.imposed;
    const { unitFine } = decision.party === 'unit' ? (decision.case.amounts ?? {}) : {};
    if (unitFine !== undefined || decision.outcome !== 'penalty') return unitFine;
    const typed = await screen.type({
      message: texts.fineAsked,
      hint: texts.fineHint,
      initial: '',
      empty: texts.fineNone,
      refuse: (text) => (text === '' || readYuan(text) ? undefined : texts.fineRefused(text)),
    });
    const fine = typed === null || typed === '' ? undefined : readYuan(typed);
    return fine ? writeYuan(fine) : undefined;
  }

  /** The names of the files written. Asks before anything is overwritten. */
  private async write(decision: Decision, imposed: string | undefined): Promise<string[]> {
    const { screen, wording } = this;
    const { texts, lex } = wording;
    const input = decision.case as CaseInput;
    const { rulebook } = this.options;
    const content: Readonly<Record<FileKind, string>> = {
      case: json(input),
      decision: json(decision),
      receipt: json(receipt(input, decision, { rulebook })),
      document: explain(decision, {
        locale: this.flags.locale,
        rulebook,
        format: 'html',
        ...(imposed !== undefined && { imposed }),
      }),
    };
    const kinds = Object.keys(content) as FileKind[];
    let prefix = this.flags.out ?? null;
    for (;;) {
      prefix ??= await screen.type({
        message: texts.fileNames,
        hint: '',
        initial: this.prefix,
        empty: texts.fileNameDefault,
        refuse: () => undefined,
      });
      if (prefix === null) return [];
      if (prefix.trim() === '') prefix = texts.fileNameDefault;
      const files = kinds.map((kind) => fileOf(prefix!, kind, texts));
      const there = files.filter((name) => existsSync(name));
      const answer =
        there.length === 0
          ? 'write'
          : await screen.choose(texts.exists(lex.list(there)), [
              { value: 'other', label: texts.otherName },
              { value: 'write', label: texts.overwrite },
              { value: 'none', label: texts.doNotWrite },
            ]);
      if (answer === null || answer === 'none') return [];
      if (answer === 'write') {
        const failed = files.find((name, i) => !wrote(name, content[kinds[i]!], 'w'));
        if (failed === undefined) return files;
        screen.warn(texts.cannotWrite(failed));
      }
      prefix = null;
    }
  }
}
