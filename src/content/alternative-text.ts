import type { FigureField } from '../document/figure-block.js';
import * as words from '../language/alternative-words.js';
import type { TieRule } from '../language/round.js';
import { type Description, describeMany } from './describe-many.js';
import type { DrawnRow } from './figure-rows.js';
import { groupBy, labels, nameOf, numberOf, textOf } from './name-rows.js';

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
  const described = fields.map((field) => ({ field, parts: describeField(field, drawing) }));
  const unsaid = described.map(({ field, parts }) => {
    const said = new Set(parts.flatMap((part) => part.said));
    return { field, rows: rows.filter((row) => !said.has(row)) };
  });
  return [
    words.opening(chart, subtitle),
    ...described.flatMap(({ parts }) => parts.map(({ sentence }) => sentence)),
    words.flagged(unsaid.flatMap((one) => flaggedLabels(one.rows, one.field))),
    words.absent(absentLabels(rows, fields)),
    words.pointer(table),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function describeField(field: FigureField, drawing: Drawing): readonly Description[] {
  const rows = drawing.rows.filter(({ cells }) => typeof cells[field.name] === 'number');
  const unit = unitOf(field, rows);
  const label = drawing.fields.length > 1 ? field.label : '';
  const count = (cell: string) => new Set(rows.map(({ cells }) => cells[cell])).size;
  if (count('period') > 2) {
    return groupRows(rows, ['territoryCode', 'group', 'series']).map((group) =>
      describeSeries(label, unit, field, group),
    );
  }
  const parts = rows.filter(({ cells }) => cells.level !== 'network');
  if (count('series') > 1 && count('territoryCode') > 1) {
    return groupRows(rows, ['territoryCode']).map((group) =>
      describeTerritory(label, unit, field, group),
    );
  }
  const name = words.named(label === '' ? words.VALUES : label, unit);
  if (parts.length <= FEW) return [{ sentence: words.all(name, labels(rows, field)), said: rows }];
  const whole = rows.filter(({ cells }) => cells.level === 'network');
  return [
    describeMany(words.named(field.label, unit), field, parts, drawing.tie),
    { sentence: words.whole(labels(whole, field)), said: whole },
  ];
}

/** Nothing where the numbers bear it, or count what the label names. */
function unitOf({ name, unit }: FigureField, rows: readonly DrawnRow[]): string {
  return unit === '%' || rows[0]?.values[name]?.quantity === 'count' ? '' : unit;
}

function describeTerritory(
  label: string,
  unit: string,
  field: FigureField,
  rows: readonly DrawnRow[],
): Description {
  const names = [String(rows[0]?.cells.territory ?? ''), words.lowerFirst(label)].filter(
    (part) => part,
  );
  const items = rows.map((row) => `${row.cells.series}, ${textOf(row, field)}`);
  return { sentence: words.all(words.named(names.join(', '), unit), items), said: rows };
}

function describeSeries(
  label: string,
  unit: string,
  field: FigureField,
  rows: readonly DrawnRow[],
): Description {
  const [first, last] = [rows[0], rows.at(-1)];
  const highest = rows.toSorted((a, b) => numberOf(b, field) - numberOf(a, field))[0];
  if (!first || !last || !highest) return { sentence: '', said: [] };
  const at = (row: DrawnRow) => ({ period: String(row.cells.period), number: textOf(row, field) });
  const names = [first.cells.group, first.cells.series, label].filter((part) => part);
  const name = words.named(names.length > 0 ? names.join(', ') : words.COURSE, unit);
  const sentence = words.course(name, at(first), at(highest), at(last));
  return { sentence, said: [first, highest, last] };
}

/** Rows that share some cells, in the order in which they come. */
function groupRows(
  rows: readonly DrawnRow[],
  cells: readonly string[],
): readonly (readonly DrawnRow[])[] {
  return groupBy(rows, (row) => cells.map((cell) => row.cells[cell]).join('|'));
}

function flaggedLabels(rows: readonly DrawnRow[], field: FigureField): readonly string[] {
  return rows.flatMap((row) =>
    row.printed[field.name]?.mark
      ? [`${nameOf(row)} ${row.cells.period}, ${textOf(row, field)}`]
      : [],
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
