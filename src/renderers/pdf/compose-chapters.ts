import type { Chapter } from '../../document/document.js';
import { composeBlock } from './blocks/compose-blocks.js';
import { composeOpening } from './blocks/compose-heading.js';
import { setTable } from './blocks/compose-table.js';
import { LANDSCAPE, PORTRAIT } from './grid.js';
import { breakPages, type PageRoom } from './pages/break-pages.js';
import type { InsetPiece, Piece, TextPiece } from './pages/piece.js';
import type { PrintContext } from './print-context.js';

/** A chapter's opening shares a landscape page with its first table up to this part of the height. */
const OPENING_SHARE = 0.4;

/** All chapters as one stream of pieces; wide tables are already broken into landscape pages. */
export function composeChapters(context: PrintContext, landscape: PageRoom): readonly Piece[] {
  return context.document.chapters.flatMap((chapter) =>
    composeChapter(context, chapter, landscape),
  );
}

function composeChapter(
  context: PrintContext,
  chapter: Chapter,
  landscape: PageRoom,
): readonly Piece[] {
  const pieces: Piece[] = [composeOpening(context, chapter, PORTRAIT.width)];
  for (const block of chapter.blocks) {
    const table = block.type === 'table' ? setTable(context, block) : undefined;
    if (table?.orientation === 'landscape') {
      const head = openingText(pieces);
      if (head) pieces.length = 0;
      pieces.push(inset([...(head ?? []), ...table.pieces], head !== undefined, landscape));
    } else {
      pieces.push(...composeBlock(context, block));
    }
  }
  return pieces;
}

/** What the chapter has said so far, when it is only a short text that can share a table's page. */
function openingText(pieces: readonly Piece[]): readonly TextPiece[] | undefined {
  const texts = pieces.filter((piece) => piece.type === 'text');
  const height = texts.reduce((sum, { slug, above }) => sum + slug.height + above, 0);
  const fits = texts.length === pieces.length && height <= OPENING_SHARE * LANDSCAPE.height;
  return fits && texts.length > 0 ? texts : undefined;
}

function inset(pieces: readonly TextPiece[], barrier: boolean, room: PageRoom): InsetPiece {
  return { type: 'inset', pages: breakPages(pieces, room), barrier };
}
