import type { Dataset } from '../dataset/dataset.js';
import { groupBy } from '../dataset/group-by.js';
import type { Observation } from '../dataset/observation.js';
import { measureChange } from './measure-change.js';

/** How much values of a measure usually move from their first release to their last. */
export interface UsualRevision {
  readonly measure: string;
  readonly label: string;
  /** median of the sizes, without their sign: in percent, or in points for shares */
  readonly size: number;
  readonly isRelative: boolean;
  /** values that it was learnt from */
  readonly values: number;
}

/**
 * Learns from past releases: each value that was provisional when first published, or has moved since,
 * against what is published now. What an erratum corrected is no revision and is left out.
 *
 * @param history the dataset as of each release, oldest first
 */
export function usualRevisions(history: readonly Dataset[]): ReadonlyMap<string, UsualRevision> {
  const last = history.at(-1);
  if (!last || history.length < 2) return new Map();
  const errata = new Set(
    last.releases.filter(({ kind }) => kind === 'erratum').map(({ vintage }) => vintage),
  );
  const moves = [...last.observations.keys()].flatMap((key) => {
    const first = firstNumber(key, history);
    const now = lastRevision(key, history, errata);
    if (!first || now?.content.type !== 'number') return [];
    const settled = first.flags.includes('P') && !now.flags.includes('P');
    const moved = first.content.type === 'number' && first.content.value !== now.content.value;
    if (!settled && !moved) return [];
    return [{ measure: now.measure, size: sizeOf(first, now, last) }];
  });
  return new Map(
    [...groupBy(moves, ({ measure }) => measure)].map(([measure, own]) => [
      measure,
      {
        measure,
        label: last.measures.get(measure)?.label ?? measure,
        size: median(own.map(({ size }) => Math.abs(size.relative ?? size.difference))),
        isRelative: own.every(({ size }) => size.relative !== undefined),
        values: own.length,
      },
    ]),
  );
}

function firstNumber(key: string, history: readonly Dataset[]): Observation | undefined {
  return history
    .map(({ observations }) => observations.get(key))
    .find((observation) => observation?.content.type === 'number');
}

/** What stood last before an erratum touched it, if one did. */
function lastRevision(
  key: string,
  history: readonly Dataset[],
  errata: ReadonlySet<string>,
): Observation | undefined {
  return history
    .toReversed()
    .map(({ observations }) => observations.get(key))
    .find((observation) => observation && !errata.has(observation.vintage));
}

function sizeOf(first: Observation, now: Observation, { measures }: Dataset) {
  const [from, to] = [first.content, now.content];
  if (from.type !== 'number' || to.type !== 'number') return { difference: 0 };
  return measureChange(from.value, to.value, measures.get(now.measure)?.quantity ?? 'count');
}

function median(sizes: readonly number[]): number {
  const sorted = sizes.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
