/** The table that an office printed, row by row: which rows hold for the case, and what is to be minded in the table. */
import type { JSX } from 'preact';
import type { Decision } from '../../src/decide/decision.js';
import { sentence } from '../../src/explain/said.js';
import type { FindingParams } from '../../src/trail/step.js';
import { usePage } from '../context.js';
import { each, Scroll } from '../elements.js';
import { List } from './blocks.js';
import type { Decided } from './conclude.js';

type Examined = FindingParams['rows-examined'];

/** One list for each table that was held against the case. */
export const rowsExamined = (steps: Decision['steps']): Examined[] =>
  steps.flatMap((step) => (step.finding === 'rows-examined' ? [step.params] : []));

export function Printed({ decided }: { decided: Decided }): JSX.Element {
  const { texts } = usePage();
  const { decision, lex, words } = decided;
  const findings = decision.steps
    .filter((step) => step.finding === 'table-finding')
    .map((step) => sentence(step, lex, words));
  return (
    <>
      <p class="soft">{texts.printedLead}</p>
      {each(rowsExamined(decision.steps), (examined) => (
        <PrintedTable examined={examined} />
      ))}
      {findings.length > 0 && (
        <div class="notices">
          <h4>{texts.tableFindings}</h4>
          <List items={[...new Set(findings)]} />
        </div>
      )}
    </>
  );
}

function PrintedTable({ examined: { benchmark, rows } }: { examined: Examined }): JSX.Element {
  const { texts, lex, state } = usePage();
  const found = state.book.data.benchmarks.find(({ id }) => id === benchmark);
  const table = found?.table?.form === 'rows' ? found.table : null;
  const printed = new Map(table?.rows.map((row) => [row.id, row]));
  const columns = [...new Set(rows.flatMap(({ row }) => Object.keys(printed.get(row)?.columns ?? {})))];
  const name = found ? lex.text(found.title) : texts.printed;
  return (
    <Scroll name={name}>
      <table class="printed">
        <caption>{name}</caption>
        <thead>
          <tr>
            <td class="flag" />
            {each([texts.place, texts.grade, ...columns, texts.match], (head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {each(rows, ({ row, place, grade, holds }) => (
            <tr class={holds === 'yes' ? 'used' : undefined}>
              <td class="flag">{holds === 'yes' && <span aria-hidden="true">▸</span>}</td>
              <th scope="row">{place}</th>
              <td>{grade === null ? '' : lex.grade(grade)}</td>
              {each(columns, (column) => (
                <td>{printed.get(row)?.columns?.[column] ?? ''}</td>
              ))}
              <td>{texts.holds[holds]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
