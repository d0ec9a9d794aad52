import { fault } from '../../report-error.js';
import type { BlockName } from './pages/piece.js';
import type { PdfFont } from './pdfmake/pdfmake-model.js';
import type { PrintContext } from './print-context.js';

/** A missing glyph is drawn as an empty box, and pdfkit says nothing. */
export function checkGlyphs(
  context: PrintContext,
  text: string,
  font: PdfFont,
  { name, origin }: BlockName,
): void {
  let known = context.knownGlyphs.get(font);
  if (!known) {
    known = new Set();
    context.knownGlyphs.set(font, known);
  }
  for (const character of text) {
    if (known.has(character)) continue;
    known.add(character);
    if (font.draws(character)) continue;
    const codePoint = character.codePointAt(0) ?? 0;
    const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    context.faults.push(
      fault('pdf-missing-glyph', origin, { block: name, character, codePoint: code }),
    );
  }
}
