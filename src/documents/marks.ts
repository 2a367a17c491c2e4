/** The mark of a reference value: it stands at every figure that nobody enacted, and nothing drops it. */
import type { Matter } from './matter.js';

export const REFERENCE_MARK = '【参考值】';

/** The ranges of a decision that are reference values, as they are written, longest first. */
function referenceFigures({ decision, lex, person }: Matter): string[] {
  const { fine } = decision;
  const ranges =
    fine && fine.assurance === 'reference'
      ? [fine.range, ...(fine.gradeRanges ?? []).map(({ range }) => range)]
      : [];
  const statutory = fine?.statutory ? lex.range(fine.statutory) : null;
  const texts = ranges.flatMap((range) => (range ? [lex.range(range)] : [])).filter((t) => t !== statutory);
  const own = person && person.assurance === 'reference' && person.range ? [lex.range(person.range)] : [];
  return [...new Set([...texts, ...own])].sort((a, b) => b.length - a.length);
}

/** The text with the mark behind every such figure, once. */
export function marked(matter: Matter, text: string): string {
  const figures = referenceFigures(matter);
  if (figures.length === 0) return text;
  const any = figures.map((figure) => figure.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  // A longer number must not be taken for the end of a shorter one.
  return text.replace(new RegExp(`(?<![\\d.])(?:${any})(?!${REFERENCE_MARK})`, 'g'), `$&${REFERENCE_MARK}`);
}
