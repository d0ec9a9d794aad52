import type { Dataset } from '../dataset/dataset.js';
import { nearestWord } from '../nearest-word.js';
import type { IndicatorDefinitions } from '../publication/indicator-definition.js';
import type { FullRequest } from './full-request.js';
import type { UnknownRequest, ValueRequest } from './indicator-value.js';

/** The edition's own territory and year fill what a request leaves out. */
export interface Edition {
  readonly territory: string;
  readonly year: string;
}

/** Completes a request, or says which of its words is unknown and what was probably meant. */
export function resolveRequest(
  request: ValueRequest,
  dataset: Dataset,
  definitions: IndicatorDefinitions,
  edition: Edition,
): FullRequest | UnknownRequest {
  const { indicator, territory = edition.territory, dimensions = {} } = request;
  const definition = definitions.indicators.get(indicator);
  if (!definition) return unknownWord('indicator', indicator, definitions.indicators.keys());
  if (!dataset.territories.has(territory)) {
    return unknownWord('territory', territory, dataset.territories.keys());
  }
  const period = resolvePeriod(request.period, definition.calendar, edition.year);
  if (!dataset.periods.has(period)) return unknownWord('period', period, dataset.periods.keys());
  for (const [name, code] of Object.entries(dimensions)) {
    const codes = dataset.dimensions.get(name);
    if (!codes) return unknownWord('dimension', name, dataset.dimensions.keys());
    if (!codes.has(code)) return unknownWord('dimension', code, codes.keys());
  }
  return { indicator, territory, period, dimensions };
}

/**
 * The period meant: the one named, or the edition's (for a civil-year indicator of 2016-2017, that is
 * 2017), or one counted back from it (`-1`).
 */
export function resolvePeriod(
  asked: string | undefined,
  calendar: 'academic' | 'civil',
  year: string,
): string {
  const own = calendar === 'civil' ? (year.split('-').at(-1) ?? year) : year;
  if (asked === undefined) return own;
  return /^-\d{1,3}$/.test(asked) ? shiftYears(own, Number(asked)) : asked;
}

/** Whether a period ends in a later year: 2016-2017 and 2017 end in the same. */
export function endsAfter(period: string, year: string): boolean {
  return Number(period.split('-').at(-1)) > Number(year.split('-').at(-1));
}

function shiftYears(period: string, by: number): string {
  return period.replace(/\d+/g, (year) => String(Number(year) + by));
}

function unknownWord(
  what: 'indicator' | 'territory' | 'period' | 'dimension',
  name: string,
  words: Iterable<string>,
): UnknownRequest {
  const nearest = nearestWord(name, words);
  return { type: `unknown-${what}`, name, ...(nearest === undefined ? {} : { nearest }) };
}
