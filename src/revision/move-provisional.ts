import type { Dataset } from '../dataset/dataset.js';
import type { Observation } from '../dataset/observation.js';
import type { UsualRevision } from './usual-revisions.js';

/** The data if every provisional value of a measure moved by its usual revision, up or down. */
export function moveProvisional(
  dataset: Dataset,
  { measure, size, isRelative }: UsualRevision,
  direction: 1 | -1,
): Dataset {
  const quantity = dataset.measures.get(measure)?.quantity;
  const move = (value: number, decimals: number): number => {
    const moved = isRelative ? value * (1 + (direction * size) / 100) : value + direction * size;
    const scale = 10 ** (quantity === 'count' ? 0 : decimals);
    const rounded = Math.round(moved * scale) / scale;
    if (quantity === 'share') return Math.min(100, Math.max(0, rounded));
    return quantity === 'count' ? Math.max(0, rounded) : rounded;
  };
  const moved = [...dataset.observations].map(([key, observation]): [string, Observation] => {
    const { content, flags } = observation;
    if (observation.measure !== measure || !flags.includes('P') || content.type !== 'number') {
      return [key, observation];
    }
    const value = move(content.value, content.decimals);
    return [key, { ...observation, content: { ...content, value } }];
  });
  return { ...dataset, observations: new Map(moved) };
}

/** Measures that still have a provisional value. */
export function provisionalMeasures({ observations }: Dataset): readonly string[] {
  const provisional = [...observations.values()].filter(({ flags }) => flags.includes('P'));
  return [...new Set(provisional.map(({ measure }) => measure))];
}
