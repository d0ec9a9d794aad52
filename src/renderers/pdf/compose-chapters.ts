import type { Chapter } from '../../document/document.js';
import type { TableBlock } from '../../document/table-block.js';
import { composeBlock } from './blocks/compose-blocks.js';
import { composeOpening } from './blocks/compose-heading.js';
import { landscapeSizes, type SetTable, setTable } from './blocks/compose-table.js';
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
    const table = block.type === 'table' ? setTable(context, block) : undefined;
    if (block.type === 'table' && table?.orientation === 'landscape') {
      const head = openingText(pieces);
      if (head) pieces = [];
      countCalls();
      const fits = checkHeights(context, [...(head ?? []), ...table.pieces], landscape);
      if (!fits) continue;
      const pages = fewestPages(context, block, table, (tried) =>
        breakPages([...(head ?? []), ...tried.pieces], landscape, called),
      );
      pieces.push({ type: 'inset', pages, barrier: head !== undefined } satisfies InsetPiece);
    } else {
      pieces.push(...composeBlock(context, block));
    }
  }
  countCalls();
  return pieces;
}

/** A slightly smaller size where it spares a page. */
function fewestPages(
  context: PrintContext,
  block: TableBlock,
  largest: SetTable,
  breakTable: (table: SetTable) => readonly PlannedPage[],
): readonly PlannedPage[] {
  let best = breakTable(largest);
  if (best.length > SHORT_TABLE) return best;
  for (const fontSize of landscapeSizes(largest)) {
    // Heights follow the size closely enough to tell which sizes are worth setting.
    const likely = breakTable(shrunk(largest, fontSize / largest.fontSize));
    if (likely.length >= best.length) continue;
    const smaller = breakTable(setTable(context, block, fontSize));
    if (smaller.length < best.length) best = smaller;
  }
  return best;
}

function shrunk(table: SetTable, ratio: number): SetTable {
  const smaller = (slug: Slug): Slug => ({ ...slug, height: slug.height * ratio });
  return {
    ...table,
    pieces: table.pieces.map((piece) => ({
      ...piece,
      slug: smaller(piece.slug),
      ...(piece.carry ? { carry: smaller(piece.carry) } : {}),
    })),
  };
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
