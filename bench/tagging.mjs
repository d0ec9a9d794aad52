// What tagging costs over the same pages without structure, in time and bytes, as ratios.
// node bench/tagging.mjs [PROJECT] [DOCUMENT.json] [ROUNDS]
import { readFileSync } from 'node:fs';
import { readBrand } from '../dist/brand/read-brand.js';
import { createFigureDrawer } from '../dist/figures/create-figure-drawer.js';
import { renderPdf } from '../dist/renderers/pdf/render-pdf.js';

const [, , project = '.', path = 'output/2016-2017/document.json', rounds = '7'] = process.argv;
const document = JSON.parse(readFileSync(path, 'utf8'));
const brand = readBrand(project);
const drawFigure = keepDrawn(createFigureDrawer(brand));

const times = { true: [], false: [] };
const sizes = {};
for (let round = 0; round <= Number(rounds); round += 1) {
  for (const tagged of [true, false]) {
    const start = performance.now();
    const { bytes } = await renderPdf(document, brand, drawFigure, { tagged });
    // The first round draws the charts and warms the machine up.
    if (round > 0) times[tagged].push(performance.now() - start);
    sizes[tagged] = bytes.length;
  }
}
const [tagged, plain] = [median(times.true), median(times.false)];
console.log(
  `tags, in time: ${(tagged / plain).toFixed(2)} × untagged (${ms(tagged)} against ${ms(plain)}; target: at most 1.25)`,
);
console.log(
  `tags, in size: ${(sizes.true / sizes.false).toFixed(2)} × untagged (${sizes.true} bytes)`,
);

/** Charts are drawn once: they cost the same with tags and without. */
function keepDrawn(draw) {
  const drawn = new Map();
  return (figure, box) => {
    const key = JSON.stringify([figure.id, figure.aspect, box]);
    if (!drawn.has(key)) drawn.set(key, draw(figure, box));
    return drawn.get(key);
  };
}

function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

function ms(value) {
  return `${Math.round(value)} ms`;
}
