import type { Packing, Shelf } from '../../../kept-work.js';
import { drawsCharacter } from '../../../typesetting/face-spaces.js';
import { readFont } from '../../../typesetting/read-font.js';
import type { ShapedText } from '../../../typesetting/shaped-text.js';
import type { GlyphRun, PdfFont } from './pdfmake-model.js';

/** What a document shares with others, and hears of its fonts. */
export interface FontSharing {
  /** called when a page takes the font among its resources */
  readonly onUse: () => void;
  /** keeps what is embedded of a font */
  readonly shelf: Shelf;
}

/**
 * Gives a font of the document the parsed file that charts were measured with, and its shaper: each
 * file is parsed once, and words are composed of pairs already met. Only this document's own font is
 * touched; nothing was drawn with it yet.
 */
export function shareFont(pdfFont: PdfFont, path: string, { onUse, shelf }: FontSharing): void {
  const { font, shaper, digest } = readFont(path);
  const special = new Map<string, GlyphRun>();
  const layoutRun: PdfFont['layoutRun'] = (text, features) => {
    // Without features pdfkit keeps the run itself.
    if (!features?.length) return scaled(shaper.shape(text), pdfFont.scale);
    const key = `${features}:${text}`;
    const known = special.get(key) ?? scaled(shaper.shape(text, features), pdfFont.scale);
    special.set(key, known);
    return known;
  };
  const draws: PdfFont['draws'] = (character) => drawsCharacter(font, character);
  const ownRef = pdfFont.ref;
  const ref: PdfFont['ref'] = () => {
    onUse();
    return ownRef.call(pdfFont);
  };
  const subset = font.createSubset();
  const ownEncode = subset.encode;
  // Which glyphs, in which order: the font file holds nothing else of the document.
  subset.encode = () =>
    shelf.recallAs(
      () => `subset ${digest} ${pdfFont.subset.glyphs}`,
      () => ownEncode.call(subset),
      IN_BASE_64,
    );
  Object.assign(pdfFont, { font, subset, layoutRun, draws, digest, ref });
  // A letter has one number in every edition: a page stays as it is when another one changes.
  for (const character of ALPHABET) if (draws(character)) pdfFont.encode(character);
}

/** What French reports are written with; other characters follow as they are met. */
const ALPHABET =
  ' \u00A0\u202F0123456789,.;:%()+−–-/«»’abcdefghijklmnopqrstuvwxyzàâçèéêîôùûœABCDEFGHIJKLMNOPQRSTUVWXYZÀÉ';

const IN_BASE_64: Packing<Uint8Array, string> = {
  pack: (bytes) => Buffer.from(bytes).toString('base64'),
  unpack: (text) => Buffer.from(text, 'base64'),
};

/** From units of the font to thousandths of its size, as pdfkit's own `layoutRun` does. */
function scaled({ glyphs, positions }: ShapedText, scale: number): GlyphRun {
  let advanceWidth = 0;
  const places = positions.map(({ xAdvance, yAdvance, xOffset, yOffset }, index) => {
    advanceWidth += xAdvance * scale;
    return {
      xAdvance: xAdvance * scale,
      yAdvance: yAdvance * scale,
      xOffset: xOffset * scale,
      yOffset: yOffset * scale,
      advanceWidth: (glyphs[index]?.advanceWidth ?? 0) * scale,
    };
  });
  return { glyphs, positions: places, advanceWidth };
}
