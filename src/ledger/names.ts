/** Several names in one cell. 、 and commas also stand inside names, so a name that is known is never cut. */

const BETWEEN = /[;；\n]/u;
const LIGHTER = /([、，,])/u;

/**
 * `主动消除危害后果、配合调查` is two names; `受他人欺骗、引诱而实施` is one.
 *
 * @param isKnown whether the text as a whole is a name
 */
export function namesIn(cell: string, isKnown: (name: string) => boolean): string[] {
  return cell
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => (isKnown(part) ? [part] : pieces(part, isKnown)));
}

/** From every piece on, the longest run that is a known name; a piece that begins none stands by itself. */
function pieces(part: string, isKnown: (name: string) => boolean): string[] {
  const parts = part.split(LIGHTER);
  const names: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let end = parts.length;
    while (end > at + 1 && !isKnown(parts.slice(at, end).join('').trim())) end -= 2;
    const name = parts.slice(at, end).join('').trim();
    if (name !== '') names.push(name);
    at = end + 1;
  }
  return names;
}
