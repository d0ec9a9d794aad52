import type { Flag } from '../vocabulary.js';
import type { Observation } from './observation.js';

/** An observation of a later delivery, and what it was laid over. */
export interface LaidObservation {
  readonly key: string;
  readonly observation: Observation;
  /** what was published before under the same key; absent: nothing was */
  readonly earlier?: Observation;
}

/**
 * Gives the derived flag `R` to each number that the newest vintage puts in the place of another. It
 * lasts one release: an older revision is a published value like any other. A number where nothing
 * had been communicated is new, not revised.
 */
export function markRevised(
  observations: Map<string, Observation>,
  laid: readonly LaidObservation[],
  newest: string | undefined,
): void {
  for (const { key, observation, earlier } of laid) {
    if (observation.vintage !== newest || !earlier || !changesNumber(observation, earlier))
      continue;
    observations.set(key, { ...observation, flags: withRevised(observation.flags) });
  }
}

/** Whether another number stands where a number was published. */
export function changesNumber(observation: Observation, earlier: Observation): boolean {
  const [now, then] = [observation.content, earlier.content];
  return now.type === 'number' && then.type === 'number' && now.value !== then.value;
}

/** Whether what was published as a number is one no more, or another one. */
export function changesPublished(observation: Observation, earlier: Observation): boolean {
  const withdrawn = earlier.content.type === 'number' && observation.content.type === 'absence';
  return withdrawn || changesNumber(observation, earlier);
}

function withRevised(flags: readonly Flag[]): readonly Flag[] {
  if (flags.length === 0) return ONLY_REVISED;
  return ['R', ...flags];
}

const ONLY_REVISED: readonly Flag[] = ['R'];
