import type { Territory } from '../../dataset/dataset.js';
import { isUnknown, type UnknownRequest } from '../../indicators/indicator-value.js';
import type { ContentContext } from '../context.js';
import { isKnown } from './answer-call.js';
import type { KnownValue } from './helper.js';

export interface Ranking {
  readonly indicator: string;
  /** the level of the territories compared: `centre` */
  readonly level: string;
  /** only those within this territory */
  readonly within?: string | undefined;
  readonly period?: string | undefined;
  /** smallest first */
  readonly ascending?: boolean;
}

/**
 * The known values of one level's territories, first ranked first; ties keep the order of the code
 * list. Territories without a value are not ranked.
 */
export function rankTerritories(
  { indicator, level, within, period, ascending = false }: Ranking,
  { dataset, indicators }: ContentContext,
): readonly KnownValue[] | UnknownRequest {
  const values: KnownValue[] = [];
  for (const territory of dataset.territories.values()) {
    if (territory.level !== level) continue;
    if (within !== undefined && !isWithin(territory, within, dataset.territories)) continue;
    const named = period === undefined ? {} : { period };
    const answer = indicators.value({ indicator, territory: territory.code, ...named });
    if (!isUnknown(answer)) {
      if (isKnown(answer)) values.push(answer);
    } else if (answer.type !== 'no-value') return answer;
  }
  const sign = ascending ? 1 : -1;
  return values.sort((left, right) => sign * (left.result.value - right.result.value));
}

/** From 1; equal values share a rank. Undefined for a territory that is not ranked. */
export function rankOf(territory: string, ranked: readonly KnownValue[]): number | undefined {
  const own = ranked.find((value) => value.territory === territory);
  return own && ranked.findIndex(({ result }) => result.value === own.result.value) + 1;
}

function isWithin(
  territory: Territory,
  code: string,
  territories: ReadonlyMap<string, Territory>,
): boolean {
  if (territory.code === code) return true;
  const parent = territory.parent === undefined ? undefined : territories.get(territory.parent);
  return parent !== undefined && isWithin(parent, code, territories);
}
