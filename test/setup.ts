import fc from 'fast-check';

/** A fixed seed: a failing run prints it with the path of the counterexample. */
fc.configureGlobal({ seed: 20201110, numRuns: 300, verbose: 1 });
