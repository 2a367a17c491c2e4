/** Written from the tables by `npm run generate`. */

/** SHA-256 of the canonical JSON of the built-in tables, hexadecimal. */
export const BUILTIN_DIGEST = 'fcd6d894bb59081839931a8d331a0ad259027c309b03611ad952fd4666d2a18d';
