import { Line } from './pdfmake-classes.js';
import type { LaidLine, PdfFont, TextRun, TextStyle } from './pdfmake-model.js';
import type { PdfDocument } from './pdfmake-objects.js';
import { runFont } from './run-font.js';

/**
 * Sets one line without measuring where it could break: table cells, page numbers, running lines.
 * A long table holds thousands of them.
 */
export class SingleLine {
  readonly #document: PdfDocument;
  readonly #family: string;

  constructor(document: PdfDocument, family: string) {
    this.#document = document;
    this.#family = family;
  }

  /** The line, its left end at 0; `getWidth()` gives its width in points. */
  set(runs: readonly TextRun[], style: TextStyle): LaidLine {
    const line = new Line(Number.POSITIVE_INFINITY);
    line.x = 0;
    line.y = 0;
    for (const run of runs) {
      const font = this.font(run, style);
      const size = (run.fontSize ?? style.fontSize) * (run.sup || run.sub ? 0.58 : 1);
      const fontFeatures = run.fontFeatures ?? null;
      const characterSpacing = style.characterSpacing ?? 0;
      const extra = characterSpacing * (run.text.length - 1);
      line.addInline({
        ...run,
        font,
        fontSize: size,
        fontFeatures,
        characterSpacing,
        color: run.color ?? style.color ?? 'black',
        width: font.widthOfString(run.text, size, fontFeatures) + extra,
        height: font.lineHeight(size) * style.lineHeight,
      });
    }
    return line;
  }

  /** Width in points of one run in one style. */
  width(run: TextRun, style: TextStyle): number {
    return this.font(run, style).widthOfString(run.text, run.fontSize ?? style.fontSize);
  }

  font(run: TextRun, style: TextStyle): PdfFont {
    return runFont(this.#document, this.#family, run, style);
  }
}
