/** Characters that are no spaces to a program, but blank to a reader: the fillers of Hangul, the blank of Braille. */
const FILLERS = /[\u115f\u1160\u2800\u3164\uffa0]/g;

/** True for text in which there is nothing to read: no approval, no reason, no ground. */
export const isBlank = (text: string | undefined): boolean =>
  text === undefined || text.replace(/[\s\p{C}]/gu, '').replace(FILLERS, '') === '';
