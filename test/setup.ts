import fc from 'fast-check';
import { runs, testingMutants } from './runs.js';

/**
 * A fixed seed: a failing run prints it with the path of the counterexample. A mutant is found by any counterexample;
 * nobody reads the smallest one.
 */
fc.configureGlobal({ seed: 20201110, numRuns: runs(300), verbose: 1, endOnFailure: testingMutants });
