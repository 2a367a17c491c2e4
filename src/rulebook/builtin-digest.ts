/** Written from the tables by `npm run generate`. */

/** SHA-256 of the canonical JSON of the built-in tables, hexadecimal. */
export const BUILTIN_DIGEST = '8d56f2a1b43691242513e331b2b99f15ac5b051bfade7650a66fa8f8108960dd';
