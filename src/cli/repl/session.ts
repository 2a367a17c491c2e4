/** A session of Node's REPL with the names of the package, results in words, completion and a history. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { type REPLEval, type REPLServer, start } from 'node:repl';
import type { Readable, Writable } from 'node:stream';
import type { DecideOptions } from '../../decide/decision.js';
import type { Rulebook } from '../../rulebook/load.js';
import type { Locale } from '../io.js';
import { Completer } from './complete.js';
import { CHINESE, functionsFor, type Held } from './names.js';
import { type Printing, problemIn, shown } from './print.js';
import { REPL_TEXTS } from './texts.js';

export interface SessionOptions {
  readonly options: DecideOptions & { rulebook: Rulebook };
  readonly locale: Locale;
  readonly input: Readable;
  readonly output: Writable;
  /** Somebody types: prompt, colours, completion, history. */
  readonly terminal: boolean;
  /** `null`: none. */
  readonly history: string | null;
  /** Told of every error that a line of the session ends in. */
  readonly failed: () => void;
}

/** Runs until the input ends or `.exit`. */
export function runSession(given: SessionOptions): Promise<void> {
  const { options, locale, input, output, terminal } = given;
  const texts = REPL_TEXTS[locale];
  const printing: Printing = { locale, rulebook: options.rulebook, texts, colors: terminal };
  if (terminal) output.write(`${texts.welcome}\n`);
  const server = start({
    input,
    output,
    terminal,
    prompt: terminal ? texts.prompt : '',
    ignoreUndefined: true,
    preview: false,
    useColors: terminal,
    writer: (value) => shown(value, printing),
  });
  // A script needs no prompts between its results.
  if (!terminal) server.displayPrompt = () => void server.resume();
  const held: Held = {};
  name(server, functionsFor(options, locale, held), held);
  sayProblems(server, printing, given);
  completeNames(server, options.rulebook);
  loadCases(server, texts.loadHelp, (file) => {
    const open = server.context['open'] as (file: string) => unknown;
    try {
      output.write(`${shown(open(file), printing)}\n${texts.loaded(file)}\n`);
    } catch (error) {
      const said = problemIn(error, printing);
      if (said === null) throw error;
      given.failed();
      output.write(`${said}\n`);
    }
  });
  if (given.history !== null) server.setupHistory(given.history, () => {});
  return new Promise((resolve) => server.once('exit', resolve));
}

function name({ context }: REPLServer, functions: ReturnType<typeof functionsFor>, held: Held): void {
  for (const [english, work] of Object.entries(functions)) {
    for (const own of [english, CHINESE[english]!]) {
      Object.defineProperty(context, own, {
        value: work,
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
  }
  const kept = { it: 'case', 案件: 'case', decision: 'decision', 结论: 'decision' } as const;
  for (const [own, key] of Object.entries(kept)) {
    Object.defineProperty(context, own, {
      get: () => held[key],
      set: (value) => Object.assign(held, { [key]: value }),
      enumerable: true,
      configurable: true,
    });
  }
}

/** A problem of the user's input is said in a sentence, without "Uncaught" and without a stack. */
function sayProblems(server: REPLServer, printing: Printing, { output, failed }: SessionOptions): void {
  const say = (error: unknown): boolean => {
    const said = problemIn(error, printing);
    if (said === null) return false;
    output.write(`${said}\n`);
    return true;
  };
  const evaluate = server.eval as REPLEval;
  const own: REPLEval = function (this: REPLServer, code, context, file, done) {
    evaluate.call(this, code, context, file, (error, result) => {
      if (error && error.name !== 'Recoverable' && !('err' in error)) failed();
      if (error && say(error)) done(null, undefined);
      else done(error, result);
    });
  };
  Object.assign(server, { eval: own });
  // Up to Node 24 what a line throws goes to the domain of the server instead.
  const { _domain: domain } = server as unknown as { _domain?: NodeJS.EventEmitter };
  const [report] = (domain?.listeners('error') ?? []) as ((error: unknown) => void)[];
  if (!domain || !report) return;
  domain.removeAllListeners('error');
  domain.on('error', (error: unknown) => {
    failed();
    if (!say(error)) return report.call(server, error);
    server.clearBufferedCommand();
    server.displayPrompt();
  });
}

type Done = (error: Error | null, found: [string[], string]) => void;

function completeNames(server: REPLServer, book: Rulebook): void {
  const completer = new Completer(book, server.context);
  const node = server.completer as (line: string, done: Done) => void;
  const own = (line: string, done: Done): void => {
    const found = completer.complete(line);
    if (found) done(null, found);
    else node(line, done);
  };
  Object.assign(server, { completer: own });
}

function loadCases(server: REPLServer, help: string, open: (file: string) => void): void {
  const node = server.commands['load'];
  server.defineCommand('load', {
    help,
    action(this: REPLServer, file: string) {
      const path = file.trim();
      if (!/\.json$/i.test(path)) return node?.action.call(this, path);
      open(path);
      this.displayPrompt();
    },
  });
}

/** Where the lines of a session are kept: `CALIANG_HISTORY` (empty: nowhere), the state folder, or the home folder. */
export function historyFile(env: NodeJS.ProcessEnv): string | null {
  const { CALIANG_HISTORY: own, XDG_STATE_HOME: state } = env;
  if (own === '') return null;
  const file = own ?? (state ? join(state, 'caliang', 'history') : join(homedir(), '.caliang_history'));
  try {
    mkdirSync(dirname(file), { recursive: true });
    closeSync(openSync(file, 'a', 0o600));
    return file;
  } catch {
    return null;
  }
}
