import type { Origin } from '../report-error.js';
import type { Inline } from './inline.js';
import type { TableGrid } from './table-block.js';

/** The values that charts draw, as tables: for who reads them rather than the charts. */
export interface FigureDataBlock {
  readonly type: 'figure-data';
  readonly id: string;
  readonly introduction: readonly Inline[];
  /** in the order of the figures */
  readonly tables: readonly FigureData[];
  readonly origin: Origin;
}

/** The values of one figure: those of its rows, printed as tables print them. */
export interface FigureData extends TableGrid {
  readonly id: string;
  /** the figure's id */
  readonly figure: string;
  /** the figure's number */
  readonly number: number;
  /** what the values are, where and when */
  readonly title: readonly Inline[];
  readonly origin: Origin;
}
