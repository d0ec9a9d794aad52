import { drawsCharacter } from '../../../typesetting/face-spaces.js';
import { readFont } from '../../../typesetting/read-font.js';
import type { ShapedText } from '../../../typesetting/shaped-text.js';
import type { GlyphRun, PdfFont } from './pdfmake-model.js';

/**
 * Gives a font of the document the parsed file that charts were measured with, and its shaper: each
 * file is parsed once, and words are composed of pairs already met. Only this document's own font is
 * touched; nothing was drawn with it yet.
 */
export function shareFont(pdfFont: PdfFont, path: string): void {
  const { font, shaper, digest } = readFont(path);
  const special = new Map<string, GlyphRun>();
  const layoutRun: PdfFont['layoutRun'] = (text, features) => {
    // Without features pdfkit keeps the run itself.
    if (!features?.length) return scaled(shaper.shape(text), pdfFont.scale);
    const key = `${features}:${text}`;
    const known = special.get(key) ?? scaled(shaper.shape(text, features), pdfFont.scale);
    special.set(key, known);
    return known;
  };
  const draws: PdfFont['draws'] = (character) => drawsCharacter(font, character);
  Object.assign(pdfFont, { font, subset: font.createSubset(), layoutRun, draws, digest });
}

/** From units of the font to thousandths of its size, as pdfkit's own `layoutRun` does. */
function scaled({ glyphs, positions }: ShapedText, scale: number): GlyphRun {
  let advanceWidth = 0;
  const places = positions.map(({ xAdvance, yAdvance, xOffset, yOffset }, index) => {
    advanceWidth += xAdvance * scale;
    return {
      xAdvance: xAdvance * scale,
      yAdvance: yAdvance * scale,
      xOffset: xOffset * scale,
      yOffset: yOffset * scale,
      advanceWidth: (glyphs[index]?.advanceWidth ?? 0) * scale,
    };
  });
  return { glyphs, positions: places, advanceWidth };
}
