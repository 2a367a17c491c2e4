/**
 * Measures checkouts of other projects and this one for docs/houses.md.
 *
 * node tools/houses.mjs NAME=SOURCE:TESTS ...     folders; SOURCE and TESTS may be several, with commas
 *
 * Lines are those with something on them. A function counts if it has a body in braces; its length is from its first line to
 * its last. Rust is measured by file only.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const CODE = /\.(?:ts|tsx|mts|js|mjs|rs)$/;
const TEST =
  /(?:^|\/)(?:__tests__|tests?|__benchmarks__|benchmarks)\/|\.(?:test|spec|test-d|bench)\.[a-z]+$|\.d\.ts$/;

function filesIn(folder) {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder).flatMap((name) =>
    name === 'node_modules' || name === 'dist' ? [] : filesIn(join(folder, name)),
  );
}

const linesOf = (text) => text.split('\n').filter((line) => line.trim() !== '').length;
const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const at = (numbers, share) =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0;
const spread = (numbers) => `${at(numbers, 0.5)} / ${at(numbers, 0.9)} / ${Math.max(0, ...numbers)}`;

/** Lengths of the functions of a file, and of its exported functions how many have a doc comment. */
function functionsOf(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lineOf = (position) => file.getLineAndCharacterOfPosition(position).line;
  const lengths = [];
  const exported = { all: 0, documented: 0 };
  let wide = 0;
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body && ts.isBlock(node.body)) {
      if (node.parameters.length > 4) wide += 1;
      lengths.push(lineOf(node.getEnd()) - lineOf(node.getStart()) + 1);
    }
    ts.forEachChild(node, visit);
  };
  const isFunction = (one) => one?.initializer && ts.isFunctionLike(one.initializer);
  for (const one of file.statements) {
    const isExported = one.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    const declares =
      ts.isFunctionDeclaration(one) ||
      (ts.isVariableStatement(one) && one.declarationList.declarations.some(isFunction));
    if (!isExported || !declares) continue;
    exported.all += 1;
    if (ts.getJSDocCommentsAndTags(one).length > 0) exported.documented += 1;
  }
  visit(file);
  return { lengths, exported, wide };
}

function measured(source, tests) {
  const own = source
    .flatMap(filesIn)
    .filter((path) => CODE.test(path) && !TEST.test(path.slice(source[0].length)));
  const texts = own.map((path) => [path, readFileSync(path, 'utf8')]);
  const sizes = texts.map(([, text]) => linesOf(text));
  const scripts = texts
    .filter(([path]) => !path.endsWith('.rs'))
    .map(([path, text]) => functionsOf(path, text));
  const lengths = scripts.flatMap((one) => one.lengths);
  const exported = scripts.map((one) => one.exported);
  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
  const tested = [...tests, ...source]
    .flatMap(filesIn)
    .filter(
      (path) => CODE.test(path) && (TEST.test(path) || tests.some((folder) => path.startsWith(folder))),
    );
  const testLines = sum([...new Set(tested)].map((path) => linesOf(readFileSync(path, 'utf8'))));
  const [all, documented] = [sum(exported.map((one) => one.all)), sum(exported.map((one) => one.documented))];
  return [
    own.length,
    sum(sizes),
    spread(sizes),
    lengths.length > 0 ? spread(lengths) : 'not measured',
    lengths.length > 0 ? sum(scripts.map((one) => one.wide)) : 'not measured',
    all > 0 ? `${Math.round((100 * documented) / all)} % of ${all}` : 'not measured',
    (testLines / sum(sizes)).toFixed(2),
  ];
}

const HEAD = [
  '',
  'files',
  'lines',
  'lines of a file',
  'lines of a function',
  'functions of more than four parameters',
  'exported functions with a doc comment',
  'lines of test a line',
];
console.log(`| ${HEAD.join(' | ')} |\n|${HEAD.map(() => ' --- |').join('')}`);
for (const word of process.argv.slice(2)) {
  const [name, folders] = word.split('=');
  const [source, tests = ''] = folders.split(':').map((part) => part.split(',').filter(Boolean));
  console.log(`| ${[name, ...measured(source, tests === '' ? [] : tests)].join(' | ')} |`);
}
