import { namePeriods } from '../publication/name-periods.js';
import { fault, type Origin } from '../report-error.js';
import type { Composition } from './composition.js';

/** The periods that a declaration names; a name that means none is a fault. */
export function selectPeriods(
  names: string | readonly string[] | undefined,
  origin: Origin,
  { publication, context }: Composition,
): readonly string[] {
  const periods = namePeriods(publication, context.year, names ?? 'year');
  for (const period of periods) {
    if (context.dataset.periods.has(period)) continue;
    const parameters = { names: period, year: context.year };
    context.faults.push(fault('declared-periods-empty', origin, parameters));
  }
  return periods.filter((period) => context.dataset.periods.has(period));
}
