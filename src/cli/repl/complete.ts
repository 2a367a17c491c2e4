/** Tab: names and ids between quotation marks, Chinese names and their properties outside; the rest as Node does it. */
import { consequenceNames, ordinalNames, partyNames, roleNames, unitNames } from '../../case/names.js';
import { kindTables } from '../../documents/kinds.js';
import { indexOf, type Rulebook } from '../../rulebook/load.js';

/** The names that fit, and the part of the line that they complete. */
export type Completion = [names: string[], part: string];

const HAN_TAIL = /[\p{Script=Han}\w$]*\p{Script=Han}[\p{Script=Han}\w$]*$/u;
const HAN_PATH = /(\p{Script=Han}+)((?:\.[\p{Script=Han}\w$]+)*)\.([\p{Script=Han}\w$]*)$/u;

/** What stands before an open quotation mark and after it; `null` outside a string. */
function openString(line: string): { before: string; inside: string } | null {
  let quote = '';
  let from = 0;
  for (let i = 0; i < line.length; i += 1) {
    const char = line[i]!;
    if (char === '\\' && quote !== '') i += 1;
    else if (quote === '' && `'"\``.includes(char)) {
      quote = char;
      from = i + 1;
    } else if (char === quote) quote = '';
  }
  return quote === '' ? null : { before: line.slice(0, from - 1), inside: line.slice(from) };
}

export class Completer {
  private readonly violations: readonly string[];
  private readonly circumstances: readonly string[];

  constructor(
    book: Rulebook,
    private readonly context: Readonly<Record<string, unknown>>,
  ) {
    const { violationNames, circumstanceNames } = indexOf(book);
    this.violations = [...violationNames.keys()];
    this.circumstances = [...circumstanceNames.keys()];
  }

  /** `null`: nothing of ours; Node completes. */
  complete(line: string): Completion | null {
    const string = openString(line);
    if (string) {
      const { before, inside } = string;
      return [this.namesAfter(before).filter((name) => name.startsWith(inside)), inside];
    }
    const path = HAN_PATH.exec(line);
    if (path) {
      const [, root = '', middle = '', part = ''] = path;
      const names = Object.keys(this.at([root, ...middle.split('.').filter(Boolean)]));
      return [names.filter((name) => name.startsWith(part)), part];
    }
    const [part] = HAN_TAIL.exec(line) ?? [];
    if (part === undefined) return null;
    return [Object.keys(this.context).filter((name) => name.startsWith(part)), part];
  }

  private at(parts: readonly string[]): object {
    let value: unknown = this.context;
    for (const part of parts) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return {};
      value = (value as Record<string, unknown>)[part];
    }
    return typeof value === 'object' && value !== null ? value : {};
  }

  /** The key or the function before a quotation mark tells which names can stand in it. */
  private namesAfter(before: string): readonly string[] {
    const [, key = ''] =
      /([\p{Script=Han}\w]+)['"]?\s*[:(]\s*\[?(?:\s*['"][^'"]*['"]\s*,)*\s*$/u.exec(before) ?? [];
    switch (key) {
      case 'violation':
      case 'tables':
      case '条文':
        return this.violations;
      case 'draft':
      case '文书':
      case 'kind':
        return kindTables.flatMap(({ id, name, aliases }) => [name.zh, ...aliases, id]);
      case 'id':
        return this.circumstances;
      case 'party':
        return [...partyNames.ids.keys()];
      case 'role':
        return [...roleNames.ids.keys()];
      case 'unit':
        return [...unitNames.ids.keys()];
      case 'consequence':
        return [...consequenceNames.ids.keys(), ...ordinalNames.ids.keys()];
      default:
        return [...this.violations, ...this.circumstances];
    }
  }
}
