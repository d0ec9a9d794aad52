import { fault } from '../../report-error.js';
import { noteName } from './compose-footnotes.js';
import type { PageRoom } from './pages/page-room.js';
import { type BlockName, callsOf, type Piece } from './pages/piece.js';
import type { PrintContext } from './print-context.js';

/** Names every block or footnote that no page can hold; true when there is none. */
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
    const own = carry + piece.slug.height - flexible;
    const notes = room.footnotesHeight(callsOf(piece));
    if (own + notes <= room.height) continue;
    const note = own <= room.height ? highestNote(context, piece, room) : undefined;
    const isFigure = piece.type === 'float' && piece.flexible !== undefined;
    const tooHigh = note
      ? { kind: 'note' as const, block: note, height: notes, room: room.height - own }
      : {
          kind: isFigure ? ('figure' as const) : ('block' as const),
          block: piece.block,
          height: own,
          room: room.height,
        };
    pushTooHigh(context, tooHigh);
  }
  return context.faults.length === before;
}

export interface TooHigh {
  readonly kind: 'block' | 'figure' | 'note';
  readonly block: BlockName;
  /** in points */
  readonly height: number;
  /** what the page offers it, in points */
  readonly room: number;
}

export function pushTooHigh(context: PrintContext, { kind, block, height, room }: TooHigh): void {
  const { name, origin } = block;
  context.faults.push(
    fault('pdf-block-too-high', origin, {
      kind,
      block: name,
      height: Math.ceil(height),
      room: Math.floor(room),
    }),
  );
}

/** Of the footnotes that it calls, the one to shorten. */
function highestNote(
  { document }: PrintContext,
  piece: Piece,
  room: PageRoom,
): BlockName | undefined {
  const calls = new Set(callsOf(piece));
  const [highest] = document.footnotes
    .filter(({ id }) => calls.has(id))
    .toSorted((one, other) => room.footnotesHeight([other.id]) - room.footnotesHeight([one.id]));
  return highest && noteName(highest);
}
