import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font, GlyphRun } from 'fontkit';
import type { Brand, FontFace } from '../brand/brand.js';
import { glyphPath } from './glyph-path.js';

/** The brand's typeface, measured. Sizes and widths share one unit (CSS pixels or points). */
export interface Fonts {
  /** advance width of one line, kerning included */
  measureText(text: string, face: FontFace, size: number): number;
  /** characters that the face cannot draw, each once; empty when it can draw all */
  missingGlyphs(text: string, face: FontFace): readonly string[];
  /** SVG path data of one line whose baseline starts at (`x`, `y`) */
  outlineText(text: string, face: FontFace, size: number, x: number, y: number): string;
}

interface OpenFace {
  readonly font: Font;
  readonly shaped: Map<string, ShapedText>;
}

/** Kept, as shaping takes long: a text is measured several times before it is outlined. */
interface ShapedText {
  readonly run: GlyphRun;
  readonly width: number;
}

/** Opens the brand's faces, each at its first use; what was measured is kept with the instance. */
export function openFonts(brand: Brand): Fonts {
  const open = new Map<FontFace, OpenFace>();
  const faceOf = (face: FontFace): OpenFace => {
    const known = open.get(face);
    if (known) return known;
    const opened = {
      font: readFont(brand.typography.faces[face]),
      shaped: new Map<string, ShapedText>(),
    };
    open.set(face, opened);
    return opened;
  };
  return {
    measureText: (text, face, size) =>
      (shape(faceOf(face), text).width * size) / faceOf(face).font.unitsPerEm,
    missingGlyphs: (text, face) => missingGlyphs(faceOf(face).font, text),
    outlineText: (text, face, size, x, y) =>
      glyphPath(shape(faceOf(face), text).run, size / faceOf(face).font.unitsPerEm, x, y),
  };
}

// A parsed font file never changes and takes long to parse: the one thing that editions built in a
// process share. What is measured with it belongs to each instance.
const parsedFonts = new Map<string, Font>();

function readFont(path: string): Font {
  const parsed = parsedFonts.get(path) ?? parseFont(path);
  parsedFonts.set(path, parsed);
  return parsed;
}

function parseFont(path: string): Font {
  // Loaded when a face is first needed: a command that draws nothing does not pay for it.
  const fontkit = createRequire(import.meta.url)('fontkit') as typeof import('fontkit');
  const font = fontkit.create(readFileSync(path));
  if (!('layout' in font)) throw new Error(`${path} is a collection of fonts, not a font`);
  return font;
}

function shape({ font, shaped }: OpenFace, text: string): ShapedText {
  const known = shaped.get(text);
  if (known) return known;
  const run = font.layout(text);
  const entry = { run, width: run.advanceWidth };
  shaped.set(text, entry);
  return entry;
}

function missingGlyphs(font: Font, text: string): readonly string[] {
  const characters = new Set([...text].filter((character) => !/\p{Cc}/u.test(character)));
  return [...characters].filter((character) => {
    // A string of one character always has a code point.
    return !font.hasGlyphForCodePoint(character.codePointAt(0) as number);
  });
}
