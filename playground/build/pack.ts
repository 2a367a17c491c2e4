/** Packs the JSON tables of the page: what stands in them more than once is written once, and like stands beside like. */

/** A value of a table. */
type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** Tables packed by `pack`, for `playground/unpack.ts`. */
export interface Packed {
  /** The lists of names that objects have. */
  readonly shapes: readonly (readonly string[])[];
  /** What stands under a name, in the order in which it is read; numbers are as `Packer` writes them. */
  readonly columns: Readonly<
    Record<string, readonly (string | readonly [number | boolean | null] | number)[]>
  >;
}

const isObject = (value: Value): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

class Packer {
  readonly shapes = new Map<string, number>();
  readonly columns: Record<string, (string | [number | boolean | null] | number)[]> = {};
  private readonly seen: Record<string, Map<string, number>> = {};

  /** Text as it is, other plain values in a list of one; a list as `-1 - length`; an object as its shape, doubled. */
  put(key: string, value: Value): void {
    this.columns[key] ??= [];
    const column = this.columns[key];
    if (typeof value === 'string') column.push(value);
    else if (Array.isArray(value)) {
      column.push(-1 - value.length);
      for (const one of value) this.put(key, one);
    } else if (isObject(value)) this.object(key, value, column);
    else column.push([value as number | boolean | null]);
  }

  /** An object that stood under this name before is its number among those, doubled, and one. */
  private object(
    key: string,
    value: { readonly [key: string]: Value },
    column: (string | [number | boolean | null] | number)[],
  ): void {
    this.seen[key] ??= new Map();
    const seen = this.seen[key];
    const written = JSON.stringify(value);
    const before = seen.get(written);
    if (before !== undefined) {
      column.push(2 * before + 1);
      return;
    }
    seen.set(written, seen.size);
    const names = Object.keys(value);
    const shape = JSON.stringify(names);
    const number = this.shapes.get(shape) ?? this.shapes.size;
    this.shapes.set(shape, number);
    column.push(2 * number);
    for (const name of names) this.put(name, value[name]!);
  }
}

/** The tables in the order in which `unpack` gives them. */
export function pack(tables: readonly unknown[]): Packed {
  const packer = new Packer();
  for (const table of tables) packer.put('', table as Value);
  return {
    shapes: [...packer.shapes.keys()].map((shape) => JSON.parse(shape) as string[]),
    columns: packer.columns,
  };
}
