export interface ShortTexts {
  readonly title: (violation: string) => string;
  /** The articles, before what follows from them. */
  readonly under: (sources: string) => string;
  /** The result with its contents, after its basis. */
  readonly result: (outcome: string, contents: readonly string[], basis: string) => string;
  readonly warned: string;
  /** How a fine is due, the range of the case, and in brackets whose it is. */
  readonly fine: (mode: string, range: string, notes: readonly string[]) => string;
  readonly noFine: (mode: string, notes: readonly string[]) => string;
  readonly statutory: (range: string) => string;
  /** The range is that of the statute because every grade is possible. */
  readonly whole: string;
  /** What is done beside the fine: orders, confiscation, fines on persons. */
  readonly beside: string;
  readonly procedure: string;
  /** One of several rows that the table keeps, and its range. */
  readonly row: (name: string, range: string | null) => string;
  readonly tables: string;
  /** What the printed table leaves open, and where it stands. */
  readonly problem: (params: { code: string; places: readonly string[] }) => string;
  readonly unexamined: string;
  readonly changing: (names: string) => string;
  readonly others: (names: string) => string;
  readonly rest: string;
}
