import type { FontFace } from '../brand/brand.js';
import type { Fonts } from './open-fonts.js';

/**
 * Breaks a text into lines no wider than `width`, at plain spaces and after hyphens and dashes
 * between letters: U+00A0 and U+202F hold, and numbers stay whole. A word wider than the box stands
 * on a line of its own.
 */
export function breakLines(
  fonts: Fonts,
  text: string,
  face: FontFace,
  size: number,
  width: number,
): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const piece of piecesOf(paragraph)) {
      const longer = line + piece;
      if (line !== '' && fonts.measureText(longer.trimEnd(), face, size) > width) {
        lines.push(trimSpaces(line));
        line = piece;
      } else {
        line = longer;
      }
    }
    return [...lines, trimSpaces(line)];
  });
}

/** Words with the plain spaces that follow them; « Bourgogne- » and « Franche- » are words. */
function piecesOf(paragraph: string): readonly string[] {
  return paragraph.split(/(?<= )(?! )|(?<=\p{L}[-–—])(?=\p{L})/u);
}

/** `trim` would also take the no-break spaces, which were written on purpose. */
function trimSpaces(line: string): string {
  return line.replace(/^ +| +$/g, '');
}
