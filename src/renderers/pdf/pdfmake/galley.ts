import type { PageItem } from './pdfmake-model.js';

/** One block laid out on its own, from its top left corner; coordinates in points. */
export interface Galley {
  readonly items: readonly PageItem[];
  readonly height: number;
  /** tops of its lines, where it may be cut */
  readonly lineTops: readonly number[];
}
