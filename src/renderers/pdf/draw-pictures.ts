import type { ReportDocument } from '../../document/document.js';
import type { DrawFigure, Picture } from '../../document/picture.js';
import { type Fault, ReportError, throwFaults } from '../../report-error.js';
import { PORTRAIT } from './grid.js';

/**
 * Every figure of the document at the width of the page, by id.
 *
 * @throws ReportError with the faults of every figure that could not be drawn
 */
export async function drawPictures(
  document: ReportDocument,
  drawFigure: DrawFigure,
): Promise<ReadonlyMap<string, Picture>> {
  const figures = document.chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'figure' ? [block] : [])),
  );
  // As high as each figure wants: what is higher than the page is found when pages are broken.
  const box = { width: PORTRAIT.width };
  const results = await Promise.allSettled(figures.map((figure) => drawFigure(figure, box)));
  const faults: Fault[] = [];
  const pictures = new Map<string, Picture>();
  for (const [index, result] of results.entries()) {
    const figure = figures[index];
    if (result.status === 'fulfilled') {
      if (figure) pictures.set(figure.id, result.value);
    } else if (result.reason instanceof ReportError) {
      faults.push(...result.reason.faults);
    } else {
      throw result.reason;
    }
  }
  throwFaults(faults);
  return pictures;
}
