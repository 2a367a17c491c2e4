/** Freezes a value with everything in it. What many decisions share must not change under any of them. */
export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    freezeParts(value);
  }
  return value;
}

/** Freezes what is in an object, and leaves the object itself open. */
export function freezeParts(value: object): void {
  for (const part of Object.values(value)) freeze(part);
}
