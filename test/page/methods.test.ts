/** What the build of the page leaves out of libraries: methods, whole, and only those that are named. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { UNCALLED_OF_BUFFER, UNCALLED_OF_DECIMAL, without } from '../../playground/build/uncalled-methods.js';

it('leaves out a method only under all of its names', () => {
  const source =
    'P.sine = P.sin = function () {};\nP.plus = P.add = function () {};\nP.cos = P.times = one;\n';
  expect(without(source, ['P'], UNCALLED_OF_DECIMAL)).toBe(
    '\nP.plus = P.add = function () {};\nP.cos = P.times = one;\n',
  );
});

it('leaves methods of the same names on other objects alone', () => {
  const source = 'Q.sin = function () {}; x = P.sin(2);';
  expect(without(source, ['P'], UNCALLED_OF_DECIMAL)).toBe(source);
});

it('finds them in the libraries as they are installed, and nothing of what the page calls', () => {
  const of = (path: string): string => readFileSync(`node_modules/${path}`, 'utf8');
  const decimal = without(of('decimal.js/decimal.mjs'), ['P', 'Decimal'], UNCALLED_OF_DECIMAL);
  expect(decimal).not.toMatch(/^P\.(?:sine|naturalLogarithm) =/m);
  for (const kept of ['plus', 'minus', 'times', 'dividedBy', 'comparedTo', 'toFixed', 'round', 'toNumber']) {
    expect(decimal).toMatch(new RegExp(`^P\\.${kept}\\b`, 'm'));
  }
  const buffer = without(of('buffer/index.js'), ['Buffer.prototype'], UNCALLED_OF_BUFFER);
  expect(buffer).not.toContain('Buffer.prototype.writeDoubleBE');
  for (const kept of ['write', 'slice', 'toString', 'copy', 'fill', 'indexOf', 'readUInt16BE']) {
    expect(buffer).toContain(`Buffer.prototype.${kept} =`);
  }
});
