import { CaliangError } from '../src/index.js';

/** What a call throws; a call that throws nothing fails the test. */
export function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

/** With which code, where and with which parameters a call is refused: the first issue. What is thrown otherwise goes on. */
export function refusedFor(run: () => unknown) {
  const error = thrownBy(run);
  if (!(error instanceof CaliangError)) throw error;
  const [{ code, path, params }] = error.issues;
  return [code, path.join('.'), params] as const;
}

/** An object that throws where one of its keys is read. */
export const unreadableAt = (key: string): object =>
  Object.defineProperty({}, key, {
    enumerable: true,
    get: () => {
      throw new Error('no');
    },
  });
