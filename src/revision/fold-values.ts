import type { Territory } from '../dataset/dataset.js';
import { groupBy } from '../dataset/group-by.js';
import type { Flag, Result } from '../vocabulary.js';
import { foldTree, type TreeBranch } from './fold-tree.js';

interface MovedValue {
  /** `indicator|territory|period…` */
  readonly key: string;
  readonly territory: string;
}

/** What a computed value was, or is; nothing where it was not known, or is no more. */
export interface MovedState {
  readonly result: Result;
  readonly flags: readonly Flag[];
}

/**
 * Values that changed, folded over the territories, series by series in the order of their first
 * change: one line where all parts moved the same way.
 *
 * @param isKnown whether either state has a value of that key, changed or not
 * @param statesOf what a value was and what it is
 */
export function foldValues<Value extends MovedValue>(
  values: readonly Value[],
  territories: readonly Territory[],
  isKnown: (key: string) => boolean,
  statesOf: (value: Value) => readonly [from: MovedState | undefined, to: MovedState | undefined],
): readonly TreeBranch<Value>[] {
  const series = groupBy(values, ({ key }) => elsewhere(key, ''));
  return [...series.values()].flatMap((own) => {
    const key = own[0]?.key ?? '';
    const isPublished = (territory: string) => isKnown(elsewhere(key, territory));
    return foldTree(own, { territories, isPublished, wayOf: (value) => wayOf(...statesOf(value)) });
  });
}

/** The key of the same value of another territory. */
function elsewhere(key: string, territory: string): string {
  return key.split('|').with(1, territory).join('|');
}

/** « up », « down »; else from what to what. */
function wayOf(from: MovedState | undefined, to: MovedState | undefined): string {
  const [then, now] = [from?.result, to?.result];
  if (then?.type === 'number' && now?.type === 'number' && then.value !== now.value) {
    return now.value > then.value ? 'up' : 'down';
  }
  return [from, to].map((state) => JSON.stringify([kindOf(state), state?.flags])).join('|');
}

function kindOf(state: MovedState | undefined): string {
  if (!state) return 'none';
  return state.result.type === 'number' ? 'number' : state.result.reason;
}
