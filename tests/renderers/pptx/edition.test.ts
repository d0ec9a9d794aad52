import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../../src/content/compose-document.js';
import { readDataset } from '../../../src/dataset/read-dataset.js';
import { planSlides } from '../../../src/document/plan-slides.js';
import { computeIndicators } from '../../../src/indicators/compute-indicators.js';
import { readPublication } from '../../../src/publication/read-publication.js';
import { renderPptx } from '../../../src/renderers/pptx/render-pptx.js';
import { createMeasure } from '../../../src/renderers/pptx/text/measure-text.js';
import { lintDeck } from './lint/lint-deck.js';
import { readDeck } from './read-deck.js';
import { outside, overlaps, tightTexts } from './read-geometry.js';
import { drawRectangle, sampleBrand } from './render-sample.js';

describe('the deck of the 2016-2017 edition', () => {
  const plan = planSlides(composeNetwork());

  it('has twenty to twenty-five slides: a message each, and three long tables', () => {
    expect(plan.slides.length).toBeGreaterThanOrEqual(20);
    expect(plan.slides.length).toBeLessThanOrEqual(25);
  });

  it('fits: nothing outside, nothing over anything, no words too many, nothing to repair', async () => {
    const { bytes } = await renderPptx(plan, sampleBrand(), drawRectangle);
    const deck = readDeck(bytes);
    expect(outside(deck)).toEqual([]);
    expect(overlaps(deck)).toEqual([]);
    expect(tightTexts(deck, createMeasure(sampleBrand()))).toEqual([]);
    expect(lintDeck(unzipSync(bytes))).toEqual([]);
    expect(deck.slides).toHaveLength(plan.slides.length);
  });
});

function composeNetwork() {
  const project = process.cwd();
  const edition = { territory: 'cnam', year: '2016-2017' };
  const dataset = readDataset(project);
  const publication = readPublication(project);
  const indicators = computeIndicators(dataset, publication.definitions, edition);
  return composeDocument(publication, dataset, indicators, edition);
}
