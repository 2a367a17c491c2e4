/** Which provisions of superior law go before a provision: always, or only within a scope that is stated in words. */
import type { Provision, YieldRow } from './schema.js';

/** The row of the provision that is always applied in place of this one. */
export const replacementOf = (provision: Pick<Provision, 'yieldsTo'>): YieldRow | undefined =>
  provision.yieldsTo?.find((row) => row.when === undefined);

/** The rows of provisions that go first only where their condition holds. */
export const scopesOf = (provision: Pick<Provision, 'yieldsTo'>): readonly YieldRow[] =>
  provision.yieldsTo?.filter((row) => row.when !== undefined) ?? [];
