import type {
  TableBlock,
  TableCell,
  TableRow,
  TableSpanner,
} from '../../../document/table-block.js';
import type { Run, TableShapeCell } from '../shapes/slide-shape.js';
import { composeWithoutCalls, textRun } from '../text/compose-runs.js';
import type { Density } from './size-table.js';

const HAIRLINE = { width: 0.5, colour: 'rule' } as const;
const STRONG_RULE = { width: 1, colour: 'accent' } as const;
const PLAIN: Omit<TableShapeCell, 'runs' | keyof Density> = {
  align: 'right',
  anchor: 'middle',
  columns: 1,
  rows: 1,
  indent: 0,
  colour: 'text',
};

/** Spanners above, labels below; a column without a spanner stands the whole height. */
export function composeHeaderRows(
  table: TableBlock,
  density: Density,
): readonly (readonly TableShapeCell[])[] {
  const levels = Math.max(-1, ...table.spanners.map(({ level }) => level)) + 1;
  const heads = { ...PLAIN, ...density, anchor: 'bottom' as const, colour: 'accent' as const };
  const spannerRows = Array.from({ length: levels }, (_, index) => {
    const level = levels - 1 - index;
    const cells = table.columns.flatMap((_column, column): readonly TableShapeCell[] => {
      const spanner = table.spanners.find((one) => one.level === level && covers(one, column));
      if (spanner) return spanner.from === column ? [spannerCell(spanner, heads)] : [];
      if (hasSpanner(table, column)) return [{ ...heads, runs: [] }];
      return index === 0 ? [{ ...columnCell(table, column, heads), rows: levels + 1 }] : [];
    });
    return index === 0
      ? [
          {
            ...heads,
            align: 'left' as const,
            runs: bold(composeWithoutCalls(table.stub)),
            rows: levels + 1,
            ruleBelow: STRONG_RULE,
          },
          ...cells,
        ]
      : cells;
  });
  const labels = table.columns.flatMap((_column, column) =>
    levels === 0 || hasSpanner(table, column) ? [columnCell(table, column, heads)] : [],
  );
  const stub =
    levels === 0
      ? [
          {
            ...heads,
            align: 'left' as const,
            runs: bold(composeWithoutCalls(table.stub)),
            ruleBelow: STRONG_RULE,
          },
        ]
      : [];
  return [...spannerRows, [...stub, ...labels]];
}

/** A band, a row, a subtotal or the total, each told from the others by more than colour. */
export function composeRow(
  table: TableBlock,
  row: TableRow,
  density: Density,
): readonly TableShapeCell[] {
  const style = { ...PLAIN, ...density, ...styleOf(row.kind) };
  const strong = row.kind !== 'row';
  const label: TableShapeCell = {
    ...style,
    align: 'left',
    indent: row.kind === 'row' ? row.depth : 0,
    runs: strong ? bold(composeWithoutCalls(row.label)) : composeWithoutCalls(row.label),
  };
  if (row.cells.length === 0) return [{ ...label, columns: table.columns.length + 1 }];
  return [label, ...row.cells.map((cell) => valueCell(cell, style, strong))];
}

function styleOf(kind: TableRow['kind']): Partial<TableShapeCell> {
  switch (kind) {
    case 'group':
      return { fill: 'tint', colour: 'accent' };
    case 'row':
      return { ruleBelow: HAIRLINE };
    case 'subtotal':
      return { ruleAbove: STRONG_RULE, ruleBelow: STRONG_RULE };
    case 'total':
      return { fill: 'tint', colour: 'accent', ruleAbove: STRONG_RULE, ruleBelow: STRONG_RULE };
  }
}

function valueCell(
  cell: TableCell,
  style: Omit<TableShapeCell, 'runs'>,
  strong: boolean,
): TableShapeCell {
  switch (cell.type) {
    case 'number': {
      const runs = [...textRun(cell.text), ...textRun(cell.mark, { raised: 'superscript' })];
      return { ...style, runs: strong ? bold(runs) : runs };
    }
    case 'sign':
      return {
        ...style,
        runs: textRun(cell.text),
        ...(strong ? {} : { colour: 'muted' as const }),
      };
    case 'empty':
      return { ...style, runs: [] };
  }
}

function columnCell(
  table: TableBlock,
  column: number,
  style: Omit<TableShapeCell, 'runs'>,
): TableShapeCell {
  const { label, unit } = table.columns[column] ?? { label: [], unit: [] };
  // « en % » is never parted.
  const units = composeWithoutCalls(unit).map((run) => ({
    ...run,
    text: run.text.replaceAll(' ', '\u00A0'),
  }));
  const runs = [...composeWithoutCalls(label), ...textRun(units.length > 0 ? ' ' : ''), ...units];
  return { ...style, runs: bold(runs), ruleBelow: STRONG_RULE };
}

function spannerCell(spanner: TableSpanner, style: Omit<TableShapeCell, 'runs'>): TableShapeCell {
  return {
    ...style,
    align: 'center',
    columns: spanner.to - spanner.from + 1,
    runs: bold(composeWithoutCalls(spanner.label)),
    ruleBelow: { width: 0.75, colour: 'rule' },
  };
}

function covers({ from, to }: TableSpanner, column: number): boolean {
  return from <= column && column <= to;
}

function hasSpanner(table: TableBlock, column: number): boolean {
  return table.spanners.some((spanner) => covers(spanner, column));
}

function bold(runs: readonly Run[]): readonly Run[] {
  return runs.map((run) => ({ ...run, bold: true as const }));
}
