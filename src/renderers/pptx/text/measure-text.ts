import type { Brand } from '../../../brand/brand.js';
import { openFonts } from '../../../typesetting/open-fonts.js';
import { replacementWidth, widestReplacement } from './replacement-widths.js';

/** No wider than Arial, in which texts are measured, or replaced by it where they are missing. */
const USUAL_FAMILIES =
  /^(?:Arial|Arial Narrow|Aptos|Calibri|Cambria|Carlito|Garamond|Gill Sans MT|Helvetica|Helvetica Neue|Liberation Sans|Source Sans 3|Source Sans Pro|Times New Roman)$/u;

export function isUsualFamily(family: string): boolean {
  return USUAL_FAMILIES.test(family);
}

/** The width of letters of one kind, in points. */
export type MeasureText = (text: string, size: number, bold: boolean) => number;

/**
 * Measures what a reader of the deck will see: the letters of Arial, which the declared presentation
 * family is no wider than. A deck set in the brand's own family is read with and without it, so its
 * texts must fit in either, whichever is wider.
 */
export function createMeasure(brand: Brand): MeasureText {
  const fonts = openFonts(brand);
  const declared = brand.typography.presentationFamily !== undefined;
  const known = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  return (text, size, bold) => {
    const face = bold ? 'bold' : 'regular';
    const kept = known[face].get(text);
    const width =
      kept ??
      Math.max(replacementWidth(text, 1, bold), declared ? 0 : fonts.measureText(text, face, 1));
    if (kept === undefined) known[face].set(text, width);
    return width * size;
  };
}

/**
 * Measures what the least equipped reader sees: never narrower than `measure`. For what would run
 * into its neighbours, as rows that grow by a line do.
 */
export function createWidestMeasure(measure: MeasureText): MeasureText {
  const known = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  return (text, size, bold) => {
    const face = bold ? 'bold' : 'regular';
    const kept = known[face].get(text);
    const width = kept ?? Math.max(measure(text, 1, bold), widestReplacement(text, 1, bold));
    if (kept === undefined) known[face].set(text, width);
    return width * size;
  };
}
