import type { Inline } from '../../../document/inline.js';
import type { TableCell, TableGrid, TableRow } from '../../../document/table-block.js';
import { composeRuns } from '../compose-runs.js';
import type { BlockName } from '../pages/piece.js';
import type { PrintContext } from '../print-context.js';

/** Widths of a table's texts, for a font size of one point. */
export interface TableMeasure {
  /** widest label of the first column, its indentation included; or longest word of its header */
  readonly stub: number;
  readonly columns: readonly ColumnMeasure[];
}

export interface ColumnMeasure {
  /** widest number, from the right edge of the digits to the left */
  readonly digits: number;
  /** widest decimal part, comma included */
  readonly fraction: number;
  /** widest mark, which hangs right of the digits */
  readonly mark: number;
  /** the header's longest word, which is never broken */
  readonly longestWord: number;
  /** the label's words, and those of its unit below it: they tell its lines at a given width */
  readonly words: readonly number[];
  readonly unit: readonly number[];
}

/** Marks are set smaller than the number they hang on. */
export const MARK_SCALE = 0.75;
/** How far each depth of the tree moves a label right, in ems. */
export const DEPTH_INDENT = 0.9;

export function measureTable(
  context: PrintContext,
  table: TableGrid,
  block: BlockName,
): TableMeasure {
  return {
    stub: Math.max(
      ...table.rows.map((row) => labelWidth(context, row, block)),
      ...headerWords(context, table.stub, true, block),
    ),
    columns: table.columns.map((_, index) => measureColumn(context, table, index, block)),
  };
}

export function isStrong(row: TableRow): boolean {
  return row.kind === 'subtotal' || row.kind === 'total' || row.kind === 'group';
}

/** Width of the decimal part of a number as printed, comma included, in points at that size. */
export function fractionOf(text: string): string {
  const comma = text.indexOf(',');
  return comma < 0 ? '' : text.slice(comma);
}

export function textWidth(
  context: PrintContext,
  text: string,
  strong: boolean,
  size: number,
): number {
  if (text === '') return 0;
  return context.lines.width({ text, bold: strong, fontSize: size }, context.styles.body);
}

function labelWidth(context: PrintContext, row: TableRow, block: BlockName): number {
  const runs = composeRuns(context, row.label, block);
  const style = { ...context.styles.body, fontSize: 1, bold: isStrong(row) };
  return context.lines.set(runs, style).getWidth() + row.depth * DEPTH_INDENT;
}

function measureColumn(
  context: PrintContext,
  table: TableGrid,
  index: number,
  block: BlockName,
): ColumnMeasure {
  const cells = table.rows.flatMap((row) => {
    const cell = row.cells[index];
    return cell ? [{ cell, strong: isStrong(row) }] : [];
  });
  const width = (text: string, strong: boolean) => textWidth(context, text, strong, 1);
  const { label = [], unit = [] } = table.columns[index] ?? {};
  const words = headerWords(context, label, true, block);
  const unitWords = headerWords(context, unit, false, block);
  return {
    digits: Math.max(0, ...cells.map(({ cell, strong }) => width(printed(cell), strong))),
    fraction: Math.max(
      0,
      ...cells.map(({ cell, strong }) => width(fractionOf(printed(cell)), strong)),
    ),
    mark: Math.max(
      0,
      ...cells.map(({ cell }) =>
        cell.type === 'number' ? width(cell.mark, false) * MARK_SCALE : 0,
      ),
    ),
    longestWord: Math.max(0, ...words, ...unitWords),
    words,
    unit: unitWords,
  };
}

function printed(cell: TableCell): string {
  return cell.type === 'empty' ? '' : cell.text;
}

function headerWords(
  context: PrintContext,
  inlines: readonly Inline[],
  bold: boolean,
  block: BlockName,
): readonly number[] {
  const style = { ...context.styles.body, fontSize: 1, bold };
  return splitWords(composeRuns(context, inlines, block)).map((word) =>
    context.lines.set(word, style).getWidth(),
  );
}

/** Runs cut at plain spaces; a no-break space keeps its words together. */
function splitWords<Run extends { readonly text: string }>(runs: readonly Run[]): readonly Run[][] {
  const words: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split(' ').entries()) {
      if (index > 0) words.push([]);
      if (text !== '') words.at(-1)?.push({ ...run, text });
    }
  }
  return words.filter((word) => word.length > 0);
}
