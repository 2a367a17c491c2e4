/** Written from the tables by `npm run generate`. */

/** SHA-256 of the canonical JSON of the built-in tables, hexadecimal. */
export const BUILTIN_DIGEST = '4c2c7e1760889be477eea01fac4de6a082c907c47800e5ed6854b46538f7cfb8';
