export {
  type Audit,
  type AuditOptions,
  audit,
} from './audit/audit.js';
export { type DecidedCase, decidedSchema } from './audit/decided.js';
export type { AuditCode, AuditFinding, FindingDetails } from './audit/finding.js';
export type { CountedBy } from './audit/hearing-period.js';
export type { Inversion, LikeCell, LikeFactors, LikeFine } from './audit/like-cases.js';
export {
  type AuditReport,
  addToReport,
  auditReport,
  type ListedFinding,
  type ListedRefusal,
  mergeReports,
  type ViolationCount,
} from './audit/report.js';
export { readAuditReport } from './audit/report-schema.js';
export { type AuditedRow, auditStream, type RowAudited, type RowRefused } from './audit/row.js';
export type { CanonicalCase } from './case/facts.js';
export type { BuiltinCircumstance, BuiltinViolation } from './case/ids.js';
export { type CaseInput, type CircumstanceName, caseSchema, type ViolationName } from './case/schema.js';
export { decide, type SafeDecision, safeDecide } from './decide/decide.js';
export type * from './decide/decision.js';
export { OUTCOMES } from './decide/decision.js';
export type * from './decide/penalty.js';
export { type DocketOptions, decideDocket } from './docket/decide-docket.js';
export type { Docket, DocketEntry, DocketGroup, DocketLink, DocketNote } from './docket/docket.js';
export type { DocketCase, DocketInput } from './docket/input.js';
export {
  CaliangError,
  type CaliangErrorByCode,
  type Issue,
  type IssueCode,
  type IssueParams,
  isCaliangError,
} from './errors/index.js';
export { type ExplainDocketOptions, explainDocket } from './explain/docket.js';
export { type ExplainOptions, explain } from './explain/explain.js';
export type { RenderOptions } from './explain/explanation.js';
export { type PictureOptions, rangePicture } from './explain/range-picture.js';
export { type Defence, type OfficeReasons, type ReasonsOptions, reasons } from './explain/reasons.js';
export { type Renderable, type RenderFineOptions, render } from './explain/render.js';
export { fineInWords } from './explain/words.js';
export { checkFine } from './fine/check-fine.js';
export type { FineCheck, FineCode, FineDetails, FineFinding } from './fine/finding.js';
export type { YuanRange } from './money/index.js';
export { builtinCalendar } from './procedure/calendar.js';
export { type ProcedureForFine, procedureFor } from './procedure/procedure-for.js';
export {
  type LatePeriod,
  lateSurcharge,
  type Remedy,
  type Surcharge,
  type SurchargeOptions,
  type Suspension,
} from './procedure/surcharge.js';
export {
  type PersonTimeline,
  type StageNote,
  type StageStatus,
  type Timeline,
  type TimelineOfOne,
  type TimelineOptions,
  type TimelineStage,
  timeline,
} from './procedure/timeline.js';
export { addWorkingDays, type WorkCalendar } from './procedure/working-days.js';
export {
  type ComparedFines,
  compareDecisions,
  type DecisionComparison,
  type DecisionDifference,
  type Respect,
} from './receipt/compare-decisions.js';
export { type Receipt, receipt } from './receipt/receipt.js';
export {
  type Difference,
  type PackageVersions,
  type Replayed,
  replay,
  type Tampered,
} from './receipt/replay.js';
export { addBenchmark, type BenchmarkDocument } from './rulebook/build/add-benchmark.js';
export { addInstrumentVersion, type NewInstrument } from './rulebook/build/add-instrument-version.js';
export { addProvision } from './rulebook/build/add-provision.js';
export type { BookParts, HearingThreshold, RulebookDraft } from './rulebook/build/draft.js';
export { type EmptyRulebookOptions, emptyRulebook } from './rulebook/build/empty-rulebook.js';
export { builtinRulebook } from './rulebook/builtin.js';
export { loadRulebook, type Rulebook } from './rulebook/load.js';
export { refineRulebook } from './rulebook/refine.js';
export type { Amount, Condition, FactDeclaration, Row, Table } from './rulebook/schema/index.js';
export type {
  AmountKind,
  Assurance,
  Benchmark,
  Consequence,
  Criterion,
  Form,
  Grade,
  Instrument,
  InstrumentVersion,
  Ordinal,
  Party,
  Provision,
  Role,
  RulebookData,
  Source,
  Text,
  Unit,
} from './rulebook/schema.js';
export type { ConcurrenceProof, Lowered, LoweredPart } from './rulebook/verify/concurrence.js';
export type { Fault, WitnessCase } from './rulebook/verify/fault.js';
export { type Verification, verifyRulebook } from './rulebook/verify/verify.js';
export {
  type FoundBy,
  type FoundViolation,
  type SearchOptions,
  searchViolations,
} from './search/search.js';
export { nothingFoundText } from './search/texts.js';
export { type TablesOptions, tables } from './tables/tables.js';
export type { Finding, FindingParams, Step, StepSource } from './trail/step.js';
export type { Because } from './whatif/because.js';
export type { FactChange } from './whatif/fact-change.js';
export {
  type CircumstanceState,
  circumstanceStates,
  type Question,
  type QuestionGround,
  questions,
} from './whatif/questions.js';
export type { Effect, Result } from './whatif/result.js';
export {
  type Change,
  type Route,
  type Target,
  type WhatIf,
  whatIf,
  whatLeadsTo,
} from './whatif/whatif.js';
