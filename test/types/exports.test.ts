/** Every value that the types of an entry export is there at run time, and the other way round. */
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ENTRY_MODULES } from '../hostile/entries.js';

const ROOT = join(import.meta.dirname, '..', '..');
const FILES = {
  index: 'src/index.ts',
  worksheet: 'src/worksheet/index.ts',
  'audit-report': 'src/audit-report/index.ts',
  documents: 'src/documents/index.ts',
  testing: 'src/testing/index.ts',
} as const satisfies Record<keyof typeof ENTRY_MODULES, string>;

const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile).config as object;
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
const program = ts.createProgram(
  Object.values(FILES).map((file) => join(ROOT, file)),
  options,
);
const checker = program.getTypeChecker();

/** What a bundle of declarations keeps as a value: a type-only export of a value is written as one too. */
function valuesOf(file: string): string[] {
  const source = program.getSourceFile(join(ROOT, file))!;
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source)!);
  return exported
    .filter((symbol) => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return (target.flags & ts.SymbolFlags.Value) !== 0;
    })
    .map((symbol) => symbol.name)
    .sort();
}

describe('values that the types promise', () => {
  it.each(Object.entries(FILES))('%s', (name, file) => {
    const exported = ENTRY_MODULES[name as keyof typeof ENTRY_MODULES];
    expect(valuesOf(file)).toEqual(Object.keys(exported).sort());
    expect(valuesOf(file).length).toBeGreaterThan(1);
  });
});
