/** The tables behind a decision, with the rows that it used marked. */
import type { JSX } from 'preact';
import type { Decision } from '../../src/decide/decision.js';
import { type About, type Grid, tablePages } from '../../src/tables/tables.js';
import type { RowText } from '../../src/trail/step.js';
import { usePage } from '../context.js';
import { each, Scroll } from '../elements.js';
import { rowsExamined } from './printed.js';

type Used = (about: About) => boolean;

/** The same condition; the unit is that of the case, or that of the table. */
const sameRow = (a: RowText, b: RowText | undefined): boolean =>
  JSON.stringify({ ...a, unit: null }) === JSON.stringify({ ...b, unit: null });

const versionsOf = ({ chosen, atAct, atDecision }: Decision['law']): readonly string[] => {
  if (chosen === 'new') return atDecision;
  return chosen === 'incomparable' || chosen === 'depends' ? [...atAct, ...atDecision] : atAct;
};

/** True for a row that the decision used. */
function usedBy({ law, fine, steps, party, role }: Decision): Used {
  const inForce = new Set(versionsOf(law));
  const grades: readonly unknown[] = fine?.grade ? [fine.grade].flat() : [];
  const found = steps.flatMap((s) => (s.finding === 'criterion-found' ? [s.params] : []));
  const weighed = steps.flatMap((s) =>
    s.finding === 'circumstances-weighed' ? [...s.params.mitigating, ...s.params.aggravating] : [],
  );
  const circumstances = new Set(weighed.map((c) => c.id));
  const printed = new Set(
    rowsExamined(steps).flatMap(({ rows }) => rows.filter((r) => r.holds === 'yes').map((r) => r.row)),
  );
  return (about) => {
    if (about.versions && !about.versions.some((id) => inForce.has(id))) return false;
    if (about.benchmark !== undefined && !inForce.has(about.benchmark)) return false;
    if (about.party !== undefined && about.party !== party) return false;
    if (about.role !== undefined && about.role !== null && about.role !== role) return false;
    if (about.printed !== undefined) return printed.has(about.printed);
    if (about.grade !== undefined) return grades.includes(about.grade);
    if (about.criterion !== undefined) {
      return found.some(
        (p) => p.criterion === about.criterion && p.row !== null && sameRow(p.row, about.row),
      );
    }
    if (about.circumstance !== undefined) return circumstances.has(about.circumstance);
    return about.versions !== undefined && about.party !== undefined;
  };
}

function Table({ grid: { title, head, rows }, used }: { grid: Grid; used: Used }): JSX.Element {
  const { texts } = usePage();
  return (
    <Scroll name={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <td class="flag" />
            {each(head, (cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {each(rows, ({ cells, about }) => (
            <tr class={used(about) ? 'used' : undefined}>
              <td class="flag">
                {used(about) && (
                  <>
                    <span aria-hidden="true">▸</span>
                    <span class="off-screen">{texts.used}</span>
                  </>
                )}
              </td>
              {each(cells, (cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

export function TablesView({ decision }: { decision: Decision }): JSX.Element {
  const { locale, book } = usePage().state;
  const used = usedBy(decision);
  const pages = [decision.case.violation]
    .flat()
    .flatMap((violation) => tablePages(violation, { locale, rulebook: book }));
  return (
    <>
      {pages.map(({ title, notes, grids }) => (
        <div key={title}>
          <h4>{title.replaceAll('`', '')}</h4>
          {each(notes, (note) => (
            <p>{note}</p>
          ))}
          {each(grids, (grid) => (
            <Table grid={grid} used={used} />
          ))}
        </div>
      ))}
    </>
  );
}
