import type { Inline } from '../document/inline.js';
import { plainText } from '../document/plain-text.js';
import type { Fault } from '../report-error.js';

/**
 * Faults that quote a sentence, as a reader sees it: they were found before figures, tables and notes
 * had their numbers, when « (figure 12) » was still « () ».
 *
 * @param before chapters and notes without numbers
 * @param after the same with them
 */
export function quoteSentences(
  faults: readonly Fault[],
  before: unknown,
  after: unknown,
): readonly Fault[] {
  if (!faults.some((fault) => quotedBy(fault) !== undefined)) return faults;
  const numbered = new Map(linesIn(after).map(({ id, inlines }) => [id, plainText(inlines)]));
  const known = new Map(
    linesIn(before).map(({ id, inlines }) => [plainText(inlines), numbered.get(id)]),
  );
  return faults.map((fault) => {
    const sentence = known.get(quotedBy(fault) ?? '');
    return sentence === undefined
      ? fault
      : { ...fault, parameters: { ...fault.parameters, sentence } };
  });
}

function quotedBy({ parameters }: Fault): string | undefined {
  return 'sentence' in parameters && typeof parameters.sentence === 'string'
    ? parameters.sentence
    : undefined;
}

interface Line {
  readonly id: unknown;
  readonly inlines: readonly Inline[];
}

/** Every sentence and heading. */
function linesIn(part: unknown): readonly Line[] {
  if (Array.isArray(part)) return part.flatMap(linesIn);
  if (typeof part !== 'object' || part === null) return [];
  // In a document, what has inlines and an id is a sentence or a heading.
  if ('inlines' in part && 'id' in part) return [part as Line];
  return Object.values(part).flatMap(linesIn);
}
