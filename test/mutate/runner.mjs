/**
 * The tests of a room for stryker, all in one process. For every mutant they and the code are evaluated anew from one
 * bundle, so that nothing that one mutant left behind meets the next; libraries stay loaded. That takes a fraction of
 * the time of a worker for each.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { Script } from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import { collect } from './vitest.mjs';

const room = process.env.CALIANG_ROOM;

/** In one file, a test still finds what lies beside it. */
const ownDirectory = {
  name: 'own-directory',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    }));
  },
};

/** Setup and tests of the room as one function of what they are given from outside. */
async function bundle() {
  const { tests } = JSON.parse(readFileSync('test/mutate/rooms.json', 'utf8'))[room];
  const suites = tests.map((name) => `describe('${name}', () => { require('../${name}.test.ts'); });`);
  const { outputFiles } = await build({
    stdin: {
      contents: `import { describe } from 'vitest';\nrequire('../setup.ts');\n${suites.join('\n')}`,
      resolveDir: resolve('test/mutate'),
      loader: 'ts',
    },
    bundle: true,
    packages: 'external',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    write: false,
    plugins: [ownDirectory],
    logLevel: 'error',
    // The manifest says that its modules have no side effects; the setup of the tests has.
    ignoreAnnotations: true,
  });
  return new Script(`(function (require, module, exports) {${outputFiles[0].text}\n})`).runInThisContext();
}

class RoomRunner {
  /** What the mutated code reads: which mutant is active, which test runs. */
  stryker = {};

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] = this.stryker;
    process.env.CALIANG_RUNS_SHARE = '0.02';
    process.env.CALIANG_MUTANTS = '1';
    this.evaluate = await bundle();
  }

  tests() {
    const fromHere = createRequire(resolve('test/mutate/runner.mjs'));
    const load = (vitest) => {
      const module = { exports: {} };
      const require = (name) => (name === 'vitest' ? vitest : fromHere(name));
      this.evaluate(require, module, module.exports);
    };
    return collect(load);
  }

  async run(tests, before, bail) {
    const results = [];
    for (const { name, run } of tests) {
      before(name);
      const start = performance.now();
      const result = { id: name, name, timeSpentMs: 0, status: TestStatus.Success };
      try {
        await run();
      } catch (error) {
        Object.assign(result, { status: TestStatus.Failed, failureMessage: String(error?.message ?? error) });
      }
      result.timeSpentMs = performance.now() - start;
      results.push(result);
      if (bail && result.status === TestStatus.Failed) break;
    }
    return results;
  }

  async dryRun() {
    const { stryker } = this;
    Object.assign(stryker, { activeMutant: undefined, mutantCoverage: undefined, currentTestId: undefined });
    const tests = await this.run(
      this.tests(),
      (name) => {
        stryker.currentTestId = name;
      },
      false,
    );
    stryker.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
    const { stryker } = this;
    Object.assign(stryker, { activeMutant: undefined, hitCount: 0, hitLimit });
    if (mutantActivation === 'static') stryker.activeMutant = activeMutant.id;
    const tests = this.tests().filter(({ name }) => !testFilter || testFilter.includes(name));
    stryker.activeMutant = activeMutant.id;
    const results = await this.run(tests, () => {}, !disableBail);
    stryker.activeMutant = undefined;
    const limit = determineHitLimitReached(stryker.hitCount, hitLimit);
    return toMutantRunResult(limit ?? { status: DryRunStatus.Complete, tests: results });
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'room', RoomRunner)];
