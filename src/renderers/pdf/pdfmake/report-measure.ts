import type { StructureElement } from '../structure/structure-element.js';
import type { ListMarker } from './measure-model.js';
import { DocMeasure } from './pdfmake-classes.js';

/** What a list's item carries of ours. */
interface LabelledItem {
  readonly label?: StructureElement;
}

/** Measures blocks; list items are marked with a dash, as French typography does. */
export class ReportMeasure extends DocMeasure {
  override buildUnorderedMarker(
    item: LabelledItem,
    styleStack: unknown,
    gapSize: { readonly width: number },
    _type: unknown,
  ): unknown {
    const { items } = this.textInlines.buildInlines(
      { text: '–\u00A0', ...(item.label ? { element: item.label } : {}) },
      styleStack,
    );
    return { _inlines: items, _minWidth: gapSize.width };
  }
  override buildOrderedMarker(
    item: LabelledItem,
    counter: number,
    styleStack: unknown,
    type: unknown,
    separator: unknown,
  ): ListMarker {
    const marker = super.buildOrderedMarker(item, counter, styleStack, type, separator);
    const { label } = item;
    if (!label || !marker._inlines) return marker;
    return { ...marker, _inlines: marker._inlines.map((word) => ({ ...word, element: label })) };
  }
}
