/** The general part: a longer limitation is not shorter than the ordinary one. */
import type { Check } from './check.js';

export function checkGeneral({ data, faults }: Check): void {
  data.generalParts.forEach(({ limitation }, i) => {
    const { years, extended } = limitation;
    if (extended && extended.years < years) {
      const params = { years: String(years), extended: String(extended.years) };
      faults.add('limitation-inverted', ['generalParts', i, 'limitation'], params, []);
    }
  });
}
