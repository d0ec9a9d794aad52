import type { Font } from 'fontkit';
import type { ShapedText } from './shaped-text.js';

/**
 * SVG path data of one shaped line whose baseline starts at (`x`, `y`), at thousandths of a pixel.
 *
 * @param size of the font, in pixels
 */
export function glyphPath(
  font: Font,
  { glyphs, positions }: ShapedText,
  size: number,
  x: number,
  y: number,
): string {
  const scale = size / font.unitsPerEm;
  let pen = x;
  let data = '';
  for (const [index, glyph] of glyphs.entries()) {
    const position = positions[index];
    const left = pen + (position?.xOffset ?? 0) * scale;
    const baseline = y - (position?.yOffset ?? 0) * scale;
    for (const { command, args } of font.getGlyph(glyph.id).path.commands) {
      data += LETTERS[command];
      // Thousands of numbers: a loop, not a list for each command.
      for (let axis = 0; axis < args.length; axis += 1) {
        const value = (args[axis] ?? 0) * scale;
        // A font's y axis points up, a picture's down.
        const place = axis % 2 === 0 ? left + value : baseline - value;
        data += (axis > 0 ? ' ' : '') + Math.round(place * 1000) / 1000;
      }
    }
    pen += (position?.xAdvance ?? 0) * scale;
  }
  return data;
}

const LETTERS: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};
