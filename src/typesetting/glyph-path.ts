import type { GlyphRun } from 'fontkit';

/**
 * SVG path data of one shaped line whose baseline starts at (`x`, `y`), at thousandths of a pixel.
 *
 * @param scale pixels for one unit of the font
 */
export function glyphPath(
  { glyphs, positions }: GlyphRun,
  scale: number,
  x: number,
  y: number,
): string {
  let pen = x;
  let data = '';
  for (const [index, glyph] of glyphs.entries()) {
    const position = positions[index];
    const left = pen + (position?.xOffset ?? 0) * scale;
    const baseline = y - (position?.yOffset ?? 0) * scale;
    for (const { command, args } of glyph.path.commands) {
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
