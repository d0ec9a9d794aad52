import type { TableShapeCell, TableShapeRow } from '../shapes/slide-shape.js';
import { breakLines } from '../text/break-lines.js';
import { runsText } from '../text/compose-runs.js';
import type { MeasureText } from '../text/measure-text.js';

/** How a table is set; points. */
export interface Density {
  readonly size: number;
  readonly leading: number;
  /** above and below the text of a cell */
  readonly padding: number;
}

export const DENSEST: Density = { size: 10, leading: 11.6, padding: 0.5 };

/** From airy to dense; never under ten points on a slide. */
export const DENSITIES: readonly Density[] = [
  { size: 17, leading: 22, padding: 9 },
  { size: 15, leading: 19, padding: 7 },
  { size: 14, leading: 18, padding: 6 },
  { size: 14, leading: 17, padding: 4 },
  { size: 13, leading: 16, padding: 3 },
  { size: 12, leading: 14.5, padding: 2.5 },
  { size: 12, leading: 14, padding: 1.2 },
  { size: 11, leading: 13, padding: 1 },
  { size: 10.5, leading: 12.4, padding: 0.9 },
  { size: 10, leading: 12, padding: 0.8 },
  DENSEST,
];

/** Left and right of the text of a cell. */
export const CELL_MARGIN = 4;
/** Most of the table's width that labels take before they are broken. */
const STUB = 0.36;
/** A word as wide as its column would be broken by a program that rounds otherwise. */
const SLACK = 1.04;
/** For each level of the tree of rows. */
export const INDENT = 9;

export interface SizedTable {
  readonly columnWidths: readonly number[];
  readonly rows: readonly TableShapeRow[];
  /** the column in which a word does not fit, or '' */
  readonly tight: string;
  /** how high the rows stand together for who sees the widest letters; points */
  readonly highest: number;
}

/** Letters as most readers see them, and as the least equipped do. */
export interface TableMeasures {
  readonly measure: MeasureText;
  readonly measureWidest: MeasureText;
}

/**
 * Widths from the words, heights from the lines.
 *
 * @param headerRows how many of the rows are headers
 */
export function sizeTable(
  { measure, measureWidest }: TableMeasures,
  rows: readonly (readonly TableShapeCell[])[],
  density: Density,
  width: number,
  headerRows: number,
): SizedTable {
  const placed = placeCells(rows);
  const columns = Math.max(...placed.map(({ column, cell }) => column + cell.columns));
  const least = Array.from({ length: columns }, (_, column) => leastWidth(measure, placed, column));
  // Labels stay on one line for every reader where the columns leave room for it, else for most.
  const left = Math.max(stubWidth(measure, placed), width - total(least.slice(1)));
  const stub = Math.min(stubWidth(measureWidest, placed), left, width * STUB);
  const headers = placed.filter(
    ({ row, cell }) => cell.columns === 1 && row + cell.rows === headerRows,
  );
  const columnWidths = shareWidth(
    [Math.max(stub, least[0] ?? 0), ...least.slice(1)],
    width,
    (column, wide) => {
      const header = headers.find((place) => place.column === column)?.cell;
      return header ? linesIn(measure, header, wide) / header.rows : 1;
    },
  );
  const narrow = columnWidths.findIndex((each, column) => each < (least[column] ?? 0) - 0.01);
  const tight = placed.find(({ column }) => column === narrow && narrow >= 0);
  const heightsIn = (letters: MeasureText) =>
    rows.map((_, row) => rowHeight(letters, placed, row, columnWidths, density));
  const heights = heightsIn(measure);
  return {
    columnWidths,
    rows: rows.map((cells, row) => ({ cells, height: heights[row] ?? 0 })),
    highest: total(heightsIn(measureWidest)),
    tight: tight ? runsText(tight.cell.runs) || String(narrow) : '',
  };
}

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: TableShapeCell;
}

/** Gives each cell its column, cells that stand several rows taken into account. */
function placeCells(rows: readonly (readonly TableShapeCell[])[]): readonly PlacedCell[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row}:${column}`)) column += 1;
      const place = { row, column, cell };
      for (let down = 0; down < cell.rows; down += 1) {
        for (let across = 0; across < cell.columns; across += 1) {
          taken.add(`${row + down}:${column + across}`);
        }
      }
      column += cell.columns;
      return place;
    });
  });
}

/** A number is never broken, nor a word of a header. */
function leastWidth(measure: MeasureText, placed: readonly PlacedCell[], column: number): number {
  const own = placed.filter((place) => place.column === column && place.cell.columns === 1);
  return Math.max(
    2 * CELL_MARGIN,
    ...own.map(({ cell }) => {
      const { widest } = breakLines(cell.runs, { size: cell.size, bold: false }, 0, measure);
      return widest * SLACK + sides(cell);
    }),
  );
}

/** Labels on one line, where there is room. */
function stubWidth(measure: MeasureText, placed: readonly PlacedCell[]): number {
  const labels = placed.filter(({ column, cell }) => column === 0 && cell.columns === 1);
  return Math.max(
    0,
    ...labels.map(({ cell }) => {
      const { widest } = breakLines(cell.runs, { size: cell.size, bold: false }, Infinity, measure);
      return widest + sides(cell) + 1;
    }),
  );
}

/**
 * What is left over the least widths first spares the highest header its last lines, as long as there
 * is room; then it brings the narrowest columns level.
 */
function shareWidth(
  [stub = 0, ...least]: readonly number[],
  width: number,
  linesOf: (column: number, width: number) => number,
): readonly number[] {
  const room = width - stub;
  const needed = total(least);
  if (needed >= room) return [stub, ...least.map((each) => (each * room) / needed)];
  let widths: readonly number[] = least;
  for (;;) {
    const flatter = spareLine(widths, linesOf);
    if (!flatter || total(flatter) > room) break;
    widths = flatter;
  }
  const even = levelOf(widths, room);
  return [stub, ...widths.map((each) => Math.max(each, even))];
}

/** Widths at which the highest headers take a line less; undefined where no width does it. */
function spareLine(
  widths: readonly number[],
  linesOf: (column: number, width: number) => number,
): readonly number[] | undefined {
  const lines = widths.map((width, index) => linesOf(index + 1, width));
  const highest = Math.max(...lines);
  if (highest < 2) return undefined;
  const flatter = widths.map((width, index) => {
    if ((lines[index] ?? 0) < highest) return width;
    let wider = width;
    while (linesOf(index + 1, wider) >= highest && wider < width + WIDEST_GAIN) wider += 1;
    return wider;
  });
  return flatter.every((width, index) => linesOf(index + 1, width) < highest) ? flatter : undefined;
}

/** A column that needs more than this for one line less stays as it is; points. */
const WIDEST_GAIN = 80;

/** The width below which no column stays when all together fill the room. */
function levelOf(widths: readonly number[], room: number): number {
  const ascending = widths.toSorted((one, other) => one - other);
  const levels = ascending.map(
    (_, index) => (room - total(ascending.slice(index + 1))) / (index + 1),
  );
  return levels.findLast((level, index) => level >= (ascending[index] ?? 0)) ?? 0;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

function rowHeight(
  measure: MeasureText,
  placed: readonly PlacedCell[],
  row: number,
  widths: readonly number[],
  { leading, padding }: Density,
): number {
  const lines = placed
    .filter((place) => place.row <= row && row < place.row + place.cell.rows)
    .map(({ column, cell }) => {
      const width = widths
        .slice(column, column + cell.columns)
        .reduce((sum, each) => sum + each, 0);
      // What stands over several rows is shared among them.
      return linesIn(measure, cell, width) / cell.rows;
    });
  return Math.ceil(Math.max(1, ...lines)) * leading + 2 * padding;
}

function linesIn(measure: MeasureText, cell: TableShapeCell, width: number): number {
  const room = width - sides(cell);
  return breakLines(cell.runs, { size: cell.size, bold: false }, room, measure).lines;
}

/** What stands beside the text of a cell. */
function sides({ indent, hang = 0 }: TableShapeCell): number {
  return 2 * CELL_MARGIN + indent * INDENT + hang;
}
