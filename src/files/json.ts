/** JSON as it is read from files: two keys of the same name in one object have no meaning, and are refused. */
import { fail, issue } from '../errors/index.js';

/** @throws CaliangError `not-json`, `duplicate-key` */
export function readJson(text: string): unknown {
  const plain = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return fail(issue('not-json', [], { problem, ...(misprintIn(plain) ?? cutOff(problem, plain)) }));
  }
  const twice = duplicateKey(plain);
  if (twice) {
    fail(issue('duplicate-key', [], { key: twice.key, ...placeOf(plain, twice.at) }));
  }
  return value;
}

const placeOf = (text: string, at: number): { line: string; column: string } => {
  const before = text.slice(0, at).split('\n');
  return { line: String(before.length), column: String(before.at(-1)!.length + 1) };
};

interface Misprint {
  readonly misprint: 'full-width' | 'last-comma' | 'empty' | 'other-text' | 'cut-off';
  readonly seen?: string;
  readonly line?: string;
  readonly column?: string;
}

/** What a JSON text can begin with, and the Chinese signs that people type in their places. */
const BEGINS = /^(?:[{["\-\d“”‘’｛［]|true|false|null)/;

/**
 * What people who type Chinese get wrong in JSON, by the first place outside of quotes where it stands; that there is
 * nothing, or no JSON at all; `null` for other faults.
 */
function misprintIn(text: string): Misprint | null {
  const begun = text.trimStart();
  if (begun === '') return { misprint: 'empty' };
  if (!BEGINS.test(begun)) return { misprint: 'other-text', seen: begun.slice(0, 12).split('\n')[0]! };
  const bare = text.replace(/"(?:[^"\\\n]|\\.)*"/g, (quoted) => ' '.repeat(quoted.length));
  const sign = bare.search(/[“”‘’，：、；｛｝［］]/);
  if (sign >= 0) return { misprint: 'full-width', seen: bare[sign]!, ...placeOf(text, sign) };
  const comma = bare.search(/,\s*[}\]]/);
  return comma < 0 ? null : { misprint: 'last-comma', seen: ',', ...placeOf(text, comma) };
}

/** The text ends before it is complete. */
function cutOff(problem: string, text: string): Misprint | null {
  const at = /at position (\d+)/.exec(problem)?.[1];
  const ended = at !== undefined && Number(at) >= text.trimEnd().length;
  return ended || /Unexpected end|Unterminated string/.test(problem) ? { misprint: 'cut-off' } : null;
}

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** The first key that its object has already; the text is JSON. */
function duplicateKey(text: string): { key: string; at: number } | null {
  const open: (Set<string> | null)[] = [];
  let keys: Set<string> | null = null;
  let wantsKey = false;
  TOKENS.lastIndex = 0;
  for (let token = TOKENS.exec(text); token; token = TOKENS.exec(text)) {
    const [seen] = token;
    switch (seen) {
      case '{':
        open.push(keys);
        keys = new Set();
        wantsKey = true;
        break;
      case '[':
        open.push(keys);
        keys = null;
        wantsKey = false;
        break;
      case '}':
      case ']':
        keys = open.pop() ?? null;
        wantsKey = false;
        break;
      case ',':
        wantsKey = keys !== null;
        break;
      case ':':
        break;
      default: {
        if (!wantsKey || !keys) break;
        wantsKey = false;
        const key = seen.includes('\\') ? (JSON.parse(seen) as string) : seen.slice(1, -1);
        if (keys.has(key)) return { key, at: token.index };
        keys.add(key);
      }
    }
  }
  return null;
}
