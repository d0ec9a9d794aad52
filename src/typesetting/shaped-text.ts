/** Shaped text, in units of the font. */
export interface ShapedText {
  readonly glyphs: readonly ShapedGlyph[];
  readonly positions: readonly GlyphPlace[];
  readonly advanceWidth: number;
}

export interface ShapedGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  /** the characters it stands for */
  readonly codePoints: readonly number[];
}

export interface GlyphPlace {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}
