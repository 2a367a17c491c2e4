/**
 * What the package asks of zod, and no more: the page is to be small. A test compares it with zod, problem by problem,
 * over rulebooks and cases that are broken at random.
 */

interface Found {
  code: string;
  path?: PropertyKey[];
  message?: string;
  input?: unknown;
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

interface RefineParams {
  readonly error?: string;
  readonly params?: object;
}

type Parse = (payload: Payload) => Payload;

const quoted = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : String(value));

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isNaN(value) ? 'NaN' : typeof value;
}

function textOf({
  code,
  expected,
  input,
  values,
  origin,
  minimum,
  maximum,
  pattern,
  keys,
  options,
}: Found): string {
  const unit = { string: ' characters', array: ' items' }[String(origin)];
  const sized = (sign: string, limit: unknown): string =>
    `expected ${origin} to ${unit ? 'have' : 'be'} ${sign}${limit}${unit ?? ''}`;
  switch (code) {
    case 'invalid_type':
      return `Invalid input: expected ${expected}, received ${input === Number.POSITIVE_INFINITY || input === Number.NEGATIVE_INFINITY ? input : typeOf(input)}`;
    case 'invalid_value': {
      const all = (values as unknown[]).map(quoted);
      return all.length === 1
        ? `Invalid input: expected ${all[0]}`
        : `Invalid option: expected one of ${all.join('|')}`;
    }
    case 'too_small':
      return `Too small: ${sized('>=', minimum)}`;
    case 'too_big':
      return `Too big: ${sized('<=', maximum)}`;
    case 'invalid_format':
      return `Invalid string: must match pattern ${pattern}`;
    case 'unrecognized_keys': {
      const all = keys as string[];
      return `Unrecognized key${all.length > 1 ? 's' : ''}: ${all.map(quoted).join(', ')}`;
    }
    default:
      return options
        ? `Invalid discriminator value. Expected ${(options as unknown[]).map((o) => `'${o}'`).join(' | ')}`
        : 'Invalid input';
  }
}

function finished({ continue: _, input, message, path = [], ...rest }: Found): Found {
  return { ...rest, path, message: message ?? textOf({ ...rest, input }) };
}

const stopped = ({ issues }: Payload, from = 0): boolean =>
  issues.slice(from).some((found) => found.continue !== true);

const wrongType = (payload: Payload, expected: string, more: object = {}): Payload => {
  payload.issues.push({ expected, code: 'invalid_type', input: payload.value, ...more });
  return payload;
};

const below = (payload: Payload, key: PropertyKey, { issues }: Payload): void => {
  for (const found of issues) payload.issues.push({ ...found, path: [key, ...(found.path ?? [])] });
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

class Schema {
  constructor(
    private readonly parse: Parse,
    /** Of an object: its fields; of a literal: what it may be. */
    readonly shape: Readonly<Record<string, Schema>> = {},
    readonly mayBeAbsent = false,
    readonly values: readonly unknown[] = [],
    private readonly checks: readonly Check[] = [],
  ) {}

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

  private and(check: Check): Schema {
    return new Schema(this.parse, this.shape, this.mayBeAbsent, this.values, [...this.checks, check]);
  }

  check(check: (payload: Payload) => void): Schema {
    return this.and({ check });
  }

  refine(holds: (value: unknown) => unknown, { error, params }: RefineParams = {}): Schema {
    return this.check(({ value, issues }) => {
      if (holds(value)) return;
      issues.push({
        code: 'custom',
        input: value,
        path: [],
        continue: true,
        ...(params && { params }),
        ...(error !== undefined && { message: error }),
      });
    });
  }

  regex(pattern: RegExp): Schema {
    return this.check(({ value, issues }) => {
      if (pattern.test(String(value))) return;
      const found = { origin: 'string', code: 'invalid_format', format: 'regex', input: value };
      issues.push({ ...found, pattern: String(pattern), continue: true });
    });
  }

  /** Of a number its least value, of text and lists the least length. */
  min(minimum: number): Schema {
    return this.and(
      this.values[0] === NUMBER
        ? {
            check: ({ value, issues }) => {
              if ((value as number) < minimum) issues.push(tooSmall('number', minimum, value));
            },
          }
        : {
            when: ({ value }) => (value as ArrayLike<unknown> | null | undefined)?.length !== undefined,
            check: ({ value, issues }) => {
              const is = typeof value === 'string' ? [...value].length : (value as unknown[]).length;
              const origin =
                typeof value === 'string' ? 'string' : Array.isArray(value) ? 'array' : 'unknown';
              if (is < minimum) issues.push(tooSmall(origin, minimum, value));
            },
          },
    );
  }

  optional(): Schema {
    return new Schema(
      (payload) => (payload.value === undefined ? payload : this.run(payload.value)),
      this.shape,
      true,
    );
  }

  nullable(): Schema {
    return new Schema(
      (payload) => (payload.value === null ? payload : this.run(payload.value)),
      this.shape,
      this.mayBeAbsent,
    );
  }
}

const NUMBER = Symbol();

const tooSmall = (origin: string, minimum: number, input: unknown): Found => ({
  origin,
  code: 'too_small',
  minimum,
  inclusive: true,
  input,
  continue: true,
});

const typed = (
  expected: string,
  fits: (value: unknown) => boolean,
  values: readonly unknown[] = [],
): Schema =>
  new Schema((payload) => (fits(payload.value) ? payload : wrongType(payload, expected)), {}, false, values);

export const string = (): Schema => typed('string', (value) => typeof value === 'string');
export const boolean = (): Schema => typed('boolean', (value) => typeof value === 'boolean');
export const unknown = (): Schema => new Schema((payload) => payload, {}, true);
const nothing = (): Schema => typed('null', (value) => value === null);

export { nothing as null };

const asNumber: Parse = (payload) => {
  const { value } = payload;
  if (Number.isFinite(value)) return payload;
  return wrongType(payload, 'number', typeof value === 'number' ? { received: String(value) } : {});
};

export const number = (): Schema => new Schema(asNumber, {}, false, [NUMBER]);

export const int = (): Schema =>
  number().check((payload) => {
    const { value, issues } = payload;
    if (!Number.isInteger(value)) wrongType(payload, 'int', { format: 'safeint', continue: false });
    else if (!Number.isSafeInteger(value)) {
      const large = (value as number) > 0;
      const limit = large
        ? { code: 'too_big', maximum: Number.MAX_SAFE_INTEGER }
        : { code: 'too_small', minimum: Number.MIN_SAFE_INTEGER };
      const note = 'Integers must be within the safe integer range.';
      issues.push({ input: value, ...limit, note, origin: 'int', inclusive: true, continue: true });
    }
  });

const oneOf = (values: readonly unknown[]): Schema =>
  new Schema(
    (payload) => {
      if (!values.includes(payload.value)) {
        payload.issues.push({ code: 'invalid_value', values, input: payload.value });
      }
      return payload;
    },
    {},
    false,
    values,
  );

export const literal = (value: unknown): Schema => oneOf([value]);
export { oneOf as enum };

export const array = (item: Schema): Schema =>
  new Schema((payload) => {
    const { value } = payload;
    if (!Array.isArray(value)) return wrongType(payload, 'array');
    payload.value = Array.from(value, (one, i) => {
      const result = item.run(one);
      below(payload, i, result);
      return result.value;
    });
    return payload;
  });

export const tuple = (items: readonly Schema[]): Schema =>
  new Schema((payload) => {
    const { value: input, issues } = payload;
    if (!Array.isArray(input)) return wrongType(payload, 'tuple');
    const size = { inclusive: true, input, origin: 'array' };
    payload.value = [];
    if (input.length < items.length) {
      issues.push({ code: 'too_small', minimum: items.length, ...size });
      return payload;
    }
    if (input.length > items.length) issues.push({ code: 'too_big', maximum: items.length, ...size });
    payload.value = items.map((item, i) => {
      const result = item.run(input[i]);
      below(payload, i, result);
      return result.value;
    });
    return payload;
  });

export const union = (options: readonly Schema[]): Schema =>
  new Schema((payload) => {
    const results: Payload[] = [];
    for (const option of options) {
      const result = option.run(payload.value);
      if (result.issues.length === 0) return result;
      results.push(result);
    }
    const [kept, ...others] = results.filter((result) => !stopped(result));
    if (kept && others.length === 0) return kept;
    const errors = results.map(({ issues }) => issues.map(finished));
    payload.issues.push({ code: 'invalid_union', input: payload.value, errors });
    return payload;
  });

export const discriminatedUnion = (discriminator: string, options: readonly Schema[]): Schema => {
  const named = new Map(
    options.flatMap((option) =>
      (option.shape[discriminator]?.values ?? []).map((value) => [value, option] as const),
    ),
  );
  return new Schema((payload) => {
    const { value: input } = payload;
    if (!isObject(input)) {
      payload.issues.push({ code: 'invalid_type', expected: 'object', input });
      return payload;
    }
    const option = named.get(input[discriminator]);
    if (option) return option.run(input);
    const note = 'No matching discriminator';
    const all = [...named.keys()];
    payload.issues.push({
      code: 'invalid_union',
      errors: [],
      note,
      discriminator,
      options: all,
      input,
      path: [discriminator],
    });
    return payload;
  });
};

export const strictObject = (shape: Readonly<Record<string, Schema>>): Schema =>
  new Schema((payload) => {
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
    if (keys.length > 0) payload.issues.push({ code: 'unrecognized_keys', keys, input, continue: true });
    return payload;
  }, shape);

/** Of anything by text. */
export const record = (): Schema =>
  new Schema((payload) => {
    const { value: input } = payload;
    if (!isObject(input)) return wrongType(payload, 'record');
    const own = Object.entries(input).filter(([key]) => key !== '__proto__');
    payload.value = Object.fromEntries(own);
    return payload;
  });
