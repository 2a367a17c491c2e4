import { distance } from 'fastest-levenshtein';

/** The valid name nearest to what was written, or `null` if none is near. */
export function nearest(value: string, valid: readonly string[]): string | null {
  if (value.length > 100) return null;
  const written = value.toLowerCase();
  let best: string | null = null;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const name of valid) {
    const d = distance(written, name.toLowerCase());
    const contained = written.length > 1 && (name.includes(written) || written.includes(name));
    const score = contained ? Math.min(d, 1) + 0.5 : d;
    const limit = contained ? Number.POSITIVE_INFINITY : Math.max(1, Math.ceil(name.length / 2) - 1);
    if (score <= limit && score < bestScore) {
      best = name;
      bestScore = score;
    }
  }
  return best;
}
