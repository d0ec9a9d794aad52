import { NO_SHELF, type Shelf } from '../../../kept-work.js';
import type { Galley } from './galley.js';
import { GalleyWriter } from './galley-writer.js';
import { cutTooLong, fillLine } from './hyphenate-lines.js';
import { galleyInputs, galleyPacking } from './kept-galley.js';
import type { FlowingText } from './measure-model.js';
import { DocPreprocessor, DocumentContext, LayoutBuilder } from './pdfmake-classes.js';
import type { LaidLine, LayoutNode, PageMargins, TextNode } from './pdfmake-model.js';
import type { PdfDocument, SvgMeasure } from './pdfmake-objects.js';
import { ReportMeasure } from './report-measure.js';
import { runFont } from './run-font.js';

const NO_MARGINS: PageMargins = { left: 0, right: 0, top: 0, bottom: 0 };
/** Higher than any block: what is too high for a page is found when pages are broken, by name. */
const ENDLESS = 1e7;

/**
 * Uses pdfmake's layout for what it does well (measuring, breaking lines, stacking), one block at a
 * time on a sheet without end. Pages are broken afterwards, by `pages/`: pdfmake offers neither
 * footnotes nor keep-with-next nor widow control, and drops what does not fit.
 */
export class GalleyBuilder extends LayoutBuilder {
  readonly #family: string;
  readonly #pdf: PdfDocument;
  readonly #shelf: Shelf;

  constructor(pdfDocument: PdfDocument, family: string, shelf: Shelf = NO_SHELF) {
    super({ width: ENDLESS, height: ENDLESS, orientation: 'portrait' }, NO_MARGINS, PICTURE_SIZES);
    this.#family = family;
    this.#pdf = pdfDocument;
    this.#shelf = shelf;
    this.docPreprocessor = new DocPreprocessor();
    this.docMeasure = new ReportMeasure(
      pdfDocument,
      {},
      { font: family, fontSize: 10 },
      PICTURE_SIZES,
      {},
    );
  }

  /** Lays one block out over `width` points; a text set before is found on the shelf. */
  layOut(node: LayoutNode, width: number): Galley {
    if (!isText(node)) return this.#build(node, width);
    const text = node.text.map((run, index) => ({ ...run, run: index }));
    // In this order whether it is found or not: fonts are numbered as they come.
    const fonts = text.map((run) => runFont(this.#pdf, this.#family, run, node));
    return this.#shelf.recallAs(
      () => galleyInputs(node, fonts, width),
      () => this.#build({ ...node, text }, width),
      galleyPacking(text, fonts),
    );
  }

  #build(node: LayoutNode, width: number): Galley {
    const context = new DocumentContext();
    context.addPage({ width, height: ENDLESS, orientation: 'portrait' }, NO_MARGINS);
    const writer = new GalleyWriter(context);
    this.writer = writer;
    this.linearNodeList = [];
    this.processNode(this.docMeasure.measureBlock(this.docPreprocessor.preprocessBlock(node)));
    return {
      items: context.pages[0]?.items ?? [],
      height: context.y,
      lineTops: writer.lineTops,
    };
  }

  /** Width in points of the longest unbreakable word, and of the whole on one line. */
  measure(node: LayoutNode): { readonly longestWord: number; readonly full: number } {
    const measured = this.docMeasure.measureBlock(this.docPreprocessor.preprocessBlock(node));
    return { longestWord: measured._minWidth, full: measured._maxWidth };
  }

  override buildNextLine(text: FlowingText): LaidLine | null {
    cutTooLong(text, this.writer.context().availableWidth);
    const line = super.buildNextLine(text);
    if (line) fillLine(line, text);
    return line;
  }

  get family(): string {
    return this.#family;
  }
}

function isText(node: LayoutNode): node is TextNode {
  return 'text' in node;
}

/** Pictures are drawn at their size: no need to parse the SVG to know it, nor to rewrite it. */
const PICTURE_SIZES: SvgMeasure = {
  measureSVG: (svg) => {
    const head = svg.slice(0, svg.indexOf('>'));
    return { width: attribute(head, 'width'), height: attribute(head, 'height') };
  },
  writeDimensions: (svg) => svg,
};

function attribute(head: string, name: string): number {
  return Number.parseFloat(new RegExp(`\\s${name}="([^"]+)"`).exec(head)?.[1] ?? '');
}
