/**
 * Checks that rules stay data: no article number and no id of a circumstance or violation is written in `src/`, but in
 * the generated lists of ids and in the test kit, which brings sample cases. `npm run house` runs it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const EXEMPT = [
  /^src\/case\/ids\.ts$/,
  /^src\/testing\//,
  // What a reader may type: examples of names of articles, no rules.
  /^src\/search\/texts\.ts$/,
  /^src\/worksheet\/table\/context\.ts$/,
];
const ARTICLE = /第[一二三四五六七八九十百零〇\d]+条|\barticles? \d+/i;

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Every value that stands under a key, anywhere in tables. */
function valuesOf(key, tables, found = new Set()) {
  for (const [name, value] of Object.entries(tables ?? {})) {
    if (name === key && typeof value === 'string') found.add(value);
    else if (typeof value === 'object') valuesOf(key, value, found);
  }
  return found;
}

const ids = new Set([
  ...valuesOf('id', read('rules/circumstances.json')),
  ...valuesOf('id', read('rules/national/circumstances.json')),
  ...readdirSync('rules/provisions').flatMap((file) => [
    ...valuesOf('violation', read(join('rules/provisions', file))),
  ]),
]);

const sources = readdirSync('src', { recursive: true })
  .map((file) => join('src', file))
  .filter((file) => file.endsWith('.ts') && !EXEMPT.some((place) => place.test(file)));

const found = sources.flatMap((file) => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const literals = [];
  const visit = (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      if (ids.has(node.text) || ARTICLE.test(node.text)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        literals.push(`${file}:${line + 1}: ${JSON.stringify(node.text)}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return literals;
});

if (ids.size < 50 || sources.length < 100) throw new Error('the check found too little to check');
if (found.length > 0) {
  console.error(`A rule stands in code; it belongs in rules/:\n${found.join('\n')}`);
  process.exit(1);
}
console.log(`${sources.length} files, ${ids.size} ids: no rule stands in code`);
