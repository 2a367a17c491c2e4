/** Written from the tables by `npm run generate`. */

/** SHA-256 of the canonical JSON of the built-in tables, hexadecimal. */
export const BUILTIN_DIGEST = '30c4e074b1b4d51a9ed8216615fa6e81ae9ad0b9c37e9010fc484607d1778dc7';
