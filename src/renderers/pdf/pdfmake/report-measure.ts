import { DocMeasure } from './pdfmake-classes.js';

/** Measures blocks; list items are marked with a dash, as French typography does. */
export class ReportMeasure extends DocMeasure {
  override buildUnorderedMarker(
    _item: unknown,
    styleStack: unknown,
    gapSize: { readonly width: number },
    _type: unknown,
  ): unknown {
    const { items } = this.textInlines.buildInlines({ text: '–\u00A0' }, styleStack);
    return { _inlines: items, _minWidth: gapSize.width };
  }
}
