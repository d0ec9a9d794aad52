import type { Dataset } from '../dataset/dataset.js';
import type { ObservationChange } from './comparison.js';

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
