export { type DocketDrafts, draftDocket, draftDocketDocx } from './docket/draft-docket.js';
export type { DocketDraftOptions } from './docket/options.js';
export type { LeftOut } from './docket/papers.js';
export { type DraftFit, draft, draftDocument, draftKinds } from './draft.js';
export { draftDocx } from './draft-docx.js';
export type { Block, DraftDocument, DraftPart } from './model.js';
export type { DraftOptions } from './options.js';
export type { DraftKind } from './schema.js';
