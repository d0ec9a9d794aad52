import type { NativeChart } from '../../../document/figure-block.js';
import type { Box } from '../shell/box.js';

/** What a chart part can be; tiles are shapes. */
export type ChartKind = Exclude<NativeChart['kind'], 'tiles'>;

/** A figure as presentation programs draw it: what its chart part and its workbook both say. */
export interface ChartModel {
  readonly kind: ChartKind;
  readonly categories: readonly string[];
  /** at least one */
  readonly series: readonly ChartSeries[];
  /** Excel's code for the numbers, in French: `[$-40C]#,##0` */
  readonly format: string;
  /** size of its words, in points */
  readonly size: number;
  /** its last series sums the others: said above them, not drawn */
  readonly hasTotal: boolean;
  /** each category has one value only: the series tell groups apart, they do not stand side by side */
  readonly grouped: boolean;
  /** where the chart is one of several of one figure */
  readonly panel?: ChartPanel;
}

/** What makes several charts one figure: the same scale, each with its name above. */
export interface ChartPanel {
  readonly name: string;
  /** where bars or lines stand in the chart, as shares of its width and height */
  readonly plot: Box;
  /** end of the value axis, from zero */
  readonly end: number;
  /** from one gridline to the next */
  readonly step: number;
  /** the first says what the others need not repeat: the names of lines, the axis */
  readonly isFirst: boolean;
}

/** How a series is drawn: in a mixed chart, some are bars and one a line. */
export type SeriesForm = 'bar' | 'line' | 'doughnut';

export interface ChartSeries {
  readonly name: string;
  /** as many as categories */
  readonly points: readonly ChartPoint[];
  /** from 1: its colour in the theme */
  readonly accent: number;
  /** colour of words on its marks */
  readonly onMark: 'tx1' | 'bg1';
}

export interface ChartPoint {
  /** unrounded; null: a gap */
  readonly value: number | null;
  /** the flag printed after it: « (p) », or '' */
  readonly mark: string;
  /** drawn pale and dashed, as what may still move: a revised value is as sure as any other */
  readonly unsure: boolean;
}
