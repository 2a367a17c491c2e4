/** A row that does not say when the act was: it can have been on any day that the rulebook knows, up to the decision. */
import type { CaseInput } from '../case/schema.js';
import { safeDecide } from '../decide/decide.js';
import type { DecideOptions } from '../decide/decision.js';
import type { Plain } from './row.js';

/** Before any law of the book. */
const LONG_AGO = '1949-10-01';

/** Every instrument of a decision can begin later than the one before. */
const MOST_TRIES = 8;

const lastOf = (day: unknown): string | undefined =>
  Array.isArray(day) ? (day[1] as string) : typeof day === 'string' ? day : undefined;

/** Fills in the widest span; finds out once for every violation from when on the book has the law. */
export class OpenSpans {
  private readonly begins = new Map<string, string>();

  constructor(private readonly options: DecideOptions) {}

  fill(input: Plain): void {
    const act = (input['act'] ?? {}) as Plain;
    if (act['from'] !== undefined) return;
    const ends = [input['decidedOn'], input['filedOn'], lastOf(input['discoveredOn']), lastOf(act['to'])];
    const days = ends.filter((day) => typeof day === 'string').sort();
    const [last] = days;
    if (last === undefined) return;
    const first = this.beginOf(input, last);
    input['act'] = { from: first >= last ? last : [first, last], ...act };
  }

  private beginOf(input: Plain, last: string): string {
    const key = String(input['violation']);
    let first = this.begins.get(key) ?? LONG_AGO;
    for (let tries = 0; tries < MOST_TRIES && first < last; tries += 1) {
      const act = { ...(input['act'] as Plain | undefined), from: [first, last] };
      const result = safeDecide({ ...input, act } as unknown as CaseInput, this.options);
      if (result.success) break;
      const later = result.error.issues.flatMap((one) =>
        one.code === 'date-not-covered' && one.params.first > first ? [one.params.first] : [],
      );
      if (later.length === 0) return first;
      first = later.sort().at(-1)!;
    }
    this.begins.set(key, first);
    return first;
  }
}
