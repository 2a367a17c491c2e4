/**
 * The doc comments of the fields of a type, put into its JSON Schema as descriptions: what an editor says while a table is
 * written is what it says while code is.
 */
import { resolve } from 'node:path';
import ts from 'typescript';

export interface Node {
  description?: string;
  $ref?: string;
  $defs?: Record<string, Node>;
  properties?: Record<string, Node>;
  anyOf?: Node[];
  oneOf?: Node[];
  allOf?: Node[];
  items?: Node;
  prefixItems?: Node[];
  additionalProperties?: Node | boolean;
}

export interface Described {
  readonly schema: Node;
  /** Fields whose comment is missing, by their path. */
  readonly silent: readonly string[];
  /** Fields for which two comments stand in the same place. */
  readonly ambiguous: readonly string[];
}

/** What is read and written under each name of `SCHEMAS`. */
const FILE = resolve('tools/fields.ts');
const FIELDS = `
import type * as z from 'zod/mini';
import type { Decision } from '../src/decide/decision.js';
import type { SCHEMAS } from './schemas.js';
export type Fields = { [N in keyof typeof SCHEMAS]: N extends 'decision' ? Decision : z.input<(typeof SCHEMAS)[N]> };
`;

function programWith(file: string, text: string): ts.Program {
  const host: ts.ParseConfigFileHost = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
  const { options } = ts.getParsedCommandLineOfConfigFile('tsconfig.json', { noEmit: true }, host)!;
  const plain = ts.createCompilerHost(options);
  return ts.createProgram([file], options, {
    ...plain,
    fileExists: (name) => name === file || plain.fileExists(name),
    readFile: (name) => (name === file ? text : plain.readFile(name)),
    getSourceFile: (name, version) =>
      name === file ? ts.createSourceFile(name, text, version) : plain.getSourceFile(name, version),
  });
}

/** Describes the schema of a name. */
export function fieldWords(): (name: string, schema: object) => Described {
  const program = programWith(FILE, FIELDS);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(FILE)!;
  const [fields] = checker.getExportsOfModule(checker.getSymbolAtLocation(file)!);
  const types = checker.getDeclaredTypeOfSymbol(fields!);
  return (name, schema) => {
    const root = checker.getTypeOfSymbol(types.getProperty(name)!);
    return new Walk(checker, structuredClone(schema) as Node).from(root);
  };
}

class Walk {
  private readonly silent: string[] = [];
  private readonly ambiguous: string[] = [];
  private readonly seen = new Set<Node>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly root: Node,
  ) {}

  from(type: ts.Type): Described {
    this.node(this.root, [type], '');
    const { root, silent, ambiguous } = this;
    return { schema: root, silent, ambiguous };
  }

  private node(node: Node, types: readonly ts.Type[], path: string): void {
    if (node.$ref) this.node(this.root.$defs![node.$ref.replace('#/$defs/', '')]!, types, path);
    if (this.seen.has(node)) return;
    this.seen.add(node);
    const parts = types.flatMap((type) => this.partsOf(type));
    for (const one of [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])]) {
      this.node(one, parts, path);
    }
    if (node.items) this.node(node.items, this.indexed(parts, ts.IndexKind.Number), path);
    node.prefixItems?.forEach((item) => {
      this.node(item, this.indexed(parts, ts.IndexKind.Number), path);
    });
    if (typeof node.additionalProperties === 'object') {
      this.node(node.additionalProperties, this.indexed(parts, ts.IndexKind.String), `${path}.*`);
    }
    if (node.properties) this.properties(node.properties, parts, path);
  }

  private properties(properties: Record<string, Node>, parts: readonly ts.Type[], path: string): void {
    const names = Object.keys(properties);
    const having = parts.filter((type) => names.every((name) => type.getProperty(name)));
    const exact = having.filter((type) => type.getProperties().length === names.length);
    for (const name of names) {
      const fields = (exact.length > 0 ? exact : having).map((type) => type.getProperty(name)!);
      const at = path === '' ? name : `${path}.${name}`;
      const words = new Set(fields.map((field) => this.wordsOf(field)).filter((text) => text !== ''));
      const [first, second] = words;
      if (first === undefined) this.silent.push(at);
      else properties[name]!.description = first;
      if (second !== undefined) this.ambiguous.push(`${at}: ${[...words].join(' | ')}`);
      const types = fields.map((field) => this.checker.getTypeOfSymbol(field));
      this.node(properties[name]!, types, at);
    }
  }

  private wordsOf(field: ts.Symbol): string {
    const text = ts.displayPartsToString(field.getDocumentationComment(this.checker));
    return text.replace(/\s+/g, ' ').trim();
  }

  /** The constituents of a union, without undefined and null. */
  private partsOf(type: ts.Type): ts.Type[] {
    const given = this.checker.getNonNullableType(type);
    return given.isUnion() ? given.types : [given];
  }

  private indexed(parts: readonly ts.Type[], kind: ts.IndexKind): ts.Type[] {
    return parts.flatMap((type) => this.checker.getIndexTypeOfType(type, kind) ?? []);
  }
}
