/** Of zod: strict objects, lists, unions, text, numbers, and checks; what is not asked of a schema is not in it. */
import { absent, type Build, type Cut, cut, put } from './cut.js';

/** Methods of a schema that the package or zod itself calls. */
const ASKED = [
  'check',
  'clone',
  'refine',
  'optional',
  'nullable',
  'safeParse',
  'regex',
  'min',
  'length',
  'shape',
];

/** A method as zod writes it in the table of a class. */
const METHOD = new RegExp(
  `^ {4}(?!(?:${ASKED.join('|')})\\()(?:async |get |set )?(?:\\w+|"~standard")(?:: (?:async )?function \\w+)?\\([^)]*\\) \\{\\n(?: {8}.*\\n)+ {4}\\},\\n`,
  'gm',
);

const CLASSES: readonly Cut[] = [
  [/^import \{ util \} from "\.\.\/core\/index\.js";$/m, 'import * as util from "../core/util.js";'],
  [/core\.util\./g, 'util.'],
  [METHOD, ''],
  // Getters of what the checks say, for JSON Schema.
  [/^\/\*@__PURE__\*\/ util\.derived\(\{\n(?: {4}.*\n)+?\}, (\{\n(?:.*\n)*?\})\)\);$/gm, '$1);'],
  [/^ {4}inst\._zod\.processJSONSchema = .*\n/gm, ''],
  // What comes from a file has no cycle.
  [/core\.config\(\{ memoizer: core\.memoizer\(\) \}\);/, ';'],
  // Code made from text, which the page forbids.
  [/core\.\$ZodObjectJIT\.init/, 'core.$ZodObject.init'],
];

/** Nothing is awaited, changed on the way, or left half-way, so that these branches fall away. */
const PARSING: readonly Cut[] = [
  [METHOD, ''],
  [/\b\w+ instanceof Promise\b/g, 'false'],
  [/\bproms\.length\b/g, '0'],
  [/\bcore\.globalConfig\.memoizer\b/g, 'undefined'],
  [/\bctx\?\.abortEarly\b/g, 'false'],
  [/\bctx\??\.skipChecks\b/g, 'false'],
  [/\bctx\??\.direction === "backward"/g, 'false'],
  [/\bctx\??\.direction !== "backward"/g, 'true'],
  [/\bdef\.coerce\b/g, 'false'],
];

export function leanZod(build: Build): void {
  put(
    build,
    /zod\/v4\/core\/to-json-schema\.js$/,
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
  put(
    build,
    /zod\/v4\/core\/json-schema-processors\.js$/,
    absent('aggregateChecks', 'allProcessors', 'toJSONSchema'),
  );
  cut(build, /zod\/v4\/classic\/schemas\.js$/, CLASSES);
  cut(build, /zod\/v4\/core\/schemas\.js$/, PARSING);
  cut(build, /zod\/v4\/core\/parse\.js$/, [[/\bresult instanceof Promise\b/g, 'false']]);
  // The forms in which zod prints an error.
  cut(build, /zod\/v4\/classic\/errors\.js$/, [[/^ {4}const proto = Object[\s\S]*?^\};$/m, '};']]);
}
