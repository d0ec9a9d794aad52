// What decks cost once their pictures are drawn, and whether a process that makes many keeps its heap.
// node --expose-gc bench/decks.mjs [PROJECT] [DECKS]        (after npm run compile)
// Every figure is shown as a picture here, so that there are more than twelve of them.
import { readBrand } from '../dist/brand/read-brand.js';
import { composeEdition } from '../dist/compose-edition.js';
import { planSlides } from '../dist/document/plan-slides.js';
import { createFigureDrawer } from '../dist/figures/create-figure-drawer.js';
import { renderPptx } from '../dist/renderers/pptx/render-pptx.js';

const [, , project = '.', decks = '100'] = process.argv;
const brand = readBrand(project);
const { document } = composeEdition({ project });
const plan = planSlides({ ...document, chapters: document.chapters.map(withPictures) });
const pictures = new Map();
const pngs = new Set();
let painted = 0;
const draw = createFigureDrawer(brand);

await time('first deck, pictures drawn', 1);
const distinct = pngs.size;
await time('next decks, pictures kept', Number(decks));
console.log(
  `${plan.slides.length} slides, ${distinct} pictures; ${painted} PNG painted for ${distinct} distinct`,
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
  const median = spent.toSorted((a, b) => a - b)[Math.floor(count / 2)];
  console.log(`${what}: ${(median / 1000).toFixed(2)} s a deck`);
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
