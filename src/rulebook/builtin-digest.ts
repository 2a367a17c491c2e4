/** Written from the tables by `npm run generate`. */

/** SHA-256 of the canonical JSON of the built-in tables, hexadecimal. */
export const BUILTIN_DIGEST = '9aff0b9c32217d004170a07be71a963f3fcc352d64a95e584ad14c6dc8a25c56';
