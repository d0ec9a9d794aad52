import type { PageSize } from './pdfmake/pdfmake-model.js';

/** The measures of the page, in points. A4, margins of 20 mm. */
export const MM = 72 / 25.4;

export const A4_PORTRAIT: PageSize = { width: 595.28, height: 841.89, orientation: 'portrait' };
export const A4_LANDSCAPE: PageSize = { width: 841.89, height: 595.28, orientation: 'landscape' };

export interface PageGrid {
  readonly size: PageSize;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const SIDE = 20 * MM;

export const PORTRAIT: PageGrid = {
  size: A4_PORTRAIT,
  left: SIDE,
  top: 23 * MM,
  width: A4_PORTRAIT.width - 2 * SIDE,
  height: A4_PORTRAIT.height - 42 * MM,
};

export const LANDSCAPE: PageGrid = {
  size: A4_LANDSCAPE,
  left: 18 * MM,
  top: 20 * MM,
  width: A4_LANDSCAPE.width - 36 * MM,
  height: A4_LANDSCAPE.height - 37 * MM,
};

/** Text hangs right of a narrow column where terms and marks stand; figures take the whole width. */
export const TEXT_INDENT = 104;
export const TEXT_WIDTH = PORTRAIT.width - TEXT_INDENT;

export function gridOf(orientation: 'portrait' | 'landscape'): PageGrid {
  return orientation === 'portrait' ? PORTRAIT : LANDSCAPE;
}
