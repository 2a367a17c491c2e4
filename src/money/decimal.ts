import { Decimal as Base } from 'decimal.js';

/** The one decimal type of the package: 40 digits, half up, never exponent notation. */
export const Decimal = Base.clone({
  defaults: true,
  precision: 40,
  rounding: Base.ROUND_HALF_UP,
  toExpPos: 60,
  toExpNeg: -60,
});
export type Decimal = Base;
