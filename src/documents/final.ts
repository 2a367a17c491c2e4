/** What keeps a document from being final: the notes of a draft are not dropped while something stands against it. */
import { fail, issue } from '../errors/index.js';
import type { Named } from '../errors/issue.js';
import { FINAL } from './because.js';
import { WITHOUT_FIGURES } from './kinds.js';
import { REFERENCE_MARK } from './marks.js';
import { isOpen, type Matter } from './matter.js';
import type { DraftDocument } from './model.js';

/** @throws CaliangError `draft-not-final` with everything that stands against it */
export function checkFinal(matter: Matter, document: DraftDocument): void {
  if (matter.options.final !== true) return;
  const against = [...figures(matter, document), ...open(matter)];
  if (against.length > 0) fail(issue('draft-not-final', ['final'], { because: against }));
}

function figures({ decision, kind, fine, person, check, options }: Matter, document: DraftDocument): Named[] {
  const marked = JSON.stringify(document.parts).includes(REFERENCE_MARK);
  if (WITHOUT_FIGURES.includes(kind)) return marked ? [FINAL.figures] : [];
  const level = person ? person.assurance : decision.fine?.assurance;
  const outside = check?.findings.some(({ code }) => code === 'outside-the-grade') ?? false;
  return [
    ...(marked || level === 'reference' ? [FINAL.figures] : []),
    ...(fine === null ? [FINAL.fine] : []),
    ...(outside && options.departure === undefined ? [FINAL.departure] : []),
  ];
}

function open({ decision, kind, check }: Matter): Named[] {
  if (kind === 'service-proof') return [];
  const { missing, law } = decision;
  const pending = check?.findings.some(({ code }) => code === 'beside-pending-transfer') ?? false;
  return [
    ...(missing.length > 0 || isOpen(decision) ? [FINAL.facts] : []),
    ...(law.chosen === 'incomparable' || law.chosen === 'depends' ? [FINAL.law] : []),
    ...(pending ? [FINAL.intent] : []),
  ];
}
