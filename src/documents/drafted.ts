/** The document of a decision as blocks, with its marks and its head. */
import type { Decision } from '../decide/decision.js';
import { checkDecision } from '../decide/given.js';
import { checkObject } from '../errors/index.js';
import { checkFinal } from './final.js';
import { checkFits } from './fits.js';
import { penaltyDecision } from './forms/decision.js';
import { defenceRecord } from './forms/defence.js';
import { discussionRecord, legalReview } from './forms/discussion.js';
import { hearingRecord, hearingSummons } from './forms/hearing.js';
import { noPenaltyDecision } from './forms/no-penalty.js';
import { advanceNotice, hearingRight } from './forms/notice.js';
import { correctionOrder } from './forms/order.js';
import { serviceProof } from './forms/service.js';
import { summaryDecision } from './forms/summary.js';
import { caseReferral, crimeTransfer } from './forms/transfer.js';
import { headOf } from './frame.js';
import { readKind } from './kinds.js';
import { marked } from './marks.js';
import { type Matter, matterOf } from './matter.js';
import type { Block, DraftDocument } from './model.js';
import { type DraftOptions, readOptions } from './options.js';
import type { DraftKind } from './schema.js';

const FORMS: Readonly<Record<DraftKind, (matter: Matter) => DraftDocument>> = {
  'correction-order': correctionOrder,
  'advance-notice': advanceNotice,
  'hearing-right': hearingRight,
  'hearing-summons': hearingSummons,
  'hearing-record': hearingRecord,
  'defence-record': defenceRecord,
  'penalty-decision': penaltyDecision,
  'summary-decision': summaryDecision,
  'no-penalty-decision': noPenaltyDecision,
  'discussion-record': discussionRecord,
  'legal-review': legalReview,
  'crime-transfer': crimeTransfer,
  'case-referral': caseReferral,
  'service-proof': serviceProof,
};

/** @throws CaliangError as `draft` */
export function drafted(decision: Decision, options: DraftOptions): DraftDocument {
  checkObject(options, ['options']);
  checkDecision(decision);
  const read = readOptions(options);
  return documentOf(matterOf(decision, readKind(read.kind), read));
}

/** @throws CaliangError `draft-not-fitting`, `draft-not-final` */
export function documentOf(matter: Matter): DraftDocument {
  checkFits(matter);
  const document = withMarks(matter, FORMS[matter.kind]);
  checkFinal(matter, document);
  return document;
}

/** The document with the mark behind every reference value, and a head that speaks of it. */
function withMarks(matter: Matter, form: (matter: Matter) => DraftDocument): DraftDocument {
  const document = form(matter);
  const parts = document.parts.map(({ part, blocks }) => ({
    part,
    blocks: blocks.map((block) => markedBlock(block, (text) => marked(matter, text))),
  }));
  return { ...document, head: matter.options.final === true ? [] : headOf(matter, parts), parts };
}

function markedBlock(block: Block, mark: (text: string) => string): Block {
  switch (block.kind) {
    case 'list':
      return { ...block, items: block.items.map(mark) };
    case 'pairs':
      return { ...block, rows: block.rows.map(([label, value]) => [label, mark(value)] as const) };
    case 'signature':
      return block;
    default:
      return { ...block, text: mark(block.text) };
  }
}
