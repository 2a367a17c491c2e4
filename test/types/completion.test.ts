/** An editor offers the ids where a case is written. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { builtinRulebook } from '../../src/index.js';

const file = resolve('test/types/completed.ts');
const program = (beforeCursor: string, afterCursor: string) =>
  `import { decide, safeDecide } from '../../src/index.js';\nimport { sample } from '../../src/testing/index.js';\n${beforeCursor}${afterCursor}`;

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.json', (name) => readFileSync(name, 'utf8')).config,
  ts.sys,
  process.cwd(),
);

let text = '';
let version = 0;
const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getScriptFileNames: () => [file],
  getScriptVersion: (name) => (name === file ? `${version}` : '0'),
  getScriptSnapshot: (name) => {
    const found = name === file ? text : ts.sys.readFile(name);
    return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
  },
  getCurrentDirectory: () => process.cwd(),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (name) => name === file || ts.sys.fileExists(name),
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
});

/** What is offered at `|`. */
function offered(code: string): string[] {
  const [before = '', after = ''] = code.split('|');
  text = program(before, after);
  version += 1;
  const at = text.length - after.length;
  return service.getCompletionsAtPosition(file, at, {})?.entries.map((entry) => entry.name) ?? [];
}

describe('completion', () => {
  const { provisions, circumstances } = builtinRulebook().data;

  it('offers every violation', () => {
    const names = offered("decide({ violation: '|' })");
    expect(names).toEqual(expect.arrayContaining(provisions.map((p) => p.violation)));
  });

  it('offers every circumstance', () => {
    const names = offered("decide({ circumstances: [{ id: '|' }] })");
    expect(names).toEqual(expect.arrayContaining(circumstances.map((c) => c.id)));
  });

  it('offers parties, roles, consequences, ordinals, units', () => {
    expect(offered("decide({ party: '|' })")).toEqual(expect.arrayContaining(['unit', 'individual']));
    expect(offered("decide({ role: '|' })")).toEqual(expect.arrayContaining(['设计单位', '使用单位']));
    expect(offered("decide({ facts: { consequence: '|' } })")).toEqual(
      expect.arrayContaining(['remediable']),
    );
    expect(offered("decide({ facts: { frequency: '|' } })")).toEqual(expect.arrayContaining(['heavy']));
    expect(offered("decide({ facts: { quantity: { value: 2, unit: '|' } } })")).toEqual(
      expect.arrayContaining(['樘', '㎡']),
    );
  });

  it('offers the error codes, and the facts of one', () => {
    const refused = 'const r = safeDecide(0); if (!r.success) { ';
    expect(offered(`${refused} r.error.code === '|' }`)).toEqual(
      expect.arrayContaining(['unknown-id', 'date-order']),
    );
    expect(offered(`${refused} if (r.error.code === 'date-order') r.error.params.| }`)).toEqual(
      expect.arrayContaining(['earlierDay', 'laterDay']),
    );
  });

  it('offers the samples', () => {
    expect(offered("sample('|')")).toEqual(expect.arrayContaining(['fengxian-doors', 'order-first']));
  });
});
