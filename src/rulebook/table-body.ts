/** A table without the pointer to its schema. */
export function body<T extends { $schema: string }>(file: T): Omit<T, '$schema'> {
  const { $schema: _, ...rest } = file;
  return rest;
}
