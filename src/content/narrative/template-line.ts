import { lineOf } from './piece.js';

/** The template's line of a place in the rendered Markdown: lines carry their mark at their end. */
export function templateLineAt(markdown: string, offset: number, first: number): number {
  const after = [...markdown.slice(offset)].find((character) => lineOf(character) !== undefined);
  if (after !== undefined) return lineOf(after) ?? first;
  // Only the last line has no mark: it follows the last one marked.
  const before = [...markdown.slice(0, offset)];
  const last = before.findLastIndex((character) => lineOf(character) !== undefined);
  const breaks = before.slice(last + 1).filter((character) => character === '\n').length;
  return last < 0 ? first + breaks : (lineOf(before[last] ?? '') ?? first) + breaks;
}
