import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { readBrand } from '../../src/brand/read-brand.js';
import { openFonts } from '../../src/typesetting/open-fonts.js';

const brand = readBrand('.');
const fonts = openFonts(brand);

describe('a width', () => {
  test.each(['regular', 'italic', 'semibold', 'bold', 'boldItalic'] as const)(
    'in %s is the font’s own advance, kerning included',
    (face) => {
      const font = fontkit.create(readFileSync(brand.typography.faces[face]));
      if (!('layout' in font)) throw new Error('a collection');
      const text = 'Taux d’accès : 60\u202F502';
      const width = (font.layout(text).advanceWidth * 9) / font.unitsPerEm;
      expect(fonts.measureText(text, face, 9)).toBeCloseTo(width, 9);
    },
  );

  test('grows with the size, and nothing is nothing', () => {
    const width = fonts.measureText('Cnam', 'regular', 10);
    expect(fonts.measureText('Cnam', 'regular', 25)).toBeCloseTo(2.5 * width, 9);
    expect(fonts.measureText('', 'regular', 10)).toBe(0);
    expect(fonts.measureText('Cnam', 'bold', 10)).toBeGreaterThan(width);
  });
});

describe('missing glyphs', () => {
  test('French, its spaces, quotes, ligatures and signs are all there', () => {
    const french = 'ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ àâæçéèêëîïôœùûüÿ «\u202F»\u00A0’ – — − × ½ ² ³ ₂ º € ○ ●';
    for (const face of ['regular', 'bold', 'italic'] as const) {
      expect(fonts.missingGlyphs(french, face)).toEqual([]);
    }
  });

  test('others are named once', () => {
    expect(fonts.missingGlyphs('東京 東', 'regular')).toEqual(['東', '京']);
  });
});

describe('a face without the narrow no-break space', () => {
  const file = 'node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf';
  const { typography } = brand;
  const office = openFonts({
    ...brand,
    typography: { ...typography, faces: { ...typography.faces, regular: file } },
  });

  test('sets the wide one, and misses nothing', () => {
    expect(office.missingGlyphs('« 60\u202F502 »\u202F; ☃', 'regular')).toEqual(['☃']);
    const [narrow, wide] = ['60\u202F502', '60\u00A0502'];
    expect(office.measureText(narrow, 'regular', 9)).toBe(office.measureText(wide, 'regular', 9));
    expect(office.outlineText(narrow, 'regular', 9, 0, 0)).toBe(
      office.outlineText(wide, 'regular', 9, 0, 0),
    );
    expect(fonts.measureText(narrow, 'regular', 9)).toBeLessThan(
      fonts.measureText(wide, 'regular', 9),
    );
  });
});

test('outlines start on the baseline at the place asked for', () => {
  const data = fonts.outlineText('H', 'regular', 100, 10, 50);
  const numbers = [...data.matchAll(/-?[\d.]+/g)].map(Number);
  const across = numbers.filter((_, index) => index % 2 === 0);
  const down = numbers.filter((_, index) => index % 2 === 1);
  expect(Math.max(...down)).toBe(50);
  // Capitals of this face are 0.656 em high; the letter has a bearing on its left.
  expect(50 - Math.min(...down)).toBeCloseTo(65.6, 1);
  expect(Math.min(...across)).toBeGreaterThan(10);
  expect(Math.max(...across)).toBeLessThan(10 + fonts.measureText('H', 'regular', 100));
});
