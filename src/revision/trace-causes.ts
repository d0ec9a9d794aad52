import type { Origin } from '../report-error.js';
import type { ObservationChange } from './comparison.js';

/** Tells which changed observations stand among some cells, by key, in the order of the changes. */
export type TraceCauses = (cells: readonly Origin[]) => readonly string[];

/** A cell is known by its place: before in the vintage that first gave it, after in the one that revised it. */
export function createTracer(changes: readonly ObservationChange[]): TraceCauses {
  const keys = new Map<string, string>();
  for (const { key, from, to } of changes) {
    for (const state of [from, to]) if (state) keys.set(placeOf(state.origin), key);
  }
  const order = new Map(changes.map(({ key }, index) => [key, index]));
  return (cells) => {
    const found = new Set(cells.flatMap((cell) => keys.get(placeOf(cell)) ?? []));
    return [...found].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };
}

function placeOf({ file, line, column }: Origin): string {
  return `${file}:${line}:${column}`;
}
