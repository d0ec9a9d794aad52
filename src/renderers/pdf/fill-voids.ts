import type { DrawFigure } from '../../document/picture.js';
import { composeFigureSlug } from './blocks/compose-figure.js';
import { drawHigher, figuresOf, stretch } from './draw-pictures.js';
import { PORTRAIT } from './grid.js';
import type { PlannedPage } from './pages/piece.js';
import type { PrintContext } from './print-context.js';

/** A void of so much of the page's height is left as it is, above a last line or below a chapter. */
const UNSEEN = 0.06;

/** The page with its last figure of free shape drawn higher, into the void below it. */
export async function fillVoid(
  context: PrintContext,
  page: PlannedPage,
  drawFigure: DrawFigure,
): Promise<PlannedPage> {
  const spare = page.left - UNSEEN * PORTRAIT.height;
  const at = page.parts.findLastIndex(({ figure }) => figure !== undefined);
  const id = page.parts[at]?.figure;
  const figure = figuresOf(context.document).find((one) => one.id === id);
  const picture = context.pictures.get(id ?? '');
  if (!figure || !picture || spare <= 0 || page.orientation !== 'portrait') return page;
  const by = Math.min(spare, stretch(figure, picture));
  const higher = by > 0 ? await drawHigher(figure, picture, by, drawFigure) : undefined;
  if (!higher) return page;
  const gained = higher.height - picture.height;
  const slug = composeFigureSlug(context, figure, higher);
  const parts = page.parts.map((part, index) =>
    index < at ? part : index === at ? { ...part, slug } : { ...part, y: part.y + gained },
  );
  return { ...page, parts, left: page.left - gained };
}
