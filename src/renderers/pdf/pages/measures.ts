import type { Stream } from './fill-page.js';
import type { Piece } from './piece.js';
import { measureFeet } from './signs-foot.js';

/** All that the best page breaks of a stream depend on, as a text: how high, not what it says. */
export function measuresOf({ pieces, calls, room }: Stream): string {
  const notes = new Set(calls.flat());
  const feet = pieces.map((piece) => (piece.type === 'text' ? piece.foot : undefined));
  return JSON.stringify([
    room.height,
    // Several notes are as high as each of them, and what stands between.
    [...notes].map((id) => [id, room.footnotesHeight([id])]),
    room.footnotesHeight([...notes]),
    measureFeet(feet),
    pieces.map((piece, index) => [...measurePiece(piece), calls[index], feet[index]?.signs]),
  ]);
}

function measurePiece(piece: Piece): readonly unknown[] {
  switch (piece.type) {
    case 'text': {
      const { slug, above, below, breakBefore, keepWithNext, carry, secondColumn, opens } = piece;
      const own = [slug.height, above, below, breakBefore, keepWithNext];
      return ['text', ...own, carry?.height, secondColumn, opens && [opens.onOwnPage]];
    }
    case 'float':
      return ['float', piece.slug.height, piece.above, piece.below, piece.flexible?.by];
    case 'inset':
      return ['inset', piece.barrier];
  }
}
