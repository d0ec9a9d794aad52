import { type Filling, type Stream, startPage, withPiece } from './fill-page.js';

/** Where a page ends: the piece that the next one goes on with, and the figures that wait for it. */
export interface PageBreak {
  readonly index: number;
  readonly waiting: readonly number[];
}

/** Fills the page between two breaks that were found to be best, without trying others. */
export function fillBetween(stream: Stream, from: PageBreak, to: PageBreak): Filling {
  let page = startPage(stream, from.index, from.waiting);
  for (let index = from.index; index < to.index; index += 1) {
    const piece = stream.pieces[index];
    if (piece?.type === 'inset') {
      page = { ...page, insets: [...page.insets, index] };
    } else if (!to.waiting.includes(index)) {
      const set = withPiece(stream, page, index);
      if (!set) throw new Error(`piece ${index} does not fit between its page breaks`);
      page = { ...set, hasText: page.hasText || piece?.type === 'text' };
    }
  }
  return { ...page, index: to.index, waiting: to.waiting };
}
