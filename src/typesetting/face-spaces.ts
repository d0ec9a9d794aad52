import type { Font } from 'fontkit';

const NARROW_NO_BREAK_SPACE = '\u202F';
const NO_BREAK_SPACE = '\u00A0';

/**
 * What a face sets in the place of a text: the wide no-break space where it has no narrow one, as many
 * office fonts have none. The text stays what it is, so that decks, set in another font, and releases
 * compared with one another do not depend on it.
 */
export function spaceForFace(font: Font): (text: string) => string {
  const hasNarrow = font.hasGlyphForCodePoint(codePointOf(NARROW_NO_BREAK_SPACE));
  return hasNarrow
    ? (text) => text
    : (text) => text.replaceAll(NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE);
}

/** Whether a face can draw a character, by its own glyph or by the one that stands for it. */
export function drawsCharacter(font: Font, character: string): boolean {
  return font.hasGlyphForCodePoint(codePointOf(spaceForFace(font)(character)));
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
