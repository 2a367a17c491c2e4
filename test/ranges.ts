/** Ranges of yuan as a decision writes them, by which of their ends belong to them. */
import type { YuanRange } from '../src/index.js';

/** Both ends included. */
export const closed = (min: string, max: string): YuanRange => ({ min, max, minOpen: false, maxOpen: false });
/** Neither end included. */
export const between = (min: string, max: string): YuanRange => ({ min, max, minOpen: true, maxOpen: true });
/** The lower end left out, as in "X 以下" without a minimum. */
export const upTo = (min: string, max: string): YuanRange => ({ min, max, minOpen: true, maxOpen: false });
/** The upper end left out. */
export const below = (min: string, max: string): YuanRange => ({ min, max, minOpen: false, maxOpen: true });
