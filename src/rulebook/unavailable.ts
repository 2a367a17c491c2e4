import type { RulebookData } from './schema.js';

/** The provisions that are known and not held, and that may penalise one of the violations as well. */
export const unavailableBeside = (
  { unavailable }: RulebookData,
  ...violations: readonly string[]
): RulebookData['unavailable'] =>
  unavailable.filter(({ beside = [] }) => beside.some((violation) => violations.includes(violation)));
