import type { ChartModel } from '../charts/chart-model.js';
import type { Relations } from './relations.js';

/** What a shape is repaired with. */
export interface RepairContext {
  readonly relations: Relations;
  /** Keeps a chart and its workbook beside the slide and gives the target that leads to it. */
  readonly keepChart: (chart: ChartModel) => string;
  /** Keeps a file beside the slide and gives the target that leads to it. */
  readonly keepMedia: (bytes: Uint8Array, extension: 'png' | 'svg') => string;
}
