import type { DrawFigure, Picture } from '../../document/picture.js';
import { throwFaults } from '../../report-error.js';
import { composeFigureSlug } from './blocks/compose-figure.js';
import { checkHeights } from './check-heights.js';
import { composeChapters } from './compose-chapters.js';
import { drawLower, figuresOf } from './draw-pictures.js';
import { fillVoid } from './fill-voids.js';
import { breakPages } from './pages/break-pages.js';
import type { PageRoom } from './pages/page-room.js';
import type { Piece, PlannedPage } from './pages/piece.js';
import type { PrintContext } from './print-context.js';

/** The room of a page either way up. */
export interface PageRooms {
  readonly portrait: PageRoom;
  readonly landscape: PageRoom;
}

/**
 * The chapters' pages. Where a page is a little too short for its figures, they are drawn again a
 * little lower; a figure that cannot be is left as it was, and the pages are broken again.
 *
 * @throws ReportError naming each block that no page can hold
 */
export async function planBody(
  context: PrintContext,
  { portrait, landscape }: PageRooms,
  drawFigure: DrawFigure,
): Promise<readonly PlannedPage[]> {
  const stream = composeChapters(context, landscape);
  checkHeights(context, stream, portrait);
  throwFaults(context.faults);
  const rigid = new Set<string>();
  const drawn: DrawnLower = new Map();
  for (;;) {
    const pages = breakPages(withRigid(stream, rigid), portrait, undefined, context.shelf);
    const lower = await drawSqueezed(context, pages, drawFigure, drawn);
    const refused = [...lower].filter(([, picture]) => !picture);
    for (const [figure] of refused) rigid.add(figure);
    if (refused.length > 0) continue;
    const filled = pages.map((page) =>
      fillVoid(context, withLower(context, page, lower), drawFigure),
    );
    return Promise.all(filled);
  }
}

function withRigid(stream: readonly Piece[], rigid: ReadonlySet<string>): readonly Piece[] {
  return stream.map((piece) => {
    if (piece.type !== 'float' || !piece.flexible || !rigid.has(piece.flexible.figure))
      return piece;
    const { flexible: _flexible, ...fixed } = piece;
    return fixed;
  });
}

/** Pictures drawn lower, by figure and height: the same one is not drawn twice. */
type DrawnLower = Map<string, Picture | undefined>;

/** By figure: its lower picture, or nothing when it cannot be drawn so. */
async function drawSqueezed(
  context: PrintContext,
  pages: readonly PlannedPage[],
  drawFigure: DrawFigure,
  drawn: DrawnLower,
): Promise<ReadonlyMap<string, Picture | undefined>> {
  const figures = new Map(figuresOf(context.document).map((figure) => [figure.id, figure]));
  const lower = new Map<string, Picture | undefined>();
  for (const { squeezed } of pages.flatMap(({ parts }) => parts)) {
    const figure = squeezed && figures.get(squeezed.figure);
    const picture = squeezed && context.pictures.get(squeezed.figure);
    if (!squeezed || !figure || !picture) continue;
    const key = `${figure.id} ${squeezed.by}`;
    if (!drawn.has(key)) drawn.set(key, await drawLower(figure, picture, squeezed.by, drawFigure));
    lower.set(figure.id, drawn.get(key));
  }
  return lower;
}

function withLower(
  context: PrintContext,
  page: PlannedPage,
  lower: ReadonlyMap<string, Picture | undefined>,
): PlannedPage {
  const figures = new Map(figuresOf(context.document).map((figure) => [figure.id, figure]));
  return {
    ...page,
    parts: page.parts.map((part) => {
      const figure = part.squeezed && figures.get(part.squeezed.figure);
      const picture = part.squeezed && lower.get(part.squeezed.figure);
      if (!figure || !picture) return part;
      return { ...part, slug: composeFigureSlug(context, figure, picture) };
    }),
  };
}
