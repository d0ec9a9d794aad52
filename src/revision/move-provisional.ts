import type { Dataset } from '../dataset/dataset.js';
import type { Observation } from '../dataset/observation.js';
import type { Quantity } from '../vocabulary.js';
import type { UsualRevision } from './usual-revisions.js';

/**
 * The data if every provisional value of some measures moved by a usual revision, up or down: of one,
 * and of those that it is the total of.
 */
export function moveProvisional(
  dataset: Dataset,
  measures: ReadonlySet<string>,
  { size, isRelative }: Pick<UsualRevision, 'size' | 'isRelative'>,
  direction: 1 | -1,
): Dataset {
  const move = (value: number, decimals: number, quantity: Quantity | undefined): number => {
    const moved = isRelative ? value * (1 + (direction * size) / 100) : value + direction * size;
    const scale = 10 ** (quantity === 'count' ? 0 : decimals);
    const rounded = Math.round(moved * scale) / scale;
    if (quantity === 'share') return Math.min(100, Math.max(0, rounded));
    return quantity === 'count' ? Math.max(0, rounded) : rounded;
  };
  const moved = [...dataset.observations].map(([key, observation]): [string, Observation] => {
    const { measure, content, flags } = observation;
    if (!measures.has(measure) || !flags.includes('P') || content.type !== 'number') {
      return [key, observation];
    }
    const quantity = dataset.measures.get(measure)?.quantity;
    const value = move(content.value, content.decimals, quantity);
    return [key, { ...observation, content: { ...content, value } }];
  });
  return { ...dataset, observations: new Map(moved) };
}

/** Measures that still have a provisional value. */
export function provisionalMeasures({ observations }: Dataset): readonly string[] {
  const provisional = [...observations.values()].filter(({ flags }) => flags.includes('P'));
  return [...new Set(provisional.map(({ measure }) => measure))];
}
