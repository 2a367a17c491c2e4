/**
 * Leaves out of the page what no computation of fines reaches: a fifth of it. What is gone is gone as a function, so a
 * call of it is an error and never another figure.
 */
import type { Build } from './cut.js';
import { leanCsv } from './lean-csv.js';
import { leanDecimal } from './lean-decimal.js';
import { leanNzh } from './lean-nzh.js';
import { leanZod } from './lean-zod.js';

export const lean = {
  name: 'lean',
  setup(build: Build): void {
    leanZod(build);
    leanDecimal(build);
    leanNzh(build);
    leanCsv(build, process.cwd());
  },
};
