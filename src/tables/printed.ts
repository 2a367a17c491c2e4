/** A benchmark's own table as its office printed it, in any of the three forms. */
import type { Lexicon } from '../explain/lexicon.js';
import type { TablesTexts } from '../explain/locales/tables-texts.js';
import type { FactorsTable, Row, RowsTable, ScoresTable } from '../rulebook/schema/table.js';
import type { Assurance, Benchmark, Provision, Source } from '../rulebook/schema.js';
import { type Marks, markKey } from './marks.js';
import type { Grid, GridRow } from './page.js';

interface Printing {
  readonly lex: Lexicon;
  readonly texts: TablesTexts;
  readonly marks: Marks;
  /** Source and assurance as cells. */
  readonly from: (row: { source: readonly Source[]; assurance: Assurance }) => string[];
}

type Mine = { readonly violation?: string | undefined };
const isFor =
  ({ violation }: Provision) =>
  (row: Mine): boolean =>
    row.violation === undefined || row.violation === '*' || row.violation === violation;

export function printedGrids(provision: Provision, { id, table }: Benchmark, printing: Printing): Grid[] {
  if (table === undefined) return [];
  if (table.form === 'rows') return [rowsGrid(provision, id, table, printing)];
  return table.form === 'scores'
    ? [scoresGrid(provision, id, table, printing)]
    : [factorsGrid(provision, id, table, printing)];
}

function rowsGrid(provision: Provision, id: string, table: RowsTable, printing: Printing): Grid {
  const { lex, texts, marks, from } = printing;
  const rows = table.rows.filter(isFor(provision));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row.columns ?? {})))];
  const [place = '', grade = '', ...rest] = texts.printedHead;
  return {
    title: texts.printed,
    head: [place, grade, ...columns, ...rest],
    rows: rows.map((row): GridRow => {
      const mark = marks.get(markKey(id, row.id));
      return {
        cells: [
          `${mark ? texts.marks[mark] : ''}${row.place}`,
          row.grade === null ? '' : lex.grade(row.grade),
          ...columns.map((column) => row.columns?.[column] ?? ''),
          typeof row.when === 'string' ? texts.when[row.when] : lex.condition(row.when),
          thenText(row.then, printing),
          ...from(row),
        ],
        about: { benchmark: id, printed: row.id },
      };
    }),
  };
}

function thenText(then: Row['then'], { lex, texts }: Printing): string {
  if (then === 'unseen') return texts.when.unseen;
  if ('penalty' in then) return lex.outcome['no-penalty'];
  const { fine, warning } = then;
  const said =
    fine === null
      ? lex.mode.none
      : fine === 'statutory'
        ? texts.then.statutory
        : fine === 'unseen'
          ? texts.when.unseen
          : lex.tableAmount(fine);
  return warning ? `${texts.then.warning}${texts.comma}${said}` : said;
}

function scoresGrid(provision: Provision, id: string, table: ScoresTable, printing: Printing): Grid {
  const { lex, texts, from } = printing;
  return {
    title: texts.scored,
    head: texts.scoredHead,
    rows: table.rows.filter(isFor(provision)).map((row): GridRow => {
      const { points } = row;
      const [low, high] = typeof points === 'number' ? [points, points] : [points.from, points.to];
      return {
        cells: [lex.factor(id, row.factor), lex.condition(row.when), texts.points(low, high), ...from(row)],
        about: { benchmark: id },
      };
    }),
  };
}

function factorsGrid(provision: Provision, id: string, table: FactorsTable, printing: Printing): Grid {
  const { lex, texts, from } = printing;
  return {
    title: texts.factors,
    head: texts.factorsHead,
    rows: table.thresholds.filter(isFor(provision)).map((row): GridRow => {
      const { fact, values, from: low, to: high, fromOpen, toOpen } = row;
      const ends = { ...(low !== undefined && { from: low }), ...(high !== undefined && { to: high }) };
      const open = { ...(fromOpen && { fromOpen }), ...(toOpen && { toOpen }) };
      const leaf = values ? { fact, in: values } : { fact, ...ends, ...open };
      return {
        cells: [lex.condition(leaf), lex.level(id, row.level), ...from(row)],
        about: { benchmark: id },
      };
    }),
  };
}
