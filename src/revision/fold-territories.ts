import { type Dataset, observationKey, type Territory } from '../dataset/dataset.js';
import { groupBy } from '../dataset/group-by.js';
import type { ChangeBranch, ObservationChange } from './comparison.js';

/**
 * The changes of one measure as a reader wants them: a line a change, but one line for a territory
 * whose parts all moved alike (the same way, all of them), from the leaves up.
 */
export function foldTerritories(
  changes: readonly ObservationChange[],
  from: Dataset,
  to: Dataset,
): readonly ChangeBranch[] {
  const territories = [...to.territories.values()];
  const series = groupBy(changes, ({ period, dimensions }) =>
    [period, ...Object.entries(dimensions).flat()].join('|'),
  );
  return [...series.values()].flatMap((own) => foldSeries(own, territories, [from, to]));
}

/** One measure, period and dimensions: at most one change a territory. */
function foldSeries(
  changes: readonly ObservationChange[],
  territories: readonly Territory[],
  datasets: readonly Dataset[],
): readonly ChangeBranch[] {
  const [first] = changes;
  if (!first) return [];
  const { measure, period, dimensions } = first;
  const byTerritory = new Map(changes.map((change) => [change.territory, change]));
  const children = groupBy(territories, ({ parent }) => parent);
  const isPublished = ({ code }: Territory) =>
    datasets.some(({ observations }) =>
      observations.has(observationKey(measure, code, period, dimensions)),
    );

  const isTouched = (territory: Territory): boolean =>
    isPublished(territory) || (children.get(territory.code) ?? []).some(isTouched);

  const fold = (territory: Territory): readonly ChangeBranch[] => {
    const parts = (children.get(territory.code) ?? []).filter(isTouched);
    const below = parts.flatMap(fold);
    const change = byTerritory.get(territory.code);
    const own = change ? [branchOf(territory, change)] : [];
    const whole = parts.length > 1 && below.length === parts.length && areAlike([...own, ...below]);
    if (!whole || (isPublished(territory) && !change)) return [...own, ...below];
    const folded = below.flatMap((branch) => [
      ...(branch.change ? [branch.change] : []),
      ...branch.folded,
    ]);
    const { kind } = below[0] ?? first;
    return [{ ...headingOf(territory, first), kind, ...(change ? { change } : {}), folded }];
  };
  return (children.get(undefined) ?? []).flatMap(fold);
}

function branchOf(territory: Territory, change: ObservationChange): ChangeBranch {
  return { ...headingOf(territory, change), kind: change.kind, change, folded: [] };
}

function headingOf({ code, label }: Territory, { period, dimensions }: ObservationChange) {
  return { territory: code, label, period, dimensions };
}

function areAlike(branches: readonly ChangeBranch[]): boolean {
  const ways = branches.flatMap(({ change, folded }) =>
    [...(change ? [change] : []), ...folded].map(wayOf),
  );
  return new Set(ways).size === 1;
}

/** « revised, up »; for a status, from what to what. */
function wayOf({ kind, size, from, to }: ObservationChange): string {
  if (kind === 'revised') return `${kind} ${Math.sign(size?.difference ?? 0)}`;
  return [kind, from?.flags.join(' '), to?.flags.join(' ')].join('|');
}
