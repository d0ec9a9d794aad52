import type { GlyphAdvance } from './pdfmake-model.js';

/** Glyphs with the kerning that follows each, in thousandths of the size, to the left. */
export function glyphString(glyphs: readonly string[], positions: readonly GlyphAdvance[]): string {
  let text = '<';
  for (const [index, glyph] of glyphs.entries()) {
    const { xAdvance = 0, advanceWidth = 0 } = positions[index] ?? {};
    const kern = advanceWidth - xAdvance;
    text += kern === 0 || index === glyphs.length - 1 ? glyph : `${glyph}> ${plain(kern)} <`;
  }
  return `${text}>`;
}

/** A number as PDF writes it: no exponent. */
export function plain(number: number): string {
  return String(Math.round(number * 1e4) / 1e4);
}
