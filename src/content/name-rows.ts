import type { FigureField } from '../document/figure-block.js';
import type { DrawnRow } from './figure-rows.js';
import { printedLabel } from './print-value.js';

export function labels(rows: readonly DrawnRow[], field: FigureField): readonly string[] {
  return rows.map((row) => labelled(row, field));
}

/** « Liban, 24,4 ». */
export function labelled(row: DrawnRow, field: FigureField): string {
  return `${nameOf(row)}, ${textOf(row, field)}`;
}

/** What tells the row apart: its territory, or its series where all rows are the network's. */
export function nameOf({ cells }: DrawnRow): string {
  const { series, territory, level } = cells;
  if (series === null) return String(territory);
  return level === 'network' ? String(series) : `${territory}, ${series}`;
}

export function textOf(row: DrawnRow, { name }: FigureField): string {
  const printed = row.printed[name];
  return printed ? printedLabel(printed) : '';
}

export function numberOf({ cells }: DrawnRow, { name }: FigureField): number {
  return Number(cells[name]);
}

/** Rows by what they have in common, in the order in which they come. */
export function groupBy(
  rows: readonly DrawnRow[],
  keyOf: (row: DrawnRow) => string,
): readonly (readonly DrawnRow[])[] {
  const groups = new Map<string, DrawnRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}
