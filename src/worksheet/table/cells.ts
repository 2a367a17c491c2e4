/** The columns that many sheets end with: the violation, the source, how far it can be trusted. */
import type { Assurance, Source } from '../../rulebook/schema.js';
import { ASSURANCE_WORDS, assuranceText, type TableContext } from './context.js';
import type { RowDefaults } from './rows.js';
import { oneOfWords, type RowCells } from './sheet.js';

export const CELL_HEADINGS = ['适用的违法行为', '依据', '可信程度'] as const;

interface Cell {
  readonly violation?: string | undefined;
  readonly source: readonly Source[];
  readonly assurance: Assurance;
}

export const writeCell = ({ violation, source, assurance }: Cell, context: TableContext): string[] => [
  violation === undefined ? '' : (context.index.provisions.get(violation)?.name.zh ?? violation),
  context.source(source),
  assuranceText(assurance),
];

/** An empty 依据 is the document of the worksheet. */
export function readCell(row: RowCells, context: TableContext, defaults: RowDefaults) {
  const violation = row.optional('适用的违法行为', (text) => {
    const names = [...context.index.provisions.values()].map((p): [string, string] => [
      p.name.zh,
      p.violation,
    ]);
    return oneOfWords(text, new Map([...context.index.violationNames, ...names]), names[0]?.[0] ?? '');
  });
  const source = row.optional('依据', (text) => context.readSource(text));
  const assurance = row.optional('可信程度', (text) => oneOfWords(text, ASSURANCE_WORDS, '已公布'));
  return {
    ...(violation !== undefined && { violation }),
    source: source ?? defaults.source.map((one) => ({ ...one })),
    assurance: assurance ?? defaults.assurance,
  };
}
