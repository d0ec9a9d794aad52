import type { Hyphenation, LaidInline, LayoutNode, TextRun } from './pdfmake-model.js';

/** The shapes of what pdfmake measures, as far as the subclasses touch them. */

/** pdfmake's node after preprocessing and measuring: opaque to us. */
export interface MeasuredNode {
  readonly _minWidth: number;
  readonly _maxWidth: number;
}

/** A text being broken into lines: those of its words that are not set yet. */
export interface FlowingText {
  readonly _inlines?: LaidInline[];
  readonly hyphenation?: Hyphenation;
  /** how many of its last lines end with a hyphen */
  hyphensInARow?: number;
}

export interface TextInlines {
  buildInlines(
    text: readonly TextRun[] | TextRun,
    styleStack: unknown,
  ): { readonly items: readonly LaidInline[] };
}

export interface DocMeasure {
  readonly textInlines: TextInlines;
  measureBlock(node: LayoutNode): MeasuredNode;
  buildUnorderedMarker(
    item: unknown,
    styleStack: unknown,
    gapSize: { readonly width: number },
    type: unknown,
  ): unknown;
  buildOrderedMarker(
    item: unknown,
    counter: number,
    styleStack: unknown,
    type: unknown,
    separator: unknown,
  ): ListMarker;
}

export interface ListMarker {
  readonly _inlines?: readonly LaidInline[];
}
