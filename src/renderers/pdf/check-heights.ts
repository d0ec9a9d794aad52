import { fault } from '../../report-error.js';
import type { PageRoom } from './pages/page-room.js';
import { callsOf, type Piece } from './pages/piece.js';
import type { PrintContext } from './print-context.js';

/** Names every block with a part that no page can hold, its footnotes included; true when none. */
export function checkHeights(
  context: PrintContext,
  pieces: readonly Piece[],
  room: PageRoom,
): boolean {
  const before = context.faults.length;
  for (const piece of pieces) {
    if (piece.type === 'inset') continue;
    const carry = piece.type === 'text' ? (piece.carry?.height ?? 0) : 0;
    const flexible = piece.type === 'float' ? (piece.flexible?.by ?? 0) : 0;
    const height = carry + piece.slug.height - flexible + room.footnotesHeight(callsOf(piece));
    if (height <= room.height) continue;
    context.faults.push(
      fault('pdf-block-too-high', piece.block.origin, {
        block: piece.block.name,
        height: Math.ceil(height),
        room: Math.floor(room.height),
      }),
    );
  }
  return context.faults.length === before;
}
