import type { Origin } from '../report-error.js';

const LINE_FEED = 0x0a;

/**
 * Finds line and column of byte offsets of a UTF-8 text, offsets asked in ascending order: each
 * byte is looked at once however many offsets are asked.
 */
export function createPlaceFinder(
  bytes: Buffer,
  file: string,
): (offset: number) => Required<Origin> {
  let line = 1;
  let column = 1;
  let reached = 0;
  return (offset) => {
    for (let end = bytes.indexOf(LINE_FEED, reached); end !== -1 && end < offset; ) {
      line += 1;
      column = 1;
      reached = end + 1;
      end = bytes.indexOf(LINE_FEED, reached);
    }
    column += characterCount(bytes.toString('utf8', reached, offset));
    reached = offset;
    return { file, line, column };
  };
}

/** Characters as an editor counts them: a letter outside the basic plane is one, not two. */
export function characterCount(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index++) {
    if ((text.charCodeAt(index) & 0xfc00) === 0xdc00) count -= 1;
  }
  return count;
}
