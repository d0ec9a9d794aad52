import { createRequire } from 'node:module';
import * as vega from 'vega';
import { describe, expect, test } from 'vitest';
import { readBrand } from '../../src/brand/read-brand.js';
import { createFigureDrawer } from '../../src/figures/create-figure-drawer.js';
import type { PictureStore } from '../../src/figures/picture-store.js';
import { openFonts } from '../../src/typesetting/open-fonts.js';
import { figureCase, figureOf } from './figure-case.js';

const brand = readBrand('.');
const PAGE = { width: 482 };
const ROWS = [{ nom: 'Provence-Alpes-Côte d’Azur', valeur: 1.5, valeurText: '1,5' }];
const BAR = {
  mark: 'bar',
  encoding: {
    y: { field: 'nom', type: 'nominal', title: null },
    x: { field: 'valeur', type: 'quantitative', title: null },
  },
};

describe('the same bytes', () => {
  test('from two drawers at once, in any order, and again', async () => {
    const [one, other] = [createFigureDrawer(brand), createFigureDrawer(brand)];
    const [bars, map] = [figureCase('alternance-centres'), figureCase('validation-acquis')];
    const [a, b, c, d] = await Promise.all([
      one(bars, PAGE),
      other(map, PAGE),
      other(bars, PAGE),
      one(map, PAGE),
    ]);
    expect(c.svg).toBe(a.svg);
    expect(b.svg).toBe(d.svg);
    expect((await one(bars, PAGE)).svg).toBe(a.svg);
    const [png, again] = await Promise.all([a.png(2), c.png(2)]);
    expect(Buffer.from(png).equals(Buffer.from(again))).toBe(true);
  });

  test('clips are numbered by picture, with the figure’s name', async () => {
    const drawFigure = createFigureDrawer(brand);
    const clipped = { ...BAR, mark: { type: 'bar', clip: true } };
    const first = await drawFigure(figureOf(clipped, ROWS), PAGE);
    const second = await drawFigure(figureOf(clipped, ROWS), PAGE);
    expect(first.svg).toContain('id="essai-clip0"');
    expect(first.svg).toContain('url(#essai-clip0)');
    expect(second.svg).toBe(first.svg);
  });

  test('no number has more than three decimals', async () => {
    const { svg } = await createFigureDrawer(brand)(figureCase('age-diplome'), PAGE);
    expect(svg.match(/\d\.\d{4,}/)).toBeNull();
  });
});

test('a drawing leaves Vega’s own measure as it was', async () => {
  const { textMetrics } = vega as unknown as { textMetrics: { width: unknown } };
  const before = textMetrics.width;
  await createFigureDrawer(brand)(figureOf(BAR, ROWS), PAGE);
  expect(textMetrics.width).toBe(before);
});

test('labels take the width that the font gives them', async () => {
  const { svg } = await createFigureDrawer(brand)(figureOf(BAR, ROWS), PAGE);
  const width = openFonts(brand).measureText('Provence-Alpes-Côte d’Azur', 'regular', 8.5);
  // Vega starts the plot at the label's width, its distance from the axis, and half a pixel.
  const plot = Number(/<g fill="none"[^>]* transform="translate\(([\d.]+),/.exec(svg)?.[1]);
  expect(plot).toBe(Math.ceil(width + 5));
});

test('numbers are French', async () => {
  const rows = [{ nom: 'a', valeur: 12500.5, valeurText: '' }];
  const axis = { format: ',.1f', values: [0, 12500.5] };
  const specification = {
    ...BAR,
    encoding: { ...BAR.encoding, x: { ...BAR.encoding.x, axis, scale: { nice: false } } },
  };
  const { svg } = await createFigureDrawer(brand)(figureOf(specification, rows), PAGE);
  expect(svg).toContain('>12\u202F500,5<');
});

describe('the picture', () => {
  test('is named and described for screen readers, in French', async () => {
    const { svg } = await createFigureDrawer(brand)(figureOf(BAR, ROWS), PAGE);
    expect(svg).toMatch(
      /^<svg [^>]*role="img" lang="fr"><title>Un essai<\/title><desc>Trois barres &amp; un trait &lt; 10<\/desc>/,
    );
    expect(svg).not.toContain('aria-');
  });

  test('holds no text once outlined, and looks the same without any font', async () => {
    const picture = await createFigureDrawer(brand)(figureCase('parchemins'), PAGE);
    expect(picture.outlinedSvg()).not.toMatch(/<text|font-family/);
    const { Resvg } = createRequire(import.meta.url)(
      '@resvg/resvg-js',
    ) as typeof import('@resvg/resvg-js');
    const fontFiles = Object.values(brand.typography.faces);
    const font = { loadSystemFonts: false, fontFiles };
    const withFonts = new Resvg(picture.svg, { font }).render();
    const withoutFonts = new Resvg(picture.outlinedSvg(), {
      font: { loadSystemFonts: false },
    }).render();
    expect(differingShare(withFonts.pixels, withoutFonts.pixels)).toBeLessThan(0.01);
  });

  test('is painted at the scale asked for', async () => {
    const picture = await createFigureDrawer(brand)(figureOf(BAR, ROWS), { width: 300 });
    const png = Buffer.from(await picture.png(2));
    expect(png.readUInt32BE(16)).toBe(600);
    expect(Math.abs(png.readUInt32BE(20) - 2 * picture.height)).toBeLessThanOrEqual(1.5);
  });

  test('its words grow to the size that the box asks for', async () => {
    const { svg, height } = await createFigureDrawer(brand)(figureOf(BAR, ROWS), {
      width: 860,
      height: 400,
      textSize: 17,
    });
    const [, view] = /viewBox="0 0 ([\d.]+)/.exec(svg) ?? [];
    expect(Number(view)).toBe(430);
    expect(height).toBeLessThanOrEqual(400);
  });
});

test('a store is asked first, and given what was drawn', async () => {
  const kept = new Map<string, string>();
  let drawn = 0;
  const store: PictureStore = {
    get: async (key) => kept.get(key),
    put: async (key, svg) => {
      drawn += 1;
      kept.set(key, svg);
    },
  };
  const figure = figureOf(BAR, ROWS);
  const first = await createFigureDrawer(brand, store)(figure, PAGE);
  const again = await createFigureDrawer(brand, store)(figure, PAGE);
  const changed = figureOf(
    BAR,
    ROWS.map((row) => ({ ...row, valeur: 2 })),
  );
  await createFigureDrawer(brand, store)(changed, PAGE);
  expect(again.svg).toBe(first.svg);
  expect([again.width, again.height]).toEqual([first.width, first.height]);
  expect(drawn).toBe(2);
});

function differingShare(one: Uint8Array, other: Uint8Array): number {
  const differing = one.reduce(
    (count, value, at) => count + (Math.abs(value - (other[at] ?? 0)) > 64 ? 1 : 0),
    0,
  );
  return differing / one.length;
}
