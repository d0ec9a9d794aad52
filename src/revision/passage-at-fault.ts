import type { Fault, Origin } from '../report-error.js';
import { similarity } from './align-words.js';
import type { Passage } from './list-passages.js';

/**
 * The passage in which a fault stands: the one that begins last before it in its file. Of several that
 * begin there, as the sentences of a paragraph do, the one most like the sentence that the fault quotes.
 */
export function passageAtFault(
  passages: readonly Passage[],
  { at, parameters }: Fault,
): Passage | undefined {
  const before = passages.filter(({ origin }) => at && isAtOrBefore(origin, at));
  const nearest = before.filter(({ origin }) =>
    before.every((other) => isAtOrBefore(other.origin, origin)),
  );
  const quoted = 'sentence' in parameters ? String(parameters.sentence) : '';
  const likeness = ({ text }: Passage) => similarity(text, quoted);
  return nearest.toSorted((a, b) => likeness(b) - likeness(a))[0];
}

function isAtOrBefore(one: Origin, other: Origin): boolean {
  if (one.file !== other.file) return false;
  const [line, otherLine] = [one.line ?? 0, other.line ?? 0];
  if (line !== otherLine) return line < otherLine;
  return (one.column ?? 0) <= (other.column ?? Number.POSITIVE_INFINITY);
}
