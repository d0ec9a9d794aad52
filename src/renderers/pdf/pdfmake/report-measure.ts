import { DocMeasure } from './pdfmake-classes.js';

/** Measures blocks; list items are marked with a dash, as French typography does. */
export class ReportMeasure extends DocMeasure {
  override buildUnorderedMarker(
    _item: unknown,
    styleStack: unknown,
    _gapSize: unknown,
    _type: unknown,
  ): unknown {
    return { _inlines: this.textInlines.buildInlines({ text: '–\u00A0' }, styleStack).items };
  }
}
