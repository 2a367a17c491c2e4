/** Every circumstance as a question with three answers: what nobody examined is said to be so. */
import type { Circumstance } from '../../src/rulebook/schema.js';
import { h } from '../dom.js';
import { circumstancesOf, type Finding, violationsOf, withCircumstance } from '../draft.js';
import { readList } from '../typed.js';
import type { FormContext } from './case-form.js';
import { field, radios, textInput } from './field.js';
import { originOf } from './names.js';

const FINDINGS: readonly Finding[] = ['unexamined', 'present', 'absent'];

function row(circumstance: Circumstance, context: FormContext): HTMLElement {
  const { state, change, fields, texts, lex } = context;
  const { id } = circumstance;
  const { draft, book } = state();
  const entry = circumstancesOf(draft).find((c) => c.id === id);
  let finding: Finding = entry === undefined ? 'unexamined' : entry.present ? 'present' : 'absent';
  let evidence: readonly string[] = entry?.evidence ?? [];
  const name = lex.circumstance(id);
  const proof = h('div', { class: 'proof' });
  const write = (): void => {
    proof.hidden = finding !== 'present';
    change({ draft: withCircumstance(state().draft, id, finding, evidence) });
  };
  const key = `circumstances.${id}`;
  const root = radios(
    fields,
    key,
    name,
    name,
    FINDINGS.map((value) => ({ value, label: texts.finding[value] })),
    finding,
    (value) => {
      finding = value as Finding;
      write();
    },
    'circumstance',
  );
  proof.hidden = finding !== 'present';
  proof.append(
    field(fields, {
      key: `${key}.evidence`,
      label: texts.evidenceFor(name),
      control: textInput(
        evidence.join('、'),
        (text) => {
          evidence = readList(text);
          write();
        },
        { placeholder: texts.evidenceHint },
      ),
    }),
  );
  const day = typeof draft['decidedOn'] === 'string' ? draft['decidedOn'] : '9999-12-31';
  const origin = originOf(book, id, violationsOf(draft)[0], day);
  const answer = h('p', { class: 'answer', 'data-answer': id });
  const more = h(
    'details',
    { class: 'meaning' },
    h('summary', {}, texts.meaning, h('span', { class: 'off-screen' }, ` ${name}`)),
    h('p', {}, lex.sentenceEnd(lex.meaning(id))),
    origin && h('p', {}, lex.noted(lex.sources(origin.source), lex.assurance[origin.assurance].tag)),
  );
  root.append(answer, more, proof);
  return root;
}

export function circumstanceRows(context: FormContext): HTMLElement[] {
  const { draft, book } = context.state();
  const stated = new Set(circumstancesOf(draft).map((c) => c.id));
  const { party } = draft;
  const fitting = book.data.circumstances.filter(
    (c) => stated.has(c.id) || (party !== 'individual' && party !== 'unit') || c.parties.includes(party),
  );
  const group = (origin: Circumstance['origin'], title: string): HTMLElement[] => {
    const own = fitting.filter((c) => c.origin === origin);
    if (own.length === 0) return [];
    return [h('h3', {}, title), ...own.map((c) => row(c, context))];
  };
  return [
    h('p', { class: 'lead-in' }, context.texts.circumstanceLead),
    ...group('general-part', context.texts.statutory),
    ...group('benchmark', context.texts.discretionary),
  ];
}
