import type { Brand } from '../../../brand/brand.js';
import type { FigureBlock, FigureRow, NativeChart } from '../../../document/figure-block.js';
import { type NativePanel, nativePanels } from '../../../document/native-panels.js';
import { all } from '../../../language/alternative-words.js';
import type { Box } from '../shell/box.js';
import type { MeasureText } from '../text/measure-text.js';
import { sanitiseText } from '../text/sanitise-text.js';
import type { ChartKind, ChartModel } from './chart-model.js';
import { cellText, composeChart, LARGEST, wordSize } from './compose-chart.js';
import { type PanelPlaces, placeBarPanels, placeLinePanels } from './place-panels.js';

/** A chart with its place on the slide. */
export interface PlacedChart {
  readonly box: Box;
  readonly chart: ChartModel;
  /** what it shows, for who cannot see it */
  readonly alternative: string;
}

/** The charts of one figure, and what room they leave for its reading, if not the usual one. */
export interface PlacedCharts {
  readonly charts: readonly PlacedChart[];
  readonly reading?: Box;
}

/**
 * The figure as charts that can be edited: one, or one a panel on the same scale. Undefined where the
 * figure declares none.
 *
 * @param measure the widest letters that a reader may see: a name that wraps makes programs skip others
 * @param room the slide's place for a figure; `whole`, that and the place of its reading
 */
export function placeCharts(
  figure: FigureBlock,
  brand: Brand,
  measure: MeasureText,
  room: Box,
  whole: Box,
): PlacedCharts | undefined {
  const { native } = figure;
  if (!native || !isChart(native)) return undefined;
  const panels = nativePanels(native, figure.rows);
  if (native.panel === undefined) {
    const rows = panels[0]?.rows ?? [];
    const categories = new Set(rows.map((row) => cellText(row, native.category))).size;
    const size = wordSize(native.kind, categories, room.height - 30);
    return {
      charts: [
        {
          box: room,
          chart: composeChart(figure, native, rows, brand, { size }),
          alternative: sanitiseText(figure.alternative),
        },
      ],
    };
  }
  const places = native.kind.endsWith('bar')
    ? placeBarPanels(barLengths(panels, figure, native), measure, room, whole)
    : placeLinePanels(panels.length, room);
  return {
    charts: placePanels(figure, native, panels, brand, places),
    ...(places.reading ? { reading: places.reading } : {}),
  };
}

type DeclaredChart = NativeChart & { readonly kind: ChartKind };

function isChart(native: NativeChart): native is DeclaredChart {
  return native.kind !== 'tiles';
}

function placePanels(
  figure: FigureBlock,
  native: DeclaredChart,
  panels: readonly NativePanel<FigureRow>[],
  brand: Brand,
  { boxes, size, plotOf }: PanelPlaces,
): readonly PlacedChart[] {
  const end = largestValue(native, panels);
  const step = niceStep(end);
  const isBars = native.kind.endsWith('bar');
  return panels.flatMap(({ name, rows }, index) => {
    const box = boxes[index];
    if (!box) return [];
    // Panels of one series are told apart by colour, as zones are; else colour tells the series.
    const colour = isBars && native.series === undefined ? index : 0;
    const chart = composeChart(figure, native, rows, brand, { size: size ?? LARGEST, colour });
    const panel = {
      name,
      plot: plotOf(box),
      end: isBars ? end : Math.ceil(end / step) * step,
      step,
      isFirst: index === 0,
    };
    // The figure as a whole is described with its first chart.
    const alternative =
      index === 0 ? sanitiseText(figure.alternative) : describePanel(native, name, rows);
    return [{ box, chart: { ...chart, panel }, alternative }];
  });
}

/** « Outre-mer : La Réunion, 596 ; Guadeloupe, 476. »; of lines, each value with its series. */
function describePanel(
  { category, series, values }: DeclaredChart,
  name: string,
  rows: readonly FigureRow[],
): string {
  const cells = [...(series === undefined ? [] : [series]), category];
  const items = rows.flatMap((row) =>
    values.map((value) =>
      [...cells.map((cell) => cellText(row, cell)), cellText(row, `${value}Text`)].join(', '),
    ),
  );
  return sanitiseText(all(name, items));
}

/** The categories' words and the longest number beside a bar, panel by panel. */
function barLengths(
  panels: readonly NativePanel<FigureRow>[],
  { native }: FigureBlock,
  { category, values }: DeclaredChart,
): readonly { readonly categories: readonly string[]; readonly numbers: readonly string[] }[] {
  if (!native) return [];
  return panels.map(({ rows }) => ({
    categories: rows.map((row) => cellText(row, category)),
    numbers: rows.map((row) => cellText(row, `${values[0]}Text`)),
  }));
}

function largestValue(
  { values }: DeclaredChart,
  panels: readonly NativePanel<FigureRow>[],
): number {
  const drawn = panels.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => values.map((name) => Number(cells[name] ?? 0))),
  );
  return Math.max(1e-9, ...drawn);
}

/** 1, 2 or 5 times a power of ten: three to six gridlines. */
function niceStep(end: number): number {
  const power = 10 ** Math.floor(Math.log10(end / 3));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => end / step <= 5) ?? end;
}
