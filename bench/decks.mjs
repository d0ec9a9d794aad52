// What decks cost once their pictures are drawn, and whether a process that makes many keeps its heap.
// node --expose-gc bench/decks.mjs [PROJECT] [DECKS]        (after npm run compile)
// Every figure is shown as a picture here, so that there are more than twelve of them.
import { readBrand } from '../dist/brand/read-brand.js';
import { composeEdition } from '../dist/compose-edition.js';
import { planSlides } from '../dist/document/plan-slides.js';
import { createFigureDrawer } from '../dist/figures/create-figure-drawer.js';
import { renderPptx } from '../dist/renderers/pptx/render-pptx.js';
import { assembleDeck } from '../dist/renderers/pptx/repair/assemble-deck.js';
import { OWN_LAYOUTS } from '../dist/renderers/pptx/shell/deck-layouts.js';
import { layOutSlide } from '../dist/renderers/pptx/slides/lay-out-slide.js';
import { createMeasure, createWidestMeasure } from '../dist/renderers/pptx/text/measure-text.js';
import { writeSlides } from '../dist/renderers/pptx/writer/write-slides.js';

const [, , project = '.', decks = '100'] = process.argv;
const brand = readBrand(project);
const { document } = composeEdition({ project });
const plan = planSlides({ ...document, chapters: document.chapters.map(withPictures) });
const pictures = new Map();
const pngs = new Set();
let painted = 0;
const draw = createFigureDrawer(brand);

await time('first deck, pictures drawn', 1);
await timeSteps('deck by deck, pictures kept', 20);
await time('next decks, pictures kept', Number(decks));
console.log(
  `${plan.slides.length} slides, ${pngs.size} pictures; ${painted} PNG painted for ${pngs.size} distinct`,
);

async function time(what, count) {
  const spent = [];
  for (let index = 0; index < count; index += 1) {
    const start = performance.now();
    await renderPptx(plan, brand, drawOnce);
    spent.push(performance.now() - start);
    if (count > 1 && [0, 9, 49, count - 1].includes(index)) {
      globalThis.gc?.();
      console.log(
        `  heap after ${index + 1}: ${(process.memoryUsage().heapUsed / 2 ** 20).toFixed(1)} MB`,
      );
    }
  }
  console.log(`${what}: ${seconds(median(spent))} a deck`);
}

/** The steps of `renderPptx`: the last is what is done to the files that pptxgenjs wrote. */
async function timeSteps(what, count) {
  const steps = { 'laying out': [], pptxgenjs: [], 'after-processing': [] };
  for (let index = 0; index < count; index += 1) {
    const measure = createMeasure(brand);
    const measureWidest = createWidestMeasure(measure);
    const { edition } = plan;
    const look = { edition, brand, layouts: OWN_LAYOUTS, measure, measureWidest };
    const context = { ...look, faults: [], drawFigure: drawOnce };
    const slides = [];
    const from = performance.now();
    for (const [index, slide] of plan.slides.entries()) {
      slides.push(await layOutSlide(context, slide, index + 1));
    }
    const placed = performance.now();
    const written = await writeSlides(slides);
    const wrote = performance.now();
    const laidOut = slides.map((slide) => ({ type: 'laid-out', slide }));
    await assembleDeck(laidOut, written, plan, brand, { template: undefined, toolVersion: '0' });
    steps['laying out'].push(placed - from);
    steps.pptxgenjs.push(wrote - placed);
    steps['after-processing'].push(performance.now() - wrote);
  }
  const told = Object.entries(steps).map(([name, spent]) => `${name} ${seconds(median(spent))}`);
  console.log(`${what}: ${told.join(', ')}`);
}

function median(spent) {
  return spent.toSorted((a, b) => a - b)[Math.floor(spent.length / 2)];
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function withPictures(chapter) {
  const blocks = chapter.blocks.map(({ native: _, ...block }) => block);
  return { ...chapter, blocks };
}

/** The drawer's pictures, each drawn and painted once. */
async function drawOnce(figure, box) {
  const key = JSON.stringify([figure.id, box]);
  const known = pictures.get(key) ?? keep(await draw(figure, box), figure.id);
  pictures.set(key, known);
  return known;
}

function keep(picture, id) {
  const svg = picture.outlinedSvg();
  let png;
  return {
    ...picture,
    outlinedSvg: () => svg,
    png: (scale) => {
      if (png === undefined) {
        painted += 1;
        pngs.add(id);
        png = picture.png(scale);
      }
      return png;
    },
  };
}
