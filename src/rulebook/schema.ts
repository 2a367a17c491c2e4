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
  policySchema,
  type RulebookData,
  rulebookSchema,
} from './schema/book.js';
export { calendarSchema } from './schema/calendar.js';
export {
  type Circumstance,
  COMPLIANCES,
  type Compliance,
  type Contradiction,
  circumstanceSchema,
  contradictionSchema,
} from './schema/circumstance.js';
export {
  type CapBelowFloor,
  capBelowFloorSchema,
  type FineCell,
  type FineMode,
  type Form,
  fineCellSchema,
  fineModeSchema,
  formSchema,
  personFineSchema,
} from './schema/fine.js';
export {
  type GeneralPart,
  type Ground,
  generalPartSchema,
  groundSchema,
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
  STAGE_ACTORS,
  STAGE_EVENTS,
  STAGE_NEEDS,
  type Stage,
  stageSchema,
} from './schema/procedure.js';
export {
  COURSES,
  courseSchema,
  hintSchema,
  LIMITATION_READINGS,
  type Limb,
  type LimitationReading,
  limbSchema,
  limitationFromSchema,
  otherConsequenceSchema,
  type Provision,
  type ProvisionVersion,
  provisionSchema,
  provisionVersionSchema,
  unavailableSchema,
  type YieldRow,
  yieldRowSchema,
} from './schema/provision.js';
export {
  type Interval,
  type Refinement,
  type RefinementRow,
  refinementRowSchema,
  refinementSchema,
} from './schema/refinement.js';
export {
  baseRowSchema,
  type CombinationRow,
  combinationRowSchema,
  EFFECTS,
  type EffectRow,
  effectRowSchema,
  exclusiveGroupSchema,
  type Grading,
  gradingSchema,
  type RangeRow,
  rangeRowSchema,
  type SpanRow,
  spanRowSchema,
  type ThresholdRow,
  thresholdRowSchema,
} from './schema/short.js';
export {
  CONSEQUENCES,
  type Consequence,
  CRITERIA,
  type Criterion,
  consequenceSchema,
  criterionSchema,
  GRADES,
  type Grade,
  gradeSchema,
  MEASURES,
  type Measure,
  MITIGATIONS,
  type Mitigation,
  measureSchema,
  mitigationSchema,
  ORDINALS,
  type Ordinal,
  ordinalSchema,
  SHORT_GRADES,
  type ShortGrade,
  UNITS,
  type Unit,
  unitSchema,
} from './schema/vocabulary.js';
