/** What the package asks of decimal.js, in whole numbers of any length. A test compares the two. */

type Value = string | number | Decimal;

const PRECISION = 40;
const [CEIL, FLOOR, HALF_UP] = [2, 3, 4];

const TENS: bigint[] = [1n];
function ten(power: number): bigint {
  while (TENS.length <= power) TENS.push(TENS.at(-1)! * 10n);
  return TENS[power]!;
}

/** Divides by a power of ten. */
function shifted(digits: bigint, power: number, rounding: number): bigint {
  const by = ten(power);
  const [whole, rest] = [digits / by, digits % by];
  if (rest === 0n) return whole;
  const away =
    rounding === CEIL
      ? digits > 0n
      : rounding === FLOOR
        ? digits < 0n
        : (rest < 0n ? -rest : rest) * 2n >= by;
  return away ? whole + (digits < 0n ? -1n : 1n) : whole;
}

/** `digits / 10 ** scale`. */
class Decimal {
  readonly digits: bigint;
  readonly scale: number;

  constructor(value: Value) {
    if (value instanceof Decimal) {
      this.digits = value.digits;
      this.scale = value.scale;
      return;
    }
    const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
    if (whole === '') throw new Error(`not a plain decimal: ${value}`);
    this.digits = BigInt(sign + whole + part);
    this.scale = part.length;
  }

  /** At most so many digits, and no zeros at the end. */
  private static of(digits: bigint, scale: number): Decimal {
    let length = (digits < 0n ? -digits : digits).toString().length;
    while (length > PRECISION) {
      digits = shifted(digits, length - PRECISION, HALF_UP!);
      scale -= length - PRECISION;
      length = (digits < 0n ? -digits : digits).toString().length;
    }
    while (scale > 0 && digits % 10n === 0n) {
      digits /= 10n;
      scale -= 1;
    }
    return Decimal.exactly(scale < 0 ? digits * ten(-scale) : digits, Math.max(0, scale));
  }

  private static exactly(digits: bigint, scale: number): Decimal {
    return Object.assign(Object.create(Decimal.prototype), { digits, scale });
  }

  /** The digits of both at the same scale. */
  private static level(a: Decimal, value: Value): [bigint, bigint, number] {
    const b = new Decimal(value);
    const scale = Math.max(a.scale, b.scale);
    return [a.digits * ten(scale - a.scale), b.digits * ten(scale - b.scale), scale];
  }

  plus(value: Value): Decimal {
    const [a, b, scale] = Decimal.level(this, value);
    return Decimal.of(a + b, scale);
  }

  minus(value: Value): Decimal {
    const [a, b, scale] = Decimal.level(this, value);
    return Decimal.of(a - b, scale);
  }

  times(value: Value): Decimal {
    const b = new Decimal(value);
    return Decimal.of(this.digits * b.digits, this.scale + b.scale);
  }

  div(value: Value): Decimal {
    const [a, b] = Decimal.level(this, value);
    if (b === 0n) throw new Error('division by zero');
    const more = Math.max(0, PRECISION + 2 + b.toString().length - a.toString().length);
    return Decimal.of((a * ten(more)) / b, more);
  }

  comparedTo(value: Value): number {
    const [a, b] = Decimal.level(this, value);
    return a < b ? -1 : a > b ? 1 : 0;
  }

  eq(value: Value): boolean {
    return this.comparedTo(value) === 0;
  }

  gt(value: Value): boolean {
    return this.comparedTo(value) > 0;
  }

  gte(value: Value): boolean {
    return this.comparedTo(value) >= 0;
  }

  lt(value: Value): boolean {
    return this.comparedTo(value) < 0;
  }

  lte(value: Value): boolean {
    return this.comparedTo(value) <= 0;
  }

  isZero(): boolean {
    return this.digits === 0n;
  }

  isInteger(): boolean {
    return this.digits % ten(this.scale) === 0n;
  }

  abs(): Decimal {
    return this.digits < 0n ? Decimal.exactly(-this.digits, this.scale) : this;
  }

  toDecimalPlaces(places: number, rounding: number = HALF_UP!): Decimal {
    if (this.scale <= places) return this;
    return Decimal.of(shifted(this.digits, this.scale - places, rounding), places);
  }

  floor(): Decimal {
    return this.toDecimalPlaces(0, FLOOR);
  }

  ceil(): Decimal {
    return this.toDecimalPlaces(0, CEIL);
  }

  toString(): string {
    const { digits, scale } = Decimal.of(this.digits, this.scale);
    const sign = digits < 0n ? '-' : '';
    const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
    const point = text.length - scale;
    return `${sign}${text.slice(0, point)}${scale === 0 ? '' : `.${text.slice(point)}`}`;
  }

  toFixed(places: number): string {
    const text = this.toDecimalPlaces(places).toString();
    const [whole, part = ''] = text.split('.');
    return places === 0 ? whole! : `${whole}.${part.padEnd(places, '0')}`;
  }

  toNumber(): number {
    return Number(this.toString());
  }

  valueOf(): string {
    return this.toString();
  }

  toJSON(): string {
    return this.toString();
  }

  static min(first: Value, ...others: readonly Value[]): Decimal {
    return others.reduce<Decimal>(
      (least, one) => (least.lte(one) ? least : new Decimal(one)),
      new Decimal(first),
    );
  }

  /** The settings of the package are the only ones. */
  static clone(): typeof Decimal {
    return Decimal;
  }

  static readonly ROUND_CEIL = CEIL;
  static readonly ROUND_FLOOR = FLOOR;
  static readonly ROUND_HALF_UP = HALF_UP;
}

export { Decimal };
