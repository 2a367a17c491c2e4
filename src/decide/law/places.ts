/** Cells for what a provision itself cites, made once for each version that the tables hold. */
import type { ProvisionVersion } from '../../rulebook/schema.js';
import type { Cell, ProvisionInForce } from './in-force.js';

interface Places {
  readonly article: Cell;
  readonly withDuty: Cell;
}

const PLACES = new WeakMap<ProvisionVersion, Places>();

function placesOf({ provision, version }: ProvisionInForce): Places {
  const known = PLACES.get(version);
  if (known) return known;
  const { assurance } = version;
  const places: Places = {
    article: { source: [provision.cite], assurance },
    withDuty: { source: [provision.cite, ...provision.duty], assurance },
  };
  PLACES.set(version, places);
  return places;
}

/** The article that penalises. */
export const articleOf = (applied: ProvisionInForce): Cell => placesOf(applied).article;

/** The same with the duty that was broken. */
export const articleAndDuty = (applied: ProvisionInForce): Cell => placesOf(applied).withDuty;
