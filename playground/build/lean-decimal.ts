/** Of decimal.js: sums, products, quotients, comparison and rounding. */
import { type Build, cut } from './cut.js';

const KEPT = [
  ...[
    'comparedTo',
    'equals',
    'greaterThan',
    'greaterThanOrEqualTo',
    'lessThan',
    'lessThanOrEqualTo',
    'isZero',
    'isFinite',
    'isNegative',
  ],
  ...['plus', 'minus', 'times', 'dividedBy', 'min'],
  ...[
    'absoluteValue',
    'ceil',
    'floor',
    'isInteger',
    'toDecimalPlaces',
    'toFixed',
    'toNumber',
    'toString',
    'valueOf',
  ],
].join('|');
const STATIC = ['prototype', 'ROUND_\\w+', 'EUCLID', 'config', 'set', 'clone', 'isDecimal', 'min'].join('|');

export function leanDecimal(build: Build): void {
  cut(build, /decimal\.js\/decimal\.mjs$/, [
    [new RegExp(`^ ?P\\.(?!(?:${KEPT}) )\\w+ = (?:P\\.\\w+ = )?function [\\s\\S]*?^ ?\\};$`, 'gm'), ''],
    [new RegExp(`^ +Decimal\\.(?!(?:${STATIC}) )\\w+\\s+?=.*;.*$`, 'gm'), ''],
    [/^(?:LN10|PI) = new Decimal\((?:LN10|PI)\);$/gm, ''],
    [/(?<=^ +(?:LN10|PI) = )'[\d.]+'(?=,$)/gm, "''"],
    [
      /^function config\(obj\) \{[\s\S]*?^\}$/m,
      'function config(obj) { return Object.assign(this, obj.defaults ? DEFAULTS : {}, obj); }',
    ],
    // Strings are checked before they come here: no Infinity, no hexadecimal.
    [
      /^function parseOther\(x, str\) \{[\s\S]*?^\}$/m,
      'function parseOther(x, str) { throw Error(invalidArgument + str); }',
    ],
  ]);
}
