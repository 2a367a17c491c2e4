/** A problem with a file or its text that is not the package's own error. */
export class InputProblem extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(zh);
  }
}
