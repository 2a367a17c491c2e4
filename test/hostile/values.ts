/** What an attacker, a broken export or a careless program puts where a value should be. */
import fc from 'fast-check';

const nested = (depth: number): unknown => {
  let value: unknown = 'core';
  for (let i = 0; i < depth; i += 1) value = i % 2 === 0 ? [value] : { a: value };
  return value;
};

class Impostor {
  violation = 'damaging-works';
  toString(): string {
    return 'damaging-works';
  }
}

const cyclic: Record<string, unknown> = { a: 1 };
cyclic['self'] = cyclic;

export const INVISIBLE = [
  '\u0000',
  '\u001b',
  '\u007f',
  '\u009b',
  '\u200f',
  '\u202e',
  '\u2066',
  '\u2028',
  '\ufeff',
  '\ud800',
  '\udc00',
];
export const MARKUP = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><svg/onload=alert(1)>',
  '&lt;b&gt;',
  '[x](javascript:alert(1))',
  'https://example.com www.example.com a@example.com',
  '| a | b |',
  '# 标题',
  '```',
];
export const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=cmd|"/c calc"!A1', '＝1+1'];

/** Names that objects have without being asked. */
export const INHERITED = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];

export const NUMBERS = [
  0,
  -0,
  -1,
  0.1,
  1e-7,
  1e21,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];
export const AMOUNTS = [
  '',
  ' ',
  '-1',
  '+1',
  '1e5',
  '0x1f',
  'Infinity',
  'NaN',
  '1,000',
  '１００',
  '1.005',
  '.5',
  '5.',
  '9'.repeat(5000),
  `0.${'0'.repeat(5000)}1`,
];

const texts = fc.oneof(
  fc.constantFrom(...INVISIBLE, ...MARKUP, ...FORMULAS, ...INHERITED, ...AMOUNTS),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '危害民防工程安全和使用效能',
    'damaging-works',
    '2023-02-29',
    '2023-02-01',
    '9999-12-31',
    '0000-01-01',
    'light',
    'heavy',
    '㎡',
    'unit',
  ),
);

/** Anything at all in the place of a value. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: texts },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...NUMBERS, null, undefined, true, false, [], {}, 10n) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      nested(5),
      nested(3000),
      cyclic,
      new Impostor(),
      new Date(0),
      new Map([['violation', 'damaging-works']]),
      Symbol('case'),
      () => 'damaging-works',
      Object.create({ violation: 'damaging-works' }),
      JSON.parse('{"__proto__":{"violation":"damaging-works"}}'),
      ['2023-02-01', '2023-02-02', '2023-02-03'],
      Array.from({ length: 3 }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.anything({
      maxDepth: 2,
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
    }),
  },
);

export type Place = readonly (string | number)[];

/** Every place of a plain value, the root included. */
export function placesOf(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [
    at,
    ...Object.entries(value).flatMap(([key, part]) =>
      placesOf(part, [...at, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

export type Spoiling = {
  readonly how: 'replace' | 'remove' | 'add';
  readonly pick: number;
  readonly key: string;
  readonly value: unknown;
};

export const spoiling: fc.Arbitrary<Spoiling> = fc.record({
  how: fc.oneof(
    { weight: 6, arbitrary: fc.constant('replace' as const) },
    { weight: 1, arbitrary: fc.constant('remove' as const) },
    { weight: 1, arbitrary: fc.constant('add' as const) },
  ),
  pick: fc.nat(),
  key: fc.oneof(fc.constantFrom(...INHERITED), fc.string({ maxLength: 6 })),
  value: hostile,
});

/** A copy of a plain value with one place spoilt. */
export function spoil(
  plain: unknown,
  places: readonly Place[],
  { how, pick, key, value }: Spoiling,
): unknown {
  const place = places[pick % places.length] ?? [];
  const [last, ...before] = [...place].reverse();
  if (last === undefined) return how === 'add' ? withKey(plain, key, value) : value;
  const copy = structuredClone(plain);
  const parent = before.reverse().reduce((o, k) => (o as Record<string, unknown>)[k], copy) as Record<
    string,
    unknown
  >;
  if (how === 'remove') delete parent[last];
  else if (how === 'add')
    Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
  else parent[last] = value;
  return copy;
}

const withKey = (plain: unknown, key: string, value: unknown): unknown =>
  Object.defineProperty({ ...(plain as object) }, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
