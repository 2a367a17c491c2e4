import { fail, type Issue, issue, readShape, type ShapeIssue, withoutPlace } from '../errors/index.js';
import { checkFormat } from './convert.js';
import { expanded } from './national.js';
import { nationalTables } from './national-tables.js';
import { type Refinement, type RulebookData, refinementSchema, rulebookSchema } from './schema.js';

/** What is wrong with a place of the tables. */
export const tableIssue = (problem: ShapeIssue): Issue =>
  issue('rulebook-shape', problem.path, { problem: withoutPlace(problem) });

function read<T extends { $schema?: string | undefined }>(
  schema: Parameters<typeof readShape<T>>[0],
  json: unknown,
): Omit<T, '$schema'> {
  const found = readShape(schema, json);
  if (found.ok) {
    const { $schema: _, ...tables } = found.data;
    return tables;
  }
  const [first, ...rest] = found.problems;
  return fail(tableIssue(first), ...rest.map(tableIssue));
}

/**
 * A book that builds on the national part (`extends: "national"`), written out in full.
 *
 * @throws CaliangError `rulebook-format` for a book of the first format
 */
export function inFull(json: unknown): unknown {
  checkFormat(json);
  return expanded(json, nationalTables);
}

/** @throws CaliangError `rulebook-shape` */
export const readRulebook = (json: unknown): RulebookData => read(rulebookSchema, inFull(json));

/** @throws CaliangError `rulebook-shape` */
export const readRefinement = (json: unknown): Refinement => read(refinementSchema, json);
