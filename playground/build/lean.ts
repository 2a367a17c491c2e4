/**
 * Leaves out of the page what no computation of fines reaches: a sixth of it. What is gone is gone as a function, so a
 * call of it is an error and never another figure.
 */
import { readFile } from 'node:fs/promises';

type Cut = readonly [pattern: RegExp, instead: string];
interface Loaded {
  contents: string;
  loader: 'js';
}
interface Build {
  onLoad(at: { filter: RegExp }, load: (at: { path: string }) => Loaded | Promise<Loaded>): void;
}

async function cut(path: string, cuts: readonly Cut[]): Promise<Loaded> {
  let contents = await readFile(path, 'utf8');
  for (const [pattern, instead] of cuts) {
    if (contents.search(pattern) < 0) throw new Error(`${path} no longer has ${pattern}`);
    contents = contents.replace(pattern, instead);
  }
  return { contents, loader: 'js' };
}

const absent = (...names: readonly string[]): Loaded => ({
  contents: [
    "const absent = () => { throw new Error('not part of this build'); };",
    ...names.map((name) => `export const ${name} = () => absent;`),
  ].join('\n'),
  loader: 'js',
});

/** JSON Schema, formats of text that no table has, and code made from text, which the page forbids. */
function leanZod(build: Build): void {
  build.onLoad({ filter: /zod\/v4\/core\/to-json-schema\.js$/ }, () =>
    absent(
      'createStandardJSONSchemaMethod',
      'createToJSONSchemaMethod',
      'extractDefs',
      'finalize',
      'handleUnrepresentable',
      'initializeContext',
      'process',
      'processSchema',
    ),
  );
  build.onLoad({ filter: /zod\/v4\/core\/json-schema-processors\.js$/ }, () =>
    absent('aggregateChecks', 'allProcessors', 'toJSONSchema'),
  );
  build.onLoad({ filter: /zod\/v4\/classic\/schemas\.js$/ }, ({ path }) =>
    cut(path, [
      [
        /(?<=\("ZodString", \(inst, def\) => \{\n(?: {4}.*\n)*\}, \{\n)(?: {4}\w+\(params\) \{\n {8}return this\.check\(core\._\w+\(Zod\w+, params\)\);\n {4}\},?\n)+/,
        '',
      ],
      [/core\.\$ZodObjectJIT\.init/, 'core.$ZodObject.init'],
    ]),
  );
}

const FUNCTIONS = [
  'cosine, cos, hyperbolicCosine, cosh, sine, sin, hyperbolicSine, sinh, tangent, tan, hyperbolicTangent, tanh',
  'inverseCosine, acos, inverseHyperbolicCosine, acosh, inverseSine, asin, inverseHyperbolicSine, asinh',
  'inverseTangent, atan, inverseHyperbolicTangent, atanh, atan2, hypot, random',
  'cubeRoot, cbrt, squareRoot, sqrt, naturalExponential, exp, naturalLogarithm, ln, logarithm, log, log2, log10',
  'toPower, pow, toBinary, toHexadecimal, toHex, toOctal, toFraction, toNearest, toPrecision, toExponential',
  'toSignificantDigits, toSD, modulo, mod, dividedToIntegerBy, divToInt, clampedTo, clamp, precision, sd, sign, sum',
]
  .join(', ')
  .replaceAll(', ', '|');

/** Sums, products, quotients, comparison and rounding stay. */
function leanDecimal(build: Build): void {
  build.onLoad({ filter: /decimal\.js\/decimal\.mjs$/ }, ({ path }) =>
    cut(path, [
      [new RegExp(`^ ?P\\.(?:${FUNCTIONS}) = (?:P\\.\\w+ = )?function [\\s\\S]*?^ ?\\};$`, 'gm'), ''],
      [new RegExp(`^ +Decimal\\.(?:${FUNCTIONS})\\s+?=.*;.*$`, 'gm'), ''],
      [/^(?:LN10|PI) = new Decimal\((?:LN10|PI)\);$/gm, ''],
      [/(?<=^ +(?:LN10|PI) = )'[\d.]+'(?=,$)/gm, "''"],
      // Strings are checked before they come here: no Infinity, no hexadecimal.
      [
        /^function parseOther\(x, str\) \{[\s\S]*?^\}$/m,
        'function parseOther(x, str) { throw Error(invalidArgument + str); }',
      ],
    ]),
  );
}

export const lean = {
  name: 'lean',
  setup(build: Build): void {
    leanZod(build);
    leanDecimal(build);
  },
};
