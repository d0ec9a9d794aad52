import type { ReportDocument } from '../../document/document.js';
import type { FigureBlock } from '../../document/figure-block.js';
import type { DrawFigure, Picture } from '../../document/picture.js';
import { type Fault, ReportError } from '../../report-error.js';
import { PORTRAIT } from './grid.js';

/** Smallest words of a chart, in points: as drawn first, and when its page needs it lower. */
const TEXT_SIZE = 8;
const LEAST_TEXT_SIZE = 7.2;
/** A chart whose height follows its shape, not its words, may give more. */
const SHAPE_SQUEEZE = 0.2;
const SHAPE_STRETCH = 0.28;
const TOLERANCE = 3;

/** A picture higher than this part of the page is asked for a wide shape, of this width : height. */
const TALL = 0.55;
const WIDE = 1.6;

/** By how many points a chart may be drawn lower: only as far as its words stay readable. */
export function flexibility(figure: FigureBlock, { height }: Picture): number {
  return height * (hasOwnHeight(figure) ? 1 - LEAST_TEXT_SIZE / TEXT_SIZE : SHAPE_SQUEEZE);
}

/** By how many points a chart may be drawn higher, where its page would be left void. */
export function stretch(figure: FigureBlock, { height }: Picture): number {
  return hasOwnHeight(figure) ? 0 : height * SHAPE_STRETCH;
}

function hasOwnHeight({ specification }: FigureBlock): boolean {
  return /"step":\s*\d/.test(JSON.stringify(specification));
}

/**
 * Every figure of the document at the width of the page, as high as each wants, by id. One that
 * cannot be drawn leaves a blank in its place, so that what else is wrong with the pages is found.
 *
 * @param faults receives those of every figure that could not be drawn
 */
export async function drawPictures(
  document: ReportDocument,
  drawFigure: DrawFigure,
  faults: Fault[],
): Promise<ReadonlyMap<string, Picture>> {
  const figures = figuresOf(document);
  const results = await Promise.allSettled(
    figures.map((figure) => drawForPage(figure, drawFigure)),
  );
  const pictures = new Map<string, Picture>();
  for (const [index, result] of results.entries()) {
    const figure = figures[index];
    if (!figure) continue;
    if (result.status === 'fulfilled') {
      pictures.set(figure.id, result.value);
    } else if (result.reason instanceof ReportError) {
      faults.push(...result.reason.faults);
      pictures.set(figure.id, BLANK);
    } else {
      throw result.reason;
    }
  }
  return pictures;
}

const BLANK_SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"/>';
/** Never printed: there are faults. */
const BLANK: Picture = {
  svg: BLANK_SVG,
  width: 400,
  height: 100,
  outlinedSvg: () => BLANK_SVG,
  png: async () => new Uint8Array(),
};

/** As high as the figure wants, or in its wide shape when it would take most of a page. */
async function drawForPage(figure: FigureBlock, drawFigure: DrawFigure): Promise<Picture> {
  const box = { width: PORTRAIT.width, textSize: TEXT_SIZE };
  const upright = await drawFigure(figure, box);
  if (upright.height <= TALL * PORTRAIT.height) return upright;
  const wide = await attempt(() => drawFigure(figure, { ...box, height: box.width / WIDE }));
  return wide && wide.height < upright.height ? wide : upright;
}

/** The figure drawn `by` points lower, or nothing when it cannot be. */
export async function drawLower(
  figure: FigureBlock,
  picture: Picture,
  by: number,
  drawFigure: DrawFigure,
): Promise<Picture | undefined> {
  const height = picture.height - by;
  const textSize = Math.max(LEAST_TEXT_SIZE, (TEXT_SIZE * height) / picture.height);
  // A chart takes the shape it is asked for, or has a height of its own, which follows its words.
  const reshaped = { ...figure, aspect: PORTRAIT.width / height };
  const lower = await attempt(() => drawFigure(reshaped, { width: PORTRAIT.width, textSize }));
  return lower && lower.height <= height + 0.5 ? lower : undefined;
}

/** The figure drawn `by` points higher, or nothing when it cannot be. */
export async function drawHigher(
  figure: FigureBlock,
  picture: Picture,
  by: number,
  drawFigure: DrawFigure,
): Promise<Picture | undefined> {
  const { width } = PORTRAIT;
  // A drawing may come out a little higher than asked: its titles are not part of its shape.
  const reshaped = { ...figure, aspect: width / (picture.height + by - TOLERANCE) };
  const higher = await attempt(() => drawFigure(reshaped, { width, textSize: TEXT_SIZE }));
  const gained = higher ? higher.height - picture.height : 0;
  return gained > 0 && gained <= by ? higher : undefined;
}

/** A chart that does not work in another shape keeps the one that works. */
async function attempt(draw: () => Promise<Picture>): Promise<Picture | undefined> {
  try {
    return await draw();
  } catch (error) {
    if (error instanceof ReportError) return undefined;
    throw error;
  }
}

export function figuresOf(document: ReportDocument): readonly FigureBlock[] {
  return document.chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'figure' ? [block] : [])),
  );
}
