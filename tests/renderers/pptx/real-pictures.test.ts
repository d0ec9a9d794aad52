import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeEdition } from '../../../src/compose-edition.js';
import { planSlides } from '../../../src/document/plan-slides.js';
import { createFigureDrawer } from '../../../src/figures/create-figure-drawer.js';
import { renderPptx } from '../../../src/renderers/pptx/render-pptx.js';
import { type ReadDeck, readDeck } from './read-deck.js';
import { sampleBrand } from './render-sample.js';

const PNG_SIGNATURE = '89504e470d0a1a0a';

describe('the deck of 2016-2017 with its own pictures', () => {
  let bytes: Uint8Array;
  let deck: ReadDeck;

  beforeAll(async () => {
    const plan = planSlides(composeEdition({ project: process.cwd() }).document);
    const brand = sampleBrand();
    ({ bytes } = await renderPptx(plan, brand, createFigureDrawer(brand)));
    deck = readDeck(bytes);
  }, 120_000);

  it('weighs less than 1.5 MB', () => {
    expect(bytes.length).toBeLessThan(1_500_000);
  });

  it('says the words of its SVGs in outlines, and fetches nothing', () => {
    const drawings = deck.paths.filter((path) => path.endsWith('.svg'));
    expect(drawings.length).toBeGreaterThan(4);
    for (const path of drawings) {
      const svg = strFromU8(deck.bytes(path));
      expect(svg).toContain('<path');
      expect(svg).not.toMatch(/<text|font-family|<image|href=|<script|@import/u);
    }
  });

  it('shows each picture in its own shape, with pixels enough, as PNG and as SVG', () => {
    const pictures = deck.slides.flatMap(({ number, shapes }) =>
      shapes.filter(({ element }) => element.name === 'p:pic').map(({ box }) => ({ number, box })),
    );
    expect(pictures.length).toBeGreaterThan(4);
    for (const { number, box } of pictures) {
      const png = Buffer.from(deck.bytes(`ppt/media/figure${number}.png`));
      expect(png.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
      const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
      const svg = strFromU8(deck.bytes(`ppt/media/figure${number}.svg`));
      const viewBox = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg) ?? [];
      const shape = box.width / box.height;
      expect(Math.abs(width / height / shape - 1)).toBeLessThan(0.01);
      expect(Math.abs(Number(viewBox[1]) / Number(viewBox[2]) / shape - 1)).toBeLessThan(0.01);
      expect(width).toBeGreaterThanOrEqual(Math.floor((1.5 * box.width) / 12_700));
    }
  });
});
