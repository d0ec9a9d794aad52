import type { Fonts } from '../../../typesetting/open-fonts.js';
import { replacementWidth } from './replacement-widths.js';

/** The width of letters of one kind, in points. */
export type MeasureText = (text: string, size: number, bold: boolean) => number;

/**
 * Measures for readers with and without the brand's font: a deck names its font and does not carry
 * it, so a text must fit in the brand's letters and in those of Arial, whichever are wider.
 */
export function createMeasure(fonts: Fonts): MeasureText {
  const known = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  return (text, size, bold) => {
    const face = bold ? 'bold' : 'regular';
    const kept = known[face].get(text);
    const width =
      kept ?? Math.max(fonts.measureText(text, face, 1), replacementWidth(text, 1, bold));
    if (kept === undefined) known[face].set(text, width);
    return width * size;
  };
}
