import type { GlyphRun, PdfFont } from './pdfmake-model.js';

/** What numbers are made of: digits, comma, narrow no-break space, minus and plus. */
const NUMBER = /^[0-9,\u202F\u2212+-]+$/;
const CHARACTERS = [...'0123456789,\u202F\u2212+-'];

/**
 * Shapes numbers from the glyphs of their characters instead of running the whole shaping engine on
 * each: a long table holds thousands, hardly any of them twice. The composed run is put in the font's
 * own cache of shaped words, where pdfkit looks first. A font whose digits are not independent of
 * their neighbours (kerning, ligatures) is left to the engine.
 */
export class DigitRuns {
  readonly #characters = new Map<PdfFont, ReadonlyMap<string, GlyphRun> | undefined>();

  prepare(font: PdfFont, text: string): void {
    const cache = font.layoutCache;
    if (!cache || text.length < 2 || cache[text] || !NUMBER.test(text)) return;
    if (!this.#characters.has(font)) this.#characters.set(font, independentRuns(font));
    const runs = this.#characters.get(font);
    if (runs) cache[text] = composed(text, runs);
  }
}

function composed(text: string, runs: ReadonlyMap<string, GlyphRun>): GlyphRun {
  const parts = [...text].flatMap((character) => runs.get(character) ?? []);
  return {
    glyphs: parts.flatMap(({ glyphs }) => glyphs),
    positions: parts.flatMap(({ positions }) => positions),
    advanceWidth: parts.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
  };
}

/** The run of each character, or nothing when two of them side by side are not the sum of both. */
function independentRuns(font: PdfFont): ReadonlyMap<string, GlyphRun> | undefined {
  const runs = new Map(CHARACTERS.map((character) => [character, font.layoutRun(character)]));
  const pairs = CHARACTERS.flatMap((one) => CHARACTERS.flatMap((other) => [one, other]));
  const together = font.layoutRun(pairs.join(''));
  const apart = composed(pairs.join(''), runs);
  const same =
    together.glyphs.length === apart.glyphs.length &&
    together.glyphs.every(({ id }, index) => id === apart.glyphs[index]?.id) &&
    together.positions.every(
      ({ xAdvance }, index) => Math.abs(xAdvance - (apart.positions[index]?.xAdvance ?? 0)) < 0.001,
    );
  return same ? runs : undefined;
}
