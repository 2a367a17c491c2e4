/** Every `@example` of a public function is run: the last line is `expression // expected`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as auditReport from '../src/audit-report/index.js';
import * as documents from '../src/documents/index.js';
import * as main from '../src/index.js';
import * as testing from '../src/testing/index.js';
import * as worksheet from '../src/worksheet/index.js';

const api = { ...main, ...worksheet, ...testing, ...auditReport, ...documents };

/** What an example may use beside the package: the libraries that the testing kit works with. */
const scope = { ...api, fc, expect };

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name));

interface Example {
  name: string;
  /** Statements that come before, as JavaScript. */
  before: string;
  code: string;
  expected: string;
}

const plain = (code: string): string =>
  ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022 } }).outputText;

/** Statements end with `;`, and an expression with `// expected`. */
function split(name: string, body: string): Example[] {
  const found: Example[] = [];
  let before = '';
  let open = '';
  for (const line of body.split('\n').map((l) => l.replace(/^\s*\* ?/, ''))) {
    const at = line.lastIndexOf(' // ');
    open += `${at < 0 ? line : line.slice(0, at)}\n`;
    if (at >= 0) {
      found.push({ name, before: plain(before), code: open, expected: line.slice(at + 4) });
      open = '';
    } else if (line.endsWith(';')) {
      before += open;
      open = '';
    }
  }
  return found;
}

const examplesIn = (file: string): Example[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /@example\n([\s\S]*?)\*\/\s*export (?:const|(?:async )?function\*?) (\w+)/g,
    ),
  ].flatMap(([, body = '', name = '']) => split(name, body));

const AsyncFunction = (async () => {}).constructor as FunctionConstructor;

const evaluate = (before: string, code: string): unknown =>
  new AsyncFunction(...Object.keys(scope), `${before} return (${code.trim()});`)(...Object.values(scope));

const examples = files.flatMap(examplesIn);

describe('examples in doc comments', () => {
  it.each(examples.map((e) => [e.name, e] as const))('%s', async (_name, { before, code, expected }) => {
    expect(await evaluate(before, code)).toEqual(await evaluate('', expected));
  });

  it('stand at every public function', () => {
    const functions = Object.entries(api).filter(
      ([name, value]) => typeof value === 'function' && /^[a-z]/.test(name),
    );
    const shown = new Set(examples.map((e) => e.name));
    expect(functions.map(([name]) => name).filter((name) => !shown.has(name))).toEqual([]);
  });
});
