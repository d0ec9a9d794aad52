import { breakLines } from '../text/break-lines.js';
import type { MeasureText } from '../text/measure-text.js';
import type { ChartModel } from './chart-model.js';
import type { PlacedChart } from './place-charts.js';

/** Names beside bars take at most this share of a chart's width: bars have the rest. */
const BESIDE = 0.45;
/** Names under columns. */
const MOST_LINES = 3;
/** Names in a legend, of which a chart has room for two lines. */
const LEGEND_LINES = 2;

/** Names that a chart would crush its marks for, or drop those of their neighbours. */
export function findTightLabels(
  { chart, box }: PlacedChart,
  measure: MeasureText,
): readonly string[] {
  const lines = (text: string, width: number) => linesOf(text, width, chart, measure);
  const [width, most] = roomOf(chart, box.width);
  const tight = chart.categories.filter((name) => lines(name, width) > most);
  const names = chart.series.map(({ name }) => name);
  const keys = chart.panel || names.length < 2 ? [] : names;
  return [...tight, ...keys.filter((name) => lines(name, box.width / keys.length) > LEGEND_LINES)];
}

/** Width of a category's name, and how many lines of it. */
function roomOf({ kind, panel, categories }: ChartModel, width: number): readonly [number, number] {
  if (kind.endsWith('bar')) return [width * BESIDE, panel ? 1 : MOST_LINES];
  if (kind === 'doughnut') return [width / 2, 1];
  if (kind === 'line' && panel) return [width / 2, 1];
  return [width / categories.length, MOST_LINES];
}

/** A word wider than its room would be cut: it fits in no number of lines. */
function linesOf(text: string, width: number, { size }: ChartModel, measure: MeasureText): number {
  const broken = breakLines([{ text }], { size, bold: false }, width, measure);
  return broken.widest > width ? Number.POSITIVE_INFINITY : broken.lines;
}
