import { strFromU8, unzipSync } from 'fflate';
import type {
  LaidOutSlide,
  Run,
  SlideShape,
  TableShape,
  TableShapeCell,
} from '../shapes/slide-shape.js';
import type { Box } from '../shell/box.js';
import { slotOf } from '../shell/layouts.js';
import {
  createSlideWriter,
  type WriterBox,
  type WriterRun,
  type WriterSlide,
} from './pptxgenjs.js';

const POINTS_AN_INCH = 72;

/**
 * Writes slides with pptxgenjs: words and grids, in order. What it writes is no deck yet: place, style
 * and everything around the slides come with the shell, and nothing else of its file is kept. Without
 * slides it is not even loaded.
 *
 * @returns the XML of each
 */
export async function writeSlides(
  slides: readonly LaidOutSlide[],
): Promise<ReadonlyMap<LaidOutSlide, string>> {
  if (slides.length === 0) return new Map();
  const writer = createSlideWriter();
  for (const slide of slides) {
    const written = writer.addSlide();
    for (const shape of slide.shapes) writeShape(written, shape, slide);
  }
  const files = unzipSync(await writer.write({ outputType: 'uint8array' }), {
    filter: ({ name }) => /^ppt\/slides\/slide\d+\.xml$/u.test(name),
  });
  return new Map(
    slides.map((slide, index) => {
      const xml = files[`ppt/slides/slide${index + 1}.xml`];
      if (!xml) throw new Error(`pptxgenjs did not write the slide ${slide.id}`);
      return [slide, strFromU8(xml)];
    }),
  );
}

function writeShape(slide: WriterSlide, shape: SlideShape, { layout }: LaidOutSlide): void {
  switch (shape.type) {
    case 'text': {
      const box = shape.box ?? slotOf(layout, shape.slot).box;
      slide.addText(paragraphRuns(shape.paragraphs), writerBox(box, shape.name));
      return;
    }
    case 'picture':
    case 'chart':
    case 'tiles':
    case 'rule':
      // Only its place among the shapes: the picture or chart itself is written from the model,
      // since pptxgenjs would pass an SVG off as a PNG, and a chart with axes that are not there.
      slide.addText([], writerBox(shape.box, shape.name));
      return;
    case 'table':
      writeTable(slide, shape);
      return;
  }
}

/** Literals made afresh for each call: pptxgenjs changes what it is given. */
function paragraphRuns(paragraphs: readonly { readonly runs: readonly Run[] }[]): WriterRun[] {
  return paragraphs.flatMap(({ runs }) =>
    runs.map((run, index) => writerRun(run, index === runs.length - 1)),
  );
}

function writerRun(run: Run, closes: boolean): WriterRun {
  return {
    text: run.text,
    options: {
      ...(run.bold ? { bold: true } : {}),
      ...(run.italic ? { italic: true } : {}),
      ...(run.raised === 'superscript' ? { superscript: true } : {}),
      ...(run.raised === 'subscript' ? { subscript: true } : {}),
      ...(run.link ? { hyperlink: { url: run.link } } : {}),
      ...(closes ? { breakLine: true } : {}),
    },
  };
}

function writeTable(slide: WriterSlide, shape: TableShape): void {
  slide.addTable(
    shape.rows.map(({ cells }) => cells.map(writerCell)),
    {
      x: inches(shape.box.x),
      y: inches(shape.box.y),
      colW: shape.columnWidths.map(inches),
      rowH: shape.rows.map(({ height }) => inches(height)),
      objectName: shape.name,
      autoPage: false,
    },
  );
}

function writerCell(cell: TableShapeCell) {
  return {
    text: cell.runs.map((run) => writerRun(run, false)),
    options: {
      ...(cell.columns > 1 ? { colspan: cell.columns } : {}),
      ...(cell.rows > 1 ? { rowspan: cell.rows } : {}),
    },
  };
}

function writerBox({ x, y, width, height }: Box, objectName: string): WriterBox {
  return { x: inches(x), y: inches(y), w: inches(width), h: inches(height), objectName };
}

function inches(points: number): number {
  return points / POINTS_AN_INCH;
}
