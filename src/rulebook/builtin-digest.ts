/** Written from the tables by `npm run generate`. */

/** SHA-256 of the canonical JSON of the built-in tables, hexadecimal. */
export const BUILTIN_DIGEST = '5e9dd0888a33e5c5414bbffe5f53db37f41067d75fd02ab38efdc2215fc4cd53';
