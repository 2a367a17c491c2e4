import fc from 'fast-check';
import { runs } from './runs.js';

/** A fixed seed: a failing run prints it with the path of the counterexample. */
fc.configureGlobal({ seed: 20201110, numRuns: runs(300), verbose: 1 });
