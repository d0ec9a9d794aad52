import { gridOf } from '../grid.js';
import type { ColumnMeasure, TableMeasure } from './measure-table.js';

/** Where a table's columns stand, in points from its left edge. */
export interface TableFit {
  readonly orientation: 'portrait' | 'landscape';
  readonly fontSize: number;
  readonly width: number;
  readonly stubWidth: number;
  readonly columns: readonly FittedColumn[];
  /** above and below each row, in ems; absent: that of a table that is read at length */
  readonly rowPadding?: number;
}

export interface FittedColumn {
  readonly left: number;
  readonly right: number;
  /** where the decimal parts begin */
  readonly decimal: number;
  /** right edge of the digits; marks hang beyond */
  readonly digitsRight: number;
}

/** Sizes tried in turn; nothing below 7.5 points is readable in print. */
const SIZES = { portrait: [9, 8.5], landscape: [9, 8.5, 8, 7.5] } as const;
/** Most lines a header may take before the table is set in landscape. */
const HEADER_LINES = { portrait: 4, landscape: 6 } as const;
/** A label may wrap rather than take more of the width than this. */
const STUB_SHARE = 0.36;
const WIDEST_COLUMN = 84;
/** Above and below the rows of a table that would take a page more. */
const COMPACT_PADDING = 0.11;
/** Between columns, in ems. */
const GAP = 1.4;

/** Portrait at a comfortable size, else landscape at the largest that fits; nothing if none does. */
export function fitTable(measure: TableMeasure): TableFit | undefined {
  for (const orientation of ['portrait', 'landscape'] as const) {
    for (const fontSize of SIZES[orientation]) {
      const fit = fitAt(measure, orientation, fontSize);
      if (fit) return fit;
    }
  }
  return undefined;
}

/** The other ways to set a table of landscape pages, more and more compact. */
export function compactFits(measure: TableMeasure, { fontSize }: TableFit): readonly TableFit[] {
  return SIZES.landscape
    .filter((size) => size <= fontSize)
    .flatMap((size) => fitAt(measure, 'landscape', size) ?? [])
    .flatMap((fit) => [fit, { ...fit, rowPadding: COMPACT_PADDING }])
    .slice(1);
}

/** The least width that the table asks for, in points. */
export function leastWidth(measure: TableMeasure): number {
  const fontSize = 7.5;
  const columns = measure.columns.map((column) => leastColumn(column, fontSize));
  const stub = Math.min(measure.stub * fontSize, STUB_SHARE * gridOf('landscape').width);
  return stub + columns.reduce((sum, column) => sum + column + GAP * fontSize, 0);
}

function fitAt(
  measure: TableMeasure,
  orientation: 'portrait' | 'landscape',
  fontSize: number,
): TableFit | undefined {
  const frame = { orientation, fontSize, width: gridOf(orientation).width };
  const limits = { stubShare: STUB_SHARE, headerLines: HEADER_LINES[orientation], gap: GAP };
  return fitWithin(measure, frame, limits);
}

export interface FitLimits {
  /** of the width, that labels may take before they wrap */
  readonly stubShare: number;
  /** most lines of the header */
  readonly headerLines: number;
  /** between columns, in ems */
  readonly gap: number;
}

/** The table at one size in so many points; nothing when it does not fit, or its header is too high. */
export function fitWithin(
  measure: TableMeasure,
  frame: Pick<TableFit, 'orientation' | 'fontSize' | 'width'>,
  { stubShare, headerLines, gap: gapInEms }: FitLimits,
): TableFit | undefined {
  const { fontSize, width } = frame;
  const gap = gapInEms * fontSize;
  const stub = Math.min(measure.stub * fontSize + 2, stubShare * width);
  const room = width - stub - measure.columns.length * gap;
  const widths = columnWidths(measure, fontSize, room, headerLines);
  if (!widths) return undefined;
  const used = widths.reduce((sum, column) => sum + column + gap, 0);
  return placeColumns(measure, widths, gap, { ...frame, stubWidth: width - used });
}

/** Lines of the highest label of the header, its unit included. */
export function countHeaderLines(measure: TableMeasure, { columns, fontSize }: TableFit): number {
  const lines = measure.columns.map((column, index) => {
    const { left = 0, right = 0 } = columns[index] ?? {};
    return countLabelLines(column, (right - left) / fontSize);
  });
  return Math.max(0, ...lines);
}

/** As wide as makes the header lowest; within that, of one width as far as they can be. */
function columnWidths(
  { columns }: TableMeasure,
  fontSize: number,
  room: number,
  headerLines: number,
): readonly number[] | undefined {
  for (let lines = 1; lines <= headerLines; lines += 1) {
    const least = columns.map((column) =>
      Math.max(leastColumn(column, fontSize), labelWidth(column, lines) * fontSize + 1),
    );
    // A lower header is not worth the room that the rows' labels then lack.
    const isWide = least.some((width, index) => {
      const column = columns[index];
      return column && width > Math.max(WIDEST_COLUMN, leastColumn(column, fontSize));
    });
    const widths = isWide ? undefined : share(room, least);
    if (widths) return widths;
  }
  return undefined;
}

/** The least width in which a header's label takes at most so many lines. */
function labelWidth({ words, unit }: ColumnMeasure, lines: number): number {
  const widths = [...runsOf(words), ...runsOf(unit)].sort((one, other) => one - other);
  const enough = widths.find((width) => countLabelLines({ words, unit }, width) <= lines);
  return enough ?? (widths.length > 0 ? Number.POSITIVE_INFINITY : 0);
}

/** Widths of all runs of neighbouring words: those at which lines break otherwise. */
function runsOf(words: readonly number[]): readonly number[] {
  return words.flatMap((_, start) => {
    let width = -SPACE;
    return words.slice(start).map((word) => {
      width += SPACE + word;
      return width;
    });
  });
}

function placeColumns(
  measure: TableMeasure,
  widths: readonly number[],
  gap: number,
  frame: Omit<TableFit, 'columns'>,
): TableFit {
  let left = frame.stubWidth;
  const columns = measure.columns.map((column, index) => {
    left += gap;
    const right = left + (widths[index] ?? 0);
    const digitsRight = right - column.mark * frame.fontSize;
    const fitted = {
      left,
      right,
      digitsRight,
      decimal: digitsRight - column.fraction * frame.fontSize,
    };
    left = right;
    return fitted;
  });
  return { ...frame, columns };
}

function leastColumn(column: ColumnMeasure, fontSize: number): number {
  // The header is set at the size of the body; a hair more, so that rounding never breaks a word.
  return Math.max(column.digits + column.mark, column.longestWord) * fontSize + 1;
}

/** Equal widths as far as the least ones allow; nothing when they do not fit. */
function share(room: number, least: readonly number[]): readonly number[] | undefined {
  const total = least.reduce((sum, width) => sum + width, 0);
  if (total > room) return undefined;
  const wide = new Set<number>();
  for (;;) {
    const taken = [...wide].reduce((sum, index) => sum + (least[index] ?? 0), 0);
    const equal = Math.min(WIDEST_COLUMN, (room - taken) / Math.max(1, least.length - wide.size));
    const wider = least.findIndex((width, index) => !wide.has(index) && width > equal);
    if (wider < 0) return least.map((width, index) => (wide.has(index) ? width : equal));
    wide.add(wider);
  }
}

/** Between words, in ems. */
const SPACE = 0.2;

function countLabelLines(
  { words, unit }: Pick<ColumnMeasure, 'words' | 'unit'>,
  width: number,
): number {
  return countLines(words, width) + countLines(unit, width);
}

function countLines(words: readonly number[], width: number): number {
  let lines = 0;
  let used = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const wider = used + SPACE + word;
    const fits = wider <= width + 1e-9;
    lines += fits ? 0 : 1;
    used = fits ? wider : word;
  }
  return lines;
}
