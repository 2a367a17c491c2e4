/** The tables behind a decision, with the rows that it used marked. */
import type { Decision } from '../../src/decide/decision.js';
import { type About, type Grid, tablePages } from '../../src/tables/tables.js';
import type { RowText } from '../../src/trail/step.js';
import { h } from '../dom.js';
import type { State } from '../state.js';
import type { PageTexts } from '../texts.js';

/** The same condition; the unit is that of the case, or that of the table. */
const sameRow = (a: RowText, b: RowText | undefined): boolean =>
  JSON.stringify({ ...a, unit: null }) === JSON.stringify({ ...b, unit: null });

/** True for a row that the decision used. */
function usedBy(decision: Decision): (about: About) => boolean {
  const { law, fine, steps, party, role } = decision;
  const inForce = new Set(
    law.chosen === 'new'
      ? law.atDecision
      : law.chosen === 'incomparable' || law.chosen === 'depends'
        ? [...law.atAct, ...law.atDecision]
        : law.atAct,
  );
  const grades: readonly unknown[] = fine?.grade ? [fine.grade].flat() : [];
  const found = steps.flatMap((s) => (s.finding === 'criterion-found' ? [s.params] : []));
  const weighed = steps.flatMap((s) =>
    s.finding === 'circumstances-weighed' ? [...s.params.mitigating, ...s.params.aggravating] : [],
  );
  const circumstances = new Set(weighed.map((c) => c.id));
  return (about) => {
    if (about.versions && !about.versions.some((id) => inForce.has(id))) return false;
    if (about.benchmark !== undefined && !inForce.has(about.benchmark)) return false;
    if (about.party !== undefined && about.party !== party) return false;
    if (about.role !== undefined && about.role !== null && about.role !== role) return false;
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

function table({ title, head, rows }: Grid, used: (about: About) => boolean, texts: PageTexts): HTMLElement {
  return h(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title },
    h(
      'table',
      {},
      h('caption', {}, title),
      h(
        'thead',
        {},
        h('tr', {}, h('td', { class: 'flag' }), ...head.map((cell) => h('th', { scope: 'col' }, cell))),
      ),
      h(
        'tbody',
        {},
        ...rows.map(({ cells, about }) => {
          const mine = used(about);
          const flag = mine
            ? [h('span', { 'aria-hidden': 'true' }, '▸'), h('span', { class: 'off-screen' }, texts.used)]
            : [];
          return h(
            'tr',
            { class: mine ? 'used' : undefined },
            h('td', { class: 'flag' }, ...flag),
            ...cells.map((cell) => h('td', {}, cell)),
          );
        }),
      ),
    ),
  );
}

export function tablesView(decision: Decision, { book, locale }: State, texts: PageTexts): HTMLElement[] {
  const used = usedBy(decision);
  const violations = [decision.case.violation].flat();
  return violations.flatMap((violation) =>
    tablePages(violation, { locale, rulebook: book }).flatMap(({ title, notes, grids }) => [
      h('h4', {}, title.replaceAll('`', '')),
      ...notes.map((note) => h('p', {}, note)),
      ...grids.map((grid) => table(grid, used, texts)),
    ]),
  );
}
