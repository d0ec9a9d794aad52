import type { TableBlock, TableColumn, TableSpanner } from '../document/table-block.js';
import { type TableDeclaration, writtenText } from '../publication/publication.js';
import { type Composition, writeLine } from './composition.js';
import { indicatorRows } from './indicator-rows.js';
import { markedLabel } from './marked-label.js';
import { signsInUse } from './signs-in-use.js';
import type { CellText, DraftRow } from './table-cell.js';
import { type DeclaredColumn, declaredColumns } from './table-columns.js';
import { territoryRows } from './territory-rows.js';
import { writeMessage } from './write-message.js';

/** Its place among the tables: « Tableau 3 », and which part of it. */
export interface TablePlace {
  readonly number: number;
  /** « a »: one of several parts under one number */
  readonly part?: string;
}

/** A statistical table from its declaration. What is wrong goes to the context's faults. */
export function composeTable(
  declaration: TableDeclaration,
  { number, part }: TablePlace,
  composition: Composition,
): TableBlock {
  const { id, data } = declaration;
  const line = (name: 'subtitle' | 'stub' | 'coverage' | 'source') => {
    const text = data[name];
    return writeLine(text ? writtenText(declaration, [name], text) : undefined, composition);
  };
  const columns = declaredColumns(declaration, composition);
  const drafts = Array.isArray(data.rows)
    ? indicatorRows(declaration, data.rows, columns, composition)
    : territoryRows(declaration, data.rows, columns, composition);
  const title = writeMessage(writtenText(declaration, ['title'], data.title), id, composition);
  return {
    type: 'table',
    id,
    number,
    ...(part === undefined ? {} : { part }),
    title,
    subtitle: line('subtitle'),
    stub: line('stub'),
    columns: columns.map((column) => tableColumn(column, drafts)),
    spanners: tableSpanners(declaration, composition),
    rows: drafts.map(({ cells, ...row }) => ({ ...row, cells: cells.map(({ cell }) => cell) })),
    notes: data.notes.map(({ mark, text }, index) => ({
      mark,
      inlines: writeLine(writtenText(declaration, ['notes', index, 'text'], text), composition),
    })),
    coverage: line('coverage'),
    source: line('source'),
    signs: signsInUse(
      composition.context.dataset,
      drafts.flatMap(({ cells }) => cells.map(printOf)),
      [title.inlines],
    ),
    origin: declaration.positionOf([]),
  };
}

function tableColumn(column: DeclaredColumn, drafts: readonly DraftRow[]): TableColumn {
  const { id, label, unit, index } = column;
  const decimals = drafts.map(({ cells }) => cells[index]?.decimals ?? 0);
  return { id, label, unit, decimals: column.decimals ?? Math.max(0, ...decimals) };
}

function tableSpanners(
  declaration: TableDeclaration,
  composition: Composition,
): readonly TableSpanner[] {
  const { columns, spanners } = declaration.data;
  const ids = Array.isArray(columns) ? columns.map(({ id }) => id) : [];
  return spanners.map(({ label, note, from, to, level }, index) => ({
    label: markedLabel(
      writtenText(declaration, ['spanners', index, 'label'], label),
      declaration.id,
      note,
      composition,
    ),
    from: ids.indexOf(from),
    to: ids.indexOf(to),
    level,
  }));
}

/** What a cell prints beside digits: the sign of an absence, or the mark of a flag. */
function printOf({ cell }: CellText): string {
  if (cell.type === 'sign') return cell.text;
  return cell.type === 'number' ? cell.mark : '';
}
