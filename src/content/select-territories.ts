import type { Territory, TerritoryLevel } from '../dataset/dataset.js';
import { nearestWord } from '../nearest-word.js';
import { fault, type Origin } from '../report-error.js';
import type { ContentContext } from './context.js';

const LEVELS: Readonly<Record<string, TerritoryLevel>> = {
  network: 'network',
  zones: 'zone',
  regions: 'region',
  centres: 'centre',
  others: 'other',
};

/**
 * The territories that a declaration names, by level (`centres`), as `edition` or by code, each once,
 * in the order of the list; the network last.
 */
export function selectTerritories(
  names: string | readonly string[],
  except: readonly string[],
  origin: Origin,
  context: ContentContext,
): readonly Territory[] {
  const selected = [names].flat().flatMap((name) => select(name, origin, context));
  for (const code of except) select(code, origin, context);
  return [...new Set(selected)]
    .filter(({ code }) => !except.includes(code))
    .sort((a, b) => rank(a) - rank(b) || a.order - b.order);
}

/** The zone that a territory is or belongs to; none for the network. */
export function zoneOf(territory: Territory, context: ContentContext): Territory | undefined {
  if (territory.level === 'zone') return territory;
  const parent = context.dataset.territories.get(territory.parent ?? '');
  return parent && zoneOf(parent, context);
}

function select(name: string, origin: Origin, context: ContentContext): readonly Territory[] {
  const { territories } = context.dataset;
  const level = Object.hasOwn(LEVELS, name) ? LEVELS[name] : undefined;
  if (level) return [...territories.values()].filter((one) => one.level === level);
  if (name === 'edition') return [context.territory];
  const territory = territories.get(name);
  if (territory) return [territory];
  const known = [...Object.keys(LEVELS), 'edition', ...territories.keys()];
  const nearest = nearestWord(name, known);
  const parameters = { type: 'unknown-territory', name, nearest } as const;
  context.faults.push(fault('declared-name-unknown', origin, parameters));
  return [];
}

function rank({ level }: Territory): number {
  return level === 'network' ? 1 : 0;
}
