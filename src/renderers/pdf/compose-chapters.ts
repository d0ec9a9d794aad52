import type { Chapter } from '../../document/document.js';
import { composeBlock } from './blocks/compose-blocks.js';
import { composeOpening } from './blocks/compose-heading.js';
import { type SetTable, setTable, uprightPieces } from './blocks/compose-table.js';
import { checkHeights } from './check-heights.js';
import { LANDSCAPE, PORTRAIT } from './grid.js';
import { breakPages } from './pages/break-pages.js';
import type { PageRoom } from './pages/page-room.js';
import {
  callsOf,
  type InsetPiece,
  type Piece,
  type PlannedPage,
  type TextPiece,
} from './pages/piece.js';
import type { Slug } from './pages/slug.js';
import type { PrintContext } from './print-context.js';

/** A chapter's opening shares a landscape page with its first table up to this part of the height. */
const OPENING_SHARE = 0.4;

/** A longer table keeps its size: a page more or less is no matter. */
const SHORT_TABLE = 4;

/** All chapters as one stream of pieces; wide tables are already broken into landscape pages. */
export function composeChapters(context: PrintContext, landscape: PageRoom): readonly Piece[] {
  const called = new Set<string>();
  return context.document.chapters.flatMap((chapter) =>
    composeChapter(context, chapter, landscape, called),
  );
}

function composeChapter(
  context: PrintContext,
  chapter: Chapter,
  landscape: PageRoom,
  called: Set<string>,
): readonly Piece[] {
  let pieces: Piece[] = [composeOpening(context, chapter, PORTRAIT.width)];
  let counted = 0;
  const countCalls = () => {
    for (const piece of pieces.slice(counted)) for (const id of callsOf(piece)) called.add(id);
    counted = pieces.length;
  };
  for (const block of chapter.blocks) {
    if (block.type !== 'table') {
      pieces.push(...composeBlock(context, block, chapter.kind));
      continue;
    }
    const table = setTable(context, block);
    if (table.orientation === 'portrait') {
      pieces.push(...uprightPieces(table));
      continue;
    }
    const head = openingText(pieces);
    if (head) pieces = [];
    countCalls();
    const fits = checkHeights(context, [...(head ?? []), ...table.pieces], landscape);
    if (!fits) continue;
    const pages = fewestPages(table, (tried) =>
      breakPages([...(head ?? []), ...tried], landscape, called, context.shelf),
    );
    pieces.push({ type: 'inset', pages, barrier: head !== undefined } satisfies InsetPiece);
  }
  countCalls();
  return pieces;
}

/** A more compact setting where it spares a page: the least compact of those. */
function fewestPages(
  table: SetTable,
  breakTable: (pieces: readonly TextPiece[]) => readonly PlannedPage[],
): readonly PlannedPage[] {
  let best = breakTable(table.pieces);
  if (best.length > SHORT_TABLE) return best;
  for (const { ratio, set } of table.compact) {
    // Heights follow the rows closely enough to tell which settings are worth the work.
    const likely = breakTable(shrunk(table.pieces, ratio));
    if (likely.length >= best.length) continue;
    const smaller = breakTable(set());
    if (smaller.length < best.length) best = smaller;
  }
  return best;
}

function shrunk(pieces: readonly TextPiece[], ratio: number): readonly TextPiece[] {
  const smaller = (slug: Slug): Slug => ({ ...slug, height: slug.height * ratio });
  return pieces.map((piece) => ({
    ...piece,
    slug: smaller(piece.slug),
    ...(piece.carry ? { carry: smaller(piece.carry) } : {}),
  }));
}

/** What the chapter has said so far, when it is only a short text that can share a table's page. */
function openingText(pieces: readonly Piece[]): readonly TextPiece[] | undefined {
  const texts: TextPiece[] = [];
  let height = 0;
  for (const piece of pieces) {
    if (piece.type !== 'text') return undefined;
    height += piece.slug.height + piece.above;
    if (height > OPENING_SHARE * LANDSCAPE.height) return undefined;
    texts.push(piece);
  }
  return texts.length > 0 ? texts : undefined;
}
