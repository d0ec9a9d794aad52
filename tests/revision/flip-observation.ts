import type { Dataset } from '../../src/dataset/dataset.js';
import type { Observation, ObservationContent } from '../../src/dataset/observation.js';
import type { Flag } from '../../src/vocabulary.js';

/** What may become of a cell: a little more, much more, much less, nothing. */
export const FLIPS: readonly (readonly [
  string,
  (content: ObservationContent) => ObservationContent,
])[] = [
  ['a little more', (content) => scaled(content, 1.02)],
  ['half as much again', (content) => scaled(content, 1.5)],
  ['a third', (content) => scaled(content, 1 / 3)],
];

/** The data where one observation was revised by a later delivery. */
export function flipped(
  dataset: Dataset,
  key: string,
  flip: (content: ObservationContent) => ObservationContent,
): Dataset {
  const found = dataset.observations.get(key);
  if (!found) throw new Error(`no observation ${key}`);
  const origin = { file: 'data/vintages/2020-06-30/tableau.csv', line: 2, column: 1 };
  const observation: Observation = { ...found, content: flip(found.content), origin };
  return { ...dataset, observations: new Map([...dataset.observations, [key, observation]]) };
}

/** The data where one observation, its number as it was, became final, or provisional again. */
export function reflagged(dataset: Dataset, key: string): Dataset {
  const found = dataset.observations.get(key);
  if (!found) throw new Error(`no observation ${key}`);
  const origin = { file: 'data/vintages/2020-06-30/tableau.csv', line: 2, column: 1 };
  const flags: readonly Flag[] = found.flags.includes('P') ? [] : ['P'];
  const observation: Observation = { ...found, flags, origin };
  return { ...dataset, observations: new Map([...dataset.observations, [key, observation]]) };
}

function scaled(content: ObservationContent, factor: number): ObservationContent {
  if (content.type === 'absence') return { type: 'number', value: 40 * factor, decimals: 1 };
  const scale = 10 ** content.decimals;
  return { ...content, value: Math.round(content.value * factor * scale) / scale };
}
