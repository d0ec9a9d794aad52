import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { readBrand } from '../../src/brand/read-brand.js';
import { isPairwise } from '../../src/typesetting/is-pairwise.js';
import { TextShaper } from '../../src/typesetting/text-shaper.js';

const { faces } = readBrand('.').typography;
const open = (path: string) => {
  const font = fontkit.create(readFileSync(path));
  if (!('layout' in font)) throw new Error('a collection');
  return font;
};
const letters = [..."abcdefghijklmnopqrstuvwxyzéèàçœTAVWLYP0123456789 ’'-–.,:;()%«»\u00A0\u202F"];

describe('a composed word', () => {
  test.each(['regular', 'italic', 'semibold', 'bold'] as const)(
    'in %s is as fontkit shapes it',
    (face) => {
      const shaper = new TextShaper(open(faces[face]));
      const engine = open(faces[face]);
      const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 });
      fc.assert(
        fc.property(word, (characters) => {
          const text = characters.join('');
          const { glyphs, positions, advanceWidth } = shaper.shape(text);
          const expected = engine.layout(text);
          expect(glyphs.map(({ id }) => id)).toEqual(expected.glyphs.map(({ id }) => id));
          expect(positions.map(({ xAdvance }) => xAdvance)).toEqual(
            expected.positions.map(({ xAdvance }) => xAdvance),
          );
          expect(advanceWidth).toBe(expected.advanceWidth);
        }),
        { numRuns: 400 },
      );
    },
  );

  test('is the same where pairs were learned beforehand, by another shaper', () => {
    const teacher = new TextShaper(open(faces.regular));
    for (const text of ['différents auditeurs', 'Total (2016-2017)', 'en-tête', '12,5']) {
      teacher.shape(text);
    }
    const learned = JSON.parse(JSON.stringify(teacher.learned()));
    const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 });
    const shaper = new TextShaper(open(faces.regular), learned);
    const engine = open(faces.regular);
    fc.assert(
      fc.property(fc.oneof(word, fc.constant([...'fin'])), (characters) => {
        const text = characters.join('');
        const { glyphs, advanceWidth } = shaper.shape(text);
        const expected = engine.layout(text);
        expect(glyphs.map(({ id }) => id)).toEqual(expected.glyphs.map(({ id }) => id));
        expect(advanceWidth).toBe(expected.advanceWidth);
      }),
      { numRuns: 400 },
    );
  });

  test('of pairs learned beforehand does not trouble fontkit', () => {
    const teacher = new TextShaper(open(faces.regular));
    const expected = teacher.shape('auditeurs');
    const font = open(faces.regular);
    font.layout = () => {
      throw new Error('asked');
    };
    const shaper = new TextShaper(font, teacher.learned());
    expect(shaper.shape('auditeurs').advanceWidth).toBe(expected.advanceWidth);
    expect(() => shaper.shape('kayak')).toThrow('asked');
  });

  test('with ligatures is composed, too, once they were met', () => {
    const font = open(faces.regular);
    const shaper = new TextShaper(font);
    for (const text of ['différents', 'coffre', 'if fa', 'office', '2484', '40', '02'])
      shaper.shape(text);
    for (const text of ['2484', '40', '04']) shaper.shape(text, ['pnum']);
    font.layout = () => {
      throw new Error('asked');
    };
    const engine = open(faces.regular);
    for (const text of ['diffé', 'coff', 'offi', '', '4024']) {
      const { glyphs, advanceWidth } = shaper.shape(text);
      const expected = engine.layout(text);
      expect(glyphs.map(({ id }) => id)).toEqual(expected.glyphs.map(({ id }) => id));
      expect(advanceWidth).toBe(expected.advanceWidth);
    }
    const { glyphs } = shaper.shape('4048', ['pnum']);
    expect(glyphs.map(({ id }) => id)).toEqual(
      engine.layout('4048', ['pnum']).glyphs.map(({ id }) => id),
    );
  });

  test.each([['pnum'], ['sups'], ['tnum']])('set in %s is as fontkit sets it', (feature) => {
    const shaper = new TextShaper(open(faces.semibold));
    const engine = open(faces.semibold);
    const number = fc.array(fc.constantFrom(...'0123456789,\u202F %'), { minLength: 1 });
    fc.assert(
      fc.property(number, (characters) => {
        const text = characters.join('');
        const { glyphs, positions } = shaper.shape(text, [feature]);
        const expected = engine.layout(text, [feature]);
        expect(glyphs.map(({ id }) => id)).toEqual(expected.glyphs.map(({ id }) => id));
        expect(positions.map(({ xAdvance }) => xAdvance)).toEqual(
          expected.positions.map(({ xAdvance }) => xAdvance),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('keeps the kerning of its pairs', () => {
    const shaper = new TextShaper(open(faces.regular));
    shaper.shape('TAV');
    const alone = ['T', 'A', 'V'].map((letter) => shaper.shape(letter).advanceWidth);
    const sum = alone.reduce((total, width) => total + width, 0);
    expect(shaper.shape('TAV').advanceWidth).toBeLessThan(sum);
  });

  test('keeps the ligatures of two and of three letters', () => {
    const shaper = new TextShaper(open(faces.regular));
    for (const text of ['if fa', 'of', 'différent', 'af', 'fi', 'office']) {
      const expected = open(faces.regular)
        .layout(text)
        .glyphs.map(({ id }) => id);
      expect(shaper.shape(text).glyphs.map(({ id }) => id)).toEqual(expected);
    }
  });

  test('shows its hyphens after a soft hyphen was met', () => {
    const shaper = new TextShaper(open(faces.regular));
    const before = shaper.shape('en-tête').advanceWidth;
    shaper.shape('en\u00ADtête');
    expect(shaper.shape('en-tête').advanceWidth).toBe(before);
    expect(shaper.shape('peut-être').glyphs[4]?.codePoints).toEqual([0x2d]);
  });

  test('says the characters of its own text where two share a glyph', () => {
    const shaper = new TextShaper(open(faces.regular));
    expect(shaper.shape('1', ['sups']).glyphs[0]?.codePoints).toEqual([0x31]);
    expect(shaper.shape('¹').glyphs[0]?.codePoints).toEqual([0xb9]);
    expect(shaper.shape('1', ['sups']).glyphs[0]?.codePoints).toEqual([0x31]);
  });
});

describe('a font', () => {
  const font = (types: readonly number[], tag = 'calt') =>
    ({
      GSUB: {
        featureList: types.map((_, index) => ({ tag, feature: { lookupListIndexes: [index] } })),
        lookupList: {
          get: (index: number) => ({ lookupType: types[index], subTables: [{ lookupType: 6 }] }),
        },
      },
    }) as unknown as fontkit.Font;

  test('whose rules look at a context is not composed of pairs', () => {
    expect(isPairwise(font([6]))).toBe(false);
    expect(isPairwise(font([7]))).toBe(false);
    expect(isPairwise(font([4]))).toBe(true);
    expect(isPairwise(font([6], 'ss01'))).toBe(true);
    expect(isPairwise(font([6], 'ss01'), ['ss01'])).toBe(false);
    expect(isPairwise(font([1], 'ss01'), ['ss01'])).toBe(true);
  });

  test.each(['regular', 'semibold', 'bold'] as const)('of the brand in %s is', (face) => {
    expect(isPairwise(open(faces[face]))).toBe(true);
  });
});
