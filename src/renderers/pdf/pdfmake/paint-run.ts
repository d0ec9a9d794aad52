import { glyphString, plain } from './glyph-string.js';
import type { LaidInline } from './pdfmake-model.js';
import type { PdfDocument } from './pdfmake-objects.js';

/** How far raised and lowered words stand from the baseline, in ems: pdfmake's own measures. */
const RAISED = 0.75;
const LOWERED = 0.35;

/** All that is drawn of a run depends on this, its font and its line. */
export function paintInputs(run: LaidInline): readonly unknown[] {
  const { text, x, width, fontSize, color, characterSpacing, fontFeatures, sup, sub } = run;
  return [text, x, width, fontSize, color, characterSpacing, fontFeatures, sup || 0, sub || 0];
}

/**
 * Sets the words of one style on a baseline, `x` and `y` in points from the upper left corner of the
 * page. Beyond pdfkit, which shapes them twice and opens a graphics state for each.
 *
 * @returns whether they were set: glyphs that stand beside their place are left to pdfkit
 */
export function paintRun(pdf: PdfDocument, run: LaidInline, x: number, y: number): boolean {
  const { font, fontSize: size, text, color = 'black', characterSpacing = 0 } = run;
  const [glyphs, positions] = font.encode(text, run.fontFeatures ?? []);
  if (positions.some(({ xOffset, yOffset }) => xOffset || yOffset)) return false;
  pdf.page.fonts[font.id] ??= font.ref();
  pdf.fillColor(color, 1);
  const baseline = y + (run.sub ? LOWERED * size : 0) - (run.sup ? RAISED * size : 0);
  // What it changes of the spacing it changes back: the next run has its own.
  const [before, after] = characterSpacing ? [` ${plain(characterSpacing)} Tc`, ' 0 Tc'] : ['', ''];
  pdf.addContent(
    `BT /${font.id} ${plain(size)} Tf${before} 1 0 0 -1 ${plain(x)} ${plain(baseline)} Tm [${glyphString(glyphs, positions)}] TJ${after} ET`,
  );
  return true;
}
