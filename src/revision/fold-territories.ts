import { type Dataset, observationKey } from '../dataset/dataset.js';
import { groupBy } from '../dataset/group-by.js';
import type { ChangeBranch, ObservationChange } from './comparison.js';
import { foldTree } from './fold-tree.js';

/** The changes of one measure, folded over the territories: one line where all parts moved the same way. */
export function foldTerritories(
  changes: readonly ObservationChange[],
  from: Dataset,
  to: Dataset,
): readonly ChangeBranch[] {
  const series = groupBy(changes, ({ period, dimensions }) =>
    [period, ...Object.entries(dimensions).flat()].join('|'),
  );
  return [...series.values()].flatMap((own) => foldSeries(own, [from, to]));
}

/** One measure, period and dimensions: at most one change a territory. */
function foldSeries(
  changes: readonly ObservationChange[],
  datasets: readonly Dataset[],
): readonly ChangeBranch[] {
  const [first] = changes;
  if (!first) return [];
  const { measure, period, dimensions } = first;
  const territories = [...(datasets.at(-1)?.territories.values() ?? [])];
  const isPublished = (code: string) =>
    datasets.some(({ observations }) =>
      observations.has(observationKey(measure, code, period, dimensions)),
    );
  return foldTree(changes, { territories, isPublished, wayOf }).map((branch) => {
    const { kind } = branch.change ?? branch.folded[0] ?? first;
    return { ...branch, period, dimensions, kind };
  });
}

/** « revised, up »; for a status, from what to what. */
function wayOf({ kind, size, from, to }: ObservationChange): string {
  if (kind === 'revised') return `${kind} ${Math.sign(size?.difference ?? 0)}`;
  return [kind, from?.flags.join(' '), to?.flags.join(' ')].join('|');
}
