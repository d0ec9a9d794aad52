import type { Dataset } from '../dataset/dataset.js';

/** The territories as a tree: network → zones → regions → centres. */
export interface TerritoryTree {
  /** the network */
  readonly root: string;
  childrenOf(territory: string): readonly string[];
  /** the territory itself and all below it */
  withDescendants(territory: string): readonly string[];
}

export function territoryTree(territories: Dataset['territories']): TerritoryTree {
  const children = new Map<string, string[]>();
  const inOrder = [...territories.values()].sort((a, b) => a.order - b.order);
  for (const { code, parent } of inOrder) {
    if (parent === undefined) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(code);
    else children.set(parent, [code]);
  }
  const childrenOf = (territory: string): readonly string[] => children.get(territory) ?? [];
  const withDescendants = (territory: string): readonly string[] => [
    territory,
    ...childrenOf(territory).flatMap(withDescendants),
  ];
  const root = inOrder.find(({ parent }) => parent === undefined)?.code ?? '';
  return { root, childrenOf, withDescendants };
}

/** The parts of a territory from which it is computed: the nearest ones below it that have a row. */
export function nearestParts(
  tree: TerritoryTree,
  territory: string,
  hasRow: (territory: string) => boolean,
): readonly string[] {
  return tree.childrenOf(territory).flatMap((child) => {
    if (hasRow(child) || tree.childrenOf(child).length === 0) return [child];
    return nearestParts(tree, child, hasRow);
  });
}

/**
 * The parts of a territory against which it is checked: the lowest ones below it with a number, so
 * that no rounding comes between, and a zone's unknown base does not either.
 */
export function lowestParts(
  tree: TerritoryTree,
  territory: string,
  hasNumber: (territory: string) => boolean,
): readonly string[] {
  return tree.childrenOf(territory).flatMap((child) => {
    const below = lowestParts(tree, child, hasNumber);
    return below.some(hasNumber) ? below : [child];
  });
}
