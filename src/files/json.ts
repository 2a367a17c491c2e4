/** JSON as it is read from files: two keys of the same name in one object have no meaning, and are refused. */
import { fail, issue } from '../errors/index.js';

/** @throws CaliangError `not-json`, `duplicate-key` */
export function readJson(text: string): unknown {
  const plain = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch (error) {
    return fail(issue('not-json', [], { problem: error instanceof Error ? error.message : String(error) }));
  }
  const twice = duplicateKey(plain);
  if (twice) {
    const before = plain.slice(0, twice.at);
    const line = before.match(/\n/g)?.length ?? 0;
    const column = twice.at - (before.lastIndexOf('\n') + 1);
    fail(issue('duplicate-key', [], { key: twice.key, line: String(line + 1), column: String(column + 1) }));
  }
  return value;
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
