import type { Fonts } from '../../../typesetting/open-fonts.js';
import { replacementWidth } from './replacement-widths.js';

/** The width of letters of one kind, in points. */
export type MeasureText = (text: string, size: number, bold: boolean) => number;

/**
 * Measures for readers with and without the brand's font: a deck names its font and does not carry
 * it, so a text must fit in the brand's letters and in those of Arial, whichever are wider.
 */
export function createMeasure(fonts: Fonts): MeasureText {
  return (text, size, bold) =>
    Math.max(
      fonts.measureText(text, bold ? 'bold' : 'regular', size),
      replacementWidth(text, size, bold),
    );
}
