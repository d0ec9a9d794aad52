import { createRequire } from 'node:module';

/** The part of pptxgenjs that the deck uses, typed strictly: words only, no path, no picture. */
export interface SlideWriter {
  layout: string;
  addSlide(): WriterSlide;
  write(options: { outputType: 'uint8array' }): Promise<Uint8Array>;
}

export interface WriterSlide {
  addText(runs: WriterRun[], options: WriterBox): unknown;
  addTable(rows: WriterCell[][], options: WriterTable): unknown;
}

/** Inches, as pptxgenjs counts. */
export interface WriterBox {
  x: number;
  y: number;
  w: number;
  h: number;
  objectName: string;
}

export interface WriterRun {
  text: string;
  options: {
    bold?: boolean;
    italic?: boolean;
    superscript?: boolean;
    subscript?: boolean;
    breakLine?: boolean;
    hyperlink?: { url: string };
  };
}

export interface WriterCell {
  text: WriterRun[];
  options: { colspan?: number; rowspan?: number };
}

export interface WriterTable {
  x: number;
  y: number;
  colW: number[];
  rowH: number[];
  objectName: string;
  autoPage: false;
}

/**
 * A fresh writer: it keeps state, so one deck, one writer.
 * pptxgenjs is loaded when a deck is first written; its types do not allow `new` under NodeNext.
 */
export function createSlideWriter(): SlideWriter {
  const PptxGenJS = createRequire(import.meta.url)('pptxgenjs') as new () => SlideWriter;
  const writer = new PptxGenJS();
  writer.layout = 'LAYOUT_WIDE';
  return writer;
}
