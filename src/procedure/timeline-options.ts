/** Reads the options of a timeline; what cannot be is refused by its path. */
import * as z from 'zod/mini';
import { type Issue, issue, nearest, raise, readAs } from '../errors/index.js';
import type { Index } from '../rulebook/index-book.js';
import { STAGE_EVENTS } from '../rulebook/schema.js';
import type { Day } from '../time/day.js';
import { daySchema } from '../time/day-schema.js';
import { suspensionsSchema } from './surcharge.js';
import { NEEDED, type TimelineOptions } from './timeline-types.js';

const ofOne = {
  done: z.optional(z.record(z.string(), daySchema)),
  imposedFine: z.optional(z.nullable(z.string())),
  postponedUntil: z.optional(daySchema),
  suspended: z.optional(suspensionsSchema),
};

const optionsSchema = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    ...ofOne,
    today: z.optional(daySchema),
    needed: z.optional(z.strictObject(Object.fromEntries(NEEDED.map((n) => [n, z.optional(z.boolean())])))),
    track: z.optional(z.enum(['ordinary', 'summary'])),
    holidays: z.optional(z.array(daySchema)),
    workdays: z.optional(z.array(daySchema)),
    persons: z.optional(z.record(z.string(), z.strictObject(ofOne))),
  }),
);

export type Options = z.output<typeof optionsSchema>;

export const TIMELINE_OPTIONS = [
  'today',
  'done',
  'needed',
  'imposedFine',
  'postponedUntil',
  'track',
  'holidays',
  'workdays',
  'suspended',
  'persons',
  'rulebook',
] as const satisfies readonly (keyof TimelineOptions)[];

/** Stages whose day stands in the case. */
export const IN_CASE = ['filing', 'decision'];

/** @param persons ids of the fines on persons that the decision has */
export function readOptions(given: unknown, index: Index, persons: readonly string[]): Options {
  const read = readAs(optionsSchema, given);
  const stages = index.procedures.flatMap((p) => p.value.stages);
  const all = [...stages.map((stage) => stage.id), ...STAGE_EVENTS];
  const each = [...stages.flatMap((stage) => (stage.each ? [stage.id] : [])), ...STAGE_EVENTS];
  const unknown = (path: string[], kind: string, value: string, valid: readonly string[]): Issue =>
    issue('unknown-id', path, { kind, value, valid: [...valid], nearest: nearest(value, valid) });
  const days = (path: string[], done: Readonly<Record<string, Day>>, ids: readonly string[]): Issue[] => {
    const valid = [...new Set(ids)].filter((id) => !IN_CASE.includes(id));
    return Object.entries(done).flatMap(([id, on]): Issue[] => {
      if (!valid.includes(id)) return [unknown([...path, id], 'stage', id, valid)];
      if (read.today === undefined || on <= read.today) return [];
      const params = { earlier: `done.${id}`, earlierDay: on, later: 'today', laterDay: read.today };
      return [issue('date-order', [...path, id], params)];
    });
  };
  raise([
    ...days(['done'], read.done ?? {}, all),
    ...Object.entries(read.persons ?? {}).flatMap(([id, one]) =>
      persons.includes(id)
        ? days(['persons', id, 'done'], one.done ?? {}, each)
        : [unknown(['persons', id], 'person', id, persons)],
    ),
  ]);
  return read;
}
