/** Written from the tables by `npm run generate`. */

/** SHA-256 of the canonical JSON of the built-in tables, hexadecimal. */
export const BUILTIN_DIGEST = 'b6460f4481371613df4d3e36d4935699dbb9b02785adf389cef0859dd092ebb6';
