import type { TextPiece } from './piece.js';

/** Two columns of pieces that are never cut. */
export interface Columns {
  readonly height: number;
  /** by piece: how far below the columns' top it stands */
  readonly tops: readonly number[];
  /** index of the piece that begins the second column */
  readonly second: number;
}

/** Parts pieces in two columns, read one after the other; the first is the longer one. */
export function balanceColumns(pieces: readonly TextPiece[]): Columns {
  let best: Columns | undefined;
  for (let second = pieces.length; second > 0; second -= 1) {
    const first = stackPieces(pieces.slice(0, second));
    const other = stackPieces(pieces.slice(second));
    if (best && first.height < other.height) break;
    const height = Math.max(first.height, other.height);
    best = { height, tops: [...first.tops, ...other.tops], second };
  }
  return best ?? { height: 0, tops: [], second: 0 };
}

function stackPieces(pieces: readonly TextPiece[]): Omit<Columns, 'second'> {
  let height = 0;
  const tops = pieces.map(({ slug, above }, index) => {
    const top = height + (index === 0 ? 0 : above);
    height = top + slug.height;
    return top;
  });
  return { height, tops };
}
