/** Why a rulebook was refused: each fault with the rule that it breaks, its place, and cases that show it. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { safeDecide } from '../../src/decide/decide.js';
import { FAULT_RULE_NAMES } from '../../src/errors/fault-rules.js';
import { renderIssue } from '../../src/errors/index.js';
import { writePath } from '../../src/errors/render.js';
import type { Lexicon } from '../../src/explain/lexicon.js';
import { loadUnverified, type Rulebook } from '../../src/rulebook/load.js';
import { type Fault, issueOf, type WitnessCase } from '../../src/rulebook/verify/fault.js';
import { usePage } from '../context.js';
import { Button, each } from '../elements.js';
import { lexicon } from '../form/names.js';
import { keyOf } from '../result/examples.js';
import type { PageTexts } from '../texts.js';
import type { Refused } from './use-rulebook.js';

/** Many faults have one cause; the first few are what a person reads. */
const MOST = 20;

/** The tables as they stand, to name what is in them; `null` where their shape is wrong. */
function asTheyStand(json: unknown): Rulebook | null {
  try {
    return loadUnverified(json);
  } catch {
    return null;
  }
}

export function RefusedBook({ refused, close }: { refused: Refused; close: () => void }): JSX.Element {
  const { texts, state } = usePage();
  const { name, json, verified } = refused;
  const { faults } = verified;
  const book = useMemo(() => asTheyStand(json), [json]);
  const lex = book && lexicon(book, state.locale);
  return (
    <div class="refused">
      <h3>{texts.bookRefused(name, faults.length)}</h3>
      <p>{texts.stillUsed}</p>
      <ol>
        {each(faults.slice(0, MOST), (fault) => (
          <FaultItem fault={fault} book={book} lex={lex} />
        ))}
      </ol>
      {faults.length > MOST && <p>{`… ${faults.length - MOST}`}</p>}
      <Button act={close}>{texts.close}</Button>
    </div>
  );
}

interface FaultProps {
  readonly fault: Fault;
  readonly book: Rulebook | null;
  readonly lex: Lexicon | null;
}

function FaultItem({ fault, book, lex }: FaultProps): JSX.Element {
  const { texts, state } = usePage();
  const { witness, path, rule } = fault;
  const name = FAULT_RULE_NAMES[rule][keyOf(state.locale)];
  return (
    <li>
      {renderIssue({ ...issueOf(fault), path: [] }, state.locale)}
      <small>
        {`${texts.rule} · ${name} — ${texts.place} · `}
        <code>{writePath(path)}</code>
      </small>
      {witness.length > 0 && book && lex && (
        <div class="witness">
          <p>{texts.witness}</p>
          <ul>
            {each(witness, (one) => (
              <li>
                {lex.list(saidOf(one, lex, texts))}
                <small>{givenBy(one, book, lex, texts)}</small>
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

function saidOf(one: WitnessCase, lex: Lexicon, texts: PageTexts): string[] {
  const { party, role, act, decidedOn, order, facts = {}, amounts = {}, circumstances = [] } = one;
  const { quantity, frequency, consequence } = facts;
  const who = party === 'unit' || party === 'individual' ? lex.party[party] : party;
  const counted =
    typeof quantity === 'object' ? `${quantity.value} ${lex.unit(quantity.unit)}` : String(quantity);
  const said = [
    lex.list([one.violation].flat().map(lex.violation)),
    `${who}${role === undefined ? '' : lex.bracket(role)}`,
    `${texts.actFrom} ${act.from}`,
    `${texts.decidedOn} ${decidedOn}`,
    order && `${texts.deadline} ${order.deadline}`,
    frequency !== undefined && `${lex.criterion.frequency} ${frequency}`,
    quantity !== undefined && `${lex.criterion.quantity} ${counted}`,
    consequence !== undefined && `${lex.criterion.consequence} ${consequence}`,
    ...Object.entries(amounts).map(
      ([kind, value]) => `${lex.amount[kind as keyof Lexicon['amount']]} ${lex.yuan(String(value))}`,
    ),
    ...circumstances.map((c) => lex.circumstance(c.id)),
  ];
  return said.filter((part): part is string => typeof part === 'string');
}

/** What the refused tables would have given. */
function givenBy(one: WitnessCase, book: Rulebook, lex: Lexicon, texts: PageTexts): string {
  const result = safeDecide(one, { rulebook: book });
  const fine = result.success ? result.data.fine : null;
  const said = result.success
    ? [lex.outcome[result.data.outcome], ...(fine ? [lex.grades(fine.grade), lex.ranges(fine.range)] : [])]
    : result.error.issues.map((issue) => renderIssue(issue, lex.lang));
  return `${texts.givesWith}${lex.lang === 'en' ? ': ' : '：'}${lex.list(said)}`;
}
