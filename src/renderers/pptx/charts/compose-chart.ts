import type { Brand } from '../../../brand/brand.js';
import { contrast } from '../../../brand/contrast.js';
import type { FigureBlock, FigureRow, NativeChart } from '../../../document/figure-block.js';
import { nativePanels } from '../../../document/native-panels.js';
import { accents } from '../shell/write-theme.js';
import { sanitiseText } from '../text/sanitise-text.js';
import type { ChartKind, ChartModel, ChartPoint, ChartSeries } from './chart-model.js';

/** Readers of a slide do not read smaller words than this. */
export const SMALLEST = 10;
export const LARGEST = 12;

/** How one chart of a figure looks, where it is not for the chart itself to say. */
export interface ChartLook {
  /** of its words, in points */
  readonly size: number;
  /** place among the brand's series colours of its first series; absent: 0 */
  readonly colour?: number;
}

/**
 * Rows of a figure as a chart that can be edited: the very values that Vega draws.
 *
 * @param rows those of one panel, in the order of the categories
 */
export function composeChart(
  figure: FigureBlock,
  native: NativeChart & { readonly kind: ChartKind },
  rows: readonly FigureRow[],
  brand: Brand,
  look: ChartLook,
): ChartModel {
  const categories = unique(rows.map((row) => cellText(row, native.category)));
  const points = totalLast(native, seriesPoints(figure, native, rows, categories));
  const filled = categories.map(
    (_, index) => points.filter(({ values }) => values[index]?.value != null).length,
  );
  const first = look.colour ?? 0;
  return {
    kind: native.kind,
    categories: categories.map((name, index) => flagged(native, name, points, index)),
    series: points.map(({ name, values }, index) => ({
      name,
      points: values,
      ...colourOf(brand, native, native.kind === 'doughnut' ? 0 : first + index),
    })),
    format: numberFormat(figure, native),
    size: look.size,
    hasTotal: native.kind === 'stacked-column' && points.some(({ name }) => name === native.total),
    grouped: points.length > 1 && filled.every((count) => count <= 1),
  };
}

/** Rows that a chart of one plot cannot tell apart: the same category and series twice. */
export function ambiguousRows(figure: FigureBlock): readonly string[] {
  const { native } = figure;
  if (!native) return [];
  const twice = nativePanels(native, figure.rows).flatMap(({ rows }) => {
    const names = rows.map((row) =>
      [native.category, native.series ?? '']
        .map((name) => cellText(row, name))
        .filter((text) => text !== '')
        .join(', '),
    );
    return names.filter((name, index) => names.indexOf(name) !== index);
  });
  return unique(twice);
}

/** Words on a mark must be read: white or the text's colour, whichever stands out more. */
export function onMark(brand: Brand, accent: number): ChartSeries['onMark'] {
  const mark = accents(brand)[accent - 1] ?? brand.colours.primary;
  const { foreground, background } = brand.colours;
  return contrast(mark, background) >= contrast(mark, foreground) ? 'bg1' : 'tx1';
}

function colourOf(
  brand: Brand,
  { shades }: NativeChart,
  index: number,
): Pick<ChartSeries, 'accent' | 'onMark'> {
  const accent = accentOf(brand, shades ? brand.sequential.toReversed() : brand.categorical, index);
  return { accent, onMark: onMark(brand, accent) };
}

/** The theme's place of a series' colour: those of its kind first, as in the pictures. */
function accentOf(brand: Brand, colours: readonly string[], index: number): number {
  const inTheme = accents(brand);
  const ofSeries = colours.map((colour) => inTheme.indexOf(colour.toUpperCase()));
  const others = inTheme.map((_, place) => place).filter((place) => !ofSeries.includes(place));
  const order = [...ofSeries.filter((place) => place >= 0), ...others];
  return (order[index % order.length] ?? 0) + 1;
}

/** Other charts have no place for a total. */
function totalLast(
  { kind, total }: NativeChart,
  points: readonly NamedPoints[],
): readonly NamedPoints[] {
  const sums = points.filter(({ name }) => name === total);
  const parts = points.filter(({ name }) => name !== total);
  return kind === 'stacked-column' ? [...parts, ...sums] : parts;
}

/** A period whose values all carry one mark says it itself: « 2016-2017 (p) ». */
function flagged(
  { category }: NativeChart,
  name: string,
  points: readonly NamedPoints[],
  index: number,
): string {
  const marks = points.flatMap(({ values }) => {
    const point = values[index];
    return point && point.value !== null ? [point.mark] : [];
  });
  const [mark = ''] = marks;
  const isShared = category === 'period' && mark !== '' && marks.every((each) => each === mark);
  return isShared ? `${name}\u00A0${mark}` : name;
}

interface NamedPoints {
  readonly name: string;
  readonly values: readonly ChartPoint[];
}

/** Series by name, in the order of the territories or of the rows; else a series a value field. */
function seriesPoints(
  figure: FigureBlock,
  native: NativeChart,
  drawn: readonly FigureRow[],
  categories: readonly string[],
): readonly NamedPoints[] {
  const at = (rows: readonly FigureRow[], field: string) =>
    categories.map((category) =>
      pointOf(
        rows.find((row) => cellText(row, native.category) === category),
        field,
      ),
    );
  const { series } = native;
  if (series === undefined) {
    return native.values.map((field) => ({
      name: sanitiseText(figure.fields.find(({ name }) => name === field)?.label ?? field),
      values: at(drawn, field),
    }));
  }
  const field = native.values[0] ?? '';
  const inOrder = drawn.toSorted((one, other) => orderOf(one) - orderOf(other));
  return unique(inOrder.map((row) => cellText(row, series))).map((name) => ({
    name,
    values: at(
      drawn.filter((row) => cellText(row, series) === name),
      field,
    ),
  }));
}

function pointOf(row: FigureRow | undefined, field: string): ChartPoint {
  const value = row?.cells[field];
  const text = row?.cells[`${field}Text`];
  const flags = row?.flags[field] ?? [];
  const mark = flags.length > 0 && typeof text === 'string' ? markIn(text) : '';
  return {
    value: typeof value === 'number' ? value : null,
    mark,
    unsure: mark !== '' && !flags.includes('R'),
  };
}

/** « (p) » of « 6 961 (p) », « * » of « 45,7 % * » */
function markIn(text: string): string {
  return /(?<=\s)[^\s\d%]+$/u.exec(text)?.[0] ?? '';
}

function orderOf({ cells }: FigureRow): number {
  return typeof cells.order === 'number' ? cells.order : 0;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** `[$-40C]` forces French separators whatever the reader's country. */
function numberFormat(figure: FigureBlock, native: NativeChart): string {
  const field = figure.fields.find(({ name }) => name === native.values[0]);
  const decimals = field && field.decimals > 0 ? `.${'0'.repeat(field.decimals)}` : '';
  const unit = field?.unit === '%' ? '"\u00A0%"' : '';
  return `[$-40C]#,##0${decimals}${unit}`;
}

/** Horizontal bars share the height among their categories; the rest has room. */
export function wordSize(kind: ChartKind, categories: number, height: number): number {
  if (!kind.endsWith('bar')) return LARGEST;
  const room = Math.floor((height / categories) * 0.78 * 2) / 2;
  return Math.min(LARGEST, Math.max(SMALLEST, room));
}

/** The words of a row's cell, as a chart writes them. */
export function cellText({ cells }: FigureRow, name: string): string {
  return sanitiseText(String(cells[name] ?? ''));
}
