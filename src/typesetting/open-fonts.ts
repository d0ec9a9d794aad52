import type { Font } from 'fontkit';
import type { Brand, FontFace } from '../brand/brand.js';
import { drawsCharacter } from './face-spaces.js';
import { glyphPath } from './glyph-path.js';
import { type ReadFont, readFont } from './read-font.js';
import type { ShapedText } from './shaped-text.js';

/** The brand's typeface, measured. Sizes and widths share one unit (CSS pixels or points). */
export interface Fonts {
  /** advance width of one line, kerning included */
  measureText(text: string, face: FontFace, size: number): number;
  /** characters that the face cannot draw, each once; empty when it can draw all */
  missingGlyphs(text: string, face: FontFace): readonly string[];
  /** SVG path data of one line whose baseline starts at (`x`, `y`) */
  outlineText(text: string, face: FontFace, size: number, x: number, y: number): string;
}

interface OpenFace extends ReadFont {
  /** a text is measured several times before it is outlined */
  readonly shaped: Map<string, ShapedText>;
}

/** Opens the brand's faces, each at its first use; what was measured is kept with the instance. */
export function openFonts(brand: Brand): Fonts {
  const open = new Map<FontFace, OpenFace>();
  const faceOf = (face: FontFace): OpenFace => {
    const known = open.get(face);
    if (known) return known;
    const opened = { ...readFont(brand.typography.faces[face]), shaped: new Map() };
    open.set(face, opened);
    return opened;
  };
  return {
    measureText: (text, face, size) =>
      (shape(faceOf(face), text).advanceWidth * size) / faceOf(face).font.unitsPerEm,
    missingGlyphs: (text, face) => missingGlyphs(faceOf(face).font, text),
    outlineText: (text, face, size, x, y) =>
      glyphPath(faceOf(face).font, shape(faceOf(face), text), size, x, y),
  };
}

function shape({ shaper, shaped }: OpenFace, text: string): ShapedText {
  const known = shaped.get(text);
  if (known) return known;
  const entry = shaper.shape(text);
  shaped.set(text, entry);
  return entry;
}

function missingGlyphs(font: Font, text: string): readonly string[] {
  const characters = new Set([...text].filter((character) => !/\p{Cc}/u.test(character)));
  return [...characters].filter((character) => !drawsCharacter(font, character));
}
