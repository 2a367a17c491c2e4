/** What must be read first: how far the figures can be trusted, what is open, what a person has to look after. */
import type { Decision } from '../decide/decision.js';
import { examinedOutcomes } from '../decide/examined-outcomes.js';
import type { Lexicon } from './lexicon.js';
import type { Labels } from './locales/texts.js';
import { warningsOf } from './said.js';

export function leadOf(
  decision: Decision,
  lex: Lexicon,
  labels: Labels,
  /** What can be said against an intended fine. */
  check: string | null,
): string[] {
  const lead = [labels.figuresAre(lex.assurance[decision.assurance].lead)];
  const warnings = warningsOf(decision, lex, labels);
  lead.push(...warnings.lapse);
  if (check !== null) lead.push(check);
  const weakest = weakestOf(decision, lex, labels);
  if (weakest.length > 0) lead.push(labels.weakest(lex.list(weakest)));
  if (decision.requiredAssurance !== null) {
    lead.push(labels.demanded(lex.assurance[decision.requiredAssurance].short));
  }
  const outcomes = examinedOutcomes(decision);
  if (outcomes.length > 1) {
    lead.push(labels.outcomesOpen(lex.list(outcomes.map((o) => lex.outcome[o]))));
  }
  if (decision.missing.length > 0) {
    lead.push(labels.missingLead(lex.list(decision.missing.map((m) => lex.fact(m.fact)))));
  }
  lead.push(...warnings.others);
  lead.push(labels.advice);
  return lead;
}

/** Which tables the decision owes its assurance to, where others that it used are stronger. */
function weakestOf(decision: Decision, lex: Lexicon, { tables }: Labels): string[] {
  const graded = decision.steps.flatMap((s) => {
    if (s.finding === 'criterion-found')
      return [{ name: lex.criterion[s.params.criterion], level: s.assurance }];
    const name = tables[s.finding];
    return name === undefined ? [] : [{ name, level: s.assurance }];
  });
  const mixed = graded.some((g) => g.level === 'published');
  return mixed ? graded.filter((g) => g.level === 'reference').map((g) => g.name) : [];
}
