/**
 * The shape of a rulebook. The zod schemas are the types: what is not written here cannot be in a table.
 * Every cell that a figure or a legal effect comes from has `source` and `assurance`. Lazy schemas are built when they
 * are first used, so that importing the package does not wait for them.
 */

export {
  type Benchmark,
  benchmarkSchema,
  isShort,
  type ShortBenchmark,
} from './schema/benchmark.js';
export {
  type DocumentKind,
  type Policy,
  type RulebookData,
  rulebookSchema,
} from './schema/book.js';
export { calendarSchema } from './schema/calendar.js';
export type {
  Circumstance,
  Compliance,
  Contradiction,
} from './schema/circumstance.js';
export {
  type CapBelowFloor,
  type FineCell,
  type FineMode,
  type Form,
  fineModeSchema,
  formSchema,
} from './schema/fine.js';
export {
  type GeneralPart,
  type Ground,
  generalPartSchema,
} from './schema/general-part.js';
export {
  type Instrument,
  type InstrumentVersion,
  instrumentSchema,
  instrumentVersionSchema,
} from './schema/instrument.js';
export {
  AMOUNT_KINDS,
  type AmountKind,
  ASSURANCES,
  type Assurance,
  assuranceSchema,
  type Citation,
  documentSchema,
  isPersonRole,
  PARTIES,
  type Party,
  PERSON_ROLES,
  partySchema,
  ROLES,
  type Role,
  roleSchema,
  type Source,
  sourceSchema,
  type Text,
  textSchema,
} from './schema/parts.js';
export {
  DAY_UNITS,
  type Procedure,
  procedureSchema,
  STAGE_EVENTS,
  type Stage,
} from './schema/procedure.js';
export {
  LIMITATION_READINGS,
  type Limb,
  type LimitationReading,
  type Provision,
  type ProvisionVersion,
  provisionSchema,
  type YieldRow,
} from './schema/provision.js';
export {
  type Interval,
  type Refinement,
  type RefinementRow,
  refinementSchema,
} from './schema/refinement.js';
export {
  type CombinationRow,
  EFFECTS,
  type EffectRow,
  type Grading,
  gradingSchema,
  type RangeRow,
  type SpanRow,
  type ThresholdRow,
} from './schema/short.js';
export {
  CONSEQUENCES,
  type Consequence,
  CRITERIA,
  type Criterion,
  GRADES,
  type Grade,
  type Measure,
  MITIGATIONS,
  type Mitigation,
  ORDINALS,
  type Ordinal,
  SHORT_GRADES,
  type ShortGrade,
  UNITS,
  type Unit,
  unitSchema,
} from './schema/vocabulary.js';
