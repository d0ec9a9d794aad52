import type { Dataset } from '../dataset/dataset.js';
import type { ObservationChange, ObservationComparison } from './comparison.js';

/** A change that a note tells, and how many of the territory's parts, which moved as it did, go with it. */
export interface RankedChange {
  readonly change: ObservationChange;
  readonly folded: number;
}

/** The changes that a note tells, ranked; those folded into a territory's own are told with it. */
export function rankFolded(
  { changes, measures }: ObservationComparison,
  dataset: Dataset,
): readonly RankedChange[] {
  const branches = measures
    .flatMap((measure) => measure.branches)
    .filter(({ change }) => change !== undefined);
  const counts = new Map(branches.map(({ change, folded }) => [change?.key, folded.length]));
  const within = new Set(branches.flatMap(({ folded }) => folded.map(({ key }) => key)));
  return rankChanges(changes, dataset)
    .filter(({ key }) => !within.has(key))
    .map((change) => ({ change, folded: counts.get(change.key) ?? 0 }));
}

/**
 * The changes that a reader must know first: those of the network, then the rest, each from the
 * largest to the least; a number withdrawn or new before a number that moved. A status alone is
 * counted, not listed.
 */
export function rankChanges(
  changes: readonly ObservationChange[],
  { territories }: Dataset,
): readonly ObservationChange[] {
  const depth = ({ territory }: ObservationChange) =>
    territories.get(territory)?.level === 'network' ? 0 : 1;
  const weight = ({ kind, size }: ObservationChange) =>
    kind === 'revised'
      ? Math.abs(size?.relative ?? size?.difference ?? 0)
      : Number.POSITIVE_INFINITY;
  return changes
    .filter(({ kind }) => kind !== 'reflagged' && kind !== 'reason-changed')
    .toSorted((a, b) => depth(a) - depth(b) || order(weight(b), weight(a)));
}

/** Infinite weights are equal: their difference is no number. */
function order(a: number, b: number): number {
  if (a === b) return 0;
  return a > b ? 1 : -1;
}
