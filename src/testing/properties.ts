/** The properties that hold for every rulebook that loads, each as what to draw and what to check. */
import { figuresExplained, replayEqual, roundTrip, sameAgain } from './properties/again.js';
import { countedOnce, orderFree } from './properties/counted.js';
import { lighterLaw } from './properties/law.js';
import { monotoneCircumstances, monotoneCriteria, monotoneQuantity } from './properties/monotone.js';
import { answersHold, missingWidens } from './properties/open.js';
import { adjacent, contained, unitNotBelow } from './properties/ranges.js';
import type { Property } from './properties/trial.js';

export type { DecideLike, Given } from './properties/trial.js';

/** The name of a property. */
export type PropertyName =
  | 'contained'
  | 'adjacent'
  | 'monotone-criteria'
  | 'monotone-quantity'
  | 'monotone-circumstances'
  | 'counted-once'
  | 'order-free'
  | 'missing-widens'
  | 'answers-hold'
  | 'round-trip'
  | 'same-again'
  | 'replay-equal'
  | 'figures-explained'
  | 'lighter-law'
  | 'unit-not-below-individual';

/** Every property by its name. `null`: the rulebook has nothing that the property speaks of. */
export const PROPERTIES: Readonly<Record<PropertyName, Property>> = {
  contained,
  adjacent,
  'monotone-criteria': monotoneCriteria,
  'monotone-quantity': monotoneQuantity,
  'monotone-circumstances': monotoneCircumstances,
  'counted-once': countedOnce,
  'order-free': orderFree,
  'missing-widens': missingWidens,
  'answers-hold': answersHold,
  'round-trip': roundTrip,
  'same-again': sameAgain,
  'replay-equal': replayEqual,
  'figures-explained': figuresExplained,
  'lighter-law': lighterLaw,
  'unit-not-below-individual': unitNotBelow,
};
