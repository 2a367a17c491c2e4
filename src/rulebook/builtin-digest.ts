/** Written from the tables by `npm run generate`. */

/** SHA-256 of the canonical JSON of the built-in tables, hexadecimal. */
export const BUILTIN_DIGEST = 'bd71dc23ba06c78926b82a32b500e763d5867a1c6232b55dad19797347bd7e7f';
