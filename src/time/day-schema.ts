import * as z from 'zod/mini';
import { isDay } from './day.js';

/** A day of the calendar, `YYYY-MM-DD`. */
export const daySchema = z.string().check(z.refine(isDay, { params: { code: 'invalid-date' } }));
