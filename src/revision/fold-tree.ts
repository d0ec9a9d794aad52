import type { Territory } from '../dataset/dataset.js';
import { groupBy } from '../dataset/group-by.js';

/** A change of one territory, or all those below a territory that moved alike. */
export interface TreeBranch<Change> {
  readonly territory: string;
  readonly label: string;
  /** the territory's own change; absent where only its parts are published */
  readonly change?: Change;
  /** changes folded into this line, in the order of the list of territories */
  readonly folded: readonly Change[];
}

interface FoldOptions<Change> {
  readonly territories: readonly Territory[];
  /** whether either state knows a value of that territory, changed or not */
  readonly isPublished: (territory: string) => boolean;
  /** changes of the same way moved alike */
  readonly wayOf: (change: Change) => string;
}

/**
 * One change a territory at most, as a reader wants them: a line a change, but one line for a territory
 * whose parts all moved alike, from the leaves up.
 */
export function foldTree<Change extends { readonly territory: string }>(
  changes: readonly Change[],
  { territories, isPublished, wayOf }: FoldOptions<Change>,
): readonly TreeBranch<Change>[] {
  const byTerritory = new Map(changes.map((change) => [change.territory, change]));
  const children = groupBy(territories, ({ parent }) => parent);

  const isTouched = ({ code }: Territory): boolean =>
    isPublished(code) || (children.get(code) ?? []).some(isTouched);

  const areAlike = (branches: readonly TreeBranch<Change>[]): boolean => {
    const ways = branches.flatMap(changesOf).map(wayOf);
    return new Set(ways).size === 1;
  };

  const fold = (territory: Territory): readonly TreeBranch<Change>[] => {
    const { code, label } = territory;
    const parts = (children.get(code) ?? []).filter(isTouched);
    const below = parts.flatMap(fold);
    const change = byTerritory.get(code);
    const own = change ? [{ territory: code, label, change, folded: [] }] : [];
    const whole = parts.length > 1 && below.length === parts.length && areAlike([...own, ...below]);
    if (!whole || (isPublished(code) && !change)) return [...own, ...below];
    const folded = below.flatMap(changesOf);
    return [{ territory: code, label, ...(change ? { change } : {}), folded }];
  };
  return (children.get(undefined) ?? []).flatMap(fold);
}

function changesOf<Change>({ change, folded }: TreeBranch<Change>): readonly Change[] {
  return change ? [change, ...folded] : folded;
}
