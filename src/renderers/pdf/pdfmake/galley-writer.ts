import { PageElementWriter } from './pdfmake-classes.js';
import type { LaidLine, LaidSvg, LayoutContext } from './pdfmake-model.js';

/**
 * Writes one block on a sheet without end, so that pdfmake never breaks (or silently drops) it, and
 * remembers where the block may be cut: at the top of each line of text.
 */
export class GalleyWriter extends PageElementWriter {
  /** top of each line of the running text, list markers left out */
  readonly lineTops: number[] = [];

  constructor(context: LayoutContext) {
    super(context);
  }

  override addLine(line: LaidLine, dontUpdateContextPosition?: boolean, index?: number): unknown {
    if (!dontUpdateContextPosition) this.lineTops.push(this.context().y);
    return written(super.addLine(line, dontUpdateContextPosition, index), 'a line');
  }

  override addSVG(svg: LaidSvg, index?: number): unknown {
    return written(super.addSVG(svg, index), 'a picture');
  }

  override moveToNextPage(): void {
    throw new Error('pdfmake broke a page inside a galley');
  }
}

/** pdfmake says "did not fit" by returning false, and then goes on without the element. */
function written(position: unknown, what: string): unknown {
  if (!position) throw new Error(`pdfmake dropped ${what}`);
  return position;
}
