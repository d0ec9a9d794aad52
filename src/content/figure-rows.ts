import type { Territory } from '../dataset/dataset.js';
import type { FigureRow } from '../document/figure-block.js';
import type { IndicatorValue } from '../indicators/indicator-value.js';
import { NO_BREAK_SPACE } from '../language/characters.js';
import type { ValueReference } from '../publication/declaration-terms.js';
import type { SeriesContent } from '../publication/figure-declaration.js';
import type { FigureDeclaration } from '../publication/publication.js';
import type { Composition } from './composition.js';
import { type PrintedValue, printedLabel, printValue } from './print-value.js';
import { requestPublished, requestValue } from './request-value.js';
import { selectPeriods } from './select-periods.js';
import { selectTerritories, zoneOf } from './select-territories.js';

/** A row to be drawn, with the values behind its cells. */
export interface DrawnRow extends FigureRow {
  /** by field; fields without a value are left out */
  readonly values: Readonly<Record<string, IndicatorValue>>;
  readonly printed: Readonly<Record<string, PrintedValue>>;
}

/** The rows of a figure, sorted, absences kept or dropped as declared. */
export function figureRows(
  declaration: FigureDeclaration,
  composition: Composition,
): readonly DrawnRow[] {
  const { data } = declaration;
  const rows = data.rows.flatMap((_, block) => blockRows(declaration, block, composition));
  const kept = data.absent === 'keep' ? rows : rows.filter(hasNumber);
  return data.sort ? sortRows(kept, data.sort) : kept;
}

/** Decimals that a field prints: as declared, else its indicator's own. */
export function fieldDecimals(
  declaration: FigureDeclaration,
  field: string,
  value: IndicatorValue,
): number {
  const declared = declaration.data.fields[field];
  return (typeof declared === 'object' ? declared.decimals : undefined) ?? value.decimals;
}

interface RowPlace {
  readonly territory: Territory;
  readonly period: string;
  readonly series: SeriesContent | undefined;
  /** of the series in its block, from 0 */
  readonly index: number;
  readonly block: number;
}

function blockRows(
  declaration: FigureDeclaration,
  block: number,
  composition: Composition,
): readonly DrawnRow[] {
  const content = declaration.data.rows[block];
  if (!content) return [];
  const { territories = 'network', except, periods, series = [undefined] } = content;
  const at = (name: string) => declaration.positionOf(['rows', block, name]);
  const selected = selectTerritories(territories, except, at('territories'), composition.context);
  const years = selectPeriods(periods, at('periods'), composition);
  return selected.flatMap((territory) =>
    series.flatMap((one, index) =>
      years.map((period) =>
        drawRow(declaration, { territory, period, series: one, index, block }, composition),
      ),
    ),
  );
}

function drawRow(
  declaration: FigureDeclaration,
  place: RowPlace,
  composition: Composition,
): DrawnRow {
  const values: Record<string, IndicatorValue> = {};
  const printed: Record<string, PrintedValue> = {};
  for (const field of Object.keys(declaration.data.fields)) {
    const value = fieldValue(declaration, field, place, composition);
    if (!value) continue;
    const decimals = fieldDecimals(declaration, field, value);
    const at = declaration.positionOf(['fields', field]);
    values[field] = value;
    printed[field] = printValue(value, decimals, at, composition);
  }
  const keys = Object.entries(values).map(([field, value]) => [
    field,
    composition.context.ledger.record(value),
  ]);
  const flags = Object.entries(values).map(([field, { flags }]) => [field, flags]);
  return {
    cells: {
      ...placeCells(place, composition),
      territorySigned: signedName(place.territory, printed),
      ...valueCells(declaration, values, printed),
    },
    valueKeys: Object.fromEntries(keys),
    flags: Object.fromEntries(flags),
    values,
    printed,
  };
}

function fieldValue(
  declaration: FigureDeclaration,
  field: string,
  { territory, period, series, index, block }: RowPlace,
  composition: Composition,
): IndicatorValue | undefined {
  const ofSeries = series?.values[field];
  const reference = ofSeries ?? fieldReference(declaration, field);
  if (reference === undefined) return undefined;
  const path = ofSeries ? ['rows', block, 'series', index, 'values', field] : ['fields', field];
  const cell = { territory: territory.code, period };
  const request = declaration.data.absent === 'drop-unpublished' ? requestPublished : requestValue;
  return request(reference, cell, declaration.positionOf(path), composition);
}

function fieldReference(declaration: FigureDeclaration, field: string): ValueReference | undefined {
  const declared = declaration.data.fields[field];
  if (declared === undefined || typeof declared === 'string') return declared;
  const { label: _, unit: __, decimals: ___, indicator, ...rest } = declared;
  return indicator === undefined ? undefined : { indicator, ...rest };
}

function placeCells(
  { territory, period, series, index }: RowPlace,
  { context }: Composition,
): FigureRow['cells'] {
  const zone = zoneOf(territory, context);
  return {
    territory: territory.shortLabel,
    territoryCode: territory.code,
    level: territory.level,
    zone: zone?.shortLabel ?? null,
    zoneCode: zone?.code ?? null,
    order: territory.order,
    period,
    column: territory.tile?.column ?? null,
    row: territory.tile?.row ?? null,
    tileLabel: territory.tile ? (territory.tile.label ?? territory.shortLabel) : null,
    series: series?.label ?? null,
    seriesOrder: series ? index + 1 : null,
    group: series?.group ?? null,
  };
}

/** « Corse (r) »: for a chart that names a mark and prints no value beside it. */
function signedName(
  { shortLabel }: Territory,
  printed: Readonly<Record<string, PrintedValue>>,
): string {
  const marks = new Set(Object.values(printed).flatMap(({ mark }) => mark || []));
  return [shortLabel, ...marks].join(NO_BREAK_SPACE);
}

function valueCells(
  declaration: FigureDeclaration,
  values: Readonly<Record<string, IndicatorValue>>,
  printed: Readonly<Record<string, PrintedValue>>,
): FigureRow['cells'] {
  const cells = Object.keys(declaration.data.fields).flatMap((field) => {
    const result = values[field]?.result;
    const print = printed[field];
    return [
      [field, result?.type === 'number' ? result.value : null],
      [`${field}Text`, print ? printedLabel(print) : ''],
      [`${field}Flag`, print?.flag ?? ''],
    ];
  });
  return Object.fromEntries(cells);
}

function hasNumber({ values }: DrawnRow): boolean {
  return Object.values(values).some(({ result }) => result.type === 'number');
}

/** The network stays last, what has no number before it; equal values keep the list's order. */
function sortRows(
  rows: readonly DrawnRow[],
  { by, order }: { readonly by: string; readonly order: 'ascending' | 'descending' },
): readonly DrawnRow[] {
  const sign = order === 'ascending' ? 1 : -1;
  const rank = ({ cells }: DrawnRow) =>
    cells.level === 'network' ? 2 : typeof cells[by] === 'number' ? 0 : 1;
  const compare = (a: DrawnRow, b: DrawnRow) => sign * (Number(a.cells[by]) - Number(b.cells[by]));
  return rows.toSorted((a, b) => rank(a) - rank(b) || (rank(a) === 0 ? compare(a, b) : 0));
}
