import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBrand } from '../../src/brand/read-brand.js';
import { breakLines } from '../../src/typesetting/break-lines.js';
import { openFonts } from '../../src/typesetting/open-fonts.js';

const fonts = openFonts(readBrand('.'));
const linesOf = (text: string, width: number) => breakLines(fonts, text, 'regular', 10, width);
const widthOf = (text: string) => fonts.measureText(text, 'regular', 10);

describe('lines', () => {
  test('break at spaces, as late as they can', () => {
    const width = widthOf('un deux') + 0.1;
    expect(linesOf('un deux trois', width)).toEqual(['un deux', 'trois']);
  });

  test('never break at a no-break space', () => {
    expect(linesOf('près de 60\u202F502\u00A0%', widthOf('près de 60') + 1)).toEqual([
      'près de',
      '60\u202F502\u00A0%',
    ]);
  });

  test('may break after the hyphen of a compound name, not inside years', () => {
    expect(linesOf('Bourgogne-Franche-Comté', widthOf('Bourgogne-') + 1)).toEqual([
      'Bourgogne-',
      'Franche-',
      'Comté',
    ]);
    expect(linesOf('en 2016-2017', widthOf('en 2016-') + 1)).toEqual(['en', '2016-2017']);
  });

  test('a word wider than the box stands alone', () => {
    expect(linesOf('un anticonstitutionnellement là', 40)).toEqual([
      'un',
      'anticonstitutionnellement',
      'là',
    ]);
  });

  test('keep the breaks of the text, and an empty text is one empty line', () => {
    expect(linesOf('un\ndeux', 1000)).toEqual(['un', 'deux']);
    expect(linesOf('', 100)).toEqual(['']);
  });

  test('lose no word, and only a lone word is wider than the box', () => {
    const word = fc.stringMatching(/^[a-zéà’]{1,9}(-[a-z]{1,6})?$/);
    const text = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 200 }), (whole, width) => {
        const lines = linesOf(whole, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
        for (const line of lines) {
          const pieces = line.split(/ |(?<=\p{L}-)(?=\p{L})/u);
          if (pieces.length > 1) expect(widthOf(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
