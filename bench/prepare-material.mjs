// What the bare script needs to make the same charts, report and deck: taken from a real build, before
// anything is measured.

import { readBrand } from '../dist/brand/read-brand.js';
import { buildPublication } from '../dist/build-publication.js';
import { planSlides } from '../dist/document/plan-slides.js';
import { createFigureDrawer } from '../dist/figures/create-figure-drawer.js';
import { layOut, layoutOf } from '../dist/figures/lay-out.js';
import { nameColours } from '../dist/figures/name-colours.js';
import { theme } from '../dist/figures/theme.js';
import { renderPdf } from '../dist/renderers/pdf/render-pdf.js';
import { renderPptx } from '../dist/renderers/pptx/render-pptx.js';

export async function prepareMaterial(project) {
  const brand = readBrand(project);
  const { document } = await buildPublication({ project, formats: [] }, () => {});
  const plan = planSlides(document);
  const drawFigure = createFigureDrawer(brand);
  const report = new Map();
  const deck = new Map();
  await renderPdf(document, brand, recorder(report, brand, drawFigure));
  await renderPptx(plan, brand, recorder(deck, brand, drawFigure));
  const { faces } = brand.typography;
  const pictures = { report: [...report.values()], deck: [...deck.values()] };
  return { document, plan, ...pictures, config: theme(brand), faces };
}

/**
 * Draws as asked, and keeps what was asked last of each figure (a page may try several sizes): the
 * compiled sizes, the rows, the scale of the PNG.
 */
function recorder(pictures, brand, drawFigure) {
  return async (figure, box) => {
    const specification = nameColours(layOut(figure, layoutOf(box)), brand, () => {});
    const rows = figure.rows.map(({ cells }) => cells);
    const picture = await drawFigure(figure, box);
    const record = { id: figure.id, specification, rows, width: picture.width };
    pictures.set(figure.id, record);
    return {
      ...picture,
      outlinedSvg: () => picture.outlinedSvg(),
      png: (scale) => {
        record.pixels = Math.round(scale * picture.width);
        return picture.png(scale);
      },
    };
  };
}
