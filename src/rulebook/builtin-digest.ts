/** Written from the tables by `npm run generate`. */

/** SHA-256 of the canonical JSON of the built-in tables, hexadecimal. */
export const BUILTIN_DIGEST = 'ef24ddb22b7e67dfd2d95defba1291dc48cc92770f828c07bc690a4d5d9f9f16';
