/**
 * Leaves out of the page the methods of two libraries that nothing on it calls. A bundler cannot: they hang on a
 * prototype. What stays is the code of the libraries as it is published.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/** Of numbers in binary, and of the order of bytes; `indexOf` calls `readUInt16BE`. */
export const UNCALLED_OF_BUFFER =
  /^(?!readUInt16BE$)(?:(?:read|write)(?:Big)?(?:U?[Ii]nt|Float|Double)\w*|swap(?:16|32|64))$/;

/** Of trigonometry, logarithms, roots, other bases and chance. */
export const UNCALLED_OF_DECIMAL =
  /^(?:a?(?:cos|sin|tan)h?|atan2|(?:inverse)?(?:Hyperbolic|hyperbolic)?(?:[Cc]osine|[Ss]ine|[Tt]angent)|hypot|cubeRoot|cbrt|logarithm|log(?:2|10)?|naturalLogarithm|ln|naturalExponential|exp|squareRoot|sqrt|toBinary|toHex(?:adecimal)?|toOctal|toFraction|toNearest|random)$/;

/** Digits that only those methods look at: `PI = new Decimal(PI)`. */
const UNREAD = /^PI = new Decimal\(\w+\);?$/;

/** The names that a statement gives to one function on `owner`: `P.a = P.b = …`; none for any other statement. */
function namesOf(statement: ts.Statement, owner: string, file: ts.SourceFile): readonly string[] {
  if (!ts.isExpressionStatement(statement)) return [];
  const names: string[] = [];
  let { expression } = statement;
  while (
    ts.isBinaryExpression(expression) &&
    expression.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(expression.left) &&
    expression.left.expression.getText(file) === owner
  ) {
    names.push(expression.left.name.text);
    expression = expression.right;
  }
  return names;
}

/** The source without the statements that do nothing but name, on one of the owners, functions that nobody calls. */
export function without(source: string, owners: readonly string[], uncalled: RegExp): string {
  const file = ts.createSourceFile('library.js', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const gaps: [number, number][] = [];
  const visit = (node: ts.Node): void => {
    const names = owners.flatMap((owner) => namesOf(node as ts.Statement, owner, file));
    const uncalledOnly = names.length > 0 && names.every((name) => uncalled.test(name));
    if (uncalledOnly || (ts.isExpressionStatement(node) && UNREAD.test(node.getText(file)))) {
      gaps.push([node.getStart(file), node.getEnd()]);
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  return gaps.reverse().reduce((text, [from, to]) => text.slice(0, from) + text.slice(to), source);
}

const LIBRARIES: readonly (readonly [RegExp, readonly string[], RegExp])[] = [
  [/node_modules[\\/]buffer[\\/]index\.js$/, ['Buffer.prototype'], UNCALLED_OF_BUFFER],
  [/node_modules[\\/]decimal\.js[\\/]decimal\.mjs$/, ['P', 'Decimal'], UNCALLED_OF_DECIMAL],
];

export const uncalledMethods: Plugin = {
  name: 'uncalled-methods',
  setup(build) {
    for (const [filter, owners, uncalled] of LIBRARIES) {
      build.onLoad({ filter }, ({ path }) => ({
        contents: without(readFileSync(path, 'utf8'), owners, uncalled),
        loader: 'js',
      }));
    }
  },
};
