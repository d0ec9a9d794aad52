import type { Flag } from '../vocabulary.js';
import type { PassageChange } from './comparison.js';

/** Whether all that became of a number's status is that its derived mark, which lasts one release, is gone. */
export function hasLapsed(from: readonly Flag[] = [], to: readonly Flag[] = []): boolean {
  const typed = (flags: readonly Flag[]) => flags.filter((flag) => flag !== 'R').toSorted();
  return from.includes('R') && !to.includes('R') && typed(from).join() === typed(to).join();
}

/** A passage that only loses a sign that lasted one release: there is nothing to read in it. */
export function isLapse({ kind, causes }: Pick<PassageChange, 'kind' | 'causes'>): boolean {
  return kind === 'mark' && causes.length === 0;
}
