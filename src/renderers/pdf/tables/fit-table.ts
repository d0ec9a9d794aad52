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
export const SIZES = { portrait: [9, 8.5], landscape: [9, 8.5, 8, 7.5] } as const;
/** Most lines a header may take before the table is set in landscape. */
const HEADER_LINES = { portrait: 4, landscape: 6 } as const;
/** A label may wrap rather than take more of the width than this. */
const STUB_SHARE = 0.36;
const WIDEST_COLUMN = 84;
/** Between columns, in ems. */
const GAP = 1.4;

/** Portrait at a comfortable size, else landscape at the largest that fits; nothing if none does. */
export function fitTable(
  measure: TableMeasure,
  largest = Number.POSITIVE_INFINITY,
): TableFit | undefined {
  for (const orientation of ['portrait', 'landscape'] as const) {
    for (const fontSize of SIZES[orientation]) {
      if (fontSize > largest) continue;
      const fit = fitAt(measure, orientation, fontSize);
      if (fit) return fit;
    }
  }
  return undefined;
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
  /** columns as wide as makes the header lowest, rather than of one width */
  readonly evenHeader?: boolean;
}

/** The table at one size in so many points; nothing when it does not fit, or its header is too high. */
export function fitWithin(
  measure: TableMeasure,
  frame: Pick<TableFit, 'orientation' | 'fontSize' | 'width'>,
  { stubShare, headerLines, gap: gapInEms, evenHeader = false }: FitLimits,
): TableFit | undefined {
  const { fontSize, width } = frame;
  const gap = gapInEms * fontSize;
  const stub = Math.min(measure.stub * fontSize + 2, stubShare * width);
  const least = measure.columns.map((column) => leastColumn(column, fontSize));
  const room = width - stub - measure.columns.length * gap;
  const widths = evenHeader ? shareByHeader(measure, fontSize, room, least) : share(room, least);
  if (!widths) return undefined;
  const used = widths.reduce((sum, column) => sum + column + gap, 0);
  const fit = placeColumns(measure, widths, gap, { ...frame, stubWidth: width - used });
  return countHeaderLines(measure, fit) > headerLines ? undefined : fit;
}

/** Lines of the highest label of the header. */
export function countHeaderLines(measure: TableMeasure, { columns, fontSize }: TableFit): number {
  const lines = columns.map(({ left, right }, index) =>
    countLines(measure.columns[index]?.words ?? [], fontSize, right - left),
  );
  return Math.max(0, ...lines);
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

/** The room left over goes, bit by bit, to the column whose label has most lines. */
function shareByHeader(
  { columns }: TableMeasure,
  fontSize: number,
  room: number,
  least: readonly number[],
): readonly number[] | undefined {
  const widths = [...least];
  let spare = room - least.reduce((sum, width) => sum + width, 0);
  if (spare < 0) return undefined;
  for (; spare >= STEP; spare -= STEP) {
    const lines = columns.map(({ words }, index) =>
      countLines(words, fontSize, widths[index] ?? 0),
    );
    const highest = lines.indexOf(Math.max(...lines));
    if (lines[highest] === 1) break;
    widths[highest] = (widths[highest] ?? 0) + STEP;
  }
  return widths;
}

const STEP = 1;

function countLines(words: readonly number[], fontSize: number, width: number): number {
  const space = 0.2 * fontSize;
  let lines = 1;
  let used = 0;
  for (const word of words) {
    const size = word * fontSize;
    if (used > 0 && used + space + size > width) {
      lines += 1;
      used = size;
    } else {
      used += (used > 0 ? space : 0) + size;
    }
  }
  return lines;
}
