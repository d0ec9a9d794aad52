import type { Fault } from '../report-error.js';

/** Adds faults to a list; there may be more of them than a call takes arguments. */
export function addFaults(faults: Fault[], found: Iterable<Fault>): void {
  for (const each of found) faults.push(each);
}

/** Faults of one file as its reader meets them: by line, then by column. */
export function inReadingOrder(faults: readonly Fault[]): readonly Fault[] {
  return faults.toSorted(
    (a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0),
  );
}
