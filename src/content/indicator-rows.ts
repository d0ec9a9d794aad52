import { type TableDeclaration, writtenText } from '../publication/publication.js';
import type { IndicatorRowContent } from '../publication/table-declaration.js';
import type { Composition } from './composition.js';
import { markedLabel } from './marked-label.js';
import { type CellText, type DraftRow, tableCell } from './table-cell.js';
import type { DeclaredColumn } from './table-columns.js';

/** Rows that are indicators: one cell for each column's period; a row without a value is a band. */
export function indicatorRows(
  declaration: TableDeclaration,
  rows: readonly IndicatorRowContent[],
  columns: readonly DeclaredColumn[],
  composition: Composition,
): readonly DraftRow[] {
  return rows.map((row, index) => {
    const text = writtenText(declaration, ['rows', index, 'label'], row.label);
    return {
      kind: row.kind,
      depth: row.depth,
      label: markedLabel(text, declaration.id, row.note, composition),
      cells: rowCells(declaration, row, index, columns, composition),
      origin: declaration.positionOf(['rows', index]),
    };
  });
}

function rowCells(
  declaration: TableDeclaration,
  { value }: IndicatorRowContent,
  index: number,
  columns: readonly DeclaredColumn[],
  composition: Composition,
): readonly CellText[] {
  if (value === undefined) return [];
  const territory = declaration.data.territory ?? composition.context.territory.code;
  const at = declaration.positionOf(['rows', index, 'value']);
  return columns.map(({ period, decimals }) =>
    tableCell(value, { territory, period }, decimals, at, composition),
  );
}
