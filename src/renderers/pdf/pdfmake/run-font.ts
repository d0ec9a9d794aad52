import type { PdfFont, TextRun, TextStyle } from './pdfmake-model.js';
import type { PdfDocument } from './pdfmake-objects.js';

/** The font of a run in a text of that style, in the document's family when neither names one. */
export function runFont(
  document: PdfDocument,
  family: string,
  run: TextRun,
  style: Partial<TextStyle>,
): PdfFont {
  return document.provideFont(
    run.font ?? style.font ?? family,
    run.bold ?? style.bold ?? false,
    run.italics ?? style.italics ?? false,
  );
}
