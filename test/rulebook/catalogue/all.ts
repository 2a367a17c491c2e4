/** Everything that the catalogue plants. */
import { DIRECTIONS } from './directions.js';
import { FIGURES } from './figures.js';
import { LAW, SLOTS, SOURCES } from './law.js';
import { OVERLAYS } from './overlays.js';
import { FACTORS, ROWS } from './printed.js';
import { REFERENCES } from './references.js';
import { SHORT_FORM } from './short-form.js';

export const PLANTED = [...DIRECTIONS, ...SOURCES, ...SLOTS, ...LAW, ...ROWS, ...FACTORS, ...OVERLAYS];

/** Proved with every word and case in `test/rulebook/verify.test.ts`. */
export const EARLIER = [...SHORT_FORM, ...REFERENCES, ...FIGURES];
