import type { FigureRow, NativeChart } from './figure-block.js';

/** The rows of one chart of a figure drawn as several: a zone, a scheme. */
export interface NativePanel<Row> {
  /** '' where the figure is one chart */
  readonly name: string;
  readonly rows: readonly Row[];
}

/**
 * The rows that a native chart draws, panel by panel: those of the declared levels and series, and where
 * there are panels, those that belong to one. Panels stand in the order of their territories or series,
 * rows as declared, or by value.
 */
export function nativePanels<Row extends Pick<FigureRow, 'cells'>>(
  native: NativeChart,
  rows: readonly Row[],
): readonly NativePanel<Row>[] {
  const { levels, without, panel, kind } = native;
  const drawn = rows.filter(
    ({ cells }) =>
      (levels === undefined || levels.includes(String(cells.level))) &&
      without?.includes(String(cells.series)) !== true &&
      (panel === undefined || !isEmpty(cells[panel])) &&
      (kind !== 'tiles' || (!isEmpty(cells.column) && !isEmpty(cells.row))),
  );
  if (panel === undefined) return [{ name: '', rows: inOrder(native, drawn) }];
  const places = drawn.toSorted((one, other) => placeOf(one) - placeOf(other));
  const names = [...new Set(places.map(({ cells }) => String(cells[panel])))];
  return names.map((name) => ({
    name,
    rows: inOrder(
      native,
      drawn.filter(({ cells }) => String(cells[panel]) === name),
    ),
  }));
}

function inOrder<Row extends Pick<FigureRow, 'cells'>>(
  { sort, values }: NativeChart,
  rows: readonly Row[],
): readonly Row[] {
  const field = values[0] ?? '';
  const numberIn = ({ cells }: Row) => {
    const value = cells[field];
    return typeof value === 'number' ? value : Number.NEGATIVE_INFINITY;
  };
  if (sort === undefined) return rows;
  const direction = sort === 'descending' ? -1 : 1;
  return rows.toSorted((one, other) => direction * (numberIn(one) - numberIn(other)) || 0);
}

/** Territories in their order, then the series of one territory in theirs. */
function placeOf({ cells }: Pick<FigureRow, 'cells'>): number {
  return Number(cells.order ?? 0) * 1000 + Number(cells.seriesOrder ?? 0);
}

function isEmpty(cell: string | number | null | undefined): boolean {
  return cell === null || cell === undefined || cell === '';
}
