/** What the JSON Schema of a case can say beyond its shape, so that an editor refuses what the package refuses. */
import {
  amountStateNames,
  consequenceNames,
  type Names,
  ordinalNames,
  partyNames,
  roleNames,
  unitNames,
} from '../case/names.js';
import { furtherUnits } from '../case/units.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import { UNITS } from '../rulebook/schema.js';

interface Node {
  type?: string;
  anyOf?: Node[];
  items?: Node;
  prefixItems?: Node[];
  properties?: Record<string, Node>;
  enum?: readonly string[];
  pattern?: string;
}

const DAY = '^(?:19|[2-9]\\d)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$';
const AMOUNT = '^(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,2})?$';

/** Every place below a schema in which text stands. */
function texts(node: Node | undefined): Node[] {
  if (!node) return [];
  if (node.type === 'string') return [node];
  return [...(node.anyOf ?? []), ...(node.prefixItems ?? []), ...(node.items ? [node.items] : [])].flatMap(
    texts,
  );
}

const names = <T extends string>(...known: readonly Names<T>[]): string[] => [
  ...new Set(known.flatMap(({ ids }) => [...ids.keys()])),
];

/** Ids and names, days, and amounts, by their place. */
export function constrainCase(schema: object, book: Rulebook): object {
  const index = indexOf(book);
  const root = schema as Node;
  const at = (...path: readonly string[]): Node[] =>
    texts(path.reduce<Node | undefined>((node, key) => node?.properties?.[key], root));
  const oneOf = (nodes: readonly Node[], words: readonly string[]): void => {
    for (const node of nodes) node.enum = words;
  };
  oneOf(at('violation'), [...index.violationNames.keys()]);
  oneOf(at('party'), names(partyNames));
  oneOf(at('role'), names(roleNames));
  oneOf(at('facts', 'frequency'), names(ordinalNames));
  oneOf(at('facts', 'consequence'), names<string>(consequenceNames, ordinalNames));
  const quantity = root.properties?.['facts']?.properties?.['quantity'];
  oneOf(texts(quantity), names(ordinalNames));
  const units = [...names(unitNames), ...furtherUnits(book, UNITS).keys()];
  for (const shape of quantity?.anyOf ?? []) oneOf(texts(shape.properties?.['unit']), units);
  oneOf(texts(root.properties?.['circumstances']?.items?.properties?.['id']), [
    ...index.circumstanceNames.keys(),
  ]);
  for (const path of [['act', 'from'], ['act', 'to'], ['discoveredOn'], ['filedOn'], ['decidedOn']]) {
    for (const node of at(...path)) node.pattern = DAY;
  }
  for (const key of ['issuedOn', 'deadline', 'compliedOn']) {
    for (const node of at('order', key)) node.pattern = DAY;
  }
  const amounts = root.properties?.['amounts']?.properties ?? {};
  const states = names(amountStateNames).join('|');
  for (const [kind, node] of Object.entries(amounts)) {
    node.pattern = kind === 'unitFine' ? AMOUNT : `${AMOUNT}|^(?:${states})$`;
  }
  return root;
}

/** The cases of a docket, and the fine that is meant in each. */
export function constrainCases(schema: object, book: Rulebook): object {
  const entry = (schema as Node).properties?.['cases']?.items;
  if (!entry) return schema;
  constrainCase(entry, book);
  for (const node of texts(entry.properties?.['imposed'])) node.pattern = AMOUNT;
  return schema;
}
