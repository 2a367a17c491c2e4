/**
 * What the package asks of zod, and no more: the page is to be small. A test compares it with zod, problem by problem
 * in what the package reads of them, over rulebooks and cases that are broken at random.
 */

interface Found {
  code: string;
  path?: PropertyKey[];
  message?: string;
  /** `true`: checks still run; `false`: none does. */
  continue?: boolean;
  [detail: string]: unknown;
}

interface Payload {
  value: unknown;
  issues: Found[];
}

interface Check {
  readonly check: (payload: Payload) => void;
  /** Runs although something is wrong already. */
  readonly when?: (payload: Payload) => boolean;
}

interface CheckParams {
  /** The message. */
  readonly error?: string;
  readonly params?: object;
}

type Parse = (payload: Payload) => Payload;

function finished({ continue: _, message = 'Invalid input', path = [], ...rest }: Found): Found {
  return { ...rest, path, message };
}

const stopped = ({ issues }: Payload, from = 0): boolean =>
  issues.slice(from).some((found) => found.continue !== true);

const wrongType = (payload: Payload, expected: string): Payload => {
  payload.issues.push({ expected, code: 'invalid_type' });
  return payload;
};

const below = (payload: Payload, key: PropertyKey, { issues }: Payload): void => {
  for (const found of issues) payload.issues.push({ ...found, path: [key, ...(found.path ?? [])] });
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a schema is made of, for those who look up its fields. */
interface Def {
  readonly type?: string;
  readonly getter?: () => Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly options?: readonly Schema[];
  readonly values?: readonly unknown[];
}

class Schema {
  readonly _zod: { readonly def: Def };

  constructor(
    private readonly parse: Parse,
    def: Def = {},
    readonly mayBeAbsent = false,
    private readonly checks: readonly Check[] = [],
  ) {
    this._zod = { def };
  }

  run(value: unknown): Payload {
    const payload = this.parse({ value, issues: [] });
    let ended = stopped(payload);
    for (const { check, when } of this.checks) {
      if (when) {
        if (payload.issues.some((found) => found.continue === false) || !when(payload)) continue;
      } else if (ended) continue;
      const before = payload.issues.length;
      check(payload);
      ended ||= stopped(payload, before);
    }
    return payload;
  }

  safeParse(value: unknown): object {
    const payload = this.run(value);
    return payload.issues.length === 0
      ? { success: true, data: payload.value }
      : { success: false, error: Object.assign(new Error(), { issues: payload.issues.map(finished) }) };
  }

  check(...more: readonly Check[]): Schema {
    return new Schema(this.parse, this._zod.def, this.mayBeAbsent, [...this.checks, ...more]);
  }
}

export const lazy = (build: () => Schema): Schema => {
  let built: Schema | undefined;
  const getter = (): Schema => {
    built ??= build();
    return built;
  };
  return new Schema((payload) => getter().run(payload.value), { type: 'lazy', getter });
};

export const optional = (inner: Schema): Schema =>
  new Schema(
    (payload) => (payload.value === undefined ? payload : inner.run(payload.value)),
    { type: 'optional', innerType: inner },
    true,
  );

export const nullable = (inner: Schema): Schema =>
  new Schema(
    (payload) => (payload.value === null ? payload : inner.run(payload.value)),
    { type: 'nullable', innerType: inner },
    inner.mayBeAbsent,
  );

export const refine = (holds: (value: unknown) => unknown, { error, params }: CheckParams = {}): Check => ({
  check: ({ value, issues }) => {
    if (holds(value)) return;
    issues.push({
      code: 'custom',
      path: [],
      continue: true,
      ...(params && { params }),
      ...(error !== undefined && { message: error }),
    });
  },
});

export const regex = (pattern: RegExp, { error: message }: Required<Pick<CheckParams, 'error'>>): Check => ({
  check: ({ value, issues }) => {
    if (!pattern.test(String(value))) issues.push({ code: 'invalid_format', message, continue: true });
  },
});

const tooSmall = (least: number): Found => ({ code: 'too_small', minimum: least, continue: true });

export const minimum = (least: number): Check => ({
  check: ({ value, issues }) => {
    if ((value as number) < least) issues.push(tooSmall(least));
  },
});

export const minLength = (least: number): Check => ({
  when: ({ value }) => (value as ArrayLike<unknown> | null | undefined)?.length !== undefined,
  check: ({ value, issues }) => {
    if ((value as ArrayLike<unknown>).length < least) issues.push(tooSmall(least));
  },
});

const typed = (expected: string, fits: (value: unknown) => boolean): Schema =>
  new Schema((payload) => (fits(payload.value) ? payload : wrongType(payload, expected)));

export const string = (): Schema => typed('string', (value) => typeof value === 'string');
export const boolean = (): Schema => typed('boolean', (value) => typeof value === 'boolean');
export const unknown = (): Schema => new Schema((payload) => payload, {}, true);
const nothing = (): Schema => typed('null', (value) => value === null);

export { nothing as null };

export const number = (): Schema => typed('number', Number.isFinite);

export const int = (): Schema =>
  number().check({
    check: (payload) => {
      const { value, issues } = payload;
      if (!Number.isInteger(value)) issues.push({ expected: 'int', code: 'invalid_type', continue: false });
      else if (!Number.isSafeInteger(value)) {
        issues.push(
          (value as number) > 0
            ? { code: 'too_big', maximum: Number.MAX_SAFE_INTEGER, continue: true }
            : tooSmall(Number.MIN_SAFE_INTEGER),
        );
      }
    },
  });

const amongst = (type: string, values: readonly unknown[]): Schema =>
  new Schema(
    (payload) => {
      if (!values.includes(payload.value)) {
        payload.issues.push({ code: 'invalid_value', values });
      }
      return payload;
    },
    { type, values },
  );

export const literal = (value: unknown): Schema => amongst('literal', [value]);
const oneOf = (values: readonly unknown[]): Schema => amongst('enum', values);

export { oneOf as enum };

export const array = (item: Schema): Schema =>
  new Schema(
    (payload) => {
      const { value } = payload;
      if (!Array.isArray(value)) return wrongType(payload, 'array');
      payload.value = Array.from(value, (one, i) => {
        const result = item.run(one);
        below(payload, i, result);
        return result.value;
      });
      return payload;
    },
    { type: 'array', element: item },
  );

export const tuple = (items: readonly Schema[]): Schema =>
  new Schema((payload) => {
    const { value: input, issues } = payload;
    if (!Array.isArray(input)) return wrongType(payload, 'tuple');
    payload.value = [];
    if (input.length < items.length) {
      issues.push({ code: 'too_small', minimum: items.length });
      return payload;
    }
    if (input.length > items.length) issues.push({ code: 'too_big', maximum: items.length });
    payload.value = items.map((item, i) => {
      const result = item.run(input[i]);
      below(payload, i, result);
      return result.value;
    });
    return payload;
  });

export const union = (options: readonly Schema[]): Schema =>
  new Schema(
    (payload) => {
      const results: Payload[] = [];
      for (const option of options) {
        const result = option.run(payload.value);
        if (result.issues.length === 0) return result;
        results.push(result);
      }
      const [kept, ...others] = results.filter((result) => !stopped(result));
      if (kept && others.length === 0) return kept;
      const errors = results.map(({ issues }) => issues.map(finished));
      payload.issues.push({ code: 'invalid_union', errors });
      return payload;
    },
    { type: 'union', options },
  );

export const discriminatedUnion = (discriminator: string, options: readonly Schema[]): Schema => {
  const named = new Map(
    options.flatMap((option) =>
      (option._zod.def.shape?.[discriminator]?._zod.def.values ?? []).map(
        (value) => [value, option] as const,
      ),
    ),
  );
  return new Schema(
    (payload) => {
      const { value: input } = payload;
      if (!isObject(input)) return wrongType(payload, 'object');
      const option = named.get(input[discriminator]);
      if (option) return option.run(input);
      const all = [...named.keys()];
      const at = { path: [discriminator], discriminator, options: all };
      payload.issues.push({ code: 'invalid_union', errors: [], ...at });
      return payload;
    },
    { type: 'union', options },
  );
};

export const strictObject = (shape: Readonly<Record<string, Schema>>): Schema =>
  new Schema(
    (payload) => {
      const { value: input } = payload;
      if (!isObject(input)) return wrongType(payload, 'object');
      const output: Record<string, unknown> = {};
      payload.value = output;
      for (const [key, field] of Object.entries(shape)) {
        const present = key in input;
        if (!present && field.mayBeAbsent) continue;
        const result = field.run(input[key]);
        below(payload, key, result);
        if (present || result.value !== undefined) output[key] = result.value;
      }
      const keys: string[] = [];
      for (const key in input) if (!Object.hasOwn(shape, key)) keys.push(key);
      if (keys.length > 0) payload.issues.push({ code: 'unrecognized_keys', keys, continue: true });
      return payload;
    },
    { type: 'object', shape },
  );

/** Of anything by text. */
export const record = (_: Schema, valueType: Schema): Schema =>
  new Schema(
    (payload) => {
      const { value: input } = payload;
      if (!isObject(input)) return wrongType(payload, 'record');
      const own = Object.entries(input).filter(([key]) => key !== '__proto__');
      payload.value = Object.fromEntries(own);
      return payload;
    },
    { type: 'record', valueType },
  );
