import type { FigureField } from '../document/figure-block.js';
import * as words from '../language/alternative-words.js';
import { formatNumber, formatSigned } from '../language/format-number.js';
import type { TieRule } from '../language/round.js';
import type { DrawnRow } from './figure-rows.js';
import { printedLabel } from './print-value.js';

interface Drawing {
  readonly chart: string;
  readonly subtitle: string;
  readonly rows: readonly DrawnRow[];
  readonly fields: readonly FigureField[];
  /** « tableau 1 » */
  readonly table: string | undefined;
  readonly tie: TieRule;
}

/** Up to so many values are all said; above, the extremes and the middle. */
const FEW = 8;

/**
 * What a chart shows, for who cannot see it, from the rows that are drawn: its kind, how many values,
 * the highest and lowest, the median, the whole, what is provisional, what is absent, and where the
 * values stand.
 */
export function alternativeText(drawing: Drawing): string {
  const { chart, subtitle, rows, fields, table } = drawing;
  return [
    words.opening(chart, subtitle),
    ...fields.flatMap((field) => describeField(field, drawing)),
    words.flagged(flaggedLabels(rows, fields)),
    words.absent(absentLabels(rows, fields)),
    words.pointer(table),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function describeField(field: FigureField, drawing: Drawing): readonly string[] {
  const rows = drawing.rows.filter(({ cells }) => typeof cells[field.name] === 'number');
  const name = drawing.fields.length > 1 ? field.label : '';
  const count = (cell: string) => new Set(rows.map(({ cells }) => cells[cell])).size;
  if (count('period') > 2) {
    return groupRows(rows, ['territoryCode', 'group', 'series']).map((group) =>
      describeSeries(name, field, group),
    );
  }
  const parts = rows.filter(({ cells }) => cells.level !== 'network');
  if (count('series') > 1 && count('territoryCode') > 1) {
    return groupRows(rows, ['territoryCode']).map((group) => describeTerritory(name, field, group));
  }
  if (parts.length <= FEW) return [words.all(name, labels(rows, field))];
  const whole = rows.filter(({ cells }) => cells.level === 'network');
  return [describeMany(field, parts, drawing), words.whole(labels(whole, field))];
}

function describeMany(field: FigureField, rows: readonly DrawnRow[], { tie }: Drawing): string {
  const zones = rows.filter(({ cells }) => cells.level === 'zone');
  const parts = zones.length === rows.length ? rows : rows.filter((row) => !zones.includes(row));
  const sorted = parts.toSorted((a, b) => numberOf(b, field) - numberOf(a, field));
  return words.many({
    name: field.label,
    count: sorted.length,
    groups: zones.length === rows.length ? [] : labels(zones, field),
    highest: labels(sorted.slice(0, 3), field),
    lowest: labels(sorted.slice(-2), field),
    median: printNumber(median(sorted.map((row) => numberOf(row, field))), field, sorted[0], tie),
  });
}

function describeTerritory(name: string, field: FigureField, rows: readonly DrawnRow[]): string {
  const territory = String(rows[0]?.cells.territory ?? '');
  const items = rows.map((row) => `${row.cells.series}, ${textOf(row, field)}`);
  return words.all(name === '' ? territory : `${territory}, ${words.lowerFirst(name)}`, items);
}

function describeSeries(name: string, field: FigureField, rows: readonly DrawnRow[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  const highest = rows.toSorted((a, b) => numberOf(b, field) - numberOf(a, field))[0];
  if (!first || !last || !highest) return '';
  const at = (row: DrawnRow) => ({ period: String(row.cells.period), number: textOf(row, field) });
  const series = [first.cells.group, first.cells.series, name].filter((part) => part);
  return words.course(series.join(', '), at(first), at(highest), at(last));
}

/** Rows that share some cells, in the order in which they come. */
function groupRows(
  rows: readonly DrawnRow[],
  cells: readonly string[],
): readonly (readonly DrawnRow[])[] {
  const groups = new Map<string, DrawnRow[]>();
  for (const row of rows) {
    const key = cells.map((cell) => row.cells[cell]).join('|');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function labels(rows: readonly DrawnRow[], field: FigureField): readonly string[] {
  return rows.map((row) => labelled(row, field));
}

/** « Liban, 24,4 ». */
function labelled(row: DrawnRow, field: FigureField): string {
  return `${nameOf(row)}, ${textOf(row, field)}`;
}

/** What tells the row apart: its territory, or its series where all rows are the network's. */
function nameOf({ cells }: DrawnRow): string {
  const { series, territory, level } = cells;
  if (series === null) return String(territory);
  return level === 'network' ? String(series) : `${territory}, ${series}`;
}

function textOf(row: DrawnRow, { name }: FigureField): string {
  const printed = row.printed[name];
  return printed ? printedLabel(printed) : '';
}

function numberOf({ cells }: DrawnRow, { name }: FigureField): number {
  return Number(cells[name]);
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
}

/** A number of our own, printed as its neighbours in the figure are. */
function printNumber(
  number: number,
  field: FigureField,
  like: DrawnRow | undefined,
  tie: TieRule,
): string {
  const quantity = like?.values[field.name]?.quantity;
  const format = { decimals: field.decimals, tie };
  const text =
    quantity === 'points' || quantity === 'change'
      ? formatSigned(number, format)
      : formatNumber(number, format);
  return text + (like?.printed[field.name]?.percent ?? '');
}

function flaggedLabels(
  rows: readonly DrawnRow[],
  fields: readonly FigureField[],
): readonly string[] {
  return rows.flatMap((row) =>
    fields.flatMap((field) =>
      row.printed[field.name]?.mark
        ? [`${nameOf(row)} ${row.cells.period}, ${textOf(row, field)}`]
        : [],
    ),
  );
}

function absentLabels(
  rows: readonly DrawnRow[],
  fields: readonly FigureField[],
): readonly string[] {
  return rows.flatMap((row) =>
    fields.flatMap((field) =>
      row.values[field.name]?.result.type === 'absence'
        ? [`${nameOf(row)} (${textOf(row, field)})`]
        : [],
    ),
  );
}
