/** A result that a test changes to see that the change is noticed. */
export type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** A copy that may be changed. */
export const mutable = <T>(value: T): Mutable<T> => structuredClone(value) as Mutable<T>;
