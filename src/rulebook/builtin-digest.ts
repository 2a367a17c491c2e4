/** Written from the tables by `npm run generate`. */

/** SHA-256 of the canonical JSON of the built-in tables, hexadecimal. */
export const BUILTIN_DIGEST = 'e7af1a8f76ecdd35eb2bb21004e4f049e52c5814fc0024d660cb9232be4917ef';
