/** Every circumstance as a question with three answers: what nobody examined is said to be so. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Circumstance } from '../../src/rulebook/schema.js';
import { circumstancesOf, type Finding, violationsOf, withCircumstance } from '../draft.js';
import { readList } from '../typed.js';
import { useForm } from './context.js';
import { Field, Radios, Text } from './field.js';
import { originOf } from './names.js';

const FINDINGS: readonly Finding[] = ['unexamined', 'present', 'absent'];

/** As it stands in the case, be it wrong: the library refuses what is no list. */
const listed = (evidence: unknown): readonly string[] =>
  evidence === undefined ? [] : [evidence].flat().map(String);

function Row({ id }: { id: string }): JSX.Element {
  const { state, change, texts, lex, answers } = useForm();
  const { draft, book } = state;
  const entry = circumstancesOf(draft).find((c) => c.id === id);
  const finding: Finding = entry === undefined ? 'unexamined' : entry.present ? 'present' : 'absent';
  // Kept while another answer is tried.
  const [evidence, setEvidence] = useState(() => listed(entry?.evidence));
  const name = lex.circumstance(id);
  const write = (found: Finding, by: readonly string[]): void =>
    change((now) => ({ draft: withCircumstance(now.draft, id, found, by) }));
  const day = typeof draft['decidedOn'] === 'string' ? draft['decidedOn'] : '9999-12-31';
  const origin = originOf(book, id, violationsOf(draft)[0], day);
  const answer = answers.get(id);
  return (
    <Radios
      name={`circumstances.${id}`}
      label={name}
      choices={FINDINGS.map((value) => ({ value, label: texts.finding[value] }))}
      chosen={finding}
      choose={(value) => write(value as Finding, evidence)}
      class="circumstance"
    >
      <p class="answer">{answer !== undefined && `${texts.ifFound}${answer}`}</p>
      <details class="meaning">
        <summary>
          {texts.meaning}
          <span class="off-screen">{` ${name}`}</span>
        </summary>
        <p>{lex.sentenceEnd(lex.meaning(id))}</p>
        {origin && <p>{lex.noted(lex.sources(origin.source), lex.assurance[origin.assurance].tag)}</p>}
      </details>
      {finding === 'present' && (
        <div class="proof">
          <Field
            name={`circumstances.${id}.evidence`}
            label={texts.evidenceFor(name)}
            control={(control) => (
              <Text
                {...control}
                value={evidence.join('、')}
                change={(text) => {
                  const list = readList(text);
                  setEvidence(list);
                  write(finding, list);
                }}
                placeholder={texts.evidenceHint}
              />
            )}
          />
        </div>
      )}
    </Radios>
  );
}

export function Circumstances(): JSX.Element {
  const { state, texts } = useForm();
  const { draft, book } = state;
  const { party } = draft;
  const stated = new Set(circumstancesOf(draft).map((c) => c.id));
  const fitting = book.data.circumstances.filter(
    (c) => stated.has(c.id) || (party !== 'individual' && party !== 'unit') || c.parties.includes(party),
  );
  const groups: readonly (readonly [Circumstance['origin'], string])[] = [
    ['general-part', texts.statutory],
    ['benchmark', texts.discretionary],
  ];
  return (
    <>
      <p class="lead-in">{texts.circumstanceLead}</p>
      {groups.map(([origin, title]) => {
        const own = fitting.filter((c) => c.origin === origin);
        if (own.length === 0) return null;
        return (
          <div key={origin}>
            <h3>{title}</h3>
            {own.map(({ id }) => (
              <Row key={id} id={id} />
            ))}
          </div>
        );
      })}
    </>
  );
}
