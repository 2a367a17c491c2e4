/** Every way into the package, with every argument replaced by what no program should give: a result or a `CaliangError`. */
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { builtinRulebook, CaliangError, safeDecide } from '../../src/index.js';
import { ENTRIES, ENTRY_MODULES, NO_FUNCTIONS } from './entries.js';

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;
let deep: unknown = 0;
for (let i = 0; i < 20_000; i += 1) deep = { deep };
const throwing = new Proxy(
  {},
  {
    get: () => {
      throw new TypeError('no');
    },
    has: () => true,
    ownKeys: () => ['case'],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  },
);
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

const ODD: readonly [name: string, value: () => unknown][] = [
  ['null', () => null],
  ['nothing', () => undefined],
  ['an empty object', () => ({})],
  ['an empty list', () => []],
  ['a list of nothing', () => [undefined]],
  ['a text', () => 'x'],
  ['an empty text', () => ''],
  ['a number', () => 5],
  ['a negative number', () => -1.5],
  ['NaN', () => Number.NaN],
  ['Infinity', () => Number.POSITIVE_INFINITY],
  ['a bigint', () => 10n],
  ['true', () => true],
  ['a symbol', () => Symbol('x')],
  ['a function', () => () => 'x'],
  ['a date', () => new Date(0)],
  ['a decimal', () => new Decimal('1.5')],
  ['a map', () => new Map([['a', 1]])],
  ['an object without a prototype', () => Object.create(null)],
  ['a cyclic object', () => cyclic],
  ['deep nesting', () => deep],
  ['a throwing proxy', () => throwing],
  ['a revoked proxy', () => revoked],
  ['the tables of a rulebook', () => builtinRulebook().data],
  ['a rulebook', () => builtinRulebook()],
];

/** What stands for no options. */
const NO_OPTIONS: readonly string[] = ['nothing', 'an empty object', 'an object without a prototype'];

async function outcome(run: () => unknown): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    return error;
  }
}

/** A throwing getter in place of each field of a plain object, at any depth up to three. */
function* withGetters(value: unknown, depth = 0): Generator<unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > 2) return;
  for (const key of Object.keys(value)) {
    const copy: Record<string, unknown> = { ...value };
    Object.defineProperty(copy, key, {
      enumerable: true,
      get: () => {
        throw new TypeError('the getter throws');
      },
    });
    yield copy;
    for (const inner of withGetters((value as Record<string, unknown>)[key], depth + 1)) {
      yield { ...value, [key]: inner };
    }
  }
}

it('knows every exported function', () => {
  for (const [module, exported] of Object.entries(ENTRY_MODULES)) {
    const called = new Set(ENTRIES.filter((e) => e.module === module).map((e) => e.name));
    const names = Object.keys(exported).filter((name) => !NO_FUNCTIONS.includes(name));
    expect([...called].sort()).toEqual(names.sort());
  }
});

describe.each(ENTRIES.map((entry) => [entry.name, entry] as const))('%s', (_, entry) => {
  it('answers good arguments', async () => {
    expect(await outcome(() => entry.run(...entry.good()))).not.toBeInstanceOf(Error);
  });

  it('answers anything in the place of each argument', async () => {
    for (const place of entry.good().keys()) {
      for (const [name, value] of ODD) {
        if (entry.long && place === entry.options && NO_OPTIONS.includes(name)) continue;
        const given = entry.good();
        given[place] = value();
        const found = await outcome(() => entry.run(...given));
        if (!(found instanceof Error)) continue;
        expect(found, `${name} in place ${place}: ${found.stack}`).toBeInstanceOf(CaliangError);
        expect((found as CaliangError).message).not.toBe('');
        expect((found as CaliangError).render('en')).not.toBe('');
      }
    }
  });

  it('answers getters that throw', async () => {
    for (const [place, good] of entry.good().entries()) {
      let n = 0;
      for (const value of withGetters(good)) {
        n += 1;
        if (n > 20) break;
        const given = entry.good();
        given[place] = value;
        const found = await outcome(() => entry.run(...given));
        if (found instanceof Error) expect(found, found.stack).toBeInstanceOf(CaliangError);
      }
    }
  });

  const { options, typo } = entry;
  it.runIf(options !== undefined && typo !== undefined)('refuses an option that there is not', async () => {
    const given = entry.good();
    given[options!] = { ...(given[options!] as object), [typo![0]]: undefined };
    expect(await outcome(() => entry.run(...given))).toMatchObject({
      code: 'unknown-key',
      params: { key: typo![0], nearest: typo![1] },
    });
    given[options!] = null;
    expect(await outcome(() => entry.run(...given))).toMatchObject({
      code: 'wrong-type',
      params: { expected: 'object', seen: 'null' },
    });
  });
});

it('safeDecide never throws, and names the place that cannot be read', () => {
  for (const [, value] of ODD) {
    expect(() => safeDecide(value())).not.toThrow();
    expect(() => safeDecide({}, value() as never)).not.toThrow();
  }
  const input = { violation: 'damaging-works', party: 'unit', act: {}, decidedOn: '2023-04-11' };
  Object.defineProperty(input.act, 'from', {
    enumerable: true,
    get: () => {
      throw new TypeError('boom');
    },
  });
  const found = safeDecide(input);
  expect(found.success ? null : found.error).toMatchObject({
    code: 'unreadable',
    path: ['act', 'from'],
    params: { reason: 'throws', problem: 'TypeError: boom' },
  });
});
