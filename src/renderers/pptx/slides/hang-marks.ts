import type { TableBlock } from '../../../document/table-block.js';
import type { TableShapeCell } from '../shapes/slide-shape.js';
import type { MeasureText } from '../text/measure-text.js';

/** How large raised letters are set. */
const RAISED = 0.66;

/** The width of the widest mark of each column: « (p) » beside numbers that have none. */
export function markWidths(
  measure: MeasureText,
  table: TableBlock,
  size: number,
): readonly number[] {
  return table.columns.map((_, column) =>
    Math.max(
      0,
      ...table.rows.map(({ cells, kind }) => {
        const cell = cells[column];
        return cell?.type === 'number' ? measure(cell.mark, size * RAISED, kind !== 'row') : 0;
      }),
    ),
  );
}

/** A cell whose number ends where those of its column do: what it says less than them is left free. */
export function hangMark(
  measure: MeasureText,
  cell: TableShapeCell,
  widest: number | undefined,
): TableShapeCell {
  if (!widest || cell.align !== 'right') return cell;
  const own = cell.runs
    .filter(({ raised }) => raised)
    .reduce((sum, run) => sum + measure(run.text, cell.size * RAISED, run.bold === true), 0);
  return { ...cell, hang: widest - own };
}
