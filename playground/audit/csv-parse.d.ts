/** The parser without its streams; `build/lean-csv.ts` finds it. */
declare module 'csv-parse/lib/api/index.js' {
  interface Parser {
    /** Reads a piece, or with `end` what is left; returns what is wrong, if anything. */
    parse(
      bytes: Uint8Array | undefined,
      end: boolean,
      push: (record: string[]) => void,
      close: () => void,
    ): Error | undefined;
  }
  export function transform(options: object): Parser;
}
