import type { Block, ReportDocument } from '../document/document.js';
import { plainText } from '../document/plain-text.js';
import type { TableBlock, TableCell, TableRow } from '../document/table-block.js';
import { french } from '../language/french.js';
import type { CellChange, TableChange } from './comparison.js';
import { hasLapsed } from './has-lapsed.js';
import type { TraceCauses } from './trace-causes.js';

/** Which tables change, and which of their cells, as printed. */
export function compareTables(
  from: ReportDocument,
  to: ReportDocument,
  trace: TraceCauses,
): readonly TableChange[] {
  const [old, now] = [tablesOf(from), tablesOf(to)];
  const changed = [...now].flatMap(([id, table]): readonly TableChange[] => {
    const before = old.get(id);
    if (!before) return [{ ...bare(table), kind: 'appeared' }];
    const cells = compareCells(before, table);
    if (cells.length === 0) return [];
    const origins = [...originsOf(before, from), ...originsOf(table, to)];
    return [{ ...bare(table), kind: 'changed', cells, causes: trace(origins) }];
  });
  const lost = [...old.values()].filter(({ id }) => !now.has(id));
  return [...changed, ...lost.map((table) => ({ ...bare(table), kind: 'disappeared' as const }))];
}

function bare({ id, number, part = '' }: TableBlock) {
  return { id, label: `${french.table(number)}${part}`, cells: [], causes: [] };
}

function tablesOf({ chapters }: ReportDocument): ReadonlyMap<string, TableBlock> {
  const isTable = (block: Block): block is TableBlock => block.type === 'table';
  const tables = chapters
    .filter(({ kind }) => kind !== 'revision')
    .flatMap(({ blocks }) => blocks.filter(isTable));
  return new Map(tables.map((table) => [table.id, table]));
}

function originsOf({ rows }: TableBlock, { values }: ReportDocument) {
  return rows
    .flatMap(({ cells }) => cells)
    .flatMap((cell) => ('valueKey' in cell ? (values[cell.valueKey]?.cells ?? []) : []));
}

function compareCells(from: TableBlock, to: TableBlock): readonly CellChange[] {
  const [old, now] = [cellsByPlace(from), cellsByPlace(to)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((place): readonly CellChange[] => {
    const [then, after] = [old.get(place), now.get(place)];
    const one = after ?? then;
    if (!one || then?.text === after?.text) return [];
    const { row, column } = one;
    const texts = { from: then?.text ?? '', to: after?.text ?? '' };
    return [{ row, column, ...texts, lapsed: isLapse(then?.cell, after?.cell) }];
  });
}

/** Cells by row and column; a label that comes twice is told apart by its turn. */
function cellsByPlace(table: TableBlock) {
  const turns = new Map<string, number>();
  return new Map(
    table.rows.flatMap((row) => {
      const label = plainText(row.label);
      const turn = (turns.get(label) ?? 0) + 1;
      turns.set(label, turn);
      return row.cells.map((cell, index) => {
        const column = table.columns[index];
        const place = `${label}|${turn}|${column?.id}`;
        return [place, placedCell(row, plainText(column?.label ?? []), cell)] as const;
      });
    }),
  );
}

function placedCell({ label }: TableRow, column: string, cell: TableCell) {
  return { row: plainText(label), column, text: printedCell(cell), cell };
}

function isLapse(from: TableCell | undefined, to: TableCell | undefined): boolean {
  if (from?.type !== 'number' || to?.type !== 'number') return false;
  return from.text === to.text && hasLapsed(from.flags, to.flags);
}

function printedCell(cell: TableCell): string {
  if (cell.type === 'empty') return '';
  return cell.type === 'number' && cell.mark ? `${cell.text}\u00A0${cell.mark}` : cell.text;
}
