import { type CaseInput, decide, safeDecide } from 'minfang-caliang';
import { type DraftKind, draft, draftDocx } from 'minfang-caliang/documents';
import { checkProperties, sample, validCases } from 'minfang-caliang/testing';
import { exportWorksheet } from 'minfang-caliang/worksheet';

const input: CaseInput = sample('fengxian-doors').case;
const decision = decide(input);
if (decision.outcome === 'penalty') decision.fine.range satisfies { min: string; max: string } | null;
// @ts-expect-error a decision need not have a fine
decision.fine.range;
const tried = safeDecide(input);
if (!tried.success && tried.error.code === 'unknown-id') tried.error.params.nearest satisfies string | null;
checkProperties(decide, { properties: ['contained'] });
const kind: DraftKind = 'penalty-decision';
draft(decision, { kind }) satisfies string;
void [validCases({ party: 'unit' }), exportWorksheet, draftDocx];
