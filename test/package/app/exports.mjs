/** Every value that the declarations of an entry export is there at run time, in ESM and in CommonJS, and nothing else is. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const home = join(import.meta.dirname, 'node_modules', 'minfang-caliang');
const { exports: entries } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));

function valuesOf(file) {
  const options = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext };
  const program = ts.createProgram([file], { ...options, skipLibCheck: true, types: [] });
  const checker = program.getTypeChecker();
  const symbol = checker.getSymbolAtLocation(program.getSourceFile(file));
  return checker
    .getExportsOfModule(symbol)
    .filter((one) => {
      const target = one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one;
      return (target.flags & ts.SymbolFlags.Value) !== 0;
    })
    .map(({ name }) => name)
    .sort();
}

const NONE = ['default', '__esModule', 'module.exports'];
const names = (loaded) =>
  Object.keys(loaded)
    .filter((name) => !NONE.includes(name))
    .sort();

for (const [entry, conditions] of Object.entries(entries)) {
  if (typeof conditions === 'string') continue;
  const loaded = {
    import: await import(pathToFileURL(join(home, conditions.import.default)).href),
    require: require(join(home, conditions.require.default)),
  };
  for (const way of ['import', 'require']) {
    const [promised, there] = [valuesOf(join(home, conditions[way].types)), names(loaded[way])];
    if (promised.length === 0 || JSON.stringify(promised) !== JSON.stringify(there)) {
      const apart = [...promised, ...there].filter((n) => !promised.includes(n) || !there.includes(n));
      console.error(`${entry} (${way}): types and values differ: ${apart.join(', ') || 'none'}`);
      process.exit(1);
    }
  }
}
