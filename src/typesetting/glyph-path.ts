import type { Font } from 'fontkit';

/** SVG path data of one shaped line, at thousandths of a pixel. */
export function glyphPath(font: Font, text: string, size: number, x: number, y: number): string {
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let pen = x;
  let data = '';
  for (const [index, glyph] of glyphs.entries()) {
    const position = positions[index];
    const left = pen + (position?.xOffset ?? 0) * scale;
    const baseline = y - (position?.yOffset ?? 0) * scale;
    for (const { command, args } of glyph.path.commands) {
      // A font's y axis points up, a picture's down.
      const places = args.map((value, axis) =>
        axis % 2 === 0 ? left + value * scale : baseline - value * scale,
      );
      data += LETTERS[command] + places.map(shortNumber).join(' ');
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

function shortNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
