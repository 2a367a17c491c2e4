/** Several acts of one party in one document: each with its own facts, reasons and penalty; what is the same, once. */
import { type Block, type DraftDocument, type DraftPart, heading, paragraph } from '../model.js';

/** Parts in which each act stands by itself. */
const BY_ACT = ['facts', 'reasons', 'order', 'content', 'options', 'case-for'];

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const numeral = (i: number): string => NUMERALS[i] ?? String(i + 1);

const same = (a: Block, b: Block): boolean => JSON.stringify(a) === JSON.stringify(b);
const isIn = (block: Block, blocks: readonly Block[]): boolean => blocks.some((one) => same(one, block));

/**
 * @param documents one for each act, of the same kind and party
 * @param acts what each act is called
 */
export function together(documents: readonly DraftDocument[], acts: readonly string[]): DraftDocument {
  const [first] = documents;
  const parts = orderOf(documents).map(({ part, at }): DraftPart => {
    const blocks = documents.map((document) => nth(document, part, at));
    return { part, blocks: BY_ACT.includes(part) ? byAct(blocks, acts) : shared(blocks) };
  });
  return { ...first!, head: [...new Set(documents.flatMap(({ head }) => head))], parts };
}

/** The parts of all documents in the order in which they stand; `at`: which of the parts of that name. */
function orderOf(documents: readonly DraftDocument[]): { part: string; at: number }[] {
  const longest = [...documents].sort((a, b) => b.parts.length - a.parts.length)[0]!;
  return longest.parts.map(({ part }, i) => ({
    part,
    at: longest.parts.slice(0, i).filter((one) => one.part === part).length,
  }));
}

const nth = ({ parts }: DraftDocument, part: string, at: number): readonly Block[] =>
  parts.filter((one) => one.part === part)[at]?.blocks ?? [];

/** The heading once, then each act under its name. */
function byAct(all: readonly (readonly Block[])[], acts: readonly string[]): Block[] {
  const [top] = all[0] ?? [];
  const common = top?.kind === 'heading' && all.every((blocks) => isIn(top, blocks)) ? [top] : [];
  return [
    ...common,
    ...all.flatMap((blocks, i) => [
      heading(`（${numeral(i)}）${acts[i]}`),
      ...blocks.filter((block) => !isIn(block, common)),
    ]),
  ];
}

/** What stands in every document, once; what stands in some of them, with the act that it is about. */
function shared(all: readonly (readonly Block[])[]): Block[] {
  const [first = [], ...rest] = all;
  if (rest.every((blocks) => JSON.stringify(blocks) === JSON.stringify(first))) return [...first];
  const rows = all.flat().flatMap((block) => (block.kind === 'pairs' ? block.rows : []));
  if (rows.length > 0) return [{ kind: 'pairs', rows: unique(rows) }, ...others(all)];
  return others(all);
}

function others(all: readonly (readonly Block[])[]): Block[] {
  const seen: Block[] = [];
  return all.flatMap((blocks, i) =>
    blocks.flatMap((block) => {
      if (block.kind === 'pairs' || isIn(block, seen)) return [];
      seen.push(block);
      const about = all.every((other) => isIn(block, other)) || block.kind !== 'paragraph';
      return about ? [block] : paragraph(`关于违法行为（${numeral(i)}）：${block.text}`);
    }),
  );
}

const unique = <T>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];
