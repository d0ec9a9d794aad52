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
/** For each level of the tree of rows. */
export const INDENT = 9;

export interface SizedTable {
  readonly columnWidths: readonly number[];
  readonly rows: readonly TableShapeRow[];
  /** the column in which a word does not fit, or '' */
  readonly tight: string;
}

/** Widths from the words, heights from the lines. */
export function sizeTable(
  measure: MeasureText,
  rows: readonly (readonly TableShapeCell[])[],
  density: Density,
  width: number,
): SizedTable {
  const placed = placeCells(rows);
  const columns = Math.max(...placed.map(({ column, cell }) => column + cell.columns));
  const least = Array.from({ length: columns }, (_, column) => leastWidth(measure, placed, column));
  const stub = Math.min(stubWidth(measure, placed), width * 0.36);
  const columnWidths = shareWidth([Math.max(stub, least[0] ?? 0), ...least.slice(1)], width);
  const narrow = columnWidths.findIndex((each, column) => each < (least[column] ?? 0) - 0.01);
  const tight = placed.find(({ column }) => column === narrow && narrow >= 0);
  return {
    columnWidths,
    rows: rows.map((cells, row) => ({
      cells,
      height: rowHeight(measure, placed, row, columnWidths, density),
    })),
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
      return widest + 2 * CELL_MARGIN + cell.indent * INDENT;
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
      return widest + 2 * CELL_MARGIN + cell.indent * INDENT + 1;
    }),
  );
}

/** What is left over the least widths goes to the value columns alike. */
function shareWidth(least: readonly number[], width: number): readonly number[] {
  const [stub = 0, ...values] = least;
  const needed = values.reduce((sum, each) => sum + each, 0);
  const room = width - stub;
  if (needed >= room) return [stub, ...values.map((each) => (each * room) / needed)];
  const even = room / values.length;
  const wide = values.filter((each) => each > even);
  const rest =
    (room - wide.reduce((sum, each) => sum + each, 0)) / (values.length - wide.length || 1);
  if (values.every((each) => each > even || each <= rest)) {
    return [stub, ...values.map((each) => (each > even ? each : rest))];
  }
  const spare = (room - needed) / values.length;
  return [stub, ...values.map((each) => each + spare)];
}

function rowHeight(
  measure: MeasureText,
  placed: readonly PlacedCell[],
  row: number,
  widths: readonly number[],
  { size, leading, padding }: Density,
): number {
  const lines = placed
    .filter((place) => place.row <= row && row < place.row + place.cell.rows)
    .map(({ column, cell }) => {
      const width = widths
        .slice(column, column + cell.columns)
        .reduce((sum, each) => sum + each, 0);
      const room = width - 2 * CELL_MARGIN - cell.indent * INDENT;
      // What stands over several rows is shared among them.
      return breakLines(cell.runs, { size, bold: false }, room, measure).lines / cell.rows;
    });
  return Math.ceil(Math.max(1, ...lines)) * leading + 2 * padding;
}
