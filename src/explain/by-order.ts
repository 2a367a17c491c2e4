/** The orders of a step, each once, with the violations whose provisions name it; none: the general part does. */
import type { FindingParams } from '../trail/step.js';

export function byOrder(
  orders: FindingParams['orders-made']['orders'],
): { readonly order: string; readonly violations: string[] }[] {
  const found = new Map<string, string[]>();
  for (const { order, violation } of orders) {
    const violations = found.get(order) ?? [];
    if (violation !== null) violations.push(violation);
    found.set(order, violations);
  }
  return [...found].map(([order, violations]) => ({ order, violations }));
}
