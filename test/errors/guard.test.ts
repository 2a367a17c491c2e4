/** `isCaliangError`: errors of every copy of the package, and nothing else. */
import { afterEach, expect, expectTypeOf, it, vi } from 'vitest';
import { CaliangError, decide, isCaliangError, safeDecide } from '../../src/index.js';
import { thrownBy } from '../thrown.js';

afterEach(() => vi.resetModules());

it('knows what decide throws and what safeDecide returns', () => {
  expect(isCaliangError(thrownBy(() => decide({} as never)))).toBe(true);
  const { error } = safeDecide({}) as { error: unknown };
  expect(isCaliangError(error) && error.code).toBe('missing-field');
});

it('knows the errors of another copy, which instanceof does not', async () => {
  vi.resetModules();
  const other = await import('../../src/index.js');
  const error = thrownBy(() => other.decide({} as never));
  expect(error).not.toBeInstanceOf(CaliangError);
  expect(isCaliangError(error)).toBe(true);
  expect(other.isCaliangError(thrownBy(() => decide({} as never)))).toBe(true);
});

it('tells the type of the parameters by the code', () => {
  const input = { party: 'unit', act: { from: '2023-01-01' }, decidedOn: '2023-02-01' };
  const error = thrownBy(() => decide({ ...input, violation: 'damaging-work' } as never));
  if (!isCaliangError(error)) throw error;
  if (error.code !== 'unknown-id') throw error;
  expectTypeOf(error.params).not.toBeAny();
  expect(error.params).toMatchObject({ nearest: 'damaging-works' });
});

it.each([
  ['another error', new TypeError('x')],
  ['an object with the fields of one', { name: 'CaliangError', code: 'missing-field', issues: [] }],
  ['nothing', undefined],
  ['null', null],
  ['text', 'CaliangError'],
  [
    'an object made to fail',
    new Proxy(new Error('x'), {
      has: () => {
        throw new Error('has');
      },
      getPrototypeOf: () => {
        throw new Error('prototype');
      },
    }),
  ],
])('is false for %s', (_name, value) => {
  expect(isCaliangError(value)).toBe(false);
});

it('is rendered in Chinese unless English is asked for, whatever a program without types asks', () => {
  const error = thrownBy(() => decide({} as never)) as CaliangError;
  expect(error.render()).toBe(error.message);
  expect(error.render('fr' as never)).toBe(error.message);
  expect(error.render('en')).toMatch(/missing/);
});
