import { type Fault, fault } from '../report-error.js';
import { checkHierarchy } from './check-hierarchy.js';
import type { Territory, TerritoryLevel } from './dataset.js';
import { nearestCode } from './nearest-code.js';
import { type CodeListRow, readCodeList } from './read-code-list.js';
import type { CodeListResource } from './read-descriptor.js';

export const TERRITORY_LEVELS: readonly TerritoryLevel[] = [
  'network',
  'zone',
  'region',
  'centre',
  'other',
];

const COLUMNS = [
  { name: 'code', required: true },
  { name: 'label', required: true },
  { name: 'short_label', required: true },
  { name: 'sentence_label', required: true },
  { name: 'place_label', required: false },
  { name: 'level', required: true },
  { name: 'parent', required: false },
  { name: 'order', required: true },
  { name: 'tile_column', required: false },
  { name: 'tile_row', required: false },
  { name: 'tile_label', required: false },
];

/** The territories by code, in their order; undefined when the list cannot be read. */
export function readTerritories(
  projectFolder: string,
  list: CodeListResource,
  faults: Fault[],
): ReadonlyMap<string, Territory> | undefined {
  const check = (rows: readonly CodeListRow[]) => [
    ...rows.flatMap(levelFaults),
    ...checkHierarchy(rows),
    ...orderFaults(rows),
    ...tileFaults(rows),
  ];
  const rows = readCodeList(projectFolder, list, COLUMNS, check, faults);
  const territories = rows?.map(territory).toSorted((a, b) => a.order - b.order);
  return territories && new Map(territories.map((each) => [each.code, each]));
}

function territory(row: CodeListRow): Territory {
  const parent = row.cell('parent');
  const tile = { column: Number(row.cell('tile_column')), row: Number(row.cell('tile_row')) };
  const label = row.cell('tile_label');
  const placeLabel = row.cell('place_label');
  return {
    code: row.code,
    label: row.cell('label'),
    shortLabel: row.cell('short_label'),
    sentenceLabel: row.cell('sentence_label'),
    // Any other level is a fault, and a dataset with faults is never handed out.
    level: row.cell('level') as TerritoryLevel,
    order: Number(row.cell('order')),
    ...(placeLabel ? { placeLabel } : {}),
    ...(parent ? { parent } : {}),
    ...(tile.column ? { tile: { ...tile, ...(label ? { label } : {}) } } : {}),
  };
}

function levelFaults(row: CodeListRow): Fault[] {
  const level = row.cell('level');
  const levels: readonly string[] = TERRITORY_LEVELS;
  if (level === '' || levels.includes(level)) return [];
  const choices = { word: level, choices: levels, ...nearestCode(level, levels) };
  return [fault('unknown-word', row.placeOf('level'), { column: 'level', ...choices })];
}

function orderFaults(rows: readonly CodeListRow[]): Fault[] {
  const first = new Map<string, string>();
  return rows.flatMap((row) => {
    const order = row.cell('order');
    if (order === '') return [];
    const at = row.placeOf('order');
    if (!isRank(order)) return [fault('bad-rank', at, { column: 'order', text: order })];
    const other = first.get(order);
    if (other !== undefined) return [fault('repeated-order', at, { order, other })];
    first.set(order, row.code);
    return [];
  });
}

function tileFaults(rows: readonly CodeListRow[]): Fault[] {
  const first = new Map<string, string>();
  return rows.flatMap((row) => {
    const [column, line] = [row.cell('tile_column'), row.cell('tile_row')];
    if (column === '' && line === '') return [];
    const wrong = ['tile_column', 'tile_row'].filter((name) => !isRank(row.cell(name)));
    if (wrong.length > 0) {
      return wrong.map((name) =>
        fault('bad-rank', row.placeOf(name), { column: name, text: row.cell(name) }),
      );
    }
    const other = first.get(`${column}:${line}`);
    if (other !== undefined) return [fault('repeated-tile', row.placeOf('tile_column'), { other })];
    first.set(`${column}:${line}`, row.code);
    return [];
  });
}

function isRank(text: string): boolean {
  return /^[1-9]\d{0,5}$/.test(text);
}
