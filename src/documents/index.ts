export { type DraftFit, draft, draftDocument, draftDocx, draftKinds } from './draft.js';
export type { Block, DraftDocument, DraftPart } from './model.js';
export type { DraftOptions } from './options.js';
export type { DraftKind } from './schema.js';
