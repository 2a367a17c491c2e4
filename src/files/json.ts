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
    return fail(issue('not-json', [], { problem, ...misprintIn(plain) }));
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

/** What people who type Chinese get wrong in JSON, by the first place outside of quotes where it stands; nothing for other faults. */
function misprintIn(text: string): {
  misprint?: 'full-width' | 'last-comma';
  seen?: string;
  line?: string;
  column?: string;
} {
  const bare = text.replace(/"(?:[^"\\\n]|\\.)*"/g, (quoted) => ' '.repeat(quoted.length));
  const sign = bare.search(/[“”‘’，：、；｛｝［］]/);
  if (sign >= 0) return { misprint: 'full-width', seen: bare[sign]!, ...placeOf(text, sign) };
  const comma = bare.search(/,\s*[}\]]/);
  return comma < 0 ? {} : { misprint: 'last-comma', seen: ',', ...placeOf(text, comma) };
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
