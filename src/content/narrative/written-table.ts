import { MARKS } from './piece.js';

/**
 * Where a table of Markdown begins in a paragraph's text: a line of cells between « | », or the row of
 * dashes below a header. Read as a paragraph, it would be printed with its bars. Undefined for none.
 */
export function writtenTable(paragraph: string): number | undefined {
  let offset = 0;
  for (const line of paragraph.split('\n')) {
    const bare = line.replace(MARKS, '');
    if (/^\s*\|/.test(bare) || /^\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/.test(bare)) return offset;
    offset += line.length + 1;
  }
  return undefined;
}
